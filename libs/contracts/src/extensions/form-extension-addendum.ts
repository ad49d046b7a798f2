import { Addendum } from '../addenda/addendum.entity.js';
import { contractingName, municipalityNames, namedLines, partiesOf } from '../contract-parties.js';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import type { ExtensionOffer } from './extension-offer.entity.js';
import { joinedLines } from '../rules/consolidate.js';
import { textHash } from '../signing/text-hash.js';
import { extensionAddendumText, type ExtensionAgreement } from './rules/extension-addendum-text.js';

/** What goes on until when, by which offer. */
export type AgreedExtension = Pick<ExtensionOffer, 'number' | 'lines' | 'startsOn' | 'endsOn'> & {
  reason: string;
  /** Null where no offer was made: a tacit renewal. */
  offerId: string | null;
};

/**
 * Forms the addendum of an extension that was agreed: it needs no signatures of its own, for offer and answer are in
 * writing. Call it before the contract gets its new end.
 */
export async function formExtensionAddendum(
  work: ContractWork,
  { contract, procedure, lines }: LoadedContract,
  extension: AgreedExtension,
  agreement: ExtensionAgreement,
): Promise<Addendum> {
  const { manager, moment } = work;
  const number = 1 + (await manager.countBy(Addendum, { contractId: contract.id }));
  const { regionName, ...organisation } = await partiesOf(work, contract);
  const names = await municipalityNames(work, contract.regionId);
  const goingOn = new Set(extension.lines.map(keyOf));
  const ending = joinedLines(lines).filter((line) => line.endsOn === contract.endsOn && !goingOn.has(keyOf(line)));
  const text = extensionAddendumText({
    number,
    contract: { number: contract.number, signedOn: contract.signedOn ?? contract.formedOn, endsOn: contract.endsOn },
    regionName: contractingName(procedure, regionName),
    organisation,
    procedureTitle: procedure.definition.title.nl,
    extension,
    agreement,
    reason: extension.reason,
    // A municipality may have left since: what the contract holds there still has its end.
    lines: namedLines(procedure, extension.lines, names).lines,
    // Its last day is that of the term.
    ending: namedLines(procedure, ending, names).lines.map(({ until: _runsOff, ...line }) => line),
  });
  const addendum = manager.create(Addendum, {
    contractId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    procedureId: contract.procedureId,
    procedureVersion: procedure.number,
    kind: 'extension',
    number,
    decisionId: null,
    extensionOfferId: extension.offerId,
    lines: extension.lines,
    text,
    textHash: textHash(text),
    formedOn: moment.today,
    signedOn: moment.today,
    startsOn: extension.startsOn,
    endsOn: extension.endsOn,
    endedOn: null,
    endReason: null,
  });
  await manager.insert(Addendum, addendum);
  return addendum;
}

function keyOf({ productId, municipality }: { productId: string; municipality: string }): string {
  return `${productId} ${municipality}`;
}
