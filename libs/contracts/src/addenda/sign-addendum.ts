import { type CalendarDate, earliest } from '@openhuis/calendar';
import { brokenConstraint, refuseOn, RuleViolation, type Violation } from '@openhuis/platform';
import { type BundleRule, bundleViolations } from '@openhuis/procedures';
import { Addendum } from './addendum.entity.js';
import { type LoadedAddendum, lockAddendum, textOfAddendum, writeAddendumDeadlines } from './addendum-work.js';
import { addLines, changeContract, recordContractChange, writeContractDeadlines } from '../contract-record.js';
import { type ContractWork, factsOf } from '../contract-work.js';
import { writeDocuments } from '../documents/write-documents.js';
import { reviewTermEnds } from '../endings/review-term-ends.js';
import { ExtensionOffer } from '../extensions/extension-offer.entity.js';
import { groundsOf } from '../extensions/offer-extension.js';
import { extendable } from '../extensions/rules/extension.js';
import { cancelOutsideSignings } from '../outside-signing/cancel-outside-signings.js';
import { additionStart, addendumViolations, offerCoversAdditions } from './rules/addendum.js';
import { joinedLines, lastDay } from '../rules/consolidate.js';
import { canRunBeyond, rowsUntilRunOff, runOffOf } from '../rules/run-off.js';
import { addedPeriods, startViolations } from '../rules/term.js';
import { leftLines } from '../signing/renew-text.js';
import {
  authorityViolations,
  countsFrom,
  proofOf,
  type PutSignature,
  refuseForeignSide,
  signatureOf,
  type SigningRequest,
} from '../signing/sign-contract.js';

/** An addendum after a signature. */
export interface AddendumSigningResult {
  addendumId: string;
  contractId: string;
  /** Both null until the other side has signed as well. */
  signedOn: string | null;
  startsOn: string | null;
}

/**
 * Signs an addendum for one side; the second signature adds its lines to the contract.
 *
 * @throws RuleViolation `not-found`, `forbidden`, `authority-missing`, `wrong-state`, `signature-exists`, `offer-too-late`,
 *   `text-changed`, `too-late-to-start`, `line-held` or `bundle-companion-missing`
 */
export async function signAddendum(
  work: ContractWork,
  addendumId: string,
  request: SigningRequest,
): Promise<AddendumSigningResult> {
  refuseOn(authorityViolations(request));
  const locked = await lockAddendum(work, addendumId);
  const { addendum, loaded, state } = locked;
  const { contract } = loaded;
  refuseForeignSide(work, loaded, request.side);
  refuseOn(addendumViolations(state, { name: 'sign', side: request.side }, work.moment.today));
  if (request.textHash !== addendum.textHash) throw RuleViolation.of('text-changed', { textHash: addendum.textHash });
  await putAddendumSignature(work, locked, await signatureOf(work, contract, request));
  return { addendumId, contractId: contract.id, signedOn: addendum.signedOn, startsOn: addendum.startsOn };
}

/** Puts a signature under the text of a locked addendum; the second one adds its lines to the contract. */
export async function putAddendumSignature(
  work: ContractWork,
  locked: LoadedAddendum,
  put: PutSignature,
): Promise<void> {
  const { manager, moment } = work;
  const { addendum, loaded, state } = locked;
  const { contract } = loaded;
  const { mandate, paperSigningId, outsideSigningId } = put;
  const [signature] = await manager.query<[{ id: string }]>(
    `insert into addendum_signature (addendum_id, contract_id, region_id, organisation_id, side, person_id, person_name, role,
       authority_statement, text_hash, signed_at, mandate_id, mandate_basis, method, assurance_level, authentication_methods,
       paper_signing_id, outside_signing_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning id`,
    [
      addendum.id,
      contract.id,
      contract.regionId,
      contract.organisationId,
      put.side,
      put.personId,
      put.personName,
      put.role,
      put.authorityStatement,
      addendum.textHash,
      put.signedAt,
      mandate?.id ?? null,
      mandate?.basis ?? null,
      put.method,
      put.assuranceLevel,
      [...put.authenticationMethods],
      paperSigningId ?? null,
      outsideSigningId ?? null,
    ],
  );
  await recordContractChange(work, contract, {
    kind: put.side === 'provider' ? 'addendumSignedByProvider' : 'addendumSignedByRegion',
    effectiveOn: countsFrom(put, moment),
    source: { kind: 'addendumSignature', id: signature.id },
    detail: { addendumId: addendum.id, addendum: addendum.number, ...proofOf(addendum.textHash, put) },
  });
  if (state.signatures.length === 1) await conclude(work, locked);
  else await changeContract(work, contract, {});
  await cancelOutsideSignings(manager, work.actor, moment, textOfAddendum(addendum), put.side);
  state.signatures = [...state.signatures, put.side];
  if (state.signatures.length === 2) await writeDocuments(manager, contract.id, addendum.id);
  await writeAddendumDeadlines(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
}

/** Both have signed: the lines join those of the contract, from their own first day to its end. */
async function conclude(work: ContractWork, { addendum, loaded }: LoadedAddendum): Promise<void> {
  const { contract, procedure } = loaded;
  const { term } = procedure.definition;
  const signedOn = await bothSignedOn(work, addendum);
  refuseOn(startViolations(term, contract.extensionsExercised, signedOn));
  refuseOn(await leftLines(work, loaded, addendum.lines));
  const startsOn = additionStart(term, contract.startsOn ?? signedOn, signedOn);
  // Where an end before the term is planned: what is added runs no longer than the contract does.
  if (startsOn > contract.endsOn) throw RuleViolation.of('too-late-to-start', { startsOn, endsOn: contract.endsOn });
  await refuseBrokenBundle(work, { addendum, loaded }, startsOn);
  const runOff = runOffOf(procedure);
  const rows = rowsUntilRunOff(
    addendum.lines,
    addedPeriods(term, startsOn, contract.extensionsExercised, contract.endsOn),
    runOff,
  );
  const endsOn = lastDay(rows);
  if (endsOn === null) throw RuleViolation.of('too-late-to-start', { startsOn, endsOn: contract.endsOn });
  const covered = loaded.waitingOffer !== null && coversAdditions(loaded, loaded.waitingOffer);
  const changeId = await recordContractChange(work, contract, {
    kind: 'linesAdded',
    effectiveOn: startsOn,
    source: { kind: 'addendum', id: addendum.id },
    detail: {
      addendumId: addendum.id,
      addendum: addendum.number,
      lines: addendum.lines,
      startsOn,
      endsOn,
      ...(covered && { extensionOfferId: loaded.waitingOffer?.id }),
    },
  });
  await changeContract(work, contract, {});
  try {
    await addLines(work, loaded, rows, changeId);
  } catch (error) {
    if (brokenConstraint(error) === 'contract_line_no_overlap') throw RuleViolation.of('line-held');
    throw error;
  }
  await reviewTermEnds(work, loaded);
  if (loaded.waitingOffer !== null && covered) {
    const goingOn = addendum.lines.filter((line) => canRunBeyond(contract.endsOn, runOff(line)));
    const lines = [...loaded.waitingOffer.lines, ...goingOn];
    await work.manager.update(ExtensionOffer, { id: loaded.waitingOffer.id }, { lines });
  }
  Object.assign(addendum, { signedOn, startsOn });
  await work.manager.update(Addendum, { id: addendum.id }, { signedOn, startsOn });
}

/** The day from which both signatures count, by the history: a signing service may tell of the last one later. Never after today. */
async function bothSignedOn({ manager, moment }: ContractWork, { id, contractId }: Addendum): Promise<CalendarDate> {
  const [{ signedOn }] = await manager.query<[{ signedOn: CalendarDate }]>(
    `select max(h.effective_on)::text as "signedOn" from contract_change h join addendum_signature s on s.id = h.source_id
     where h.contract_id = $1 and h.source_kind = 'addendumSignature' and s.addendum_id = $2`,
    [contractId, id],
  );
  return earliest(signedOn, moment.today);
}

function coversAdditions(loaded: LoadedAddendum['loaded'], offer: ExtensionOffer): boolean {
  return offerCoversAdditions(extendable(groundsOf(loaded)), offer.lines);
}

/** What the decision relied on may have ended since: a companion must still be held when the lines begin to count. */
async function refuseBrokenBundle(
  { manager, procedures }: ContractWork,
  { addendum, loaded }: Pick<LoadedAddendum, 'addendum' | 'loaded'>,
  startsOn: CalendarDate,
): Promise<void> {
  const version = await procedures.published(manager, addendum.procedureId, addendum.procedureVersion);
  const codes = new Map([...version.productIds].map(([code, id]) => [id, code]));
  const named = ({ productId, municipality }: { productId: string; municipality: string }) => ({
    product: codes.get(productId) ?? productId,
    municipality,
  });
  // A rule that an amendment took away since binds nobody any more.
  const standing = new Set(loaded.procedure.definition.bundleRules.map(nameOfRule));
  const rules = version.definition.bundleRules.filter((rule) => standing.has(nameOfRule(rule)));
  const brokenOn = (day: string): Violation[] => {
    const held = joinedLines(loaded.lines).filter(({ endsOn }) => endsOn >= day);
    return bundleViolations(
      rules,
      [...addendum.lines.map(named), ...held.map((line) => ({ ...named(line), held: true }))],
      startsOn,
    ).filter(({ path }) => Number(path?.split('/')[1]) < addendum.lines.length);
  };
  // Rules that came after the enrolment were not asked of it, and broke it on the day of the decision already.
  const known = new Set(brokenOn(addendum.formedOn).map(({ path }) => path));
  refuseOn(brokenOn(startsOn).filter(({ path }) => !known.has(path)));
}

const nameOfRule = ({ product, requires }: BundleRule): string => `${product} > ${requires}`;
