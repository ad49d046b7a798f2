import { addDays, amsterdamDate, daysBetween } from '@openhuis/calendar';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, useMemo, type ReactNode } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { contractTones } from '../../../components/contract/contract-status.js';
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
  const intl = useIntl();
  const names = columnsOf(search).join(',');
  // The same from one drawing to the next: a row is drawn again only for what changes in it.
  const columns = useMemo(
    () =>
      (names.split(',') as Column[]).map((name) => ({
        name,
        label: intl.formatMessage({ id: `contracts.column.${name}` }),
      })),
    [intl, names],
  );
  const today = amsterdamDate(new Date());
  const nearUntil = addDays(today, NEAR);
  const { data: procedures } = useQuery(proceduresQuery);
  const titles = new Map(procedures?.map(({ id, title }) => [id, title[currentLanguage()]]));
  return (
    <Table caption={<FormattedMessage id="contracts.table" />} captionHidden cards>
      <thead>
        <tr>
          {choice !== undefined && <ChoiceHead choice={choice} ids={items.map(({ id }) => id)} />}
          {columns.map(({ name, label }) => (
            <ColumnHead key={name} column={name} label={label} search={search} />
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((contract, place) => (
          <Row
            key={place}
            contract={contract}
            procedureTitle={titles.get(contract.procedureId)}
            columns={columns}
            today={today}
            nearUntil={nearUntil}
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
  nearUntil,
  isChosen,
  toggle,
}: {
  contract: ListedContract;
  procedureTitle: string | undefined;
  columns: readonly { name: Column; label: string }[];
  today: string;
  nearUntil: string;
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
      {columns.map(({ name, label }) =>
        name === 'number' ? (
          <th scope="row" key={name} data-label={label}>
            <InnerLink to={`/desk/contracts/${contract.id}`}>{contract.number}</InnerLink>
          </th>
        ) : (
          <td key={name} className={name === 'extensionsExercised' ? 'number' : undefined} data-label={label}>
            <span>{contentOf(name, contract, procedureTitle, { today, nearUntil }, intl)}</span>
          </td>
        ),
      )}
    </tr>
  );
});

function ColumnHead({ column, label, search }: { column: Column; label: string; search: ContractsSearch }): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const className = column === 'extensionsExercised' ? 'number' : undefined;
  if (!sortingColumns.includes(column)) {
    return (
      <th scope="col" className={className}>
        {label}
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
      {label}
    </SortHead>
  );
}

/** What stands in a cell. No component of its own: fifty rows have hundreds of them, and somebody waits for each. */
function contentOf(
  column: Exclude<Column, 'number'>,
  contract: ListedContract,
  procedureTitle: string | undefined,
  days: NearDays,
  intl: IntlShape,
): ReactNode {
  switch (column) {
    case 'provider':
      return contract.organisationName;
    case 'status':
      return (
        <Badge tone={contractTones[contract.status]}>
          {intl.formatMessage({ id: `contractPart.status.${contract.status}` })}
        </Badge>
      );
    case 'procedure':
      return procedureTitle;
    case 'startsOn':
      return contract.startsOn === null ? null : shortDate(intl, contract.startsOn);
    case 'endsOn':
      return shortDate(intl, contract.endsOn);
    case 'extensionsExercised':
      return contract.extensionsExercised;
    case 'option':
      return intl.formatMessage({ id: contract.optionOpen ? 'contracts.option.open' : 'contracts.option.closed' });
    case 'latestNoticeOn':
      return nearDay(contract.latestNoticeOn, days, intl);
    case 'answerDueOn':
      return nearDay(contract.answerDueOn, days, intl);
  }
}

/** From today until the last day that is near. */
interface NearDays {
  today: string;
  nearUntil: string;
}

/** A date by which something must be done; what is near is said in words too. Few are: for the others no days are counted. */
function nearDay(date: string | null, { today, nearUntil }: NearDays, intl: IntlShape): ReactNode {
  if (date === null) return null;
  if (date < today || date > nearUntil) return shortDate(intl, date);
  const days = daysBetween(today, date);
  return (
    <>
      {shortDate(intl, date)} <Badge tone="warning">{intl.formatMessage({ id: 'contracts.inDays' }, { days })}</Badge>
    </>
  );
}
