import type { NoticePolicy } from './notice-policy.js';
import { atOnce, countdown, managers, recipients } from './policy-steps.js';

const everybody = recipients('provider_administrator', 'provider_signatory', 'provider_editor');

/** What is told of the dialogue with the contracted providers: its tables, their minutes, and proposals. */
export const dialoguePolicy: NoticePolicy = [
  atOnce({
    step: 'dialogue-invited',
    kind: 'dialogue-table',
    deadline: 'dialogue-table',
    usefulUntil: 'dueOn',
    recipients: everybody,
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'dialogue-table',
      deadline: 'dialogue-table',
      usefulUntil: 'dueOn',
      recipients: everybody,
      text: 'dialogue-reminder',
    },
    'dueOn',
    [{ days: 7 }],
  ),
  atOnce({
    step: 'dialogue-table-cancelled',
    kind: 'dialogue-table-cancelled',
    deadline: 'dialogue-table-cancelled',
    usefulUntil: 'dueOn',
    recipients: everybody,
    inCalendar: true,
  }),
  atOnce({
    step: 'dialogue-minutes',
    kind: 'dialogue-minutes',
    deadline: 'dialogue-minutes',
    usefulUntil: { days: 30 },
    recipients: everybody,
  }),
  atOnce({
    step: 'proposal-submitted',
    kind: 'proposal-submitted',
    deadline: 'proposal-submitted',
    usefulUntil: { days: 30 },
    recipients: managers,
  }),
  atOnce({
    step: 'proposal-answered',
    kind: 'proposal-answered',
    deadline: 'proposal-answered',
    usefulUntil: { days: 30 },
    recipients: recipients('provider_administrator', 'provider_signatory'),
  }),
];
