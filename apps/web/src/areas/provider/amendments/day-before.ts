import { addDays } from '@openhuis/calendar';

/** The last day of a contract that ends by an amendment: the day before it takes effect. */
export function dayBefore(effectiveOn: string): string {
  return addDays(effectiveOn, -1);
}
