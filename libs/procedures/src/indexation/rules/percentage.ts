import { difference, type DecimalText, product, quotient, rounded, sum } from '@openhuis/amounts';

/**
 * How the yearly percentage of a law is computed. It is data, for the published formulas differ by year: the contract
 * standard (3.2.1) speaks of a difference, the figure that was published for 2024 is a ratio of rounded parts.
 */
export interface IndexationFormula {
  /** The indices with their shares, which add up to 1: for youth care OVA 0.9 and PPC 0.1 (contract standard Jeugd). */
  weights: IndexWeight[];
  /** What corrects the year before: definitive less prognosis, or definitive over prognosis. */
  correction: 'difference' | 'ratio';
  /** True: prognosis and correction are each rounded to hundredths before they are added. */
  partsRounded: boolean;
  /** Whether tariffs are raised by the percentage as published, in hundredths, or by the one before rounding. */
  tariffsBy: 'rounded' | 'unrounded';
}

export interface IndexWeight {
  /** 'OVA', 'PPC'. */
  index: string;
  /** '0.9'. */
  weight: DecimalText;
}

/** What is known of an index over a year, in per cent: '4.94'. */
export interface IndexFigure {
  index: string;
  year: number;
  prognosis: DecimalText;
  /** Null until it was published. */
  definitive: DecimalText | null;
}

/** A percentage with the way it came about, in per cent. */
export interface IndexationPercentage {
  /** The weighed prognosis of the year itself: '3.944'. */
  prognosis: DecimalText;
  /** Of the year before; '0' in the first year of a contract: '1.013'. */
  correction: DecimalText;
  unrounded: DecimalText;
  /** As it is published: '4.96'. */
  percentage: DecimalText;
}

const PUBLISHED_DECIMALS = 2;
/** More than any published figure has; only a ratio needs rounding there. */
const RATIO_DECIMALS = 10;

/**
 * The formula a round begins with: youth care by the contract standard Jeugd. The contract standard Wmo leaves weights and
 * indices open; the same ones are the beginning there, for the region to change.
 */
export function usualFormula(): IndexationFormula {
  return {
    weights: [
      { index: 'OVA', weight: '0.9' },
      { index: 'PPC', weight: '0.1' },
    ],
    correction: 'difference',
    partsRounded: false,
    tariffsBy: 'rounded',
  };
}

/** What is lacking before a percentage can be computed: for which index and year which figure. */
export interface MissingFigure {
  index: string;
  year: number;
  figure: 'prognosis' | 'definitive';
}

/** The figures that a round over a year asks for and that are not known. */
export function missingFigures(
  { weights }: IndexationFormula,
  figures: readonly IndexFigure[],
  year: number,
  isFirstYear: boolean,
): MissingFigure[] {
  return weights.flatMap(({ index }): MissingFigure[] => {
    const before = figureOf(figures, index, year - 1);
    return [
      ...(figureOf(figures, index, year) === undefined ? [{ index, year, figure: 'prognosis' as const }] : []),
      ...(isFirstYear || before !== undefined ? [] : [{ index, year: year - 1, figure: 'prognosis' as const }]),
      ...(isFirstYear || (before?.definitive ?? null) !== null
        ? []
        : [{ index, year: year - 1, figure: 'definitive' as const }]),
    ];
  });
}

/**
 * The percentage of a year: its prognosis, corrected for what the prognosis of the year before was wrong by. The first year
 * of a contract has nothing to correct. It may be negative (contract standard: "verhoogt of verlaagt").
 *
 * @throws RangeError when `missingFigures` names any
 */
export function indexationPercentage(
  formula: IndexationFormula,
  figures: readonly IndexFigure[],
  year: number,
  isFirstYear: boolean,
): IndexationPercentage {
  const part = (value: DecimalText): DecimalText => (formula.partsRounded ? rounded(value, PUBLISHED_DECIMALS) : value);
  const prognosis = part(weighed(formula, (index) => known(figures, index, year).prognosis));
  const correction = isFirstYear ? '0' : part(correctionOver(formula, figures, year - 1));
  const unrounded = sum(prognosis, correction);
  return { prognosis, correction, unrounded, percentage: rounded(unrounded, PUBLISHED_DECIMALS) };
}

/** By how much the prognosis of a year was wrong, in per cent. */
function correctionOver(formula: IndexationFormula, figures: readonly IndexFigure[], year: number): DecimalText {
  const prognosis = weighed(formula, (index) => known(figures, index, year).prognosis);
  const definitive = weighed(formula, (index) => {
    const figure = known(figures, index, year).definitive;
    if (figure === null) throw new RangeError(`the definitive ${index} of ${year} is not known`);
    return figure;
  });
  if (formula.correction === 'difference') return difference(definitive, prognosis);
  const growth = (percentage: DecimalText): DecimalText => sum('1', product(percentage, '0.01'));
  const ratio = quotient(growth(definitive), growth(prognosis), RATIO_DECIMALS);
  return product(difference(ratio, '1'), '100');
}

function weighed({ weights }: IndexationFormula, figure: (index: string) => DecimalText): DecimalText {
  return sum(...weights.map(({ index, weight }) => product(weight, figure(index))));
}

function known(figures: readonly IndexFigure[], index: string, year: number): IndexFigure {
  const figure = figureOf(figures, index, year);
  if (figure === undefined) throw new RangeError(`${index} of ${year} is not known`);
  return figure;
}

function figureOf(figures: readonly IndexFigure[], index: string, year: number): IndexFigure | undefined {
  return figures.find((figure) => figure.index === index && figure.year === year);
}
