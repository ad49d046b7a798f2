import { Amendments, writingOf } from '@openhuis/amendments';
import { addDays, addMonths } from '@openhuis/calendar';
import { Rounds } from '@openhuis/contracts';
import { DialogueTables, Proposals } from '@openhuis/dialogue';
import { type Actor, type Database, type Moment, systemScope } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import {
  type DemoAmendment,
  type DemoProposal,
  type DemoRound,
  type DemoTable,
  type DialogueFile,
  ofProcedure,
} from './load-demo-dialogue-file.js';
import { type DemoOrganisation, providerActor } from './load-demo-rows.js';
import { OneTransaction } from './load-demo-transaction.js';

/** Between whom the demo's dialogue is. */
export interface DialogueParties {
  regionId: number;
  manager: Actor;
  organisations: readonly DemoOrganisation[];
  procedures: ReadonlyMap<string, PublishedProcedure>;
}

/** One procedure of which is talked, in a transaction of its own. */
interface Talk {
  database: Database;
  moment: Moment;
  manager: Actor;
  procedures: Procedures;
  procedureId: string;
  contracted: readonly DemoOrganisation[];
}

/**
 * What a region and its providers are talking about, through the same services as behind the api: proposals with the support
 * of others, a table that speaks of them, an amendment and a round of extensions that wait for their second person. Of a
 * procedure all of it is there or nothing: loading that was interrupted begins with the first procedure that has none.
 */
export async function loadDialogue(
  database: Database,
  moment: Moment,
  parties: DialogueParties,
  dialogue: DialogueFile,
): Promise<void> {
  const { manager, regionId, procedures: published } = parties;
  for (const [slug, { id: procedureId }] of published) {
    await database.command(systemScope(regionId), async (entities) => {
      const within = new OneTransaction(entities);
      const contracted = await contractedOf(within, parties, procedureId);
      if (contracted.length === 0 || (await hasDialogue(within, regionId, procedureId))) return;
      const procedures = new Procedures(within);
      await talk(
        { database: within, moment, manager, procedures, procedureId, contracted },
        ofProcedure(dialogue, slug),
      );
    });
  }
}

async function talk(about: Talk, { proposals, tables, amendments, rounds }: DialogueFile): Promise<void> {
  const made = await makeProposals(about, proposals);
  for (const table of tables) await planTable(about, table, made);
  for (const amendment of amendments) await proposeAmendment(about, amendment);
  for (const round of rounds) await submitRound(about, round);
}

/** @returns the identifier of each proposal by its subject */
async function makeProposals(
  { database, moment, procedures, procedureId, contracted }: Talk,
  proposals: readonly DemoProposal[],
): Promise<Map<string, string>> {
  const service = new Proposals(database, procedures);
  const made = new Map<string, string>();
  for (const [index, { procedure: _, supporters, ...body }] of proposals.entries()) {
    const first = index % contracted.length;
    const [proposer, ...others] = [...contracted.slice(first), ...contracted.slice(0, first)];
    if (proposer === undefined) continue;
    const { id } = await service.make(actorOf(proposer), moment, procedureId, {
      ...body,
      organisationId: proposer.id,
    });
    made.set(body.subject, id);
    for (const other of others.slice(0, supporters)) {
      await service.support(actorOf(other), moment, id, { organisationId: other.id, stance: 'supports' });
    }
  }
  return made;
}

async function planTable(
  { database, moment, manager, procedureId }: Talk,
  { procedure: _, daysAhead, agenda, ...body }: DemoTable,
  proposals: ReadonlyMap<string, string>,
): Promise<void> {
  const service = new DialogueTables(database);
  const heldOn = addDays(moment.today, daysAhead);
  const { id, version } = await service.plan(manager, moment, procedureId, { ...body, heldOn });
  const points = agenda.map((subject) => ({ proposalId: proposals.get(subject), title: subject }));
  await service.setAgenda(manager, moment, id, { version, points });
}

async function proposeAmendment(
  { database, moment, manager, procedures, procedureId }: Talk,
  { procedure: _, monthsAhead, ...body }: DemoAmendment,
): Promise<void> {
  const service = new Amendments(database, procedures);
  const effectiveOn = `${addMonths(moment.today, monthsAhead).slice(0, 7)}-01`;
  const { id, version } = await service.begin(manager, moment, procedureId, writingOf({ ...body, effectiveOn }));
  await service.propose(manager, moment, id, version);
}

async function submitRound(
  { database, moment, manager, procedures, procedureId }: Talk,
  { reason }: DemoRound,
): Promise<void> {
  const service = new Rounds(database, procedures);
  const begun = await service.create(manager, moment, procedureId);
  const plan = { choice: {}, reason, answerDueOn: null, version: begun.version };
  const { version } = await service.edit(manager, moment, begun.id, plan);
  await service.submit(manager, moment, begun.id, version);
}

function actorOf({ id, signatory }: DemoOrganisation): Actor {
  return providerActor(signatory, id);
}

/** The organisations that have a contract of a procedure, by its number. */
async function contractedOf(
  database: Database,
  { regionId, organisations }: DialogueParties,
  procedureId: string,
): Promise<DemoOrganisation[]> {
  const rows = await database.read<{ organisationId: string }>(
    systemScope(regionId),
    `select organisation_id as "organisationId" from contract
     where procedure_id = $1 and signed_on is not null and ended_on is null order by number`,
    [procedureId],
  );
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return rows.flatMap(({ organisationId }) => byId.get(organisationId) ?? []);
}

/** Whether anything of the dialogue was loaded before. */
async function hasDialogue(database: Database, regionId: number, procedureId: string): Promise<boolean> {
  const [found] = await database.read<{ found: boolean }>(
    systemScope(regionId),
    `select exists (select from proposal where procedure_id = $1)
         or exists (select from dialogue_table where procedure_id = $1)
         or exists (select from amendment where procedure_id = $1)
         or exists (select from extension_round where procedure_id = $1) as found`,
    [procedureId],
  );
  return found?.found === true;
}
