/** How signing at a service can end without a signature, as people are told of it. */
export const outsideEnds = [
  'refused',
  'expired',
  'service-away',
  'service-refuses',
  'given-up',
  'envelope-voided',
  'envelope-differs',
  'signer-differs',
  'instant-unlikely',
  'document-differs',
  'document-unsigned',
  'document-changed',
  'text-changed',
  'not-authorised',
  'too-late',
  'lines-left',
  'other',
] as const;
export type OutsideEnd = (typeof outsideEnds)[number];

/** What the rules of signing refused when the document came back. */
const refusals: Readonly<Partial<Record<string, OutsideEnd>>> = {
  forbidden: 'not-authorised',
  'wrong-state': 'too-late',
  'offer-too-late': 'too-late',
  'too-late-to-start': 'too-late',
  'unknown-product': 'lines-left',
  'unknown-municipality': 'lines-left',
};
const states: readonly string[] = ['refused', 'expired', 'other'];

/**
 * What went wrong with a signing outside; undefined for one that went well, is underway, or was not needed any more.
 *
 * @param fault the code that was stored with state 'failed'
 */
export function whatWentWrong({ state, fault }: { state: string; fault: string | null }): OutsideEnd | undefined {
  if (state === 'refused' || state === 'expired') return state;
  if (state !== 'failed') return undefined;
  const code = fault ?? 'other';
  const own = outsideEnds.find((end) => end === code && !states.includes(end));
  return own ?? refusals[code] ?? 'other';
}
