import { type CalendarDate, earliest, type Period } from '@openhuis/calendar';
import type { ProcedureLine, PublishedProcedure } from '@openhuis/procedures';
import { runOffDay } from '../../../procedures/src/rules/run-off-day.js';

/**
 * The last days of what leaves the catalogue: a product that was retired goes on for who is in care already, until the day that
 * its amendment names, and no line of it runs on after that, whenever it was agreed. An age limit that moves leaves its product.
 *
 * @returns by the ids of the products; only those that run off
 */
export function runOffDays({
  definition,
  productIds,
}: Pick<PublishedProcedure, 'definition' | 'productIds'>): ReadonlyMap<string, CalendarDate> {
  return new Map(
    definition.products.flatMap((product) => {
      const id = productIds.get(product.code);
      const day = runOffDay(product);
      return id === undefined || day === undefined ? [] : [[id, day] as const];
    }),
  );
}

/** Whether a line can go on after the end of its contract: its product stays, or runs off later. */
export function canRunBeyond(contractEnd: CalendarDate, lastDay: CalendarDate | undefined): boolean {
  return lastDay === undefined || lastDay > contractEnd;
}

/**
 * The rows of these lines in these periods, none of them beyond the last day of its product.
 *
 * @param periods adjacent, the first one first
 * @param lastDays as {@link runOffDays} answers
 */
export function rowsUntilRunOff<Line extends ProcedureLine>(
  lines: readonly Line[],
  periods: readonly Period[],
  lastDays: ReadonlyMap<string, CalendarDate>,
): (Line & Period)[] {
  return lines.flatMap((line) =>
    periods
      .filter(({ startsOn }) => startsOn <= (lastDays.get(line.productId) ?? startsOn))
      .map(({ startsOn, endsOn }) => ({
        ...line,
        startsOn,
        endsOn: earliest(endsOn, lastDays.get(line.productId) ?? endsOn),
      })),
  );
}
