/** The standing passages of a region's letters. Each may have several lines. */
export interface LetterPassages {
  /** On one line above the address. */
  returnAddress: string;
  /** Above the name of who signs. */
  signedFor: string;
  /** Where a complaint goes. */
  complaintAddress: string;
  /** Before which a writ is served, as it stands after "dagvaarden bij". */
  court: string;
  /** What comes after a complaint. */
  disputesCommittee: string;
  /** The last passage: whom to ask. */
  closing: string;
}

/** What a region set; null where the words of the house stand. */
export type SetPassages = { [Passage in keyof LetterPassages]: string | null };

/** How a region is reached, as it shows itself. */
export interface RegionContact {
  displayName: string;
  contactEmail: string;
  phone: string | null;
  postalAddress: string | null;
}

/**
 * The words of the house, in Dutch: letters are. The remedies are those of the contract standard (admission): the court, and
 * the Geschillencommissie Sociaal Domein when both sides agree, whose word binds.
 */
export function housePassages({ displayName, contactEmail, phone, postalAddress }: RegionContact): LetterPassages {
  const address = postalAddress === null ? [] : linesOf(postalAddress);
  const byPost = address.length === 0 ? '' : ` Of per post: ${[displayName, ...address].join(', ')}.`;
  return {
    returnAddress: address.join(', '),
    signedFor: `Namens ${displayName}`,
    complaintAddress: `In uw eigen omgeving, bij deze inschrijving. Of per e-mail aan ${contactEmail}.${byPost}`,
    court: 'de voorzieningenrechter van de bevoegde rechtbank',
    disputesCommittee:
      'Komen wij er samen niet uit? Dan kunt u het geschil voorleggen aan de Geschillencommissie Sociaal Domein. Dat kan als u en wij daar allebei mee instemmen. De uitspraak is een bindend advies: u en wij moeten ons eraan houden.',
    closing: `Hebt u vragen over deze brief? ${phone === null ? 'Mail' : `Bel ${phone} of mail`} naar ${contactEmail}. Noem daarbij ons kenmerk.`,
  };
}

/** The passages of a letter: what the region set, and the words of the house elsewhere. */
export function passagesOf(set: SetPassages | null, contact: RegionContact): LetterPassages {
  const house = housePassages(contact);
  if (set === null) return house;
  return {
    returnAddress: set.returnAddress ?? house.returnAddress,
    signedFor: set.signedFor ?? house.signedFor,
    complaintAddress: set.complaintAddress ?? house.complaintAddress,
    court: set.court ?? house.court,
    disputesCommittee: set.disputesCommittee ?? house.disputesCommittee,
    closing: set.closing ?? house.closing,
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
