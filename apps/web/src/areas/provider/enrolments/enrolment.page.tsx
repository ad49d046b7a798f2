import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EnrolmentStatusBadge } from '../../../components/enrolment-status/enrolment-status.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { useEnrolment } from './enrolment.js';
import { EnrolmentStatus } from './status/enrolment-status.js';
import { TaskList } from './task-list.js';
import './enrolments.css';

const route = getRouteApi('/portal/enrolments/$enrolmentId');

/** One enrolment: what is left to do while it is a draft, how it stands with it afterwards. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { enrolmentId } = route.useParams();
  const query = useEnrolment(enrolmentId);
  const title =
    query.data === undefined
      ? intl.formatMessage({ id: 'enrolling.one' })
      : intl.formatMessage({ id: 'enrolling.one.title' }, { procedure: written(query.data.procedureTitle) });
  return (
    <PageFrame
      title={title}
      trail={[
        <Link key="list" to="/portal/enrolments" activeOptions={{ exact: true }}>
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
      ]}
      tools={query.data && <EnrolmentStatusBadge status={query.data.status} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={5} height="5rem" />}>
        {(enrolment) =>
          enrolment.status === 'draft' ? <TaskList enrolment={enrolment} /> : <EnrolmentStatus enrolment={enrolment} />
        }
      </Loaded>
    </PageFrame>
  );
}
