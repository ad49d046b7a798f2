import { compare, difference, type DecimalText, product, quotient, rounded, sum } from '@openhuis/amounts';
import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { ProductDefinition, TariffCost, TariffDefinition } from '../../procedure-definition.js';
import type { IndexationFormula, IndexationPercentage } from './percentage.js';

/** What an indexation makes of one product. */
export interface IndexedTariff {
  product: string;
  /** Euros per unit on the day before, and from the day of the indexation on: '62.40' and '65.50'. */
  from: DecimalText;
  to: DecimalText;
}

/** What a product would cost a region more (or less) in a year, by the volume that somebody entered. */
export interface YearlyEffect {
  product: string;
  /** In the unit of the product. */
  volume: DecimalText;
  /** Euros, in cents; negative when it costs less. */
  effect: DecimalText;
}

const CENTS = 2;
const SHARE_DECIMALS = 10;

/**
 * A tariff after an indexation: rounded half up to cents, once. Whether the percentage was rounded before is the formula's
 * (€ 62,40 becomes 65,50 by 4.96 and 65,49 by 4.957; domain guide, C3).
 */
export function indexedAmount(
  amount: DecimalText,
  { percentage, unrounded }: Pick<IndexationPercentage, 'percentage' | 'unrounded'>,
  { tariffsBy }: Pick<IndexationFormula, 'tariffsBy'>,
): DecimalText {
  const by = tariffsBy === 'rounded' ? percentage : unrounded;
  return rounded(product(amount, sum('1', product(by, '0.01'))), CENTS);
}

/** The tariff of a product on a day, or undefined. */
export function standingTariff(
  { tariffs }: Pick<ProductDefinition, 'tariffs'>,
  date: CalendarDate,
): TariffDefinition | undefined {
  return tariffs.find(({ startsOn, endsOn }) => startsOn <= date && (endsOn === undefined || date <= endsOn));
}

/** What the indexation makes of every product that has a tariff on its day. */
export function indexedTariffs(
  products: readonly Pick<ProductDefinition, 'code' | 'tariffs'>[],
  percentage: IndexationPercentage,
  formula: IndexationFormula,
  startsOn: CalendarDate,
): IndexedTariff[] {
  return products.flatMap((each) => {
    const standing = standingTariff(each, startsOn);
    if (standing === undefined) return [];
    return { product: each.code, from: standing.amount, to: indexedAmount(standing.amount, percentage, formula) };
  });
}

/**
 * The products with their new tariffs: what stands on the day ends the day before, and the indexed tariff takes its place
 * and its end. What was planned for later stays as it was published. A cost build-up goes along: each element keeps its
 * share, and the largest one takes what rounding leaves.
 */
export function withIndexedTariffs(
  products: readonly ProductDefinition[],
  indexed: readonly IndexedTariff[],
  startsOn: CalendarDate,
): ProductDefinition[] {
  const amounts = new Map(indexed.map(({ product: code, to }) => [code, to]));
  return products.map((each) => {
    const amount = amounts.get(each.code);
    const standing = standingTariff(each, startsOn);
    if (amount === undefined || standing === undefined) return each;
    return { ...each, tariffs: each.tariffs.flatMap((tariff) => replaced(tariff, standing, amount, startsOn)) };
  });
}

function replaced(
  tariff: TariffDefinition,
  standing: TariffDefinition,
  amount: DecimalText,
  startsOn: CalendarDate,
): TariffDefinition[] {
  if (tariff !== standing) return [tariff];
  const next: TariffDefinition = {
    ...standing,
    startsOn,
    amount,
    ...(standing.costs !== undefined && { costs: inProportion(standing.costs, standing.amount, amount) }),
  };
  // A tariff that begins on this very day was never paid: only the new one is left of it.
  return standing.startsOn === startsOn ? [next] : [{ ...standing, endsOn: addDays(startsOn, -1) }, next];
}

function inProportion(costs: readonly TariffCost[], from: DecimalText, to: DecimalText): TariffCost[] {
  const scaled = costs.map(({ element, amount }) => ({
    element,
    amount: rounded(quotient(product(amount, to), from, SHARE_DECIMALS), CENTS),
  }));
  const left = difference(to, sum(...scaled.map(({ amount }) => amount)));
  const largest = scaled.toSorted((one, other) => compare(other.amount, one.amount))[0];
  return scaled.map((cost) => (cost === largest ? { ...cost, amount: rounded(sum(cost.amount, left), CENTS) } : cost));
}

/** What the region pays more or less in a year for each product whose volume is known, in the order of the products. */
export function yearlyEffects(
  indexed: readonly IndexedTariff[],
  volumes: ReadonlyMap<string, DecimalText>,
): YearlyEffect[] {
  return indexed.flatMap(({ product: code, from, to }) => {
    const volume = volumes.get(code);
    return volume === undefined
      ? []
      : { product: code, volume, effect: rounded(product(difference(to, from), volume), CENTS) };
  });
}

/** What so many minutes cost at an hour tariff: rounded once, over all of them (IV081); one minute is for display only. */
export function amountOfMinutes(hourTariff: DecimalText, minutes: number): DecimalText {
  return rounded(quotient(product(hourTariff, String(minutes)), '60', CENTS), CENTS);
}
