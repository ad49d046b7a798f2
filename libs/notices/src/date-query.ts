import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { isCalendarDate } from '@openhuis/calendar';
import { IsOptional, ValidateBy } from 'class-validator';

/** A day in a query that may be left out: an existing day, YYYY-MM-DD. */
export function DateQuery(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ValidateBy({
      name: 'isCalendarDate',
      validator: {
        validate: (value: unknown) => isCalendarDate(value),
        defaultMessage: () => '$property must be an existing day, written YYYY-MM-DD',
      },
    }),
    ApiPropertyOptional({ type: String, format: 'date' }),
  );
}
