import { refuseOn } from '@openhuis/platform';
import { composeText, municipalityNames, namedLines } from '../contract-parties.js';
import {
  changeContract,
  recordContractChange,
  roundsExercised,
  setListedEnds,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import type { Contract } from '../contract.entity.js';
import { formedLines, storedParties } from '../form-contract.js';
import { textOfContract } from '../outside-signing/cancel-outside-signings.js';
import { endRenewedSignings } from '../outside-signing/close-outside-signing.js';
import { joiningTerm } from '../rules/term.js';
import { textHash } from './text-hash.js';

/**
 * Sees to it that both sides sign the text that holds on the day on which they do, wherever that is: here, on paper or at a
 * service. As long as the contract waits, a text that has to be renewed is, and what a service has of the old one ends. What one
 * side signed before an amendment took effect counts no longer: the amended terms bind, and nobody is bound to what it never
 * saw. Both are asked anew, with weeks of their own. A round of extensions alone leaves what one side signed: the contract has its
 * own end then, and can be extended like any other.
 *
 * @returns whether it was renewed: it is to be kept, and to be read again before anybody signs
 * @throws RuleViolation as {@link renewText}
 */
export async function renewWaiting(work: ContractWork, loaded: LoadedContract): Promise<boolean> {
  if (!(await renewText(work, loaded))) return false;
  const { manager, actor, moment } = work;
  const { contract } = loaded;
  await endRenewedSignings(manager, actor, moment, textOfContract(contract));
  if (loaded.signatures.length === 0) return true;
  loaded.signatures = [];
  // Nobody has signed any more: a round that came as well is in it too.
  await renewText(work, loaded);
  await changeContract(work, contract, { signingAgainSince: moment.today });
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  return true;
}

/**
 * Renews the text when an amendment took effect since the contract was formed, or, as long as nobody has signed, the procedure's
 * term has moved; false when neither has.
 *
 * @throws RuleViolation `unknown-product` or `unknown-municipality` for a line that left meanwhile
 */
async function renewText(work: ContractWork, loaded: LoadedContract): Promise<boolean> {
  const { contract, procedure } = loaded;
  const rounds =
    loaded.signatures.length === 0
      ? await roundsExercised(work, contract.regionId, contract.procedureId)
      : contract.extensionsExercised;
  const isRoundLater = rounds !== contract.extensionsExercised;
  if (!isRoundLater && !(await isAmendedSince(work, contract))) return false;
  const { endsOn, extensionsExercised, optionOpen } = joiningTerm(procedure.definition.term, rounds, work.moment.today);
  const lines = await formedLines(work, contract.id);
  const named = namedLines(procedure, lines, await municipalityNames(work, contract.regionId));
  // What left meanwhile cannot be signed for any more: the region withdraws the contract, and its provider enrols anew.
  refuseOn(named.violations);
  const { text, organisationName } = await composeText(work, {
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    procedure,
    number: contract.number,
    formedOn: contract.formedOn,
    extensionsExercised,
    lines: named.lines,
    parties: await storedParties(work, contract.id),
  });
  // It was renewed before, and read.
  if (!isRoundLater && textHash(text) === contract.textHash) return false;
  await recordContractChange(work, contract, {
    kind: 'textRenewed',
    effectiveOn: work.moment.today,
    source: { kind: 'contract', id: contract.id },
    detail: { from: contract.textHash, to: textHash(text), endsOn, extensionsExercised, signedBy: loaded.signatures },
  });
  await changeContract(work, contract, {
    text,
    textHash: textHash(text),
    organisationName,
    endsOn,
    extensionsExercised,
    optionOpen,
  });
  await setListedEnds(work, contract, lines, endsOn);
  return true;
}

/** Whether an amendment has taken effect since the text was composed. */
async function isAmendedSince({ manager, moment }: ContractWork, contract: Contract): Promise<boolean> {
  const [amended] = await manager.query<unknown[]>(
    `select 1 from common_terms where procedure_id = $1 and superseded_at is null and source_kind = 'amendment'
       and lower(validity) > $2 and lower(validity) <= $3 limit 1`,
    [contract.procedureId, contract.formedOn, moment.today],
  );
  return amended !== undefined;
}
