import { amsterdamDate, daysBetween } from '@openhuis/calendar';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useSession } from '../../../session/session.js';
import { DaysLeft } from '../work/due-words.js';
import type { EnrolmentSearch, ListedEnrolment } from './enrolment-queries.js';
import { EnrolmentStatus } from './status-words.js';

/**
 * Enrolments with their age and what is left of the promise.
 *
 * @param chosen absent: nothing can be chosen
 */
export function EnrolmentTable({
  items,
  chosen,
  choose,
  chooseAll,
}: {
  items: readonly ListedEnrolment[];
  chosen?: ReadonlyMap<string, ListedEnrolment> | undefined;
  choose?: (item: ListedEnrolment, isChosen: boolean) => void;
  chooseAll?: (isChosen: boolean) => void;
}): ReactNode {
  const intl = useIntl();
  const open = items.filter(({ daysLeft }) => daysLeft !== null);
  return (
    <Table caption={<FormattedMessage id="enrolments.caption" />} captionHidden cards>
      <thead>
        <tr>
          {chosen !== undefined && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label={intl.formatMessage({ id: 'enrolments.chooseAll' })}
                checked={open.length > 0 && open.every(({ id }) => chosen.has(id))}
                onChange={(event) => chooseAll?.(event.target.checked)}
              />
            </th>
          )}
          <th scope="col">
            <FormattedMessage id="enrolments.provider" />
          </th>
          <th scope="col">
            <FormattedMessage id="enrolments.procedure" />
          </th>
          <SortedHead by="submitted" canSort={chosen !== undefined || choose !== undefined} />
          <SortedHead by="due" canSort={chosen !== undefined || choose !== undefined} />
          <th scope="col">
            <FormattedMessage id="enrolments.state" />
          </th>
          <th scope="col">
            <FormattedMessage id="enrolments.holder" />
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <EnrolmentRow key={item.id} item={item} isChosen={chosen?.has(item.id)} choose={choose} />
        ))}
      </tbody>
    </Table>
  );
}

/** The head of a column; a link where the address of the page says how to sort. */
function SortedHead({ by, canSort }: { by: 'submitted' | 'due'; canSort: boolean }): ReactNode {
  const { sort }: EnrolmentSearch = useSearch({ strict: false });
  const isSorted = (sort === 'due') === (by === 'due');
  if (!canSort) {
    return (
      <th scope="col">
        <FormattedMessage id={`enrolments.head.${by}`} />
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={isSorted ? 'ascending' : 'none'}>
      <Link
        to="."
        className="sort"
        search={(search: Record<string, unknown>) => ({
          ...search,
          sort: by === 'due' ? 'due' : undefined,
          cursor: undefined,
        })}
      >
        <FormattedMessage id={`enrolments.head.${by}`} />
      </Link>
      <span aria-hidden="true">{isSorted ? ' ↑' : ''}</span>
    </th>
  );
}

function EnrolmentRow({
  item,
  isChosen,
  choose,
}: {
  item: ListedEnrolment;
  isChosen: boolean | undefined;
  choose: ((item: ListedEnrolment, isChosen: boolean) => void) | undefined;
}): ReactNode {
  const intl = useIntl();
  const titleOf = useWritten();
  const label = (id: string): { 'data-label': string } => ({ 'data-label': intl.formatMessage({ id }) });
  const receivedOn = item.submittedAt === null ? null : amsterdamDate(new Date(item.submittedAt));
  return (
    <tr>
      {isChosen !== undefined && (
        <td>
          {item.daysLeft !== null && (
            <input
              type="checkbox"
              aria-label={intl.formatMessage({ id: 'enrolments.choose' }, { name: item.organisationName })}
              checked={isChosen}
              onChange={(event) => choose?.(item, event.target.checked)}
            />
          )}
        </td>
      )}
      <th scope="row">
        <Link to="/desk/enrolments/$id" params={{ id: item.id }}>
          {item.organisationName}
        </Link>
      </th>
      <td {...label('enrolments.procedure')}>
        {titleOf(item.procedureTitle)}
        <div className="subtle">
          <FormattedMessage id="enrolments.lines" values={{ count: item.lineCount }} />
        </div>
      </td>
      <td {...label('enrolments.head.submitted')}>
        {receivedOn !== null && (
          <>
            <CalendarDay date={receivedOn} short />
            {item.daysLeft !== null && (
              <div className="subtle">
                <FormattedMessage
                  id="enrolments.age"
                  values={{ count: daysBetween(receivedOn, amsterdamDate(new Date())) }}
                />
              </div>
            )}
          </>
        )}
      </td>
      <td {...label('enrolments.head.due')}>
        {item.decisionDueOn !== null && item.daysLeft !== null && (
          <>
            <DaysLeft days={item.daysLeft} />{' '}
            <span className="subtle">
              <CalendarDay date={item.decisionDueOn} short />
            </span>
          </>
        )}
      </td>
      <td {...label('enrolments.state')}>
        <EnrolmentStatus status={item.status} />
      </td>
      <td {...label('enrolments.holder')}>
        <HolderName item={item} />
      </td>
    </tr>
  );
}

function HolderName({ item: { holder, daysLeft } }: { item: ListedEnrolment }): ReactNode {
  const { data: session } = useSession();
  if (daysLeft === null) return null;
  if (holder === null) {
    return (
      <span className="subtle">
        <FormattedMessage id="work.nobody" />
      </span>
    );
  }
  if (holder.personId === session?.person?.id) return <FormattedMessage id="work.you" />;
  return holder.name;
}
