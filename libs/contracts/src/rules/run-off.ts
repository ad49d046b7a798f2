import { type CalendarDate, earliest, type Period } from '@openhuis/calendar';
import type { LeavingMunicipality, ProcedureLine, ProductDefinition } from '@openhuis/procedures';
import { runOffDay } from '../../../procedures/src/rules/run-off-day.js';

/** Of what binds on a day as much as tells what leaves. */
export interface BindingProducts {
  definition: {
    products: readonly Pick<ProductDefinition, 'code' | 'transition'>[];
    leavingMunicipalities?: readonly LeavingMunicipality[];
  };
  /** By their codes. */
  productIds: ReadonlyMap<string, string>;
}

/** The last day of a line of which the product or the municipality runs off; undefined for one that stays. */
export type RunOff = (line: ProcedureLine) => CalendarDate | undefined;

/**
 * The last days of what leaves: a product that was retired, or a municipality that no longer takes part, goes on for who is in
 * care already, until the day that its amendment names, and no line of it runs on after that, whenever it was agreed. An age
 * limit that moves leaves its product.
 */
export function runOffOf({ definition, productIds }: BindingProducts): RunOff {
  const ofProducts = new Map(
    definition.products.map((product) => [productIds.get(product.code), runOffDay(product)] as const),
  );
  const ofMunicipalities = new Map(
    (definition.leavingMunicipalities ?? []).map(({ municipality, existingUntil }) => [municipality, existingUntil]),
  );
  return ({ productId, municipality }) => {
    const days = [ofProducts.get(productId), ofMunicipalities.get(municipality)].filter((day) => day !== undefined);
    return days.toSorted()[0];
  };
}

/** Whether a line can go on after the end of its contract: what it is about stays, or runs off later. */
export function canRunBeyond(contractEnd: CalendarDate, lastDay: CalendarDate | undefined): boolean {
  return lastDay === undefined || lastDay > contractEnd;
}

/**
 * The rows of these lines in these periods, none of them beyond the last day of what runs off.
 *
 * @param periods adjacent, the first one first
 */
export function rowsUntilRunOff<Line extends ProcedureLine>(
  lines: readonly Line[],
  periods: readonly Period[],
  runOff: RunOff,
): (Line & Period)[] {
  return lines.flatMap((line) => {
    const last = runOff(line);
    return periods
      .filter(({ startsOn }) => startsOn <= (last ?? startsOn))
      .map(({ startsOn, endsOn }) => ({ ...line, startsOn, endsOn: earliest(endsOn, last ?? endsOn) }));
  });
}
