import type { NoticeMomentAnswer, NoticeStepAnswer, NoticeStepBody } from './notice-policy.dto.js';
import { isNoticeTextKey } from '@openhuis/messages';
import { textsOf } from './rules/notice-content.js';
import type { NoticeStep, Span, StepMoment } from './rules/notice-policy.js';
import { concernsProvider, factsOf } from './rules/notice-subjects.js';
import { recipientRoles } from './rules/policy-faults.js';

/** A step as it came in, as the policy keeps it. What it leaves out stays out: the policy has the defaults. */
export function stepOf(body: NoticeStepBody): NoticeStep {
  const { step, deadline, when, usefulFor, recipients, text, inCalendar, texts } = body;
  return {
    step,
    // All steps about one kind of date overtake each other, as those of the built-in policy do.
    kind: deadline,
    deadline,
    when: momentOf(when),
    usefulUntil: usefulFor === null || usefulFor === undefined ? 'dueOn' : spanOf(usefulFor),
    // None at all is a fault that the rule names.
    recipients: recipients as unknown as NoticeStep['recipients'],
    ...(text !== null && text !== undefined && { text }),
    ...(inCalendar === true && { inCalendar }),
    ...(texts !== null &&
      texts !== undefined && {
        texts: {
          nl: { subject: texts.nl.subject, lines: texts.nl.lines },
          en: { subject: texts.en.subject, lines: texts.en.lines },
        },
      }),
  };
}

function momentOf({ moment, anchor = 'dueOn', ...span }: NoticeStepBody['when']): StepMoment {
  if (moment === 'atOnce') return 'atOnce';
  return moment === 'before' ? { ...spanOf(span), before: anchor } : { ...spanOf(span), after: anchor };
}

function spanOf({ months, weeks, days }: Span): Span {
  return {
    ...(months !== undefined && { months }),
    ...(weeks !== undefined && { weeks }),
    ...(days !== undefined && { days }),
  };
}

/**
 * A step with the texts by which it is sent.
 *
 * @throws RangeError for a step without a text, TypeError for one that lacks a part: both were put there by hand
 */
export function stepAnswer(step: NoticeStep): NoticeStepAnswer {
  const { deadline, when, usefulUntil } = step;
  const key = step.text ?? step.step;
  const texts = (language: 'nl' | 'en'): { subject: string; lines: string[] } => {
    const { subject, lines } = textsOf(step, language);
    return { subject, lines: [...lines] };
  };
  return {
    step: step.step,
    deadline,
    when: momentAnswer(when),
    usefulFor: usefulUntil === 'dueOn' ? null : spanAnswer(usefulUntil),
    recipients: [...step.recipients],
    text: isNoticeTextKey(key) ? key : null,
    inCalendar: step.inCalendar ?? false,
    hasOwnTexts: step.texts !== undefined,
    texts: { nl: texts('nl'), en: texts('en') },
    facts: [...factsOf(deadline)],
    possibleRecipients: recipientRoles.filter((role) => !role.startsWith('provider_') || concernsProvider(deadline)),
  };
}

function momentAnswer(when: StepMoment): NoticeMomentAnswer {
  if (when === 'atOnce') return { moment: 'atOnce', anchor: null, months: 0, weeks: 0, days: 0 };
  return {
    moment: when.before === undefined ? 'after' : 'before',
    anchor: when.before ?? when.after,
    ...spanAnswer(when),
  };
}

function spanAnswer({ months = 0, weeks = 0, days = 0 }: Span): Required<Span> {
  return { months, weeks, days };
}
