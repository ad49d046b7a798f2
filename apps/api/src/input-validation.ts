import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { RuleViolation, type Violation } from '@openhuis/platform';
import type { ValidationError } from 'class-validator';
import { soundCopy, textFaults } from './input-shape.js';

/** More faults than this help nobody, and would make the answer many times as large as the request. */
const MOST_FAULTS = 1_000;

/**
 * Checks every body and query against its DTO class and names all faults at once. A field that the
 * class does not know is a fault, never silently dropped.
 */
export class InputValidation extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => violationOf(errors.flatMap((error) => violationsIn(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // The actor and the moment come from the guard, not from outside.
    if (metadata.type === 'custom') return value;
    const isInput = metadata.type === 'body' || metadata.type === 'query';
    const unsound = isInput ? textFaults(value) : [];
    try {
      // A check may throw at half a character (that of e-mail addresses does), and the other faults must be named too.
      const checked: unknown = await super.transform(unsound.length > 0 ? soundCopy(value) : value, metadata);
      if (unsound.length > 0) throw violationOf(unsound);
      return checked;
    } catch (error) {
      if (unsound.length === 0 || !(error instanceof RuleViolation)) throw error;
      const named = new Set(error.violations.map(({ path }) => path));
      throw violationOf([...error.violations, ...unsound.filter(({ path }) => !named.has(path))]);
    }
  }
}

function violationOf([first, ...rest]: readonly Violation[]): RuleViolation {
  return new RuleViolation([first ?? { code: 'invalid-input' }, ...rest.slice(0, MOST_FAULTS - 1)]);
}

function violationsIn(error: ValidationError, parent: string): Violation[] {
  const path = parent === '' ? error.property : `${parent}/${error.property}`;
  const constraints = Object.entries(error.constraints ?? {});
  const own = constraints.map(([constraint, message]): Violation => {
    if (constraint === 'whitelistValidation') return { code: 'unknown-field', path };
    return {
      code: constraint === 'isCalendarDate' ? 'invalid-date' : 'invalid-input',
      path,
      details: { rule: message },
    };
  });
  // What stands in a list that is too long would crowd out the faults of the other fields.
  if (error.constraints?.['arrayMaxSize'] !== undefined) return own;
  return [...own, ...(error.children ?? []).flatMap((child) => violationsIn(child, path))];
}
