import type { NoticePolicy } from './notice-policy.js';
import { atOnce, countdown, managers, recipients } from './policy-steps.js';

const signatories = recipients('provider_signatory', 'provider_administrator');

/** What is told of an amendment: announced, the last days to answer, what was answered, what it means, and that it holds. */
export const amendmentPolicy: NoticePolicy = [
  atOnce({
    step: 'amendment-announced',
    kind: 'amendment-answer',
    deadline: 'amendment-answer',
    usefulUntil: 'dueOn',
    recipients: signatories,
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'amendment-answer',
      deadline: 'amendment-answer',
      usefulUntil: 'dueOn',
      recipients: signatories,
      text: 'amendment-due-soon',
    },
    'dueOn',
    [{ days: 14 }, { days: 3 }],
  ),
  atOnce({
    step: 'amendment-reminder',
    kind: 'amendment-reminder',
    deadline: 'amendment-reminder',
    usefulUntil: { days: 7 },
    recipients: signatories,
  }),
  atOnce({
    step: 'amendment-answered',
    kind: 'amendment-answered',
    deadline: 'amendment-answered',
    usefulUntil: { days: 30 },
    recipients: signatories,
  }),
  atOnce({
    step: 'amendment-last-term',
    kind: 'amendment-last-term',
    deadline: 'amendment-last-term',
    usefulUntil: 'dueOn',
    recipients: signatories,
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'amendment-last-term',
      deadline: 'amendment-last-term',
      usefulUntil: 'dueOn',
      recipients: signatories,
      text: 'amendment-last-term',
    },
    'dueOn',
    [{ days: 3 }],
  ),
  atOnce({
    step: 'amendment-consequence',
    kind: 'amendment-consequence',
    deadline: 'amendment-consequence',
    usefulUntil: { days: 60 },
    recipients: signatories,
  }),
  atOnce({
    step: 'amendment-effective',
    kind: 'amendment-effective',
    deadline: 'amendment-effective',
    usefulUntil: { days: 30 },
    recipients: signatories,
  }),
  atOnce({
    step: 'amendment-withdrawn',
    kind: 'amendment-withdrawn',
    deadline: 'amendment-withdrawn',
    usefulUntil: { days: 60 },
    recipients: signatories,
  }),
  ...countdown(
    {
      kind: 'amendment-responses',
      deadline: 'amendment-responses',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'amendment-responses',
    },
    'dueOn',
    [{ days: 14 }],
  ),
];
