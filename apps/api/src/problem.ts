import { type Violation, violationCodes } from '@openhuis/platform';

/** RFC 9457, with our stable `code` and every fault in `errors`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: Violation[];
  instance: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The problem that violations make; the first decides the status. */
export function problemOf(violations: readonly [Violation, ...Violation[]], requestId: string): Problem {
  const [first] = violations;
  const { status, title } = violationCodes[first.code];
  return {
    type: `https://openhuis.example/problems/${first.code}`,
    title,
    status,
    detail: violations.length === 1 ? describe(first) : `${violations.length} faults, listed in errors`,
    code: first.code,
    errors: [...violations],
    instance: `urn:request:${requestId}`,
  };
}

function describe(violation: Violation): string {
  const details = Object.entries(violation.details ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const place = violation.path === undefined ? '' : ` (${violation.path})`;
  return `${violationCodes[violation.code].title}${place}${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
}
