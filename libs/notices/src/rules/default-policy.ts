import type { Role } from '@openhuis/platform';
import type { NoticePolicy, NoticeStep, Span } from './notice-policy.js';

const managers = ['contract_manager'] as const;
const providerAndManagers = ['provider_administrator', 'contract_manager'] as const;

/** The same step several times, each at its own distance: `contract-end-6-months`, `-3-months`, … */
function countdown(
  common: Omit<NoticeStep, 'step' | 'when'>,
  before: 'dueOn' | 'dayAfter',
  spans: Span[],
): NoticeStep[] {
  return spans.map((span) => {
    const [unit, count] = Object.entries(span)[0] as [keyof Span, number];
    return {
      ...common,
      step: `${common.kind}-${count}-${count === 1 ? unit.slice(0, -1) : unit}`,
      when: { ...span, before },
    };
  });
}

/** A step of its own kind, due on the day its deadline comes into force. */
function atOnce(common: Omit<NoticeStep, 'when'>): NoticeStep {
  return { ...common, when: 'atOnce' };
}

function recipients(...roles: [Role, ...Role[]]): [Role, ...Role[]] {
  return roles;
}

/**
 * What a region that decides nothing else tells people, and when (issue, "Notices"). A procedure whose own policy is
 * empty uses it.
 */
export const defaultPolicy: NoticePolicy = [
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
];

/** A procedure's own policy, or the default when it has none. */
export function policyOf(own: NoticePolicy): NoticePolicy {
  return own.length === 0 ? defaultPolicy : own;
}
