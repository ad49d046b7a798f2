import { addLines, changeContract, type NewChange, recordContractChange } from './contract-record.js';
import type { ContractWork, LoadedContract } from './contract-work.js';
import type { ExtensionOffer } from './extension-offer.entity.js';
import { isOptionOpen } from './rules/term.js';

/**
 * Exercises an option: the lines that were offered go on from the day after the end, all others keep their end. The
 * database refuses periods that overlap.
 */
export async function extendContract(
  work: ContractWork,
  loaded: LoadedContract,
  extension: Pick<ExtensionOffer, 'number' | 'lines' | 'startsOn' | 'endsOn'>,
  source: NewChange['source'],
): Promise<void> {
  const { contract, procedure } = loaded;
  const period = { startsOn: extension.startsOn, endsOn: extension.endsOn };
  const changeId = await recordContractChange(work, contract, {
    kind: 'extended',
    effectiveOn: extension.startsOn,
    source,
    detail: { number: extension.number, lines: extension.lines, from: contract.endsOn, to: extension.endsOn },
  });
  await changeContract(work, contract, {
    endsOn: extension.endsOn,
    extensionsExercised: extension.number,
    optionOpen: isOptionOpen(procedure.definition.term, extension.number, work.moment.today),
  });
  await addLines(work, loaded, extension.lines, [period], changeId);
}
