import { useIntl, type IntlShape } from 'react-intl';
import { writtenDate } from '../../i18n/dates.js';
import { agreedUntil, lengthOf, type Period, type Segment, segmentsOf, type Terms } from './term-segments.js';

/** What the pieces of a term bar are called, in the user's language. */
export interface TermWords {
  /** "Vaste looptijd", "Verlenging 1, afgesproken", "Optie 2". */
  name: (segment: Pick<Segment, 'kind' | 'number'>) => string;
  /** The name from the longest way to write it, with its length, to the shortest. */
  names: (segment: Segment) => string[];
  /** "5 jaar", "4 jaar en 9 maanden"; empty for a length that is not in whole months. */
  length: (period: Period) => string;
  /** The end, from the longest way to write it to the shortest. */
  ends: (endsOn: string) => string[];
  /** The whole picture in sentences. */
  summary: (terms: Terms, today: string) => string;
}

export function useTermWords(): TermWords {
  const intl = useIntl();
  const name: TermWords['name'] = ({ kind, number }) => nameOf(intl, kind, number);
  const lengthWords: TermWords['length'] = (period) => {
    const length = lengthOf(period);
    return length === null ? '' : intl.formatMessage({ id: 'termBar.length' }, { ...length });
  };
  return {
    name,
    names: (segment) => {
      const [long, length] = [name(segment), lengthWords(segment)];
      const short =
        segment.kind === 'agreed'
          ? intl.formatMessage({ id: 'termBar.agreedShort' }, { number: segment.number })
          : long;
      return [...(length === '' ? [] : [`${long} · ${length}`]), long, short];
    },
    length: lengthWords,
    ends: (endsOn) => [
      intl.formatMessage({ id: 'termBar.until' }, { date: writtenDate(intl, endsOn) }),
      intl.formatMessage({ id: 'termBar.untilShort' }, { date: writtenDate(intl, endsOn) }),
      intl.formatMessage({ id: 'termBar.untilShort' }, { date: monthShortDate(intl, endsOn) }),
    ],
    summary: (terms, today) => {
      const until = agreedUntil(terms);
      const agreed =
        until === null
          ? ''
          : intl.formatMessage(
              { id: 'termBar.summary.agreed' },
              { date: writtenDate(intl, until), today: writtenDate(intl, today) },
            );
      const options = segmentsOf(terms)
        .filter(({ latestNoticeOn }) => latestNoticeOn !== undefined)
        .map((segment) =>
          intl.formatMessage(
            { id: segment.kind === 'late' ? 'termBar.summary.late' : 'termBar.summary.option' },
            {
              option: name(segment),
              date: writtenDate(intl, segment.endsOn),
              latest: writtenDate(intl, segment.latestNoticeOn ?? ''),
            },
          ),
        );
      return [agreed, ...options].filter((sentence) => sentence !== '').join(' ');
    },
  };
}

function nameOf(intl: IntlShape, kind: Segment['kind'], number: number): string {
  if (kind === 'fixed') return intl.formatMessage({ id: 'termBar.fixed' });
  if (kind === 'agreed') return intl.formatMessage({ id: 'termBar.agreed' }, { number });
  if (kind === 'late') return intl.formatMessage({ id: 'termBar.late' }, { number });
  return intl.formatMessage({ id: 'termBar.option' }, { number });
}

/** "31 dec 2030": where there is no room for the month in full. */
export function monthShortDate(intl: IntlShape, date: string): string {
  return intl.formatDate(new Date(`${date}T00:00:00Z`), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
