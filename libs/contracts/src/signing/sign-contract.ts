import { amsterdamDate, type CalendarDate, earliest } from '@openhuis/calendar';
import { type Moment, refuseOn, RuleViolation, type Violation } from '@openhuis/platform';
import { conclude } from './conclude-contract.js';
import { recordContractChange } from '../contract-record.js';
import { type ContractWork, type LoadedContract, lockContract, stateOf } from '../contract-work.js';
import { renewWaiting } from './renew-text.js';
import { isSameName, type SignatureMethod } from '../rules/signing.js';
import { commandViolations, type Side } from '../rules/transitions.js';
import type { Contract } from '../contract.entity.js';
import { writeDocuments } from '../documents/write-documents.js';
import { cancelOutsideSignings, textOfContract } from '../outside-signing/cancel-outside-signings.js';
import { Signature } from './signature.entity.js';

/** What a signatory declares. */
export interface SigningRequest {
  side: Side;
  /** 'Ik ben zelfstandig bevoegd', or the mandate: recorded as stated. */
  authorityStatement: string;
  /** The signatory's role in the own organisation: 'bestuurder'. */
  role: string;
  /** The hash of the text that was shown. */
  textHash: string;
  /** The signatory's own name, typed, so that nobody signs by a slip of the hand: everybody who signs over HTTP types it. */
  typedName?: string;
}

/** By what sign-in somebody signed, as far as the identity provider said so. */
export interface SignInProof {
  assuranceLevel: string | null;
  /** The names of RFC 8176 (amr). */
  authenticationMethods: readonly string[];
}

/** A signature as it is put, wherever it was signed. */
export interface PutSignature extends SignInProof {
  side: Side;
  /** Null where the signer on paper is nobody who is known here. */
  personId: string | null;
  personName: string;
  role: string;
  authorityStatement: string;
  signedAt: Date;
  mandate: { id: string; basis: Signature['mandateBasis'] } | null;
  method: SignatureMethod;
  /** The scan, or what a signing service sent. */
  paperSigningId?: string;
  outsideSigningId?: string;
}

/** The contract after a signature. */
export interface SigningResult {
  contractId: string;
  /** Both null until the other side has signed as well. */
  signedOn: string | null;
  startsOn: string | null;
}

/**
 * Signs a contract for one side; the second signature concludes it.
 *
 * The text is renewed first where it has to be ({@link renewWaiting}), and read again ('renewed').
 *
 * @throws RuleViolation `not-found`, `forbidden`, `authority-missing`, `name-differs`, `wrong-state`, `signature-exists`,
 *   `text-changed` or `too-late-to-start`
 */
export async function signContract(
  work: ContractWork,
  contractId: string,
  request: SigningRequest,
): Promise<SigningResult | 'renewed'> {
  refuseOn(authorityViolations(request));
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  refuseForeignSide(work, loaded, request.side);
  const violations = commandViolations(stateOf(loaded), { name: 'sign', side: request.side }, work.moment.today);
  // Who signed a text that has to be renewed can sign again.
  const isOnlySigned = violations.every(({ code }) => code === 'signature-exists');
  if (isOnlySigned && (await renewWaiting(work, loaded))) return 'renewed';
  refuseOn(violations);
  if (request.textHash !== contract.textHash) throw RuleViolation.of('text-changed', { textHash: contract.textHash });
  await putSignature(work, loaded, await signatureOf(work, contract, request));
  return { contractId, signedOn: contract.signedOn, startsOn: contract.startsOn };
}

/** What somebody who is signed in puts under a text: in the own name, by the mandate of today and the sign-in that it was. */
export async function signatureOf(
  work: ContractWork,
  { organisationId }: Pick<Contract, 'organisationId'>,
  { side, role, authorityStatement, typedName }: SigningRequest,
): Promise<PutSignature> {
  const { actor, moment } = work;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  if (typedName !== undefined && !isSameName(typedName, person.name))
    throw RuleViolation.of('name-differs', {}, 'typedName');
  return {
    side,
    personId: person.id,
    personName: person.name,
    role: role.trim(),
    authorityStatement: authorityStatement.trim(),
    signedAt: moment.now,
    mandate: side === 'provider' ? await mandateOfToday(work, organisationId, person.id) : null,
    method: 'here',
    ...(await signInOf(work)),
  };
}

/** What the sign-in of this session showed; of a token nothing is known. */
async function signInOf({ manager, actor }: ContractWork): Promise<SignInProof> {
  const unknown = { assuranceLevel: null, authenticationMethods: [] };
  if (actor.sessionId === undefined) return unknown;
  const [session] = await manager.query<SignInProof[]>(
    `select claims ->> 'assuranceLevel' as "assuranceLevel", coalesce(claims -> 'methods', '[]') as "authenticationMethods"
     from session where id = $1`,
    [actor.sessionId],
  );
  return session ?? unknown;
}

/** Puts a signature under the text of a locked contract; the second one concludes it. */
export async function putSignature(work: ContractWork, loaded: LoadedContract, put: PutSignature): Promise<void> {
  const { manager, moment } = work;
  const { contract } = loaded;
  const { mandate, paperSigningId = null, outsideSigningId = null, ...what } = put;
  const signature = manager.create(Signature, {
    ...what,
    authenticationMethods: [...put.authenticationMethods],
    contractId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    textHash: contract.textHash,
    mandateId: mandate?.id ?? null,
    mandateBasis: mandate?.basis ?? null,
    paperSigningId,
    outsideSigningId,
  });
  await manager.insert(Signature, signature);
  await recordContractChange(work, contract, {
    kind: put.side === 'provider' ? 'signedByProvider' : 'signedByRegion',
    effectiveOn: countsFrom(put, moment),
    source: { kind: 'signature', id: signature.id },
    detail: proofOf(contract.textHash, put),
  });
  await cancelOutsideSignings(manager, work.actor, moment, textOfContract(contract), put.side);
  loaded.signatures.push(put.side);
  if (loaded.signatures.length < 2) return;
  await conclude(work, loaded, signature.id);
  await writeDocuments(manager, contract.id, null);
}

/**
 * From which day a signature counts: the day on which it was put, also where a signing service tells us of it later. One on paper
 * counts once a second person has approved its scan.
 */
export function countsFrom({ method, signedAt }: PutSignature, { today }: Moment): CalendarDate {
  return method === 'outside' ? earliest(amsterdamDate(signedAt), today) : today;
}

/** What the trail says of a signature besides whose it is: the text, how it was put, and by what sign-in. */
export function proofOf(textHash: string, put: PutSignature): Record<string, unknown> {
  const { method, mandate, assuranceLevel, authenticationMethods, paperSigningId, outsideSigningId } = put;
  return {
    textHash,
    method,
    ...(mandate !== null && { mandateId: mandate.id }),
    ...(assuranceLevel !== null && { assuranceLevel }),
    ...(authenticationMethods.length > 0 && { authenticationMethods }),
    ...(paperSigningId !== undefined && { paperSigningId }),
    ...(outsideSigningId !== undefined && { outsideSigningId }),
  };
}

/**
 * The mandate by which a person signs for an organisation today. The guard asked the same a moment ago; here it is locked,
 * so that it cannot end between being read and being used.
 *
 * @throws RuleViolation `forbidden`: the mandate has ended, has yet to begin, or was never given
 */
export async function mandateOfToday(
  { manager, moment }: ContractWork,
  organisationId: string,
  personId: string,
): Promise<{ id: string; basis: Signature['mandateBasis'] }> {
  const [mandate] = await manager.query<{ id: string; basis: Signature['mandateBasis'] }[]>(
    `select id, basis from organisation_role
     where organisation_id = $1 and person_id = $2 and role = 'provider_signatory'
       and since_on <= $3 and (ended_on is null or ended_on >= $3) for share`,
    [organisationId, personId, moment.today],
  );
  if (mandate === undefined) throw RuleViolation.of('forbidden', { neededRoles: ['provider_signatory'] });
  return mandate;
}

/** `authority-missing` for a statement or a role that says nothing. */
export function authorityViolations({
  authorityStatement,
  role,
}: Pick<SigningRequest, 'authorityStatement' | 'role'>): Violation[] {
  const violations: Violation[] = [];
  if (authorityStatement.trim() === '') violations.push({ code: 'authority-missing', path: 'authorityStatement' });
  if (role.trim() === '') violations.push({ code: 'authority-missing', path: 'role' });
  return violations;
}

/** The route's permission gave the scope: a person signs only for an organisation or a region that the scope holds. */
export function refuseForeignSide({ actor }: ContractWork, { contract }: LoadedContract, side: Side): void {
  const own =
    side === 'provider'
      ? actor.scope.organisationIds.includes(contract.organisationId)
      : actor.scope.regionIds.includes(contract.regionId);
  if (!own) throw RuleViolation.of('forbidden');
}
