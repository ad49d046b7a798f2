import { amsterdamDate } from '@openhuis/calendar';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { figurePeriod, monthsLater } from '../../../../../../libs/enrolments/src/rules/figure-period.js';
import { answered, api } from '../../../api/client.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { useWritten } from '../../../i18n/written.js';
import { regionsActedFor } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { useFilter } from '../notices/notice-filters.js';
import { OneRegion } from '../one-region.js';
import { proceduresQuery } from '../procedures-query.js';
import { FigureTable } from './figure-table.js';
import './figures.css';
import type { Figures } from './figures.js';
import { LeadPicture } from './lead-picture.js';
import { Meanings } from './meanings.js';
import { MonthPicture } from './month-picture.js';

const route = getRouteApi('/desk/figures');

/** How it went with enrolments, month by month: counts and days, nothing of one provider. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'figures.title' })}>
      <OneRegion permission="enrolment-figure.read" role={<FormattedMessage id="figures.role" />}>
        {(regionId) => <OfRegion key={regionId} regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function OfRegion({ regionId }: { regionId: number }): ReactNode {
  const { procedureId, months } = route.useSearch();
  const today = amsterdamDate(new Date());
  const count = lengths.find((length) => String(length) === months) ?? 12;
  const { until } = figurePeriod({}, today);
  const query = {
    regionId,
    from: monthsLater(until, 1 - count),
    until,
    ...(procedureId !== undefined && { procedureId }),
  };
  const figures = useQuery({
    queryKey: ['enrolment-figures', query],
    queryFn: ({ signal }) => answered(api.GET('/enrolment-figures', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const file = `/v1/enrolment-figures/file?${new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString()}`;
  return (
    <div className="stack">
      <Filters procedureId={procedureId} count={count} />
      <Loaded query={figures} skeleton={<Skeleton lines={4} height="11rem" />}>
        {(found) => <Pictures figures={found} file={file} isOld={figures.isPlaceholderData} />}
      </Loaded>
      <Meanings />
    </div>
  );
}

const lengths = [6, 12, 24, 60] as const;

function Filters({ procedureId, count }: { procedureId: string | undefined; count: number }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const change = useFilter();
  const { data: session } = useSession();
  const { data: all = [] } = useQuery(proceduresQuery);
  const regions = regionsActedFor(session);
  const procedures = all.filter(({ regionId }) => regions.includes(regionId));
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="figures.period" />}
        value={String(count)}
        onChange={(event) => change('months', event.target.value === '12' ? '' : event.target.value)}
        options={lengths.map((length) => ({
          value: String(length),
          label: intl.formatMessage({ id: 'figures.months' }, { count: length }),
        }))}
      />
      {procedures.length > 1 && (
        <SelectField
          label={<FormattedMessage id="figures.procedure" />}
          value={procedureId ?? ''}
          onChange={(event) => change('procedureId', event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'figures.allProcedures' }) },
            ...procedures.map(({ id, title }) => ({ value: id, label: written(title) })),
          ]}
        />
      )}
    </div>
  );
}

function Pictures({ figures, file, isOld }: { figures: Figures; file: string; isOld: boolean }): ReactNode {
  const written = useWritten();
  const { months, total, refusalsByCondition } = figures;
  return (
    <div className="stack" aria-busy={isOld}>
      <p className="lead">
        <FormattedMessage
          id="figures.summary"
          values={{ received: total.received, decided: total.decided, within: total.withinPromise }}
        />
        {total.leadDaysMedian !== null && (
          <>
            {' '}
            <FormattedMessage
              id="figures.summary.days"
              values={{ median: total.leadDaysMedian, ninetieth: total.leadDaysNinetieth ?? 0 }}
            />
          </>
        )}
      </p>
      <div className="figures__pictures">
        <MonthPicture months={months} />
        <LeadPicture months={months} />
      </div>
      <section className="stack figures__table" aria-labelledby="figures-table">
        <div className="row row--between">
          <h2 id="figures-table">
            <FormattedMessage id="figures.perMonth" />
          </h2>
          <a className="not-in-print" href={file} download>
            <FormattedMessage id="figures.csv" />
          </a>
        </div>
        <FigureTable months={months} total={total} />
      </section>
      <section className="stack" aria-labelledby="refusals-title">
        <h2 id="refusals-title">
          <FormattedMessage id="figures.refusals" />
        </h2>
        {refusalsByCondition.length === 0 ? (
          <EmptyState title={<FormattedMessage id="figures.refusals.none" />} />
        ) : (
          <Table caption={<FormattedMessage id="figures.refusals" />} captionHidden>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="figures.condition" />
                </th>
                <th scope="col">
                  <FormattedMessage id="figures.procedure" />
                </th>
                <th scope="col" className="number">
                  <FormattedMessage id="figures.intendedRefusals" />
                </th>
                <th scope="col" className="number">
                  <FormattedMessage id="figures.refused" />
                </th>
              </tr>
            </thead>
            <tbody>
              {refusalsByCondition.map((line) => (
                <tr key={`${line.procedureId} ${line.condition}`}>
                  <th scope="row">
                    {written(line.title)} <span className="subtle">({line.condition})</span>
                  </th>
                  <td>{written(line.procedureTitle)}</td>
                  <td className="number">{line.intended}</td>
                  <td className="number">{line.refused}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </div>
  );
}
