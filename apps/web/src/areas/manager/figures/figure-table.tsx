import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import type { Figures } from './figures.js';
import { monthWord } from './month-words.js';

const columns = [
  'received',
  'decided',
  'leadDaysMedian',
  'leadDaysNinetieth',
  'withinPromise',
  'admitted',
  'partlyAdmitted',
  'intendedRefusals',
  'refused',
  'withdrawn',
  'notProcessed',
] as const;
type Row = Figures['total'];

/** Every figure of every month, and of the whole period below. */
export function FigureTable({ months, total }: { months: Figures['months']; total: Row }): ReactNode {
  const intl = useIntl();
  return (
    <Table caption={<FormattedMessage id="figures.perMonth" />} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="figures.month" />
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              <FormattedMessage id={`figures.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((row) => (
          <tr key={row.month}>
            <th scope="row">{monthWord(intl, row.month)}</th>
            <Cells row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <FormattedMessage id="figures.total" />
          </th>
          <Cells row={total} />
        </tr>
      </tfoot>
    </Table>
  );
}

function Cells({ row }: { row: Row }): ReactNode {
  const intl = useIntl();
  return columns.map((column) => (
    <td key={column} className="number">
      {row[column] ?? '–'}
      {column === 'withinPromise' && row.decided > 0 && (
        <span className="subtle"> ({intl.formatNumber(row.withinPromise / row.decided, { style: 'percent' })})</span>
      )}
    </td>
  ));
}
