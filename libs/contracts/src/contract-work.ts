import { parseDateRange } from '@openhuis/calendar';
import { type Actor, type Moment, RuleViolation } from '@openhuis/platform';
import { bindingProcedure, type ProcedureLine, type Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { type EntityManager, In } from 'typeorm';
import { Contract } from './contract.entity.js';
import { ExtensionOffer } from './extensions/extension-offer.entity.js';
import type { LineRow } from './rules/consolidate.js';
import { type ContractFacts, type PreparedEnd, transferPlannedOn } from './rules/deadlines.js';
import { type ContractOffer, contractSignableUntil } from './rules/term.js';
import type { ContractState, Side } from './rules/transitions.js';

/** What every command on a contract works with: one transaction, one actor, one moment. */
export interface ContractWork {
  manager: EntityManager;
  procedures: Procedures;
  actor: Actor;
  moment: Moment;
  /** Set when a person confirmed this command for many contracts at once, which `announceDeadlines` told beforehand. */
  bulkCommandId?: string;
}

/** A contract, locked until the transaction ends, with everything its rules ask for. */
export interface LoadedContract {
  contract: Contract;
  /** The version it was formed under, with what binds every contract today. */
  procedure: PublishedProcedure;
  lines: LineRow[];
  /** The sides that signed the text as it is: what was signed of a text that was renewed counts no longer. */
  signatures: Side[];
  /** The offer that waits: for a second person's approval, or for the provider's answer. */
  waitingOffer: ExtensionOffer | null;
  /** The ends that are planned, of the whole or of parts. */
  preparedEnds: PreparedEnd[];
}

/**
 * Locks the contract first and reads the rest afterwards: two commands on one contract follow each other, and the
 * second sees what the first did.
 *
 * @throws RuleViolation `not-found`, also for a contract that row-level security hides
 */
export async function lockContract(work: ContractWork, id: string): Promise<LoadedContract> {
  const { manager, procedures } = work;
  const contract = await manager.findOne(Contract, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (contract === null) throw RuleViolation.of('not-found');
  const formedUnder = await procedures.published(manager, contract.procedureId, contract.procedureVersion);
  const procedure = await bindingProcedure(manager, formedUnder, work.moment.today);
  const signatures = await manager.query<{ side: Side }[]>(
    `select side from signature where contract_id = $1 and text_hash = $2 order by signed_at`,
    [id, contract.textHash],
  );
  return {
    contract,
    procedure,
    lines: await standingLines(manager, id),
    signatures: signatures.map(({ side }) => side),
    waitingOffer: await manager.findOneBy(ExtensionOffer, { contractId: id, state: In(['proposed', 'open']) }),
    preparedEnds: await readPreparedEnds(manager, id),
  };
}

/** A planned end, as its row tells it: `isOnDate` when the date of its transfer itself had it prepared. */
export interface PreparedEndRow {
  endsOn: string;
  plannedOn: string;
  isOnDate: boolean;
}
export const PREPARED_END = `ends_on as "endsOn", planned_on as "plannedOn", source_kind = 'deadline' as "isOnDate"`;

/** What was prepared by its date keeps that date, however late the sweep came. */
export function preparedEnd({ endsOn, plannedOn, isOnDate }: PreparedEndRow): PreparedEnd {
  return { endsOn, since: isOnDate ? transferPlannedOn(endsOn) : plannedOn };
}

/** The ends of a contract that are planned. */
export async function readPreparedEnds(manager: EntityManager, contractId: string): Promise<PreparedEnd[]> {
  const rows = await manager.query<PreparedEndRow[]>(
    `select ${PREPARED_END} from contract_ending where contract_id = $1 and state = 'planned'`,
    [contractId],
  );
  return rows.map(preparedEnd);
}

async function standingLines(manager: EntityManager, contractId: string): Promise<LineRow[]> {
  const rows = await manager.query<(ProcedureLine & { validity: string })[]>(
    `select product_id as "productId", municipality, validity::text from contract_line
     where contract_id = $1 and superseded_at is null`,
    [contractId],
  );
  return rows.map(({ validity, ...line }) => ({ ...line, ...parseDateRange(validity), supersededAt: null }));
}

/** The facts that commands are judged by. */
export function stateOf({ contract, procedure, signatures, waitingOffer }: LoadedContract): ContractState {
  const { state } = waitingOffer ?? {};
  return {
    signedOn: contract.signedOn,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    endedOn: contract.endedOn,
    activated: contract.activatedAt !== null,
    optionOpen: contract.optionOpen,
    signatures,
    lastSignableOn: contractSignableUntil(offerOf(contract, procedure)),
    offer: state === 'proposed' || state === 'open' ? state : null,
  };
}

function offerOf(
  { formedOn, signingAgainSince }: Contract,
  { definition: { offerValidityDays, signatureWeeks } }: PublishedProcedure,
): ContractOffer {
  return { formedOn, offerValidityDays, signingAgainSince, signatureWeeks };
}

/** The facts that deadlines follow from, as they are since `asOf`. */
export function factsOf({ contract, procedure, lines, preparedEnds }: LoadedContract, asOf: string): ContractFacts {
  return {
    scheme: procedure.definition.term,
    ...offerOf(contract, procedure),
    signedOn: contract.signedOn,
    startsOn: contract.startsOn,
    activated: contract.activatedAt !== null,
    endedOn: contract.endedOn,
    endReason: contract.endReason,
    extensionsExercised: contract.extensionsExercised,
    optionOpen: contract.optionOpen,
    endsOn: contract.endsOn,
    lineEnds: lineEnds(lines),
    preparedEnds,
    asOf,
  };
}

/** The last day of each line over all its periods. */
function lineEnds(lines: readonly LineRow[]): string[] {
  const ends = new Map<string, string>();
  for (const { productId, municipality, endsOn } of lines) {
    const line = `${productId} ${municipality}`;
    const known = ends.get(line);
    if (known === undefined || known < endsOn) ends.set(line, endsOn);
  }
  return [...ends.values()];
}
