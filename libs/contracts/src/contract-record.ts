import type { CalendarDate, Period } from '@openhuis/calendar';
import { formatDateRange } from '@openhuis/calendar';
import { asRegion, askForJob, changeVersion, recordChange, writeDeadlines } from '@openhuis/platform';
import type { ProcedureLine, PublishedProcedure } from '@openhuis/procedures';
import { Contract } from './contract.entity.js';
import type { ChangeSource, ContractChangeKind } from './contract-change.entity.js';
import type { ContractWork, LoadedContract } from './contract-work.js';
import type { ExtensionOffer } from './extensions/extension-offer.entity.js';
import { readProgramme } from './rounds/read-programme.js';
import {
  cohortDeadlineKinds,
  cohortDeadlines,
  contractDeadlineKinds,
  contractDeadlines,
  offerDeadlineKinds,
  offerDeadlines,
} from './rules/deadlines.js';

/** A change as a command records it; what an amendment changes, it records once for all contracts (amended/amend-contracts.ts). */
export interface NewChange {
  kind: Exclude<ContractChangeKind, 'amended'>;
  /** The first day on which it counts. */
  effectiveOn: CalendarDate;
  source: { kind: ChangeSource; id: string };
  detail: Record<string, unknown>;
}

/** Adds a step to the history of a locked contract and to the audit trail; answers the id of the change. */
export async function recordContractChange(work: ContractWork, contract: Contract, change: NewChange): Promise<string> {
  const { manager, moment } = work;
  const [row] = await manager.query<[{ id: string }]>(
    `insert into contract_change (contract_id, region_id, organisation_id, sequence, kind, effective_on, recorded_at, source_kind, source_id, detail)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8, $9 from contract_change where contract_id = $1
     returning id`,
    [
      contract.id,
      contract.regionId,
      contract.organisationId,
      change.kind,
      change.effectiveOn,
      moment.now,
      change.source.kind,
      change.source.id,
      JSON.stringify(change.detail),
    ],
  );
  await recordChange(manager, work.actor, {
    action: `contract.${change.kind}`,
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { effectiveOn: change.effectiveOn, source: change.source, ...change.detail },
  });
  return row.id;
}

/** Saves what changed on the row and keeps the loaded contract equal to it. */
export async function changeContract(
  work: ContractWork,
  contract: Contract,
  change: Partial<Omit<Contract, 'id' | 'version'>>,
): Promise<void> {
  const version = await changeVersion(work.manager, Contract, contract.id, contract.version, change);
  Object.assign(contract, change, { version });
}

/** Adds rows that hold from now on, and moves the ends of the municipalities and products that they name. */
export async function addLines(
  work: ContractWork,
  loaded: LoadedContract,
  rows: readonly (ProcedureLine & Period)[],
  sourceChangeId: string,
): Promise<void> {
  const { contract } = loaded;
  await insertRows(work, contract, rows, sourceChangeId);
  await listEnds(work, contract, rows, contract.endsOn);
  loaded.lines.push(...rows.map((row) => ({ ...row, supersededAt: null })));
}

/** Rows that hold from now on. */
export async function insertRows(
  work: ContractWork,
  contract: Contract,
  rows: readonly (ProcedureLine & Period)[],
  sourceChangeId: string,
): Promise<void> {
  await work.manager.query(
    `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, recorded_at, source_change_id)
     select $1, $2, $3, r."productId", r.municipality, r.validity, $4, $5
     from jsonb_to_recordset($6::jsonb) as r("productId" uuid, municipality text, validity daterange)`,
    [contract.id, contract.regionId, contract.organisationId, work.moment.now, sourceChangeId, writtenRows(rows)],
  );
}

/** Rows as a statement takes them. */
export function writtenRows(rows: readonly (ProcedureLine & Period)[]): string {
  return JSON.stringify(
    rows.map(({ productId, municipality, startsOn, endsOn }) => ({
      productId,
      municipality,
      validity: formatDateRange({ startsOn, endsOn }),
    })),
  );
}

/**
 * Until when the contract holds in the municipalities and for the products of these lines, as the rows that stand tell: what
 * the list filters on.
 *
 * @param otherwise the day for what has no row: of a contract that is not signed, or what has no day left
 */
export async function listEnds(
  { manager }: ContractWork,
  { id, regionId, organisationId }: Contract,
  lines: readonly ProcedureLine[],
  otherwise: CalendarDate,
): Promise<void> {
  await manager.query(
    `insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
     select $1, $2, $3, m, coalesce((select max(upper(l.validity)) - 1 from contract_line l
       where l.contract_id = $1 and l.municipality = m and l.superseded_at is null), $4::date)
     from unnest($5::text[]) as m
     on conflict (contract_id, municipality) do update set ends_on = excluded.ends_on`,
    [id, regionId, organisationId, otherwise, [...new Set(lines.map(({ municipality }) => municipality))]],
  );
  await manager.query(
    `insert into contract_product (contract_id, region_id, organisation_id, product, ends_on)
     select $1, $2, $3, p.code, coalesce((select max(upper(l.validity)) - 1 from contract_line l
       where l.contract_id = $1 and l.product_id = p.id and l.superseded_at is null), $4::date)
     from product p where p.id = any($5)
     on conflict (contract_id, product) do update set ends_on = excluded.ends_on`,
    [id, regionId, organisationId, otherwise, [...new Set(lines.map(({ productId }) => productId))]],
  );
}

const markOf = ({ bulkCommandId }: ContractWork): { bulkCommandId?: string } =>
  bulkCommandId === undefined ? {} : { bulkCommandId };

/** Makes the deadlines of a contract what its facts say, and has the notices planned when a person is waiting. */
export async function writeContractDeadlines(
  work: ContractWork,
  contract: Contract,
  facts: Parameters<typeof contractDeadlines>[0],
): Promise<void> {
  const planned = contractDeadlines(facts);
  await writeDeadlines(
    work.manager,
    {
      kind: 'contract',
      id: contract.id,
      regionId: contract.regionId,
      organisationId: contract.organisationId,
      procedureId: contract.procedureId,
      ...markOf(work),
    },
    contractDeadlineKinds,
    planned,
  );
  await work.manager.query(
    `update contract set latest_notice_on = $2 where id = $1 and latest_notice_on is distinct from $2`,
    [contract.id, planned.find(({ kind }) => kind === 'option-lapse')?.dueOn ?? 'infinity'],
  );
  // What the calendar does comes by the hundred on one day: the sweep of the region plans once, right after.
  if (work.actor.scope.kind !== 'system') {
    await askForJob(work.manager, 'notices.plan', { regionId: contract.regionId });
  }
}

/**
 * Makes the deadlines of an offer what its state says, and the date of the answer that the list shows. What is only
 * proposed is the region's own business.
 */
export async function writeOfferDeadlines(
  work: ContractWork,
  contract: Contract,
  offer: Pick<ExtensionOffer, 'id' | 'state' | 'answerDueOn'> &
    Partial<Pick<ExtensionOffer, 'receiptDueOn' | 'receivedAt' | 'letterSentOn' | 'remindedOn'>>,
  offeredOn: CalendarDate,
  answeredOn: CalendarDate | null,
): Promise<void> {
  await writeDeadlines(
    work.manager,
    {
      kind: 'extensionOffer',
      id: offer.id,
      regionId: contract.regionId,
      ...(offer.state !== 'proposed' && { organisationId: contract.organisationId }),
      procedureId: contract.procedureId,
      ...markOf(work),
    },
    offerDeadlineKinds,
    offerDeadlines({
      state: offer.state,
      answerDueOn: offer.answerDueOn,
      offeredOn,
      answeredOn,
      receiptDueOn: isReceiptKnown(offer) ? null : offer.receiptDueOn,
      remindedOn: offer.remindedOn,
    }),
  );
  await work.manager.query(
    `update contract set answer_due_on = $2 where id = $1 and answer_due_on is distinct from $2::date`,
    [contract.id, offer.state === 'open' ? offer.answerDueOn : null],
  );
}

function isReceiptKnown({ receivedAt, letterSentOn }: Partial<ExtensionOffer>): boolean {
  return receivedAt != null || letterSentOn != null;
}

const OPEN_OPTION = `procedure_id = $1 and ended_on is null and option_open and signed_on is not null`;
/** The ends of the cohorts, each looked up behind the one before it: a cohort is thousands of contracts, and they have one end. */
const COHORT_ENDS = `with recursive cohort as (
  (select ends_on from contract where ${OPEN_OPTION} order by ends_on limit 1)
  union all
  select (select c.ends_on from contract c where ${OPEN_OPTION} and c.ends_on > cohort.ends_on order by c.ends_on limit 1)
  from cohort where cohort.ends_on is not null
) select ends_on as "endsOn" from cohort where ends_on is not null`;

/**
 * Makes the decisions of the region about its cohorts what the contracts of the procedure say. The commands of one
 * procedure follow each other here, so that the last of a cohort knows that it is the last.
 */
export async function writeCohortDeadlines(work: ContractWork, procedure: PublishedProcedure): Promise<void> {
  const { manager, moment } = work;
  const { id, regionId, definition } = procedure;
  await asRegion(manager, work.actor.scope, regionId, async () => {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('cohorts of ' || $1, 0))`, [id]);
    const ends = await manager.query<{ endsOn: string }[]>(COHORT_ENDS, [id]);
    const { proposeMonths } = await readProgramme(manager, id);
    const planned = cohortDeadlines(
      definition.term,
      ends.map(({ endsOn }) => endsOn),
      moment.today,
      proposeMonths,
    );
    await writeDeadlines(manager, { kind: 'procedure', id, regionId, procedureId: id }, cohortDeadlineKinds, planned);
  });
}

/** How many rounds of extension the contracts of a procedure have agreed: late joiners take part in them. */
export async function roundsExercised(work: ContractWork, regionId: number, procedureId: string): Promise<number> {
  return await asRegion(work.manager, work.actor.scope, regionId, async () => {
    const [row] = await work.manager.query<{ rounds: number }[]>(
      `select extensions_exercised as rounds from contract
       where region_id = $1 and procedure_id = $2 and signed_on is not null order by extensions_exercised desc limit 1`,
      [regionId, procedureId],
    );
    return row?.rounds ?? 0;
  });
}
