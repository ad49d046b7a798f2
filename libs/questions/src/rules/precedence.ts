/** What belongs to an agreement, the strongest first (contract standard 1.2): an earlier one prevails over a later one. */
export const precedence = [
  'contract',
  'furtherAgreements',
  'clarifications',
  'purchasingDocuments',
  'purchasingTerms',
  'application',
] as const;

/** One step of the order: a kind of document, or one note. */
export type PrecedenceStep =
  { kind: Exclude<(typeof precedence)[number], 'clarifications'> } | { kind: 'clarifications'; note: number | null };

/**
 * The order of precedence of a procedure with its notes: of those the newest comes first.
 *
 * @param notes the numbers of the published notes, in any order; where there is none the kind keeps its place
 */
export function orderOfPrecedence(notes: readonly number[]): PrecedenceStep[] {
  return precedence.flatMap((kind): PrecedenceStep[] => {
    if (kind !== 'clarifications') return [{ kind }];
    if (notes.length === 0) return [{ kind, note: null }];
    return notes.toSorted((one, other) => other - one).map((note) => ({ kind, note }));
  });
}
