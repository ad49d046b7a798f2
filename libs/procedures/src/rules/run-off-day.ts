import type { CalendarDate } from '@openhuis/calendar';
import type { ProductDefinition } from '../procedure-definition.js';

/** The last day of a product that was retired and runs off; undefined for one that stays, also where its age limit moves. */
export function runOffDay({ transition }: Pick<ProductDefinition, 'transition'>): CalendarDate | undefined {
  return transition === undefined || transition.ageLimitOnly === true ? undefined : transition.existingUntil;
}
