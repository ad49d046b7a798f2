import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import type { DeskProcedure } from './procedure-queries.js';
import { StatusBadge } from './status-words.js';
import './procedures.css';

const route = getRouteApi('/desk/procedures');
const statuses = ['draft', 'published', 'paused', 'closed'] as const;

/** The procedures of the region, with what runs in each. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.title' })}
      tools={
        may(session, 'procedure.edit') && (
          <Link className={buttonClass('primary')} to="/desk/procedures/new">
            <FormattedMessage id="procedureDesk.start" />
          </Link>
        )
      }
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Procedures />
      </Permitted>
    </PageFrame>
  );
}

function Procedures(): ReactNode {
  const intl = useIntl();
  const { status, cursor } = route.useSearch();
  const navigate = useNavigate();
  const known = statuses.find((one) => one === status);
  const query = useQuery({
    queryKey: ['desk-procedures', known, cursor],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/desk-procedures', {
          params: { query: { ...(known !== undefined && { status: known }), ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
  return (
    <>
      <div className="filters not-in-print">
        <SelectField
          label={<FormattedMessage id="procedureDesk.list.status" />}
          value={known ?? ''}
          options={[
            { value: '', label: intl.formatMessage({ id: 'procedureDesk.list.all' }) },
            ...statuses.map((value) => ({ value, label: intl.formatMessage({ id: `procedureDesk.status.${value}` }) })),
          ]}
          onChange={(event) => {
            const chosen = event.target.value;
            void navigate({ to: '.', search: () => ({ status: chosen === '' ? undefined : chosen }) });
          }}
        />
      </div>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={4} height="3.5rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="procedureDesk.list.none" />}>
            <p>
              <FormattedMessage id="procedureDesk.list.none.what" />
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div aria-busy={query.isPlaceholderData}>
            <Table caption={<FormattedMessage id="procedureDesk.title" />} captionHidden cards>
              <thead>
                <tr>
                  {(['procedure', 'status', 'window', 'openEnrolments', 'contracts'] as const).map((head) => (
                    <th
                      key={head}
                      scope="col"
                      className={head === 'openEnrolments' || head === 'contracts' ? 'number' : undefined}
                    >
                      <FormattedMessage id={`procedureDesk.list.${head}`} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Row key={item.id} item={item} />
                ))}
              </tbody>
            </Table>
            <Pager cursor={cursor} next={next} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Row({ item }: { item: DeskProcedure }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const label = (name: string): string => intl.formatMessage({ id: `procedureDesk.list.${name}` });
  return (
    <tr>
      <th scope="row">
        <Link to="/desk/procedures/$procedureId" params={{ procedureId: item.id }}>
          {written(item.title)}
        </Link>
        <div className="small subtle">
          <FormattedMessage id={`procedureDesk.value.${item.law}`} /> · {item.slug}
          {item.currentVersion !== null && (
            <>
              {' · '}
              <FormattedMessage id="procedureDesk.version" values={{ number: item.currentVersion }} />
            </>
          )}
        </div>
      </th>
      <td data-label={label('status')}>
        <StatusBadge status={item.status} />
        <div className="small subtle">
          {item.waitingFor !== null ? (
            <FormattedMessage
              id="procedureDesk.list.waiting"
              values={{ date: <CalendarDay date={item.waitingFor} short /> }}
            />
          ) : (
            item.draftDiffers && <FormattedMessage id="procedureDesk.list.draftDiffers" />
          )}
        </div>
      </td>
      <td data-label={label('window')}>
        <FormattedMessage id={`procedureDesk.value.${item.entryMode}`} />
        {item.opensAt !== null && (
          <div className="small subtle">
            <FormattedMessage
              id={item.closesAt === null ? 'procedureDesk.list.from' : 'procedureDesk.list.fromUntil'}
              values={{
                from: <Instant at={item.opensAt} short />,
                until: item.closesAt === null ? '' : <Instant at={item.closesAt} short />,
              }}
            />
          </div>
        )}
      </td>
      <td className="number" data-label={label('openEnrolments')}>
        {intl.formatNumber(item.openEnrolments)}
      </td>
      <td className="number" data-label={label('contracts')}>
        {intl.formatNumber(item.contracts)}
      </td>
    </tr>
  );
}
