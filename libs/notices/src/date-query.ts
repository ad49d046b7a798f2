import { applyDecorators } from '@nestjs/common';
import { ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { IsOptional } from 'class-validator';

/** A day in a query that may be left out: an existing day, YYYY-MM-DD. */
export function DateQuery(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsCalendarDate(), ApiOptionalDate());
}
