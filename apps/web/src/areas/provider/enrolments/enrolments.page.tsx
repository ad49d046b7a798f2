import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { EnrolmentStatusBadge } from '../../../components/enrolment-status/enrolment-status.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegions } from '../../../region/regions.js';
import { may, tenantsActedFor, useSession } from '../../../session/session.js';
import { OwnConsortia } from './own-consortia.js';
import './enrolments.css';

const route = getRouteApi('/portal/enrolments');
const statuses = [
  'draft',
  'open',
  'admitted',
  'refusalIntended',
  'refusalSuspended',
  'refused',
  'notProcessed',
  'withdrawn',
] as const;
type Status = (typeof statuses)[number];
/** While these last, the day of the promised decision is told; a supplement moves it. */
const promised: ReadonlySet<string> = new Set(['submitted', 'assessed', 'decisionProposed']);

/** The enrolments of those for whom one acts. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { status, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: session } = useSession();
  const tenants = session == null ? [] : tenantsActedFor(session);
  const organisationId = session?.actingFor?.replace('organisation:', '');
  const filter = {
    ...(statuses.includes(status as Status) && { status: status as Status }),
    ...(organisationId !== undefined && { organisationId }),
    ...(cursor !== undefined && { cursor }),
  };
  const list = useQuery({
    queryKey: ['enrolments', filter],
    queryFn: ({ signal }) => answered(api.GET('/enrolments', { params: { query: filter }, signal })),
  });
  const start = may(session, 'enrolment.edit') && (
    <Link className={buttonClass('primary')} to="/portal/enrolments/new">
      <FormattedMessage id="enrolling.list.start" />
    </Link>
  );
  return (
    <PageFrame title={intl.formatMessage({ id: 'enrolling.list.title' })} tools={start}>
      <div className="stack">
        <div className="filters">
          <SelectField
            label={<FormattedMessage id="enrolling.list.status" />}
            options={[
              { value: '', label: intl.formatMessage({ id: 'enrolling.list.all' }) },
              ...statuses.map((value) => ({ value, label: intl.formatMessage({ id: `enrolling.list.${value}` }) })),
            ]}
            value={status ?? ''}
            onChange={(event) => void navigate({ search: { status: event.target.value } })}
          />
        </div>
        <OwnConsortia />
        <Loaded
          query={list}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState
              title={
                <FormattedMessage id={status === undefined ? 'enrolling.list.empty' : 'enrolling.list.emptyFilter'} />
              }
            >
              <p>
                {status === undefined ? (
                  <Link to="/portal/enrolments/new">
                    <FormattedMessage id="enrolling.list.emptyNext" />
                  </Link>
                ) : (
                  <Link to="/portal/enrolments">
                    <FormattedMessage id="enrolling.list.showAll" />
                  </Link>
                )}
              </p>
            </EmptyState>
          }
        >
          {({ items, next }) => (
            <>
              <ul className="items">
                {items.map((item) => (
                  <Item key={item.id} item={item} withOrganisation={tenants.length > 1} />
                ))}
              </ul>
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </div>
    </PageFrame>
  );
}

function Item({
  item,
  withOrganisation,
}: {
  item: Answer<'ListedEnrolmentAnswer'>;
  withOrganisation: boolean;
}): ReactNode {
  const written = useWritten();
  const { data: regions } = useRegions();
  const { id, status, submittedAt, decisionDueOn, editedAt } = item;
  return (
    <li>
      <div className="items__main">
        <Link to="/portal/enrolments/$enrolmentId" params={{ enrolmentId: id }}>
          {written(item.procedureTitle)}
        </Link>
        <div>
          {regions?.find((region) => region.id === item.regionId)?.appearance.displayName}
          {withOrganisation && ` · ${item.organisationName}`}
        </div>
        <div className="small subtle">
          {submittedAt === null ? (
            <FormattedMessage id="enrolling.list.edited" values={{ at: <Instant at={editedAt} /> }} />
          ) : (
            <FormattedMessage id="enrolling.list.submitted" values={{ at: <Instant at={submittedAt} /> }} />
          )}
          {promised.has(status) && decisionDueOn !== null && (
            <>
              {' '}
              <FormattedMessage id="enrolling.list.due" values={{ day: <CalendarDay date={decisionDueOn} /> }} />
            </>
          )}
        </div>
      </div>
      <EnrolmentStatusBadge status={status} />
    </li>
  );
}
