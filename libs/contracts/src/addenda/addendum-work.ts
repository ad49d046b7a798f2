import { RuleViolation, writeDeadlines } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { Addendum } from './addendum.entity.js';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import type { UnneededSignings } from '../outside-signing/cancel-outside-signings.js';
import { addendumDeadlineKinds, addendumDeadlines, type AddendumState, type DatedAddendum } from './rules/addendum.js';
import { joinedLines } from '../rules/consolidate.js';
import { lastSignableOn } from '../rules/term.js';
import type { Side } from '../rules/transitions.js';

/** An addendum with its contract, which is locked until the transaction ends. */
export interface LoadedAddendum {
  addendum: Addendum;
  loaded: LoadedContract;
  state: AddendumState;
}

/**
 * Locks the contract of an addendum and reads the addendum after that: commands on one contract follow each other.
 *
 * @throws RuleViolation `not-found`, also for one that row-level security hides
 */
export async function lockAddendum(work: ContractWork, id: string): Promise<LoadedAddendum> {
  const seen = await work.manager.findOneBy(Addendum, { id });
  if (seen === null) throw RuleViolation.of('not-found');
  const loaded = await lockContract(work, seen.contractId);
  const addendum = await work.manager.findOneByOrFail(Addendum, { id });
  return { addendum, loaded, state: await stateOfAddendum(work, addendum) };
}

/** The facts that the commands on an addendum are judged by. */
export async function stateOfAddendum(
  { manager, procedures }: ContractWork,
  addendum: Addendum,
): Promise<AddendumState> {
  const rows = await manager.query<{ side: Side }[]>(
    `select side from addendum_signature where addendum_id = $1 order by signed_at`,
    [addendum.id],
  );
  const { definition } = await procedures.published(manager, addendum.procedureId, addendum.procedureVersion);
  return {
    signedOn: addendum.signedOn,
    endedOn: addendum.endedOn,
    signatures: rows.map(({ side }) => side),
    lastSignableOn: lastSignableOn(addendum.formedOn, definition.offerValidityDays),
  };
}

/** The text of an addendum, as what is signed outside names it. */
export function textOfAddendum({ id, contractId, regionId, organisationId }: Addendum): UnneededSignings {
  return { contractId, regionId, organisationId, addendumId: id };
}

/** The addenda of a contract that wait for a signature, oldest first. */
export async function waitingAddenda(manager: EntityManager, contractId: string): Promise<Addendum[]> {
  const addenda = await manager.find(Addendum, { where: { contractId }, order: { number: 'ASC' } });
  return addenda.filter(({ signedOn, endedOn }) => signedOn === null && endedOn === null);
}

/** What a contract holds on a day or later, and what waits to be added to it. */
export function takenLines({ lines }: LoadedContract, waiting: readonly Addendum[], today: string): ProcedureLine[] {
  return [
    ...joinedLines(lines).filter(({ endsOn }) => endsOn >= today),
    ...waiting.flatMap((addendum) => addendum.lines),
  ];
}

/** Makes the dates of all addenda of a contract what they are. Their subject is the contract: one mail for one day. */
export async function writeAddendumDeadlines(work: ContractWork, { contract }: LoadedContract): Promise<void> {
  const addenda = await work.manager.query<DatedAddendum[]>(
    `select a.formed_on as "formedOn", a.signed_on as "signedOn", a.ended_on as "endedOn",
       (v.definition ->> 'signatureWeeks')::int as "signatureWeeks",
       (v.definition ->> 'offerValidityDays')::int as "offerValidityDays"
     from addendum a join procedure_version v on v.procedure_id = a.procedure_id and v.number = a.procedure_version
     where a.contract_id = $1 order by a.number`,
    [contract.id],
  );
  await writeDeadlines(
    work.manager,
    {
      kind: 'contract',
      id: contract.id,
      regionId: contract.regionId,
      organisationId: contract.organisationId,
      procedureId: contract.procedureId,
    },
    addendumDeadlineKinds,
    addendumDeadlines(addenda),
  );
}
