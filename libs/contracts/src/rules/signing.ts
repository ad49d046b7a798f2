/** here: in Openhuis; paper: on paper, of which two people registered the scan; outside: at a signing service. */
export const signatureMethods = ['here', 'paper', 'outside'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** By what a sign-in showed two factors: its level of assurance, or the methods that it named. */
export interface SecondFactor {
  by: 'level' | 'methods';
  /** The level, or the methods one after the other. */
  value: string;
}

/**
 * Levels that take two factors: eIDAS substantial and high, and those of eHerkenning from EH2+ on, by their names and their
 * addresses in the attribute catalogue.
 */
const twoFactorLevels = [
  'EH2+',
  'EH3',
  'EH4',
  'substantial',
  'high',
  'urn:etoegang:core:assurance-class:loa2plus',
  'urn:etoegang:core:assurance-class:loa3',
  'urn:etoegang:core:assurance-class:loa4',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
];

/** What the names of RFC 8176 stand for: what one knows, what one has, what one is. Two kinds make two factors. */
const kindOfMethod: Readonly<Record<string, 'knows' | 'has' | 'is'>> = {
  pwd: 'knows',
  pin: 'knows',
  kba: 'knows',
  otp: 'has',
  hwk: 'has',
  swk: 'has',
  sc: 'has',
  sms: 'has',
  tel: 'has',
  pop: 'has',
  face: 'is',
  fpt: 'is',
  iris: 'is',
  retina: 'is',
  vbm: 'is',
};

/**
 * Whether the sign-in behind a signature showed a second factor; null where it did not say so, which is not to say that
 * there was none.
 */
export function secondFactorOf({
  assuranceLevel,
  authenticationMethods,
}: {
  assuranceLevel: string | null;
  authenticationMethods: readonly string[];
}): SecondFactor | null {
  if (assuranceLevel !== null && twoFactorLevels.includes(assuranceLevel)) {
    return { by: 'level', value: assuranceLevel.split(':').at(-1)?.split('/').at(-1) ?? assuranceLevel };
  }
  const kinds = new Set(authenticationMethods.flatMap((method) => kindOfMethod[method] ?? []));
  const isSecond = authenticationMethods.includes('mfa') || kinds.size > 1;
  return isSecond ? { by: 'methods', value: authenticationMethods.join(', ') } : null;
}

/** Whether what somebody typed is the name: capitals and spaces make no difference, accents do. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');
  return plain(typed) === plain(name) && plain(name) !== '';
}
