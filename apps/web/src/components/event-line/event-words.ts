import { useIntl } from 'react-intl';
import { writtenDate } from '../../i18n/dates.js';
import type { Answer } from '../../api/client.js';

type TimelineEvent = Answer<'TimelineEventAnswer'>;

/** Which date of an event its text names. */
const dateField: Partial<Record<string, string>> = {
  concluded: 'startsOn',
  extended: 'to',
  extensionOffered: 'answerDueOn',
  'extension-begins': 'endsOn',
  'offer-due': 'latestNoticeOn',
  warning: 'latestNoticeOn',
  linesAdded: 'startsOn',
  endPlanned: 'lastDay',
  intakeStopAsked: 'startsOn',
  measureProposed: 'hearingUntil',
};

/** What the events of a timeline are called, in the user's language. */
export interface EventWords {
  title: (event: Pick<TimelineEvent, 'kind' | 'detail'>) => string;
  /** More about it, a line each. */
  more: (event: TimelineEvent) => string[];
}

export function useEventWords(): EventWords {
  const intl = useIntl();
  const known = (id: string, fallback: string): string => (id in intl.messages ? id : fallback);
  const dateOf = (value: unknown): string => (typeof value === 'string' ? writtenDate(intl, value) : '');
  const roles = (value: unknown): string =>
    intl.formatList(
      (Array.isArray(value) ? value : []).map((role) =>
        intl.formatMessage({ id: known(`eventLine.role.${String(role)}`, 'eventLine.role.other') }),
      ),
    );
  const dateName = (kind: string): string =>
    intl.formatMessage({ id: known(`eventLine.date.${kind}`, 'eventLine.date.other') });
  return {
    title: ({ kind, detail }) => {
      if (kind === 'notice' || kind === 'planned-notice') {
        const topic = known(`eventLine.topic.${String(detail['kind'])}`, 'eventLine.topic.other');
        return intl.formatMessage({ id: 'eventLine.notice' }, { topic: intl.formatMessage({ id: topic }) });
      }
      return intl.formatMessage(
        { id: known(`eventLine.kind.${kind}`, 'eventLine.kind.other') },
        {
          number: Number(detail['number'] ?? detail['addendum'] ?? 0),
          date: dateOf(dateField[kind] === undefined ? undefined : detail[dateField[kind]]),
        },
      );
    },
    more: ({ kind, detail }) => {
      if (isMoved(detail['dates'])) {
        const { lapsed, planned } = detail['dates'];
        const list = (dates: readonly MovedDate[]): string =>
          intl.formatList(dates.map((date) => `${dateName(date.kind)} (${dateOf(date.dueOn)})`));
        return [
          ...(lapsed.length > 0 ? [intl.formatMessage({ id: 'eventLine.datesLapsed' }, { dates: list(lapsed) })] : []),
          ...(planned.length > 0 ? [intl.formatMessage({ id: 'eventLine.datesNew' }, { dates: list(planned) })] : []),
        ];
      }
      if (kind === 'planned-notice')
        return [intl.formatMessage({ id: 'eventLine.planned' }, { roles: roles(detail['roles']) })];
      if (kind === 'textRenewed')
        return isSigned(detail['signedBy']) ? [intl.formatMessage({ id: 'eventLine.signAgain' })] : [];
      if (kind !== 'notice') return [];
      return [
        intl.formatMessage({ id: 'eventLine.to' }, { roles: roles(detail['roles']) }),
        sentState(intl, detail),
      ].filter((line) => line !== '');
    },
  };
}

interface MovedDate {
  kind: string;
  dueOn: string;
}

/** Which dates a change of the term took away, with their notices, and which it brought. */
function isMoved(dates: unknown): dates is { lapsed: MovedDate[]; planned: MovedDate[] } {
  return typeof dates === 'object' && dates !== null && 'lapsed' in dates && 'planned' in dates;
}

/** Whether a side had signed the text that was renewed. */
function isSigned(signedBy: unknown): boolean {
  return Array.isArray(signedBy) && signedBy.length > 0;
}

function sentState(intl: ReturnType<typeof useIntl>, detail: TimelineEvent['detail']): string {
  const [accepted, waiting, failed] = ['accepted', 'waiting', 'failed'].map((name) => Number(detail[name] ?? 0));
  if (detail['state'] === 'lapsed') return intl.formatMessage({ id: 'eventLine.lapsed' });
  return intl.formatMessage({ id: 'eventLine.sent' }, { accepted, waiting, failed });
}
