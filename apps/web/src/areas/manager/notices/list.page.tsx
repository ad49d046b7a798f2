import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { DateField } from '../../../components/date-field.js';
import { SelectField } from '../../../components/field.js';
import { NoticeWord, OutcomeBadge, outcomeOf } from '../../../components/notice-words/notice-words.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { KindFilter, ProcedureFilter, RegionFilter, regionOf, useFilter } from './notice-filters.js';
import { NoticesFrame } from './notices-frame.js';
import { SubjectLine } from './subject.js';
import './notices.css';

const route = getRouteApi('/desk/notices');
const outcomes = ['failed', 'waiting', 'sent', 'lapsed'] as const;
type Outcome = (typeof outcomes)[number];
const isOutcome = (value: string | undefined): value is Outcome => outcomes.some((outcome) => outcome === value);

const isAudience = (value: string | undefined): value is 'provider' | 'region' =>
  value === 'provider' || value === 'region';

/** What was sent, what waits and what needs a person: the latest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const search = route.useSearch();
  const { outcome, audience, kind, procedureId, organisationId, from, until, order, cursor } = search;
  const query = {
    ...regionOf(search.region),
    ...(isOutcome(outcome) && { outcome }),
    ...(isAudience(audience) && { audience }),
    ...(kind !== undefined && { kind }),
    ...(procedureId !== undefined && { procedureId }),
    ...(organisationId !== undefined && { organisationId }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(cursor !== undefined && { cursor }),
    order: order === 'asc' ? ('asc' as const) : ('desc' as const),
  };
  const notices = useQuery({
    queryKey: ['notices', query],
    queryFn: ({ signal }) => answered(api.GET('/notices', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <NoticesFrame title={intl.formatMessage({ id: 'notices.title' })} permission="notice.read">
      <Filters />
      <Loaded
        query={notices}
        skeleton={<Skeleton lines={12} height="2.6rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing />}
      >
        {({ items, next }) => (
          <>
            <NoticeTable notices={items} />
            <Pager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
    </NoticesFrame>
  );
}

/** A table of notices, each with a way to its proof. */
export function NoticeTable({ notices }: { notices: readonly Answer<'NoticeAnswer'>[] }): ReactNode {
  return (
    <Table caption={<FormattedMessage id="notices.table.caption" values={{ count: notices.length }} />} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="notices.table.day" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.notice" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.about" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.to" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.state" />
          </th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <tr key={notice.id}>
            <td className="notices__day">
              <CalendarDay date={notice.dueOn} short />
            </td>
            <th scope="row">
              <Link to="/desk/notices/$noticeId" params={{ noticeId: notice.id }}>
                <NoticeWord of="kind" code={notice.kind} />
                <span className="visually-hidden">
                  {' '}
                  {notice.organisationName} <CalendarDay date={notice.dueOn} />
                </span>
              </Link>
              <div className="small subtle notices__source">
                <FormattedMessage
                  id="notices.about.date"
                  values={{ date: <CalendarDay date={notice.dueKey} short /> }}
                />
              </div>
            </th>
            <td>
              <SubjectLine subject={notice} />
            </td>
            <td>
              <NoticeWord of="role" code={notice.recipientRole} />
            </td>
            <td>
              <OutcomeBadge state={outcomeOf(notice)} />
              {notice.lapseReason !== null && (
                <div className="small subtle">
                  <NoticeWord of="lapse" code={notice.lapseReason} />
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Filters(): ReactNode {
  const intl = useIntl();
  const { outcome, audience, kind, procedureId, region, from, until } = route.useSearch();
  const change = useFilter();
  return (
    <div className="filters" role="search" aria-label={intl.formatMessage({ id: 'notices.filters' })}>
      <SelectField
        label={<FormattedMessage id="notices.filter.outcome" />}
        value={outcome ?? ''}
        onChange={(event) => change('outcome', event.target.value)}
        options={[
          { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
          ...outcomes.map((value) => ({ value, label: intl.formatMessage({ id: `notices.outcome.${value}` }) })),
        ]}
      />
      <KindFilter value={kind} />
      <SelectField
        label={<FormattedMessage id="notices.filter.audience" />}
        value={audience ?? ''}
        onChange={(event) => change('audience', event.target.value)}
        options={[
          { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
          { value: 'provider', label: intl.formatMessage({ id: 'notices.audience.provider' }) },
          { value: 'region', label: intl.formatMessage({ id: 'notices.audience.region' }) },
        ]}
      />
      <ProcedureFilter value={procedureId} />
      <RegionFilter value={region} />
      <DateField
        label={<FormattedMessage id="notices.filter.from" />}
        value={from ?? ''}
        onChange={(date) => {
          if (date === '' || isDate(date)) change('from', date);
        }}
      />
      <DateField
        label={<FormattedMessage id="notices.filter.until" />}
        value={until ?? ''}
        onChange={(date) => {
          if (date === '' || isDate(date)) change('until', date);
        }}
      />
    </div>
  );
}

function Nothing(): ReactNode {
  const search = route.useSearch();
  const isFiltered = Object.keys(search).length > 0;
  return (
    <EmptyState title={<FormattedMessage id={isFiltered ? 'notices.noneFound' : 'notices.none'} />}>
      {isFiltered ? (
        <p>
          <Link to="/desk/notices">
            <FormattedMessage id="notices.clearFilters" />
          </Link>
        </p>
      ) : (
        <p>
          <FormattedMessage
            id="notices.noneText"
            values={{
              link: (words) => <Link to="/desk/notices/ahead">{words}</Link>,
            }}
          />
        </p>
      )}
    </EmptyState>
  );
}

const isDate = (typed: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(typed);
