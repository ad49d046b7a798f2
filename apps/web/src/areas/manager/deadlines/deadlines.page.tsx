import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { amsterdamDate } from '@openhuis/calendar';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { SelectField } from '../../../components/field.js';
import { MonthGrid } from '../../../components/month/month-grid.js';
import { monthName } from '../../../components/month/month-names.js';
import { MonthSteps } from '../../../components/month/month-steps.js';
import { lastDayOf, monthOf } from '../../../components/month/month-model.js';
import { YearStrip } from '../../../components/month/year-strip.js';
import { NoticeWord, noticeWord } from '../../../components/notice-words/notice-words.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay, writtenDate } from '../../../i18n/dates.js';
import { Permitted } from '../../../session/signed-in.js';
import { ProcedureFilter, RegionFilter, regionOf, useFilter } from '../notices/notice-filters.js';
import { SubjectLine } from '../notices/subject.js';
import { type DeadlineKind, isKind, looks, partsOf } from './deadline-looks.js';

const route = getRouteApi('/desk/deadlines');

/** The dates on which rights depend: a year at a glance, a month by its days, and what stands on them. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'deadlines.title' })}
      tools={
        <Link to="/desk/settings">
          <FormattedMessage id="deadlines.feed" />
        </Link>
      }
    >
      <Permitted permission="deadline.read" role={<FormattedMessage id="deadlines.neededRole" />}>
        <Calendar />
      </Permitted>
    </PageFrame>
  );
}

function Calendar(): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  const { month: typed, day, kind, procedureId, region } = route.useSearch();
  const today = amsterdamDate(new Date());
  const month = monthOf(typed, today);
  const year = month.slice(0, 4);
  const filter = {
    ...regionOf(region),
    ...(isKind(kind) && { kind }),
    ...(procedureId !== undefined && { procedureId }),
  };
  const query = { from: `${year}-01-01`, until: `${year}-12-31`, ...filter };
  const days = useQuery({
    queryKey: ['deadline-days', query],
    queryFn: ({ signal }) => answered(api.GET('/deadline-days', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <div className="filters">
        <SelectField
          label={<FormattedMessage id="deadlines.kind" />}
          value={kind ?? ''}
          onChange={(event) => change('kind', event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
            ...looks.map(([value]) => ({ value, label: noticeWord(intl, 'date', value) })),
          ]}
        />
        <ProcedureFilter value={procedureId} />
        <RegionFilter value={region} />
      </div>
      <Loaded query={days} skeleton={<Skeleton lines={7} height="5.5rem" />}>
        {({ lines }) => {
          const parts = partsOf(lines, (of) => noticeWord(intl, 'date', of));
          return (
            <>
              <YearStrip
                first={`${year}-01`}
                month={month}
                today={today}
                parts={parts}
                label={intl.formatMessage({ id: 'deadlines.year' }, { year })}
              />
              <div className="row row--between">
                <MonthSteps month={month} today={today} />
                <Legend kinds={lines.filter(({ onDate }) => onDate.startsWith(month)).map((line) => line.kind)} />
              </div>
              <MonthGrid
                month={month}
                today={today}
                selected={day}
                parts={parts}
                label={intl.formatMessage({ id: 'deadlines.month' }, { month: monthName(intl, month) })}
              />
            </>
          );
        }}
      </Loaded>
      <List
        from={day?.startsWith(month) === true ? day : `${month}-01`}
        until={day?.startsWith(month) === true ? day : lastDayOf(month)}
        month={month}
        filter={filter}
      />
    </div>
  );
}

/** What the signs of this month mean. */
function Legend({ kinds }: { kinds: readonly DeadlineKind[] }): ReactNode {
  if (kinds.length === 0) return null;
  return (
    <ul className="month-legend">
      {looks
        .filter(([kind]) => kinds.includes(kind))
        .map(([kind, tone, sign]) => (
          <li key={kind} className={`month__part month__part--${tone}`}>
            <span className="month__sign" aria-hidden="true">
              {sign}
            </span>{' '}
            <NoticeWord of="date" code={kind} />
          </li>
        ))}
    </ul>
  );
}

/** The dates of the day that is looked at, or of the whole month. */
function List({
  from,
  until,
  month,
  filter,
}: {
  from: string;
  until: string;
  month: string;
  filter: { regionId?: number; kind?: DeadlineKind; procedureId?: string };
}): ReactNode {
  const intl = useIntl();
  const { cursor } = route.useSearch();
  const query = { from, until, limit: 50, ...filter, ...(cursor !== undefined && { cursor }) };
  const deadlines = useQuery({
    queryKey: ['deadlines', query],
    queryFn: ({ signal }) => answered(api.GET('/deadlines', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const isDay = from === until;
  const title = isDay
    ? intl.formatMessage({ id: 'deadlines.dayList' }, { day: writtenDate(intl, from) })
    : intl.formatMessage({ id: 'deadlines.monthList' }, { month: monthName(intl, month) });
  return (
    <section className="stack">
      <div className="row row--between">
        <h2>{title}</h2>
        {isDay && (
          <Link to="." search={(search) => ({ ...search, day: undefined, cursor: undefined })} resetScroll={false}>
            <FormattedMessage id="deadlines.wholeMonth" />
          </Link>
        )}
      </div>
      <Loaded
        query={deadlines}
        skeleton={<Skeleton lines={6} height="2.6rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id="deadlines.none" />} />}
      >
        {({ items, next }) => (
          <>
            <Table caption={title} captionHidden>
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="notices.table.day" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="deadlines.kind" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="notices.table.about" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((deadline) => (
                  <tr key={deadline.id}>
                    <td>
                      <CalendarDay date={deadline.dueOn} short />
                    </td>
                    <th scope="row">
                      <NoticeWord of="date" code={deadline.kind} />
                      {deadline.settledAt !== null && (
                        <span className="subtle small">
                          {' '}
                          (<FormattedMessage id="deadlines.done" />)
                        </span>
                      )}
                    </th>
                    <td>
                      <SubjectLine subject={deadline} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
            <Pager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
    </section>
  );
}
