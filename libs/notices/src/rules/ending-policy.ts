import type { NoticePolicy } from './notice-policy.js';
import { atOnce, countdown, managers, recipients } from './policy-steps.js';

const bothSides = recipients('provider_signatory', 'provider_administrator', 'contract_manager');
const allSides = recipients('provider_signatory', 'provider_administrator', 'contract_manager', 'municipal_manager');
const approvers = recipients('approver', 'contract_manager');

/** What is told of the end of a contract before its term, of intake stops, measures and changes of a provider. */
export const endingPolicy: NoticePolicy = [
  atOnce({
    step: 'end-approval',
    kind: 'end-approval',
    deadline: 'end-approval',
    usefulUntil: 'dueOn',
    recipients: approvers,
  }),
  atOnce({
    step: 'end-answer',
    kind: 'end-answer',
    deadline: 'end-answer',
    usefulUntil: 'dueOn',
    recipients: bothSides,
    inCalendar: true,
  }),
  ...countdown(
    { kind: 'end-answer', deadline: 'end-answer', usefulUntil: 'dueOn', recipients: bothSides, text: 'end-answer' },
    'dueOn',
    [{ days: 10 }, { days: 3 }],
  ),
  atOnce({
    step: 'end-recorded',
    kind: 'end-recorded',
    deadline: 'end-recorded',
    usefulUntil: { days: 30 },
    recipients: allSides,
  }),
  ...(['end-dropped', 'intake-stop-decided', 'measure-decided'] as const).map((kind) =>
    atOnce({ step: kind, kind, deadline: kind, usefulUntil: { days: 30 }, recipients: bothSides }),
  ),
  ...countdown(
    {
      kind: 'transfer-report',
      deadline: 'transfer-report',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator'),
      text: 'transfer-report',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 14 }, { days: 3 }],
  ),
  ...countdown(
    {
      kind: 'settlement',
      deadline: 'settlement',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator', 'contract_manager'),
      text: 'settlement',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 14 }],
  ),
  atOnce({
    step: 'intake-stop-request',
    kind: 'intake-stop-request',
    deadline: 'intake-stop-request',
    usefulUntil: 'dueOn',
    recipients: managers,
  }),
  ...countdown(
    {
      kind: 'intake-stop-request',
      deadline: 'intake-stop-request',
      usefulUntil: 'dueOn',
      recipients: managers,
      text: 'intake-stop-request',
    },
    'dueOn',
    [{ days: 5 }],
  ),
  atOnce({
    step: 'intake-stop-start',
    kind: 'intake-stop-start',
    deadline: 'intake-stop-start',
    usefulUntil: { days: 30 },
    recipients: bothSides,
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'intake-stop-end',
      deadline: 'intake-stop-end',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator', 'contract_manager'),
      text: 'intake-stop-end',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 21 }],
  ),
  atOnce({
    step: 'measure-hearing',
    kind: 'measure-hearing',
    deadline: 'measure-hearing',
    usefulUntil: 'dueOn',
    recipients: bothSides,
    inCalendar: true,
  }),
  ...countdown(
    {
      kind: 'measure-hearing',
      deadline: 'measure-hearing',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_signatory', 'provider_administrator'),
      text: 'measure-hearing',
    },
    'dueOn',
    [{ days: 3 }],
  ),
  ...countdown(
    {
      kind: 'measure-date',
      deadline: 'measure-date',
      usefulUntil: 'dueOn',
      recipients: recipients('provider_administrator', 'contract_manager'),
      text: 'measure-date',
      inCalendar: true,
    },
    'dueOn',
    [{ days: 14 }, { days: 3 }],
  ),
  atOnce({
    step: 'party-change-check',
    kind: 'party-change-check',
    deadline: 'party-change-check',
    usefulUntil: { days: 60 },
    recipients: managers,
  }),
  atOnce({
    step: 'party-change',
    kind: 'party-change',
    deadline: 'party-change',
    usefulUntil: { days: 60 },
    recipients: recipients('provider_administrator', 'contract_manager', 'municipal_manager'),
  }),
];
