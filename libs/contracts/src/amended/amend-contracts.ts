import { type CalendarDate, earliest, endAfterExtensions } from '@openhuis/calendar';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { changeContract, writeCohortDeadlines, writeContractDeadlines } from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract } from '../contract-work.js';
import { reviewTermEnds } from '../endings/review-term-ends.js';
import { ExtensionOffer } from '../extensions/extension-offer.entity.js';
import { closeOffer, groundsOf } from '../extensions/offer-extension.js';
import { extendable } from '../extensions/rules/extension.js';
import { lastDay } from '../rules/consolidate.js';
import { isOptionOpen } from '../rules/term.js';

/** Lines that leave every contract: of a product that is retired, or in a municipality that no longer takes part. */
export interface LeavingLines {
  /** Codes of products; all products when left out. */
  product?: string;
  /** Code of a municipality; all municipalities when left out. */
  municipality?: string;
  /** The last day of these lines, inclusive: of who is in care already. */
  endsOn: CalendarDate;
}

/** An amendment, as it takes effect in the contracts. */
export interface AmendedContracts {
  regionId: number;
  procedureId: string;
  amendmentId: string;
  number: number;
  subject: string;
  effectiveOn: CalendarDate;
  leaving: readonly LeavingLines[];
  /** The term as it was; left out when the amendment leaves it alone. */
  formerTerm?: ProcedureDefinition['term'];
}

/** What became of it. */
export interface AmendmentReach {
  contractIds: string[];
  /** Contracts of which lines get an earlier last day. */
  shortened: number;
}

/**
 * An amendment takes effect in all contracts of a procedure that go on, at once: each gets the step in its history, lines that
 * leave get their last day, and where a date moves with it the dates are written anew. In the transaction of the sweep, when
 * the common terms already say what holds from today.
 */
export async function amendContracts(work: ContractWork, amended: AmendedContracts): Promise<AmendmentReach> {
  const contractIds = await recordAmended(work, amended);
  const shortened = new Set<string>();
  for (const leaving of amended.leaving) {
    for (const id of await shortenAll(work, amended, leaving)) shortened.add(id);
  }
  // An offer to extend that waits may name what runs off at the very end of the contract: no line of that is shortened.
  const offered = amended.leaving.length === 0 ? [] : await offeredExtensions(work, contractIds);
  const touched = amended.formerTerm === undefined ? [...new Set([...shortened, ...offered])] : contractIds;
  let last: LoadedContract | undefined;
  for (const id of touched.toSorted()) {
    last = await lockContract(work, id);
    await followTerm(work, last, amended);
  }
  if (last !== undefined) await writeCohortDeadlines(work, last.procedure);
  return { contractIds, shortened: shortened.size };
}

/** One statement for all: the step in the history of each contract, and its version, so that nobody edits what they saw before. */
async function recordAmended(
  { manager, moment }: ContractWork,
  { regionId, procedureId, amendmentId, number, subject, effectiveOn }: AmendedContracts,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `with remaining as (
       select id from contract
       where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null and ends_on >= $3
       for update
     ), bumped as (
       update contract c set version = c.version + 1 from remaining r where c.id = r.id
       returning c.id, c.region_id, c.organisation_id
     )
     insert into contract_change (contract_id, region_id, organisation_id, sequence, kind, effective_on, recorded_at, source_kind, source_id, detail)
     select b.id, b.region_id, b.organisation_id,
       coalesce((select max(h.sequence) from contract_change h where h.contract_id = b.id), 0) + 1,
       'amended', $3, $4, 'amendment', $5, $6
     from bumped b
     returning contract_id as id`,
    [regionId, procedureId, effectiveOn, moment.now, amendmentId, JSON.stringify({ amendmentId, number, subject })],
  );
  return rows.map(({ id }) => id).toSorted();
}

/** Whether a row of JSON is of what leaves: $2 the code of a product and $3 that of a municipality, or null for all. */
const LEAVES = `(($3::text is null or r.row ->> 'municipality' = $3)
  and ($2::text is null or (r.row ->> 'productId')::uuid in (select id from product where procedure_id = $1 and code = $2)))`;

/** Ends the leaving lines of all contracts on a day, in one statement, and what the list filters on; answers whose they were. */
async function shortenAll(
  { manager, moment }: ContractWork,
  { procedureId, amendmentId }: AmendedContracts,
  { product, municipality, endsOn }: LeavingLines,
): Promise<string[]> {
  const rows = await manager.query<{ contractId: string }[]>(
    `with leaving as (
       update contract_line l set superseded_at = $4
       from contract c, product p
       where c.procedure_id = $1 and c.signed_on is not null and c.ended_on is null and l.contract_id = c.id
         and p.id = l.product_id and ($2::text is null or p.code = $2) and ($3::text is null or l.municipality = $3)
         and l.superseded_at is null and upper(l.validity) > $5::date + 1
       returning l.contract_id, l.region_id, l.organisation_id, l.product_id, l.municipality, l.validity
     ), standing as (
       insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, recorded_at, source_change_id)
       select l.contract_id, l.region_id, l.organisation_id, l.product_id, l.municipality,
         daterange(lower(l.validity), $5::date + 1), $4, h.id
       from leaving l
       join lateral (select id from contract_change where contract_id = l.contract_id and kind = 'amended' and source_id = $6
         order by sequence desc limit 1) h on true
       where lower(l.validity) <= $5
     )
     select distinct contract_id as "contractId" from leaving`,
    [procedureId, product ?? null, municipality ?? null, moment.now, endsOn, amendmentId],
  );
  const contractIds = rows.map(({ contractId }) => contractId);
  // What an end that is planned would give back, when it is taken back itself, has left as well.
  await manager.query(
    `update contract_ending e set restores = (
       select coalesce(jsonb_agg(case when given.leaves then given.row || jsonb_build_object('endsOn', least(given.row ->> 'endsOn', $4))
           else given.row end order by given.position), '[]')
       from (select r.row, r.position, ${LEAVES} as leaves from jsonb_array_elements(e.restores) with ordinality as r(row, position)) given
       where not given.leaves or given.row ->> 'startsOn' <= $4)
     from contract c
     where c.procedure_id = $1 and c.ended_on is null and e.contract_id = c.id and e.state = 'planned'
       and jsonb_typeof(e.restores) = 'array'
       and exists (select from jsonb_array_elements(e.restores) as r(row) where ${LEAVES} and r.row ->> 'endsOn' > $4)`,
    [procedureId, product ?? null, municipality ?? null, endsOn],
  );
  await manager.query(
    `update contract_municipality m set ends_on = coalesce((select max(upper(l.validity)) - 1 from contract_line l
       where l.contract_id = m.contract_id and l.municipality = m.municipality and l.superseded_at is null), $2::date)
     where m.contract_id = any($1) and ($3::text is null or m.municipality = $3)`,
    [contractIds, endsOn, municipality ?? null],
  );
  await manager.query(
    `update contract_product p set ends_on = coalesce((select max(upper(l.validity)) - 1 from contract_line l
       join product c on c.id = l.product_id
       where l.contract_id = p.contract_id and c.code = p.product and l.superseded_at is null), $2::date)
     where p.contract_id = any($1) and ($3::text is null or p.product = $3)`,
    [contractIds, endsOn, product ?? null],
  );
  return contractIds;
}

/** Those of these contracts that have an offer to extend that waits. */
async function offeredExtensions({ manager }: ContractWork, contractIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ contractId: string }[]>(
    `select contract_id as "contractId" from extension_offer where contract_id = any($1) and state in ('proposed', 'open')`,
    [contractIds],
  );
  return rows.map(({ contractId }) => contractId);
}

/** The end, the option, an offer that waits and the dates of one contract, as its lines and the term now say. */
async function followTerm(
  work: ContractWork,
  loaded: LoadedContract,
  { formerTerm, leaving }: AmendedContracts,
): Promise<void> {
  const { contract, procedure, lines, waitingOffer } = loaded;
  const { today } = work.moment;
  const endsOn = lastDay(lines) ?? contract.endsOn;
  const endsEarlier = endsOn < contract.endsOn;
  if (waitingOffer !== null) await trimOffer(work, loaded, waitingOffer);
  const optionOpen = endsEarlier ? false : optionAfter(loaded, formerTerm, today);
  if (endsEarlier || optionOpen !== contract.optionOpen) await changeContract(work, contract, { endsOn, optionOpen });
  // What left without a run-off had its last day before today.
  await reviewTermEnds(work, loaded, earliest(today, ...leaving.map((lines) => lines.endsOn)));
  await writeContractDeadlines(work, contract, factsOf({ ...loaded, procedure }, today));
}

/** An option that the term no longer has is gone; one that it now has besides is open. */
function optionAfter(
  { contract, procedure }: LoadedContract,
  formerTerm: ProcedureDefinition['term'] | undefined,
  today: CalendarDate,
): boolean {
  if (formerTerm === undefined) return contract.optionOpen;
  const { term } = procedure.definition;
  // An end before the term is planned: who leaves is not offered more.
  if (contract.endsOn < endAfterExtensions(term, contract.extensionsExercised)) return false;
  const isPossible = isOptionOpen(term, contract.extensionsExercised, today);
  const wasPossible = isOptionOpen(formerTerm, contract.extensionsExercised, today);
  return isPossible && (contract.optionOpen || !wasPossible);
}

/** An offer to extend goes on for the lines that still run to the end; without any it lapses. */
async function trimOffer(work: ContractWork, loaded: LoadedContract, offer: ExtensionOffer): Promise<void> {
  const running = new Set(
    extendable(groundsOf(loaded)).map(({ productId, municipality }) => `${productId} ${municipality}`),
  );
  const lines = offer.lines.filter(({ productId, municipality }) => running.has(`${productId} ${municipality}`));
  if (lines.length === offer.lines.length) return;
  if (lines.length === 0) {
    await closeOffer(work, loaded, offer, 'lapsed');
    loaded.waitingOffer = null;
    return;
  }
  await work.manager.update(ExtensionOffer, { id: offer.id }, { lines });
  offer.lines = lines;
}
