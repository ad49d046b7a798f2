import type { NoticePolicy } from './notice-policy.js';
import { atOnce, countdown, managers, recipients } from './policy-steps.js';

/** What is told of an enrolment and its evidence. */
export const enrolmentPolicy: NoticePolicy = [
  ...countdown(
    {
      kind: 'evidence-expiry',
      deadline: 'evidence-expiry',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator'),
      text: 'evidence-expiry',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 60 }, { days: 14 }],
  ),

  {
    step: 'draft-idle',
    kind: 'draft-idle',
    deadline: 'draft-idle',
    when: { days: 0, after: 'dueOn' },
    usefulUntil: { days: 30 },
    recipients: recipients('provider_administrator', 'provider_editor'),
  },
  atOnce({
    step: 'decision-taken',
    kind: 'decision-taken',
    deadline: 'decision-taken',
    usefulUntil: { days: 30 },
    recipients: recipients('provider_administrator', 'provider_signatory'),
  }),
  ...(
    [
      ['enrolment-received', { days: 30 }],
      ['clarification', { days: 30 }],
      ['conditions-changed', { days: 30 }],
      ['not-processed', { days: 30 }],
      ['refusal-intended', { days: 20 }],
      ['complaint-answered', { days: 30 }],
      ['refusal-reconsidered', { days: 30 }],
      ['refusal-suspended', { days: 30 }],
      ['supplement-received', { days: 30 }],
      ['renewal-refused', { days: 30 }],
    ] as const
  ).map(([kind, usefulUntil]) =>
    atOnce({
      step: kind,
      kind,
      deadline: kind,
      usefulUntil,
      recipients: recipients('provider_administrator', 'provider_signatory'),
    }),
  ),
  atOnce({
    step: 'supplement-asked',
    kind: 'supplement',
    deadline: 'supplement',
    usefulUntil: 'dueOn',
    recipients: recipients('provider_administrator', 'provider_editor'),
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'supplement',
      deadline: 'supplement',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator', 'provider_editor'),
      text: 'supplement-reminder',
    },
    'dueOn',
    [{ days: 5 }, { days: 1 }],
  ),
  ...countdown(
    {
      kind: 'complaint-answer',
      deadline: 'complaint-answer',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'complaint-answer',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 42 }, { days: 14 }, { days: 3 }],
  ),
  ...countdown(
    {
      kind: 'evidence-check',
      deadline: 'evidence-check',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'evidence-check',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 28 }, { days: 7 }],
  ),
  ...countdown(
    {
      kind: 'decision-promise',
      deadline: 'decision-promise',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'decision-promise',
    },
    'dueOn',
    [{ days: 7 }],
  ),
];
