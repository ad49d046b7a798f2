import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { useEventWords } from '../event-line/event-words.js';
import { Table } from '../table.js';
import type { Contract } from './contract-queries.js';

/** Every change of a contract as it was recorded. Its texts: 'components/contract' and 'components/event-line'. */
export function ChangesTable({ changes }: { changes: Contract['changes'] }): ReactNode {
  const intl = useIntl();
  const words = useEventWords();
  return (
    <Table caption={intl.formatMessage({ id: 'contractPart.changes.caption' })} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="contractPart.changes.number" />
          </th>
          <th scope="col">
            <FormattedMessage id="contractPart.changes.what" />
          </th>
          <th scope="col">
            <FormattedMessage id="contractPart.changes.from" />
          </th>
          <th scope="col">
            <FormattedMessage id="contractPart.changes.recorded" />
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sequence, kind, effectiveOn, recordedAt, detail }) => (
          <tr key={sequence}>
            <td>{sequence}</td>
            <td>{words.title({ kind, detail })}</td>
            <td>
              <CalendarDay date={effectiveOn} short />
            </td>
            <td>
              <Instant at={recordedAt} short />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
