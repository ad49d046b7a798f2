import type { Moment, Violation } from '@openhuis/platform';
import { RuleViolation } from '@openhuis/platform';
import { type LoadedAddendum, lockAddendum } from '../addenda/addendum-work.js';
import { type ContractWork, type LoadedContract, lockContract, stateOf } from '../contract-work.js';
import { addendumViolations } from '../addenda/rules/addendum.js';
import { commandViolations, type Side } from '../rules/transitions.js';
import { renewWaiting } from './renew-text.js';
import { putAddendumSignature } from '../addenda/sign-addendum.js';
import { type PutSignature, putSignature } from './sign-contract.js';

/** What both sides sign, locked until the transaction ends: a contract, or an addition to it. */
export interface SignedText {
  loaded: LoadedContract;
  addendum: LoadedAddendum | null;
}

/** @throws RuleViolation `not-found`, also for an addendum of another contract */
export async function lockSignedText(
  work: ContractWork,
  contractId: string,
  addendumId: string | null,
): Promise<SignedText> {
  if (addendumId === null) return { loaded: await lockContract(work, contractId), addendum: null };
  const addendum = await lockAddendum(work, addendumId);
  if (addendum.loaded.contract.id !== contractId) throw RuleViolation.of('not-found');
  return { loaded: addendum.loaded, addendum };
}

/** SHA-256 of the text, and the day on which it was made. */
export function textOf({ loaded, addendum }: SignedText): { textHash: string; formedOn: string } {
  return addendum?.addendum ?? loaded.contract;
}

/** The last day on which it can be signed. */
export function lastSignableDay({ loaded, addendum }: SignedText): string {
  return (addendum?.state ?? stateOf(loaded)).lastSignableOn;
}

/** What forbids a side to sign now. */
export function signingViolations(
  { loaded, addendum }: SignedText,
  side: Side,
  { today }: Pick<Moment, 'today'>,
): Violation[] {
  return addendum === null
    ? commandViolations(stateOf(loaded), { name: 'sign', side }, today)
    : addendumViolations(addendum.state, { name: 'sign', side }, today);
}

/**
 * Whether the text had to be renewed before somebody signs it: see {@link renewWaiting}. That of an
 * addition is as the decision on it made it.
 */
export async function renewBeforeSigning(work: ContractWork, { loaded, addendum }: SignedText): Promise<boolean> {
  return addendum === null && (await renewWaiting(work, loaded));
}

/** Puts a signature under the text; the second one makes it count. */
export async function putUnder(work: ContractWork, { loaded, addendum }: SignedText, put: PutSignature): Promise<void> {
  if (addendum === null) await putSignature(work, loaded, put);
  else await putAddendumSignature(work, addendum, put);
}
