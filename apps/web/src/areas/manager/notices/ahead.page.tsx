import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { branchWord, NoticeWord } from '../../../components/notice-words/notice-words.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { monthName } from '../../../components/month/month-names.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { useOwnProcedures } from '../procedures-query.js';
import { KindFilter, ProcedureFilter } from './notice-filters.js';
import { NoticesFrame } from './notices-frame.js';
import './notices.css';

const route = getRouteApi('/desk/notices/ahead');
type Line = Answer<'ForecastLineAnswer'>;

/** What will be sent when in the coming year, by the rules that will send it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { kind, procedureId } = route.useSearch();
  const query = procedureId === undefined ? {} : { procedureId };
  const forecast = useQuery({
    queryKey: ['notice-forecasts', query],
    queryFn: ({ signal }) => answered(api.GET('/notice-forecasts', { params: { query }, signal })),
  });
  return (
    <NoticesFrame title={intl.formatMessage({ id: 'notices.ahead.title' })}>
      <p className="subtle">
        <FormattedMessage id="notices.ahead.text" />
      </p>
      <div className="filters">
        <KindFilter value={kind} />
        <ProcedureFilter value={procedureId} />
      </div>
      <Loaded
        query={forecast}
        skeleton={<Skeleton lines={12} height="2.2rem" />}
        isEmpty={({ lines }) => ofKind(lines, kind).length === 0}
        empty={<EmptyState title={<FormattedMessage id="notices.ahead.none" />} />}
      >
        {({ lines }) => <Months lines={ofKind(lines, kind)} />}
      </Loaded>
    </NoticesFrame>
  );
}

function Months({ lines }: { lines: readonly Line[] }): ReactNode {
  const intl = useIntl();
  const months = [...new Set(lines.map(({ onDate }) => onDate.slice(0, 7)))];
  return (
    <div className="stack">
      {months.map((month) => (
        <section key={month}>
          <h2 className="notices__month">{monthName(intl, month)}</h2>
          <ForecastTable
            lines={lines.filter(({ onDate }) => onDate.startsWith(month))}
            caption={monthName(intl, month)}
          />
        </section>
      ))}
    </div>
  );
}

/** Lines of the forecast; each goes to everybody who then holds the role. */
export function ForecastTable({ lines, caption }: { lines: readonly Line[]; caption: string }): ReactNode {
  const intl = useIntl();
  const procedures = new Map(useOwnProcedures().map(({ id, title }) => [id, title[currentLanguage()]]));
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="notices.table.day" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.notice" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.to" />
          </th>
          <th scope="col">
            <FormattedMessage id="notices.table.certainty" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="notices.table.count" />
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={[line.onDate, line.procedureId, line.step, line.role, line.branch, line.extension].join(' ')}>
            <td className="notices__day">
              <CalendarDay date={line.onDate} short />
            </td>
            <th scope="row">
              <NoticeWord of="kind" code={line.kind} />
              {line.procedureId !== null && (
                <div className="small subtle notices__source">{procedures.get(line.procedureId)}</div>
              )}
            </th>
            <td>
              <NoticeWord of="role" code={line.role} />
            </td>
            <td>{branchWord(intl, line.branch)}</td>
            <td className="number">{intl.formatNumber(line.notices)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const ofKind = (lines: readonly Line[], kind: string | undefined): readonly Line[] =>
  kind === undefined ? lines : lines.filter((line) => line.kind === kind);
