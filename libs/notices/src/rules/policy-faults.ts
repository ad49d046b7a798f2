import { isNoticeTextKey, languages, noticeCatalogues, readPattern } from '@openhuis/messages';
import type { DeadlineKind, Role, Violation } from '@openhuis/platform';
import { permissions } from '../../../platform/src/access/permission.js';
import { deadlineKinds } from '../../../platform/src/deadlines/deadline.js';
import { defaultPolicy } from './default-policy.js';
import { mustBeTold } from './must-be-told.js';
import type { NoticePolicy, NoticeStep, Span } from './notice-policy.js';
import { concernsProvider, factsOf } from './notice-subjects.js';

/** Far more than the built-in policy has, and few enough to read. */
export const MOST_STEPS = 150;
/** Five years, in each unit: beyond the longest term that a procedure has before its end. */
export const LONGEST_SPAN: Required<Span> = { months: 60, weeks: 260, days: 1826 };
/** Of the name of a step, of a subject, of a paragraph, and the number of paragraphs. */
export const LONGEST_NAME = 60;
export const LONGEST_SUBJECT = 200;
export const LONGEST_LINE = 2000;
export const MOST_LINES = 12;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Everybody who has a role at all. */
export const recipientRoles: readonly Role[] = permissions['notice.read'];

/** Kinds whose date is the day on which something happened: there is no "before". */
const happened: ReadonlySet<DeadlineKind> = new Set(
  (Object.keys(deadlineKinds) as DeadlineKind[]).filter((kind) => {
    const steps = defaultPolicy.filter(({ deadline }) => deadline === kind);
    return steps.length > 0 && steps.every(({ when, usefulUntil }) => when === 'atOnce' && usefulUntil !== 'dueOn');
  }),
);

/**
 * Everything that is wrong with the policy of a procedure, each fault at its place (`steps/3/when/days`). No steps at all is
 * no fault: the built-in policy holds then.
 */
export function policyFaults(steps: NoticePolicy): Violation[] {
  if (steps.length === 0) return [];
  if (steps.length > MOST_STEPS) return [{ code: 'invalid-input', path: 'steps', details: { most: MOST_STEPS } }];
  const names = steps.map(({ step }) => step);
  const untold = (Object.keys(mustBeTold) as DeadlineKind[]).filter((kind) => !steps.some((step) => tells(step, kind)));
  return [
    ...steps.flatMap((step, index) =>
      [
        ...(names.indexOf(step.step) < index ? [fault('step', 'invalid-input', { taken: step.step })] : []),
        ...stepFaults(step),
      ].map((found) => ({ ...found, path: `steps/${index}/${found.path}` })),
    ),
    ...untold.map((deadline): Violation => ({ code: 'notice-step-missing', path: 'steps', details: { deadline } })),
  ];
}

/** Everything that is wrong with one step by itself; paths begin within the step. */
export function stepFaults(step: NoticeStep): (Violation & { path: string })[] {
  const faults: (Violation & { path: string })[] = [];
  if (!NAME.test(step.step) || step.step.length > LONGEST_NAME) {
    faults.push(fault('step', 'invalid-input', { most: LONGEST_NAME }));
  }
  if (!Object.hasOwn(deadlineKinds, step.deadline)) {
    // Without it nobody can say who is there to be told, and of what.
    return [...faults, fault('deadline', 'invalid-input', { allowed: Object.keys(deadlineKinds) })];
  }
  return [...faults, ...momentFaults(step), ...recipientFaults(step), ...textFaults(step)];
}

function momentFaults({ when, usefulUntil, deadline }: NoticeStep): (Violation & { path: string })[] {
  const faults: (Violation & { path: string })[] = [];
  if (when !== 'atOnce') {
    faults.push(...spanFaults('when', when, 0));
    if (when.before !== undefined && happened.has(deadline)) {
      faults.push(fault('when/moment', 'invalid-input', { allowed: ['atOnce', 'after'] }));
    }
  }
  if (usefulUntil !== 'dueOn') faults.push(...spanFaults('usefulFor', usefulUntil, 1));
  return faults;
}

function spanFaults(path: string, span: Span, least: number): (Violation & { path: string })[] {
  const units = Object.keys(LONGEST_SPAN) as (keyof Span)[];
  const outside = units.filter((unit) => {
    const count = span[unit] ?? 0;
    return !Number.isSafeInteger(count) || count < 0 || count > LONGEST_SPAN[unit];
  });
  const faults = outside.map((unit) =>
    fault(`${path}/${unit}`, 'invalid-input', { least: 0, most: LONGEST_SPAN[unit] }),
  );
  const isTooShort = outside.length === 0 && units.every((unit) => (span[unit] ?? 0) < least);
  return isTooShort ? [fault(`${path}/days`, 'invalid-input', { least })] : faults;
}

function recipientFaults({ recipients, deadline }: NoticeStep): (Violation & { path: string })[] {
  const allowed = recipientRoles.filter((role) => !isProvider(role) || concernsProvider(deadline));
  const given: readonly Role[] = recipients;
  if (given.length === 0) return [fault('recipients', 'invalid-input', { allowed: [...allowed] })];
  const isWrong = given.some((role) => !allowed.includes(role));
  const isDouble = new Set(given).size < given.length;
  return [
    ...(isWrong ? [fault('recipients', 'invalid-input', { allowed: [...allowed] })] : []),
    ...(isDouble ? [fault('recipients', 'invalid-input', { allowed: [...allowed] })] : []),
  ];
}

function textFaults({ step, text, texts, deadline, inCalendar }: NoticeStep): (Violation & { path: string })[] {
  const key = text ?? step;
  const builtIn = isNoticeTextKey(key) ? key : undefined;
  const faults: (Violation & { path: string })[] = [];
  if (builtIn === undefined && (text !== undefined || texts === undefined)) faults.push(fault('text', 'invalid-input'));
  if (inCalendar === true && (builtIn === undefined || noticeCatalogues.nl.notices[builtIn].entry === undefined)) {
    // The entry has its title from the built-in text.
    faults.push(fault('inCalendar', 'invalid-input'));
  }
  if (texts === undefined) {
    if (builtIn === undefined) return faults;
    const { subject, lines } = noticeCatalogues.nl.notices[builtIn];
    const missing = [...new Set([subject, ...lines].flatMap((pattern) => missingFacts(pattern, deadline)))];
    return missing.length === 0 ? faults : [...faults, factFault('text', missing, deadline)];
  }
  for (const language of languages) {
    const own = texts[language];
    if (own === undefined) {
      faults.push(fault(`texts/${language}`, 'invalid-input'));
      continue;
    }
    faults.push(...patternFaults(`texts/${language}/subject`, own.subject, LONGEST_SUBJECT, deadline));
    if (own.lines.length === 0 || own.lines.length > MOST_LINES) {
      faults.push(fault(`texts/${language}/lines`, 'invalid-input', { least: 1, most: MOST_LINES }));
    }
    own.lines.forEach((line, index) => {
      faults.push(...patternFaults(`texts/${language}/lines/${index}`, line, LONGEST_LINE, deadline));
    });
  }
  return faults;
}

function patternFaults(
  path: string,
  pattern: string,
  most: number,
  deadline: DeadlineKind,
): (Violation & { path: string })[] {
  if (pattern.trim() === '' || pattern.length > most) return [fault(path, 'invalid-input', { least: 1, most })];
  const reading = readPattern(pattern);
  // A date comes in written out and every fact is a text: formatting it as a number or a date would spoil it.
  if (reading?.isWordsOnly !== true) return [fault(path, 'notice-text-unreadable')];
  const missing = missingFacts(pattern, deadline);
  return missing.length === 0 ? [] : [factFault(path, missing, deadline)];
}

function missingFacts(pattern: string, deadline: DeadlineKind): string[] {
  const known: readonly string[] = factsOf(deadline);
  return [...(readPattern(pattern)?.placeholders ?? [])].filter((name) => !known.includes(name));
}

function factFault(path: string, facts: string[], deadline: DeadlineKind): Violation & { path: string } {
  return fault(path, 'notice-fact-unknown', { facts, allowed: [...factsOf(deadline)] });
}

/** Whether a step keeps the promise of {@link mustBeTold}. */
function tells({ deadline, recipients, when }: NoticeStep, kind: DeadlineKind): boolean {
  if (deadline !== kind || !recipients.some(isProvider)) return false;
  return when === 'atOnce' || (mustBeTold[kind] === 'inTime' && when.before !== undefined);
}

function isProvider(role: Role): boolean {
  return role.startsWith('provider_');
}

function fault(path: string, code: Violation['code'], details?: Violation['details']): Violation & { path: string } {
  return { code, path, ...(details !== undefined && { details }) };
}
