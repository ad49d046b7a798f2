import { amsterdamDate, daysBetween } from '@openhuis/calendar';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { ContractStatus } from '../../../components/contract/contract-status.js';
import { InnerLink } from '../../../components/inner-link.js';
import { ChoiceCell, ChoiceHead, type RowChoice } from '../../../components/list/row-choice.js';
import { SortHead, Table } from '../../../components/table.js';
import { shortDate } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';
import {
  type Column,
  columnsOf,
  type ContractsSearch,
  directionOf,
  nextSort,
  sortingColumns,
} from './contracts-search.js';
import { proceduresQuery } from '../procedures-query.js';
import { contractsQuery } from './filter-queries.js';

export type ListedContract = Answer<'ContractSummaryAnswer'>;

/** From so many days before a date on it is marked as near. */
const NEAR = 60;

/**
 * The rows of the list, and on a narrow screen cards.
 *
 * @param choice left out: rows cannot be chosen
 */
export function ContractsTable({
  items,
  search,
  choice,
}: {
  items: readonly ListedContract[];
  search: ContractsSearch;
  choice: RowChoice | undefined;
}): ReactNode {
  const columns = columnsOf(search).join(',');
  const today = amsterdamDate(new Date());
  const { data: procedures } = useQuery(proceduresQuery);
  const titles = new Map(procedures?.map(({ id, title }) => [id, title[currentLanguage()]]));
  return (
    <Table caption={<FormattedMessage id="contracts.table" />} captionHidden cards>
      <thead>
        <tr>
          {choice !== undefined && <ChoiceHead choice={choice} ids={items.map(({ id }) => id)} />}
          {columnsOf(search).map((column) => (
            <ColumnHead key={column} column={column} search={search} />
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((contract) => (
          <Row
            key={contract.id}
            contract={contract}
            procedureTitle={titles.get(contract.procedureId)}
            columns={columns}
            today={today}
            isChosen={choice?.has(contract.id)}
            toggle={choice?.toggle}
          />
        ))}
      </tbody>
    </Table>
  );
}

/** One contract. Drawn again only when something of it changes: whoever types a filter waits for nothing that stays. */
const Row = memo(function Row({
  contract,
  procedureTitle,
  columns,
  today,
  isChosen,
  toggle,
}: {
  contract: ListedContract;
  procedureTitle: string | undefined;
  columns: string;
  today: string;
  isChosen: boolean | undefined;
  toggle: RowChoice['toggle'] | undefined;
}): ReactNode {
  const intl = useIntl();
  return (
    <tr>
      {toggle !== undefined && (
        <ChoiceCell
          isChosen={isChosen === true}
          toggle={toggle}
          id={contract.id}
          name={`${contract.number} ${contract.organisationName}`}
        />
      )}
      {(columns.split(',') as Column[]).map((column) =>
        column === 'number' ? (
          <th scope="row" key={column} data-label={intl.formatMessage({ id: 'contracts.column.number' })}>
            <InnerLink to={`/desk/contracts/${contract.id}`}>{contract.number}</InnerLink>
          </th>
        ) : (
          <td
            key={column}
            className={column === 'extensionsExercised' ? 'number' : undefined}
            data-label={intl.formatMessage({ id: `contracts.column.${column}` })}
          >
            <span>
              <Cell column={column} contract={contract} procedureTitle={procedureTitle} today={today} />
            </span>
          </td>
        ),
      )}
    </tr>
  );
});

function ColumnHead({ column, search }: { column: Column; search: ContractsSearch }): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const title = <FormattedMessage id={`contracts.column.${column}`} />;
  const className = column === 'extensionsExercised' ? 'number' : undefined;
  if (!sortingColumns.includes(column)) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  }
  return (
    <SortHead
      direction={directionOf(search, column)}
      onSort={() => {
        const next = { ...search, sort: nextSort(search, column), cursor: undefined };
        // What goes wrong is told by the page, which asks the same.
        void queryClient.query(contractsQuery(next)).catch(() => undefined);
        void navigate({ to: '/desk/contracts', search: next });
      }}
    >
      {title}
    </SortHead>
  );
}

function Cell({
  column,
  contract,
  procedureTitle,
  today,
}: {
  column: Exclude<Column, 'number'>;
  contract: ListedContract;
  procedureTitle: string | undefined;
  today: string;
}): ReactNode {
  const intl = useIntl();
  switch (column) {
    case 'provider':
      return contract.organisationName;
    case 'status':
      return <ContractStatus status={contract.status} />;
    case 'procedure':
      return procedureTitle;
    case 'startsOn':
      return contract.startsOn === null ? null : shortDate(intl, contract.startsOn);
    case 'endsOn':
      return shortDate(intl, contract.endsOn);
    case 'extensionsExercised':
      return contract.extensionsExercised;
    case 'option':
      return <FormattedMessage id={contract.optionOpen ? 'contracts.option.open' : 'contracts.option.closed'} />;
    case 'latestNoticeOn':
      return contract.latestNoticeOn === null ? null : <NearDay date={contract.latestNoticeOn} today={today} />;
    case 'answerDueOn':
      return contract.answerDueOn === null ? null : <NearDay date={contract.answerDueOn} today={today} />;
  }
}

/** A date by which something must be done; what is near is said in words too. */
function NearDay({ date, today }: { date: string; today: string }): ReactNode {
  const intl = useIntl();
  const days = daysBetween(today, date);
  if (days < 0 || days > NEAR) return shortDate(intl, date);
  return (
    <>
      {shortDate(intl, date)}{' '}
      <Badge tone="warning">
        <FormattedMessage id="contracts.inDays" values={{ days }} />
      </Badge>
    </>
  );
}
