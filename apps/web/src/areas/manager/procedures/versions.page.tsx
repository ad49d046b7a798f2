import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { ChangesTable } from './changes-table.js';
import {
  type Definition,
  draftOf,
  procedureQuery,
  type ProcedureDetail,
  publicationsQuery,
  versionQuery,
  versionsQuery,
} from './procedure-queries.js';

const route = getRouteApi('/desk/procedures/$procedureId/versions');

/** What was published, when and why, and what changed between two of them. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const query = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.versions' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {query.data === undefined ? '…' : written(draftOf(query.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={6} height="3rem" />}>
          {(procedure) => (
            <div className="stack">
              <Published procedureId={procedureId} />
              <Compared procedure={procedure} />
            </div>
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Published({ procedureId }: { procedureId: string }): ReactNode {
  const intl = useIntl();
  const query = useQuery(versionsQuery(procedureId));
  const heads = ['number', 'since', 'reason'] as const;
  return (
    <Loaded query={query} skeleton={<Skeleton lines={3} height="3rem" />}>
      {(versions) => (
        <Table caption={<FormattedMessage id="procedureDesk.versions.caption" />} cards>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  <FormattedMessage id={`procedureDesk.versions.${head}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, publishedAt, reason }) => (
              <tr key={number}>
                <th scope="row">
                  <FormattedMessage id="procedureDesk.version" values={{ number }} />
                </th>
                <td data-label={intl.formatMessage({ id: 'procedureDesk.versions.since' })}>
                  <Instant at={publishedAt} />
                </td>
                <td data-label={intl.formatMessage({ id: 'procedureDesk.versions.reason' })}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Loaded>
  );
}

/** Two of what there is, to choose, and what differs between them. */
function Compared({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data: versions = [] } = useQuery(versionsQuery(procedure.id));
  const { data: publications } = useQuery(publicationsQuery(procedure.id));
  const waiting = publications?.waiting ?? null;
  const latest = procedure.currentVersion ?? 0;
  const standsOut = waiting !== null ? 'waiting' : procedure.draft !== null ? 'draft' : String(latest);
  const to = search.to ?? standsOut;
  const from = search.from ?? String(/^\d+$/.test(to) ? Math.max(1, Number(to) - 1) : Math.max(1, latest));
  const options = [
    ...versions.map(({ number }) => ({
      value: String(number),
      label: intl.formatMessage({ id: 'procedureDesk.version' }, { number }),
    })),
    ...(waiting === null
      ? []
      : [{ value: 'waiting', label: intl.formatMessage({ id: 'procedureDesk.versions.waiting' }) }]),
    { value: 'draft', label: intl.formatMessage({ id: 'procedureDesk.versions.draft' }) },
  ];
  const choose = (change: { from?: string; to?: string }): void =>
    void navigate({ to: '.', search: () => ({ from, to, ...change }) });
  const one = useDefinition(procedure, from);
  const other = useDefinition(procedure, to);
  return (
    <section className="stack" aria-labelledby="compared-title">
      <h2 id="compared-title">
        <FormattedMessage id="procedureDesk.compared" />
      </h2>
      <div className="filters not-in-print">
        <SelectField
          label={<FormattedMessage id="procedureDesk.compared.from" />}
          value={from}
          options={options}
          onChange={(event) => choose({ from: event.target.value })}
        />
        <SelectField
          label={<FormattedMessage id="procedureDesk.compared.to" />}
          value={to}
          options={options}
          onChange={(event) => choose({ to: event.target.value })}
        />
      </div>
      {to === 'waiting' && waiting !== null && (
        <p>
          <FormattedMessage
            id="procedureDesk.waiting.title"
            values={{ date: <CalendarDay date={waiting.effectiveOn} /> }}
          />
        </p>
      )}
      {one === undefined || other === undefined ? (
        <Skeleton lines={4} height="3rem" />
      ) : (
        <ChangesTable from={one} to={other} />
      )}
    </section>
  );
}

/** The definition behind a choice: a version by its number, what waits, or the draft. */
function useDefinition(procedure: ProcedureDetail, choice: string): Definition | undefined {
  const number = /^\d+$/.test(choice) ? Number(choice) : undefined;
  const version = useQuery({ ...versionQuery(procedure.id, number ?? 1), enabled: number !== undefined && number > 0 });
  const publications = useQuery(publicationsQuery(procedure.id));
  if (number !== undefined) return version.data?.definition;
  return choice === 'waiting' ? publications.data?.waiting?.definition : draftOf(procedure);
}
