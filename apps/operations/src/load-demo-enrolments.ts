import { addDays, amsterdamDate, amsterdamInstant, type CalendarDate } from '@openhuis/calendar';
import { Contracts } from '@openhuis/contracts';
import { enrolmentDeadlineHandlers, Enrolments, type GivenAnswer, Supplements } from '@openhuis/enrolments';
import { type Database, type DueDeadline, type Moment, systemScope } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { EvidenceWallet } from '@openhuis/providers';
import type { DemoDocuments } from './load-demo-evidence.js';
import type { DemoState, EnrolmentEntry } from './load-demo-files.js';
import { type DemoOrganisation, type DemoPerson, foundingScope, providerActor, regionActor } from './load-demo-rows.js';
import { OneTransaction } from './load-demo-transaction.js';

/** The people of the region whose names stand under what is done. */
export interface RegionStaff {
  regionId: number;
  manager: DemoPerson;
  assessor: DemoPerson;
  approver: DemoPerson;
}

/** Where the enrolments of a region are handled. */
export interface EnrolmentDesk {
  database: Database;
  documents: DemoDocuments;
  staff: RegionStaff;
  /** When the demo is loaded: nothing is dated later. */
  moment: Moment;
}

/** One enrolment of the demo. */
export interface DemoEnrolment {
  organisation: DemoOrganisation;
  entry: EnrolmentEntry;
  procedure: PublishedProcedure;
  /** Its number: spreads the dates. */
  number: number;
}

/** Every tenth provider joined half a year after the others. */
const LATE_JOINER = 10;
/** What still waits for somebody was done only lately, so that the work list of the demo looks like one. */
const daysAgo: Partial<Record<DemoState, number>> = {
  draft: 12,
  submitted: 9,
  supplementAsked: 11,
  assessed: 23,
  decisionProposed: 23,
  admitted: 24,
  signedByProvider: 27,
};

/**
 * Takes one enrolment to its state, step by step, each step on its own date and by the person whose step it is, through
 * the same services as behind the api; all in one transaction.
 */
export async function enrol(desk: EnrolmentDesk, demo: DemoEnrolment): Promise<void> {
  await desk.database.command(foundingScope, (manager) => takeAllSteps(desk, new OneTransaction(manager), demo));
}

async function takeAllSteps(desk: EnrolmentDesk, database: Database, demo: DemoEnrolment): Promise<void> {
  const procedures = new Procedures(database);
  const contracts = new Contracts(database, procedures);
  const enrolments = new Enrolments(database, procedures, contracts);
  const wallet = new EvidenceWallet(database, desk.documents.store);
  const { staff } = desk;
  const { organisation, entry, procedure } = demo;
  const state = entry.state ?? 'signed';
  const begin = beginning(desk.moment, demo, state);
  const on = (days: number): Moment => momentOn(addDays(begin, days), desk.moment);
  const administrator = providerActor(organisation.administrator, organisation.id);
  const signatory = providerActor(organisation.signatory, organisation.id);

  const started = await enrolments.start(administrator, on(0), procedure.id, organisation.id);
  const lined = await enrolments.replaceLines(administrator, on(0), started.id, started.version, linesOf(entry));
  if (state === 'draft') return;
  const { conditions } = procedure.definition;
  const documents = await desk.documents.add(wallet, administrator, on(1), organisation.id, conditions);
  const answers = conditions.flatMap(({ code, answer }): GivenAnswer[] => {
    if (answer === 'confirmation') return [{ conditionCode: code, confirmed: true }];
    if (answer === 'text') return [{ conditionCode: code, text: 'geen' }];
    const evidenceId = documents.get(code);
    return evidenceId === undefined ? [] : [{ conditionCode: code, evidenceId }];
  });
  const answered = await enrolments.answer(administrator, on(1), started.id, lined.version, answers);
  const submitted = await enrolments.submit(signatory, on(2), started.id, answered.version);
  if (state === 'submitted') return;
  if (state === 'supplementAsked') {
    const assessor = regionActor(staff.assessor, staff.regionId);
    const lacking = conditions.filter(({ answer }) => answer === 'evidence').slice(0, 1);
    await new Supplements(database, procedures).ask(
      assessor,
      on(7),
      started.id,
      submitted.version,
      lacking.map(({ code }) => ({
        conditionCode: code,
        partyId: null,
        lacking: 'De handtekening op de laatste pagina ontbreekt. Stuur de ondertekende versie.',
      })),
    );
    return;
  }
  if (state === 'withdrawn') {
    await enrolments.withdraw(administrator, on(6), started.id, submitted.version);
    return;
  }

  const unmet = state === 'refused' ? (conditions.find(({ evidence }) => evidence?.expires)?.code ?? null) : null;
  const assessed = await enrolments.assess(
    regionActor(staff.assessor, staff.regionId),
    on(14),
    started.id,
    submitted.version,
    conditions.map(({ code, answer }) => ({
      conditionCode: code,
      outcome: code === unmet ? 'notMet' : 'met',
      reason: code === unmet ? 'Het bewijs dekt de aangevraagde zorg niet.' : reasonOf(answer),
      ...(answer === 'recordedAsSeen' && { seenOn: on(14).today }),
    })),
  );
  if (state === 'assessed') return;
  const proposed = await enrolments.proposeDecision(
    regionActor(staff.assessor, staff.regionId),
    on(18),
    started.id,
    assessed.version,
    unmet === null
      ? { outcome: 'admitted', reason: 'Voldoet aan alle voorwaarden.' }
      : { outcome: 'refused', reason: `Voldoet niet aan voorwaarde ${unmet}.` },
  );
  if (state === 'decisionProposed') return;
  const approver = regionActor(staff.approver, staff.regionId);
  const decided = await enrolments.takeDecision(approver, on(20), started.id, proposed.version);
  if (decided.contractId === null) await endRemedyTerm(desk, database, procedures, started.id);
  if (decided.contractId === null || state === 'admitted') return;

  const textHash = await shownTextHash(database, staff, decided.contractId);
  await contracts.sign(signatory, on(24), decided.contractId, {
    side: 'provider',
    role: 'bestuurder',
    authorityStatement: 'Ik ben bevoegd om mijn organisatie te vertegenwoordigen.',
    textHash,
  });
  if (state === 'signedByProvider') return;
  await contracts.sign(regionActor(staff.manager, staff.regionId), on(27), decided.contractId, {
    side: 'region',
    role: 'contractmanager',
    authorityStatement: 'Ik teken onder mandaat van de deelnemende gemeenten.',
    textHash,
  });
  if (entry.more !== undefined) {
    const { municipalities, products, state: reached } = entry.more;
    const addition = { procedure: entry.procedure, municipalities, products, state: reached };
    await takeAllSteps(desk, database, { ...demo, entry: addition });
  }
}

function linesOf({ products, municipalities }: EnrolmentEntry): { productCode: string; municipality: string }[] {
  return products.flatMap((productCode) => municipalities.map((municipality) => ({ productCode, municipality })));
}

function reasonOf(answer: string): string {
  if (answer === 'evidence') return 'Bewijsstuk gezien en in orde, of op verzoek nog te leveren.';
  if (answer === 'recordedAsSeen') return 'Gezien; niet bewaard.';
  return 'Verklaring ontvangen.';
}

/** The day on which the enrolment starts: soon after entry opened, for what is pending counted back from today. */
function beginning({ today }: Moment, { procedure, number }: DemoEnrolment, state: DemoState): CalendarDate {
  const pending = daysAgo[state];
  if (pending !== undefined) return addDays(today, -pending - (number % 5));
  const opened = procedure.definition.entry.opensAt.slice(0, 10);
  return addDays(opened, 7 + (number % 40) + (number % LATE_JOINER === 0 ? 180 : 0));
}

/** Ten in the morning of the day, or the moment of loading when the day has not come. */
export function momentOn(day: CalendarDate, latest: Moment): Moment {
  const now = amsterdamInstant(day, '10:00');
  return now < latest.now ? { today: amsterdamDate(now), now } : latest;
}

/** What the calendar did on the day after the remedy term, when that has passed. */
async function endRemedyTerm(
  { staff, moment }: EnrolmentDesk,
  database: Database,
  procedures: Procedures,
  enrolmentId: string,
): Promise<void> {
  await database.command(systemScope(staff.regionId), async (manager) => {
    const [deadline] = await manager.query<DueDeadline[]>(
      `select id, region_id as "regionId", organisation_id as "organisationId", procedure_id as "procedureId",
         subject_id as "subjectId", kind, due_on as "dueOn"
       from deadline where subject_id = $1 and kind = 'remedy-term' and superseded_at is null`,
      [enrolmentId],
    );
    if (deadline === undefined) throw new Error('the refusal has no remedy term');
    const dayAfter = momentOn(addDays(deadline.dueOn, 1), moment);
    await enrolmentDeadlineHandlers(procedures)['remedy-term'](manager, deadline, dayAfter);
  });
}

async function shownTextHash(database: Database, staff: RegionStaff, contractId: string): Promise<string> {
  const [contract] = await database.read<{ textHash: string }>(
    regionActor(staff.manager, staff.regionId).scope,
    `select text_hash as "textHash" from contract where id = $1`,
    [contractId],
  );
  if (contract === undefined) throw new Error('the admission formed no contract');
  return contract.textHash;
}
