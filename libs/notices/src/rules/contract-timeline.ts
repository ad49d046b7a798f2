import type { CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, Role } from '@openhuis/platform';
import type { OptionLeft } from '../../../contracts/src/rules/contract-terms.js';
import type { NoticedDeadline, NoticePolicy } from './notice-policy.js';
import { noticeSteps } from './notice-steps.js';

/** Where an event comes from, so that a page can lead there. */
export interface EventReference {
  kind: 'change' | 'contract' | 'deadline' | 'extensionOffer' | 'notice';
  id: string;
}

/** One event in the life of a contract. */
export interface TimelineEvent {
  /** What happened or will: a kind of change, a kind of deadline, or one of the days of the term. */
  kind: string;
  /** Its day; of what happened at an instant, the day in Amsterdam. */
  onDate: CalendarDate;
  /** Null for what has a day and no time. */
  at: string | null;
  when: 'past' | 'today' | 'toCome';
  /** Null: certain. 'ifEnded': only if the next option is not exercised. */
  depends: 'ifEnded' | null;
  reference: EventReference;
  detail: Record<string, unknown>;
}

/** A change of the contract, with the Amsterdam day on which it was recorded. */
export interface TimelineChange {
  id: string;
  kind: string;
  recordedOn: CalendarDate;
  recordedAt: string;
  detail: Record<string, unknown>;
}

/** A deadline that stands, of the contract or of one of its offers. */
export interface TimelineDeadline extends NoticedDeadline {
  id: string;
  subjectKind: string;
  subjectId: string;
  announced: boolean;
  settled: boolean;
}

/** A stored notice, by its step and day: to how many roles, and what became of the mails. */
export interface TimelineNotice {
  id: string;
  kind: string;
  step: string;
  dueOn: CalendarDate;
  state: 'due' | 'lapsed';
  roles: string[];
  waiting: number;
  accepted: number;
  failed: number;
}

/** Everything a timeline is made of. */
export interface TimelineFacts {
  contractId: string;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate;
  endedOn: CalendarDate | null;
  optionOpen: boolean;
  extensions: readonly { number: number; startsOn: CalendarDate; endsOn: CalendarDate }[];
  /** The option that can be agreed next; undefined where there is none. */
  option: OptionLeft | undefined;
  offerWaits: boolean;
  changes: readonly TimelineChange[];
  deadlines: readonly TimelineDeadline[];
  notices: readonly TimelineNotice[];
  policy: NoticePolicy;
  /** The deadlines that would stand if the next option were not exercised. */
  ifEnded: readonly NoticedDeadline[];
}

/** Who looks: a provider is not shown what the region plans for itself. */
export type Onlooker = 'provider' | 'region';

/** The days of the term tell these better than the record that the system did its part. */
const toldByTheTerm: readonly string[] = ['activated', 'ended'];
/** A change tells that it happened; the deadline is only how people are told of it. */
const toldByAChange: readonly DeadlineKind[] = [
  'contract-start',
  'contract-end',
  'contract-lapsed',
  'contract-withdrawn',
  'contract-declined',
  'addendum-ended',
  'end-recorded',
  'end-dropped',
  'intake-stop-decided',
  'measure-decided',
  'party-change',
  'extension-answered',
  'amendment-answered',
  'amendment-effective',
  // A reminder shows as its notice; until when a receipt is waited for concerns the region's follow-up alone.
  'extension-reminder',
  'extension-receipt',
];

/**
 * The life of a contract as one line: what happened, the days of its term, the dates to come, and what people were and
 * will be told. In the order of the days; what has a time stands before what has a day alone.
 */
export function contractTimeline(facts: TimelineFacts, onlooker: Onlooker, today: CalendarDate): TimelineEvent[] {
  const event = (
    kind: string,
    onDate: CalendarDate,
    reference: EventReference,
    more: Partial<Pick<TimelineEvent, 'at' | 'depends' | 'detail'>> = {},
  ): TimelineEvent => ({
    kind,
    onDate,
    at: null,
    when: onDate < today ? 'past' : onDate > today ? 'toCome' : 'today',
    depends: null,
    reference,
    detail: {},
    ...more,
  });
  const changes = facts.changes.map(({ id, kind, recordedOn, recordedAt, detail }) =>
    toldByTheTerm.includes(kind)
      ? undefined
      : // It has happened, also when that was today.
        { ...event(kind, recordedOn, { kind: 'change', id }, { at: recordedAt, detail }), when: 'past' as const },
  );
  const dates = facts.deadlines
    .filter(({ kind, announced }) => announced && !toldByAChange.includes(kind))
    .filter(({ settled, dueOn }) => !settled || dueOn >= today)
    .map(({ id, kind, dueOn, subjectKind, subjectId }) =>
      event(kind, dueOn, { kind: 'deadline', id }, { detail: { subjectKind, subjectId } }),
    );
  return [
    ...changes.filter((change) => change !== undefined),
    ...termDays(facts, event),
    ...(onlooker === 'region' ? regionDays(facts, today, event) : []),
    ...dates,
    ...facts.notices.map(({ id, dueOn, ...notice }) =>
      event('notice', dueOn, { kind: 'notice', id }, { detail: { ...notice } }),
    ),
    ...plannedNotices(facts, onlooker, today, event),
  ].toSorted(inOrder);
}

type MakeEvent = (
  kind: string,
  onDate: CalendarDate,
  reference: EventReference,
  more?: Partial<Pick<TimelineEvent, 'at' | 'depends' | 'detail'>>,
) => TimelineEvent;

/** The first and the last day, and the first day of every extension that was agreed. */
function termDays(
  { contractId, signedOn, startsOn, endsOn, endedOn, optionOpen, extensions }: TimelineFacts,
  event: MakeEvent,
): TimelineEvent[] {
  if (signedOn === null || startsOn === null) return [];
  const reference: EventReference = { kind: 'contract', id: contractId };
  return [
    event('term-begins', startsOn, reference),
    ...extensions
      .filter((extension) => extension.startsOn > startsOn)
      .map(({ number, ...period }) =>
        event('extension-begins', period.startsOn, reference, { detail: { number, endsOn: period.endsOn } }),
      ),
    event('term-ends', endsOn, reference, { depends: endedOn === null && optionOpen ? 'ifEnded' : null }),
  ];
}

/** What only the region goes by: when its offer should have gone, and when to be ready for the legal date. */
function regionDays(
  { contractId, option, offerWaits }: TimelineFacts,
  today: CalendarDate,
  event: MakeEvent,
): TimelineEvent[] {
  if (option?.state !== 'next') return [];
  const reference: EventReference = { kind: 'contract', id: contractId };
  const detail = { number: option.number, latestNoticeOn: option.latestNoticeOn };
  return [
    ...(offerWaits ? [] : [event('offer-due', option.offerDueOn, reference, { detail })]),
    ...(option.warningOn < today || option.warningOn === option.latestNoticeOn
      ? []
      : [event('warning', option.warningOn, reference, { detail })]),
  ];
}

/** What people will be told: by the same rule that plans the notices. */
function plannedNotices(
  facts: TimelineFacts,
  onlooker: Onlooker,
  today: CalendarDate,
  event: MakeEvent,
): TimelineEvent[] {
  const planned = (
    deadline: NoticedDeadline,
    reference: EventReference,
    depends: TimelineEvent['depends'],
  ): TimelineEvent[] => {
    const days = new Map<string, { kind: string; step: string; dueOn: CalendarDate; roles: Role[] }>();
    for (const { kind, step, dueOn, role } of noticeSteps(deadline, facts.policy, today).obligations) {
      if (dueOn <= today || dueOn < deadline.inForceOn) continue;
      if (onlooker === 'provider' && !role.startsWith('provider_')) continue;
      const known = days.get(step);
      if (known === undefined) days.set(step, { kind, step, dueOn, roles: [role] });
      else known.roles.push(role);
    }
    return [...days.values()].map(({ dueOn, ...detail }) =>
      event('planned-notice', dueOn, reference, {
        depends,
        detail: { ...detail, deadline: deadline.kind, date: deadline.dueOn },
      }),
    );
  };
  const standing = facts.deadlines
    .filter(({ announced }) => announced)
    .flatMap((deadline) => planned(deadline, { kind: 'deadline', id: deadline.id }, null));
  const branch = facts.ifEnded.flatMap((deadline) =>
    planned(deadline, { kind: 'contract', id: facts.contractId }, 'ifEnded'),
  );
  return [...standing, ...branch];
}

function inOrder(a: TimelineEvent, b: TimelineEvent): number {
  if (a.onDate !== b.onDate) return a.onDate < b.onDate ? -1 : 1;
  if (a.at === b.at) return 0;
  if (a.at === null) return 1;
  if (b.at === null) return -1;
  return a.at < b.at ? -1 : 1;
}
