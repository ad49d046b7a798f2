import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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

const date = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;

/** A calendar date in the API description: the type of the field alone says only that it is a text. */
export const ApiDate = (): PropertyDecorator => ApiProperty(date);
export const ApiDateOrNull = (): PropertyDecorator => ApiProperty({ ...date, nullable: true });
export const ApiOptionalDate = (): PropertyDecorator => ApiPropertyOptional(date);

/** An instant that the database already wrote as a text. */
export const ApiInstant = (): PropertyDecorator => ApiProperty(instant);
export const ApiInstantOrNull = (): PropertyDecorator => ApiProperty({ ...instant, nullable: true });
