import { compare, isDecimal, sum } from '@openhuis/amounts';
import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { IndexationFormula, IndexFigure } from './percentage.js';
import { missingFigures } from './percentage.js';

/** draft: figures are entered; proposed: waits for a second person; the last two are final. */
export type IndexationState = 'draft' | 'proposed' | 'published' | 'withdrawn';
export const indexationStates: readonly IndexationState[] = ['draft', 'proposed', 'published', 'withdrawn'];

/** What people do to a round. */
export type IndexationCommand = 'edit' | 'propose' | 'giveBack' | 'publish' | 'withdraw';

/** In which state each command is allowed, and what it leads to. What is published is corrected by a next round only. */
export const indexationTransitions: Record<
  IndexationCommand,
  { from: readonly IndexationState[]; to: IndexationState }
> = {
  edit: { from: ['draft'], to: 'draft' },
  propose: { from: ['draft'], to: 'proposed' },
  giveBack: { from: ['proposed'], to: 'draft' },
  publish: { from: ['proposed'], to: 'published' },
  withdraw: { from: ['draft', 'proposed'], to: 'withdrawn' },
};

/** What a region fills in of a round. */
export interface IndexationContent {
  /** The first day of the new tariffs. */
  startsOn: CalendarDate;
  /** True: the first year of the contract, in which nothing is corrected. */
  isFirstYear: boolean;
  formula: IndexationFormula;
  figures: readonly IndexFigure[];
  /** Volume in a year by the code of the product, in its unit: '12000'. */
  volumes: Readonly<Record<string, string>>;
}

/** Why a command cannot be given in this state, or by this person: two people publish. */
export function roundViolations(
  round: { state: IndexationState; proposedBy: string | null },
  command: IndexationCommand,
  personId: string,
): Violation[] {
  const { from } = indexationTransitions[command];
  if (!from.includes(round.state)) return [{ code: 'wrong-state', details: { state: round.state, command } }];
  return command === 'publish' && round.proposedBy === personId ? [{ code: 'second-person-needed' }] : [];
}

const FIGURE_DECIMALS = 4;
const VOLUME_DECIMALS = 2;
const HUNDRED_PER_CENT = '1';

/** Everything that is wrong with what was filled in, with its place; a draft may still lack figures. */
export function contentViolations(
  { startsOn, formula, figures, volumes }: IndexationContent,
  products: readonly string[],
  today: CalendarDate,
): Violation[] {
  const invalid = (path: string, rule: string): Violation => ({ code: 'invalid-input', path, details: { rule } });
  const indices = formula.weights.map(({ index }) => index);
  const weightsAreNumbers = formula.weights.every(({ weight }) => isDecimal(weight, FIGURE_DECIMALS));
  return [
    // What was delivered until today was delivered at a known price.
    ...(startsOn > today ? [] : [invalid('startsOn', 'after today')]),
    ...(formula.weights.length === 0 ? [invalid('formula/weights', 'at least one')] : []),
    ...formula.weights.flatMap(({ index, weight }, place) => [
      ...(index.trim() === '' || indices.indexOf(index) < place
        ? [invalid(`formula/weights/${place}/index`, 'once')]
        : []),
      ...(isDecimal(weight, FIGURE_DECIMALS) && compare(weight, '0') > 0
        ? []
        : [invalid(`formula/weights/${place}/weight`, 'a number above nought')]),
    ]),
    ...(weightsAreNumbers &&
    formula.weights.length > 0 &&
    compare(sum(...formula.weights.map(({ weight }) => weight)), HUNDRED_PER_CENT) !== 0
      ? [invalid('formula/weights', 'add up to 1')]
      : []),
    ...figures.flatMap(({ index, year, prognosis, definitive }, place) => [
      ...(indices.includes(index) ? [] : [invalid(`figures/${place}/index`, 'in the formula')]),
      ...(figures.findIndex((other) => other.index === index && other.year === year) < place
        ? [invalid(`figures/${place}/year`, 'once')]
        : []),
      ...(isDecimal(prognosis, FIGURE_DECIMALS) ? [] : [invalid(`figures/${place}/prognosis`, 'a number')]),
      ...(definitive === null || isDecimal(definitive, FIGURE_DECIMALS)
        ? []
        : [invalid(`figures/${place}/definitive`, 'a number')]),
    ]),
    ...Object.entries(volumes).flatMap(([code, volume]) => [
      ...(products.includes(code) ? [] : [invalid(`volumes/${code}`, 'a product of the procedure')]),
      ...(isDecimal(volume, VOLUME_DECIMALS) && compare(volume, '0') >= 0
        ? []
        : [invalid(`volumes/${code}`, 'a number of nought or more')]),
    ]),
  ];
}

/** What is lacking before a round can be proposed: each figure, with the index and the year it is of. */
export function incompleteViolations(content: IndexationContent, year: number): Violation[] {
  return missingFigures(content.formula, content.figures, year, content.isFirstYear).map(
    ({ index, year: of, figure }) => ({
      code: 'invalid-input',
      path: 'figures',
      details: { rule: 'missing', index, year: of, figure },
    }),
  );
}
