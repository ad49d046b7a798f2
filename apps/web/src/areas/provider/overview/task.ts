import type { CalendarDate } from '@openhuis/calendar';

/** Something that waits for the provider. Each kind has one way on. */
export type Task = { dueOn: CalendarDate | null } & (
  | { kind: 'draft'; enrolmentId: string; title: string; missing: number | null }
  | { kind: 'sign'; contractId: string; number: string; organisation: string }
  | { kind: 'addendum'; contractId: string; addendumId: string; number: string; organisation: string }
  | { kind: 'extension'; contractId: string; number: string; organisation: string }
  | { kind: 'evidence'; organisationId: string; evidenceKind: string; isOver: boolean }
  | { kind: 'renewal'; contractId: string; conditionCode: string; title: string; number: string; isOver: boolean }
  | { kind: 'infected'; organisationId: string; organisation: string; fileName: string }
  | { kind: 'join'; organisationId: string; organisation: string; count: number }
  | { kind: 'signatory'; organisationId: string; organisation: string }
  | { kind: 'organisation'; organisationId: string; organisation: string }
);

/** Those with a date first, the nearest on top; then what has none. Otherwise the order stays as it was. */
export function inOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31'));
}

/** The earlier of two days of which either may be unknown. */
export function earlierOf(a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return a < b ? a : b;
}
