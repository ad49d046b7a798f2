import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { Table } from '../table.js';
import type { Segment } from './term-segments.js';
import { useTermWords } from './term-words.js';

/** The same as the bar, as a table. */
export function TermTable({ segments, label }: { segments: readonly Segment[]; label: string }): ReactNode {
  const words = useTermWords();
  return (
    <Table caption={label} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="termBar.column.part" />
          </th>
          <th scope="col">
            <FormattedMessage id="termBar.column.first" />
          </th>
          <th scope="col">
            <FormattedMessage id="termBar.column.last" />
          </th>
          <th scope="col">
            <FormattedMessage id="termBar.column.length" />
          </th>
          <th scope="col">
            <FormattedMessage id="termBar.column.latest" />
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <tr key={segment.number}>
            <th scope="row">{words.name(segment)}</th>
            <td>
              <CalendarDay date={segment.startsOn} short />
            </td>
            <td>
              <CalendarDay date={segment.endsOn} short />
            </td>
            <td>{words.length(segment)}</td>
            <td>{segment.latestNoticeOn === undefined ? '–' : <CalendarDay date={segment.latestNoticeOn} short />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
