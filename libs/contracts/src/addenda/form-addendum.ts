import { refuseOn, RuleViolation } from '@openhuis/platform';
import { bindingProcedure, type ProcedureLine } from '@openhuis/procedures';
import { Addendum } from './addendum.entity.js';
import { takenLines, waitingAddenda, writeAddendumDeadlines } from './addendum-work.js';
import { contractingName, municipalityNames, namedLines, partiesOf } from '../contract-parties.js';
import { changeContract, recordContractChange, writeContractDeadlines } from '../contract-record.js';
import { type ContractWork, factsOf, lockContract } from '../contract-work.js';
import { storedParties } from '../form-contract.js';
import { additionViolations, heldViolations } from './rules/addendum.js';
import { addendumText } from './rules/addendum-text.js';
import { startViolations } from '../rules/term.js';
import { textHash } from '../signing/text-hash.js';

/** What an admission hands over when its provider has a contract: what is to be added to that. */
export interface Addition {
  contractId: string;
  decisionId: string;
  /** The version by which the enrolment was judged. */
  procedureVersion: number;
  lines: ProcedureLine[];
}

/**
 * Forms the addendum of an admission, in its transaction: the canonical text and three weeks (by the procedure) to sign.
 * Nothing holds before both have signed.
 *
 * @throws RuleViolation `contract-exists` while the contract itself waits for a signature or is over, `line-held`,
 *   `line-missing`, `unknown-product`, `unknown-municipality` or `too-late-to-start`
 */
export async function formAddendum(
  work: ContractWork,
  addition: Addition,
): Promise<{ id: string; contractId: string; number: number }> {
  const { manager, procedures, moment } = work;
  const loaded = await lockContract(work, addition.contractId);
  const { contract } = loaded;
  refuseOn(additionViolations(contract, moment.today));
  const { signedOn, startsOn } = contract;
  if (signedOn === null || startsOn === null) throw RuleViolation.of('contract-exists');
  const judgedBy = await procedures.published(manager, contract.procedureId, addition.procedureVersion);
  const procedure = await bindingProcedure(manager, judgedBy, moment.today);
  const lines = [...new Map(addition.lines.map((line) => [`${line.productId} ${line.municipality}`, line])).values()];
  const named = namedLines(procedure, lines, await municipalityNames(work, contract.regionId));
  const taken = takenLines(loaded, await waitingAddenda(manager, contract.id), moment.today);
  refuseOn([
    ...named.violations,
    ...heldViolations(lines, taken),
    ...startViolations(loaded.procedure.definition.term, contract.extensionsExercised, moment.today),
  ]);
  const number = 1 + (await manager.countBy(Addendum, { contractId: contract.id }));
  const { regionName, ...organisation } = await partiesOf(work, contract);
  const text = addendumText({
    number,
    contract: { number: contract.number, signedOn, startsOn, endsOn: contract.endsOn },
    regionName: contractingName(procedure, regionName),
    organisation,
    parties: await storedParties(work, contract.id),
    procedure: { ...procedure.definition, term: loaded.procedure.definition.term },
    procedureVersion: procedure.number,
    formedOn: moment.today,
    lines: named.lines,
  });
  const addendum = manager.create(Addendum, {
    contractId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    procedureId: contract.procedureId,
    procedureVersion: procedure.number,
    kind: 'lines',
    number,
    decisionId: addition.decisionId,
    extensionOfferId: null,
    lines,
    text,
    textHash: textHash(text),
    formedOn: moment.today,
    signedOn: null,
    startsOn: null,
    endsOn: null,
    endedOn: null,
    endReason: null,
  });
  await manager.insert(Addendum, addendum);
  await recordContractChange(work, contract, {
    kind: 'addendumFormed',
    effectiveOn: moment.today,
    source: { kind: 'decision', id: addition.decisionId },
    detail: { addendumId: addendum.id, addendum: number, textHash: addendum.textHash, lines },
  });
  await changeContract(work, contract, {});
  await writeAddendumDeadlines(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  return { id: addendum.id, contractId: contract.id, number };
}
