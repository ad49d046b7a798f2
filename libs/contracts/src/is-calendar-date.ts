import { isCalendarDate } from '@openhuis/calendar';
import { ValidateBy } from 'class-validator';

/** Accepts the text of a day that exists, 'YYYY-MM-DD'; the api answers 'invalid-date' for anything else. */
export function IsCalendarDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value: unknown) => isCalendarDate(value),
      defaultMessage: () => '$property must be an existing day, written YYYY-MM-DD',
    },
  });
}
