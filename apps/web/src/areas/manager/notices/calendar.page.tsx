import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { amsterdamDate } from '@openhuis/calendar';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { MonthGrid } from '../../../components/month/month-grid.js';
import { monthName } from '../../../components/month/month-names.js';
import { MonthSteps } from '../../../components/month/month-steps.js';
import type { DayParts, PartTone } from '../../../components/month/day-parts.js';
import { lastDayOf, monthOf } from '../../../components/month/month-model.js';
import { YearStrip } from '../../../components/month/year-strip.js';
import {
  type DayState,
  dayStates,
  dayStateWord,
  noticeWord,
  branchWord,
} from '../../../components/notice-words/notice-words.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { DayNotices } from './day-notices.js';
import { KindFilter, ProcedureFilter, RegionFilter, regionOf } from './notice-filters.js';
import { NoticesFrame } from './notices-frame.js';
import './notices.css';

const route = getRouteApi('/desk/notices/calendar');
type Line = Answer<'NoticeDayAnswer'>;

const looks: Record<DayState, { tone: PartTone; sign: string }> = {
  failed: { tone: 'negative', sign: '!' },
  held: { tone: 'warning', sign: '‖' },
  due: { tone: 'info', sign: '→' },
  sent: { tone: 'positive', sign: '✓' },
  forecast: { tone: 'open', sign: '○' },
  lapsed: { tone: 'quiet', sign: '–' },
};

/** What was and will be sent when: a year at a glance, a month by its days, a day by its notices. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { month: typed, day, kind, procedureId, region } = route.useSearch();
  const today = amsterdamDate(new Date());
  const month = monthOf(typed, today);
  const year = month.slice(0, 4);
  const query = {
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    ...regionOf(region),
    ...(kind !== undefined && { kind }),
    ...(procedureId !== undefined && { procedureId }),
  };
  const days = useQuery({
    queryKey: ['notice-days', query],
    queryFn: ({ signal }) => answered(api.GET('/notice-days', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <NoticesFrame title={intl.formatMessage({ id: 'notices.calendar.title' })}>
      <div className="filters">
        <KindFilter value={kind} />
        <ProcedureFilter value={procedureId} />
        <RegionFilter value={region} />
      </div>
      <Loaded query={days} skeleton={<Skeleton lines={7} height="5.5rem" />}>
        {({ lines, today: recordedUntil }) => {
          const parts = partsOf(lines, (state) => dayStateWord(intl, state));
          const ofMonth = lines.filter(({ onDate }) => onDate.startsWith(month));
          return (
            <>
              <YearStrip
                first={`${year}-01`}
                month={month}
                today={recordedUntil}
                parts={parts}
                label={intl.formatMessage({ id: 'notices.calendar.year' }, { year })}
              />
              <div className="row row--between">
                <MonthSteps month={month} today={recordedUntil} />
                <Legend />
              </div>
              <MonthGrid
                month={month}
                today={recordedUntil}
                selected={day}
                parts={parts}
                label={intl.formatMessage({ id: 'notices.calendar.month' }, { month: monthName(intl, month) })}
              />
              {day?.startsWith(month) === true && <DayNotices day={day} today={recordedUntil} filter={query} />}
              <MonthTable lines={ofMonth} month={month} />
            </>
          );
        }}
      </Loaded>
    </NoticesFrame>
  );
}

function Legend(): ReactNode {
  const intl = useIntl();
  return (
    <ul className="month-legend" aria-label={intl.formatMessage({ id: 'notices.calendar.legend' })}>
      {dayStates.map((state) => (
        <li key={state} className={`month__part month__part--${looks[state].tone}`}>
          <span className="month__sign" aria-hidden="true">
            {looks[state].sign}
          </span>{' '}
          {dayStateWord(intl, state)}
        </li>
      ))}
    </ul>
  );
}

/** The same month as numbers: every picture has its table. */
function MonthTable({ lines, month }: { lines: readonly Line[]; month: string }): ReactNode {
  const intl = useIntl();
  const name = monthName(intl, month);
  return (
    <details open={false}>
      <summary>
        <FormattedMessage id="notices.calendar.table" values={{ month: name }} />
      </summary>
      {lines.length === 0 ? (
        <p className="subtle">
          <FormattedMessage
            id="notices.calendar.empty"
            values={{ month: name, until: <CalendarDay date={lastDayOf(month)} /> }}
          />
        </p>
      ) : (
        <Table caption={name} captionHidden>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="notices.table.day" />
              </th>
              <th scope="col">
                <FormattedMessage id="notices.table.notice" />
              </th>
              <th scope="col">
                <FormattedMessage id="notices.table.state" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="notices.table.count" />
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ onDate, kind, state, branch, notices }) => (
              <tr key={[onDate, kind, state, branch].join(' ')}>
                <th scope="row">
                  <CalendarDay date={onDate} short />
                </th>
                <td>{noticeWord(intl, 'kind', kind)}</td>
                <td>
                  {dayStateWord(intl, state)}
                  {branch !== 'certain' && ` (${branchWord(intl, branch)})`}
                </td>
                <td className="number">{intl.formatNumber(notices)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </details>
  );
}

/** By day what is there, what needs a person first. Of an open option either branch is counted: which it will be is not known. */
function partsOf(lines: readonly Line[], word: (state: DayState) => string): DayParts {
  const days = new Map<string, Map<DayState, number>>();
  for (const { onDate, state, notices } of lines) {
    const day = days.get(onDate) ?? new Map<DayState, number>();
    day.set(state, (day.get(state) ?? 0) + notices);
    days.set(onDate, day);
  }
  return new Map(
    [...days].map(([date, states]) => [
      date,
      dayStates.flatMap((state) => {
        const count = states.get(state);
        return count === undefined ? [] : [{ key: state, count, word: word(state), ...looks[state] }];
      }),
    ]),
  );
}
