import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ContractStatus } from '../../../components/contract/contract-status.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { ContractTerms } from './use-gantt-contracts.js';

/** The same as the picture, as a table. */
export function TermsTable({ contracts }: { contracts: readonly ContractTerms[] }): ReactNode {
  const intl = useIntl();
  return (
    <Table caption={intl.formatMessage({ id: 'terms.picture' })} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="terms.column.number" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.provider" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.status" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.startsOn" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.endsOn" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.extensions" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.options" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.latest" />
          </th>
          <th scope="col">
            <FormattedMessage id="terms.column.last" />
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ id, number, organisationName, status, startsOn, endsOn, terms }) => {
          const open = terms.options.filter(({ state }) => state !== 'late');
          const last = open.at(-1);
          return (
            <tr key={id}>
              <th scope="row">
                <Link to="/desk/contracts/$contractId" params={{ contractId: id }}>
                  {number}
                </Link>
              </th>
              <td>{organisationName}</td>
              <td>
                <ContractStatus status={status} />
              </td>
              <td>{startsOn === null ? '–' : <CalendarDay date={startsOn} short />}</td>
              <td>
                <CalendarDay date={endsOn} short />
              </td>
              <td className="number">{terms.extensions.length}</td>
              <td className="number">{open.length}</td>
              <td>{open[0] === undefined ? '–' : <CalendarDay date={open[0].latestNoticeOn} short />}</td>
              <td>{last === undefined ? '–' : <CalendarDay date={last.endsOn} short />}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
