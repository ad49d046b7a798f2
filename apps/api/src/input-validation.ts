import { ValidationPipe } from '@nestjs/common';
import { RuleViolation, type Violation } from '@openhuis/platform';
import type { ValidationError } from 'class-validator';

/**
 * Checks every body and query against its DTO class and names all faults at once. A field that the
 * class does not know is a fault, never silently dropped.
 */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const [first, ...rest] = errors.flatMap((error) => violationsIn(error, ''));
      return new RuleViolation([first ?? { code: 'invalid-input' }, ...rest]);
    },
  });
}

function violationsIn(error: ValidationError, parent: string): Violation[] {
  const path = parent === '' ? error.property : `${parent}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]): Violation => {
    if (constraint === 'whitelistValidation') return { code: 'unknown-field', path };
    return {
      code: constraint === 'isCalendarDate' ? 'invalid-date' : 'invalid-input',
      path,
      details: { rule: message },
    };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => violationsIn(child, path))];
}
