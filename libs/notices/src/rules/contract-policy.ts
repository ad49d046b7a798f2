import type { NoticePolicy } from './notice-policy.js';
import { atOnce, countdown, managers, providerAndManagers, recipients } from './policy-steps.js';

/** What is told of a contract: its extensions, its signatures and additions, its end. */
export const contractPolicy: NoticePolicy = [
  ...countdown(
    {
      kind: 'extension-decision',
      deadline: 'extension-decision',
      usefulUntil: 'dueOn',
      recipients: managers,
      inCalendar: true,
    },
    'dueOn',
    [{ months: 12 }, { months: 9 }],
  ).map((step) => ({ ...step, text: 'extension-decision' })),
  // The latest notice date is near: one mail for the whole cohort. A provider with an offer is reminded of that offer;
  // one without can do nothing about the date.
  ...countdown(
    {
      kind: 'extension-decision',
      deadline: 'extension-decision',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'latest-notice',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 28 }, { days: 7 }],
  ),

  atOnce({
    step: 'extension-offered',
    kind: 'extension-answer',
    deadline: 'extension-answer',
    usefulUntil: 'dueOn',
    recipients: recipients('provider_signatory', 'provider_administrator'),
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'extension-answer',
      deadline: 'extension-answer',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'provider_administrator'),
      text: 'extension-reminder',
    },
    'dueOn',
    [{ days: 28 }, { days: 14 }, { days: 3 }],
  ),
  // A person asks for the answer between the reminders of the calendar.
  atOnce({
    step: 'extension-reminded',
    kind: 'extension-answer',
    deadline: 'extension-reminder',
    usefulUntil: { days: 7 },
    recipients: recipients('provider_signatory', 'provider_administrator'),
  }),
  atOnce({
    step: 'extension-answered',
    kind: 'extension-answered',
    deadline: 'extension-answered',
    usefulUntil: { days: 30 },
    recipients: managers,
  }),
  atOnce({
    step: 'extension-approval',
    kind: 'extension-approval',
    deadline: 'extension-approval',
    usefulUntil: 'dueOn',
    recipients: recipients('approver', 'contract_manager'),
  }),
  ...countdown(
    {
      kind: 'extension-approval',
      deadline: 'extension-approval',
      usefulUntil: 'dueOn',
      recipients: recipients('approver', 'contract_manager'),
      text: 'extension-approval',
    },
    'dueOn',
    [{ days: 14 }, { days: 3 }],
  ),

  ...countdown(
    {
      kind: 'contract-end',
      deadline: 'contract-end',
      usefulUntil: 'dueOn',
      recipients: providerAndManagers,
      text: 'contract-end',
      inCalendar: true,
    },
    'dayAfter',
    [{ months: 6 }, { months: 3 }, { months: 1 }],
  ),
  ...countdown(
    {
      kind: 'lines-end',
      deadline: 'lines-end',
      usefulUntil: 'dueOn',
      recipients: providerAndManagers,
      text: 'lines-end',
      inCalendar: true,
    },
    'dayAfter',
    [{ months: 6 }, { months: 3 }, { months: 1 }],
  ),

  atOnce({
    step: 'signature-pending',
    kind: 'signature',
    deadline: 'signature',
    usefulUntil: 'dueOn',
    recipients: recipients('provider_signatory', 'contract_manager'),
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'signature',
      deadline: 'signature',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'contract_manager'),
      text: 'signature-reminder',
    },
    'dueOn',
    [{ days: 7 }, { days: 2 }],
  ),
  atOnce({
    step: 'signature-again',
    kind: 'signature-again',
    deadline: 'signature-again',
    usefulUntil: 'dueOn',
    recipients: recipients('provider_signatory', 'contract_manager'),
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'signature-again',
      deadline: 'signature-again',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'contract_manager'),
      text: 'signature-again-reminder',
    },
    'dueOn',
    [{ days: 7 }, { days: 2 }],
  ),
  ...countdown(
    {
      kind: 'offer-validity',
      deadline: 'offer-validity',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'contract_manager'),
      text: 'offer-validity',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 28 }, { days: 7 }],
  ),
  atOnce({
    step: 'contract-lapsed',
    kind: 'contract-lapsed',
    deadline: 'contract-lapsed',
    usefulUntil: { days: 30 },
    recipients: recipients('provider_signatory', 'provider_administrator', 'contract_manager'),
  }),
  atOnce({
    step: 'contract-withdrawn',
    kind: 'contract-withdrawn',
    deadline: 'contract-withdrawn',
    usefulUntil: { days: 30 },
    recipients: recipients('provider_signatory', 'provider_administrator'),
  }),
  atOnce({
    step: 'contract-declined',
    kind: 'contract-declined',
    deadline: 'contract-declined',
    usefulUntil: { days: 30 },
    recipients: managers,
  }),
  atOnce({
    step: 'addendum-pending',
    kind: 'addendum-signature',
    deadline: 'addendum-signature',
    usefulUntil: 'dueOn',
    recipients: recipients('provider_signatory', 'contract_manager'),
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'addendum-signature',
      deadline: 'addendum-signature',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'contract_manager'),
      text: 'addendum-reminder',
    },
    'dueOn',
    [{ days: 7 }],
  ),
  ...countdown(
    {
      kind: 'addendum-validity',
      deadline: 'addendum-validity',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'contract_manager'),
      text: 'addendum-validity',
    },
    'dueOn',
    [{ days: 14 }],
  ),
  atOnce({
    step: 'addendum-ended',
    kind: 'addendum-ended',
    deadline: 'addendum-ended',
    usefulUntil: { days: 30 },
    recipients: recipients('provider_signatory', 'provider_administrator', 'contract_manager'),
  }),
  atOnce({
    step: 'indexation-published',
    kind: 'indexation-published',
    deadline: 'indexation-published',
    usefulUntil: { days: 60 },
    recipients: recipients('provider_signatory', 'provider_administrator'),
  }),
];
