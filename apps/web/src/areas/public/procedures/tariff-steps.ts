import { addDays, type CalendarDate } from '@openhuis/calendar';

/** A tariff of a product as the api tells it; the last day is inclusive, null until further notice. */
export interface TariffPeriod {
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  /** Euros as a text, '87.15'. */
  amount: string;
  supersededAt: string | null;
}

/** A piece of the step line: an amount from its first day up to and including its last. */
export interface Step {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  amount: number;
}

/** The tariff that holds on a day, of those that were not replaced. */
export function tariffOn<Tariff extends TariffPeriod>(
  tariffs: readonly Tariff[],
  day: CalendarDate,
): Tariff | undefined {
  return tariffs.find(
    ({ startsOn, endsOn, supersededAt }) =>
      supersededAt === null && startsOn <= day && (endsOn === null || endsOn >= day),
  );
}

/**
 * The step line of what holds, in the order of time. What holds until further notice is drawn until a year after its first
 * day, or until `until` where that is later.
 */
export function stepsOf(tariffs: readonly TariffPeriod[], until: CalendarDate): Step[] {
  return tariffs
    .filter(({ supersededAt }) => supersededAt === null)
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
    .map(({ startsOn, endsOn, amount }) => {
      const aYear = addDays(startsOn, 365);
      return { startsOn, endsOn: endsOn ?? (aYear > until ? aYear : until), amount: Number(amount) };
    });
}

/** Round amounts for the axis, from 0 to above the highest: three to six of them. */
export function amountTicks(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => Number((index * step).toFixed(2)));
}
