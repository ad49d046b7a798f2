import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, Role } from '@openhuis/platform';

/** Calendar months, weeks and days, added up; what is left out is zero. */
export interface Span {
  months?: number;
  weeks?: number;
  days?: number;
}

/** From where a step is counted: the last day that counts itself, or the day after it (for terms counted back). */
export type Anchor = 'dueOn' | 'dayAfter';

/**
 * When a step is due. 'atOnce': on the day the deadline came into force. Otherwise a span before or after an anchor:
 * `{ months: 6, before: 'dayAfter' }` of 2030-12-31 is 2030-07-01.
 */
export type StepMoment =
  'atOnce' | (Span & { before: Anchor; after?: never }) | (Span & { after: Anchor; before?: never });

/** Texts that replace the built-in ones of a step: ICU messages. */
export interface StepTexts {
  subject: string;
  lines: string[];
}

/** One step of telling people about one kind of deadline. A new kind of notice is one of these and a text. */
export interface NoticeStep {
  /** Unique within the policy; part of the key that makes a notice once. */
  step: string;
  /** Steps of one kind overtake each other: after downtime only the latest useful one goes. */
  kind: string;
  deadline: DeadlineKind;
  when: StepMoment;
  /** Until when it is useful (inclusive): the deadline's own date, or a span after the step's date. */
  usefulUntil: 'dueOn' | Span;
  /** Whom it is for, the most responsible first: a person with two of these roles is told once, in the first of them. */
  recipients: readonly [Role, ...Role[]];
  /** The built-in text; the step itself when left out. */
  text?: string;
  /** True: the mail carries the deadline's date as a calendar entry. */
  inCalendar?: boolean;
  texts?: Partial<Record<'nl' | 'en', StepTexts>>;
}

/** All steps of a procedure. It is data: a procedure may bring its own, which replaces the default as a whole. */
export type NoticePolicy = readonly NoticeStep[];

/** What of a deadline decides its notices. */
export interface NoticedDeadline {
  kind: DeadlineKind;
  /** The last day that counts. */
  dueOn: CalendarDate;
  /** Since when the subject has this date. */
  inForceOn: CalendarDate;
}

/** The day on which a step of a deadline is due, and the last day on which it is still useful. */
export function stepDates(
  step: Pick<NoticeStep, 'when' | 'usefulUntil'>,
  deadline: Pick<NoticedDeadline, 'dueOn' | 'inForceOn'>,
): { dueOn: CalendarDate; usefulUntil: CalendarDate } {
  const dueOn = stepDay(step.when, deadline);
  const usefulUntil = step.usefulUntil === 'dueOn' ? deadline.dueOn : moved(dueOn, step.usefulUntil, 1);
  // What is due after its own deadline (a draft that has been idle) is useful on that day at least.
  return { dueOn, usefulUntil: usefulUntil < dueOn ? dueOn : usefulUntil };
}

function stepDay(when: StepMoment, deadline: Pick<NoticedDeadline, 'dueOn' | 'inForceOn'>): CalendarDate {
  if (when === 'atOnce') return deadline.inForceOn;
  const anchor = when.before ?? when.after;
  const from = anchor === 'dueOn' ? deadline.dueOn : addDays(deadline.dueOn, 1);
  return moved(from, when, when.before === undefined ? 1 : -1);
}

/** Months first, then weeks and days: "six months and two weeks before" is counted in that order. */
function moved(date: CalendarDate, span: Span, direction: 1 | -1): CalendarDate {
  const days = (span.weeks ?? 0) * 7 + (span.days ?? 0);
  return addDays(addMonths(date, direction * (span.months ?? 0)), direction * days);
}
