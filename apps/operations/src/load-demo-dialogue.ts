import { Amendments, writingOf } from '@openhuis/amendments';
import { addDays, addMonths } from '@openhuis/calendar';
import { Rounds } from '@openhuis/contracts';
import { DialogueTables, Proposals } from '@openhuis/dialogue';
import { type Actor, type Database, type Moment, systemScope } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import type { DialogueFile } from './load-demo-dialogue-file.js';
import { type DemoOrganisation, providerActor } from './load-demo-rows.js';

/** Between whom the demo's dialogue is. */
export interface DialogueParties {
  regionId: number;
  manager: Actor;
  organisations: readonly DemoOrganisation[];
  procedures: ReadonlyMap<string, PublishedProcedure>;
}

/**
 * What a region and its providers are talking about, through the same services as behind the api: proposals with the support
 * of others, a table that speaks of them, an amendment and a round of extensions that wait for their second person. Loading
 * that was interrupted is not done again for a procedure that has proposals.
 */
export async function loadDialogue(
  database: Database,
  moment: Moment,
  parties: DialogueParties,
  { proposals, tables, amendments, rounds }: DialogueFile,
): Promise<void> {
  const { manager, procedures: published } = parties;
  const procedures = new Procedures(database);
  for (const [slug, { id: procedureId }] of published) {
    const contracted = await contractedOf(database, parties, procedureId);
    const ofProcedure = <Entry extends { procedure: string }>(entries: readonly Entry[]): Entry[] =>
      entries.filter(({ procedure }) => procedure === slug);
    if (contracted.length === 0 || (await hasProposals(database, parties.regionId, procedureId))) continue;
    const made = new Map<string, string>();
    for (const [index, { procedure: _, supporters, ...body }] of ofProcedure(proposals).entries()) {
      const service = new Proposals(database, procedures);
      const [proposer, ...others] = [...contracted.slice(index), ...contracted.slice(0, index)];
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
    for (const { procedure: _, daysAhead, agenda, ...body } of ofProcedure(tables)) {
      const service = new DialogueTables(database);
      const heldOn = addDays(moment.today, daysAhead);
      const { id, version } = await service.plan(manager, moment, procedureId, { ...body, heldOn });
      const points = agenda.map((subject) => ({ proposalId: made.get(subject), title: subject }));
      await service.setAgenda(manager, moment, id, { version, points });
    }
    for (const { procedure: _, monthsAhead, ...body } of ofProcedure(amendments)) {
      const service = new Amendments(database, procedures);
      const effectiveOn = `${addMonths(moment.today, monthsAhead).slice(0, 7)}-01`;
      const begun = await service.begin(manager, moment, procedureId, writingOf({ ...body, effectiveOn }));
      await service.propose(manager, moment, begun.id, begun.version);
    }
    for (const { reason } of ofProcedure(rounds)) {
      const service = new Rounds(database, procedures);
      const begun = await service.create(manager, moment, procedureId);
      const plan = { choice: {}, reason, answerDueOn: null, version: begun.version };
      const { version } = await service.edit(manager, moment, begun.id, plan);
      await service.submit(manager, moment, begun.id, version);
    }
  }
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

async function hasProposals(database: Database, regionId: number, procedureId: string): Promise<boolean> {
  const rows = await database.read(systemScope(regionId), `select from proposal where procedure_id = $1 limit 1`, [
    procedureId,
  ]);
  return rows.length > 0;
}
