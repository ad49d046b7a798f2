import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { buttonClass } from '../../../../components/button.js';
import { Page as PageFrame } from '../../../../components/page.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { useSession } from '../../../../session/session.js';
import { Permitted } from '../../../../session/signed-in.js';
import { type Enrolment, useEnrolment } from '../enrolment-queries.js';
import { SupplementForm } from './supplement-form.js';
import '../enrolments.css';
import './assessing.css';

const route = getRouteApi('/desk/enrolments/$id/supplement');

/** Asks a provider for what is lacking. */
export function Page(): ReactNode {
  const { id } = route.useParams();
  const intl = useIntl();
  const query = useEnrolment(id);
  const name = query.data?.organisationName;
  return (
    <PageFrame
      title={
        name === undefined
          ? intl.formatMessage({ id: 'assessing.supplement.ask' })
          : intl.formatMessage({ id: 'assessing.supplement.title' }, { name })
      }
      trail={[
        <Link key="list" to="/desk/enrolments">
          <FormattedMessage id="enrolments.title" />
        </Link>,
        <Link key="one" to="/desk/enrolments/$id" params={{ id }}>
          {name ?? <FormattedMessage id="enrolments.one" />}
        </Link>,
      ]}
    >
      <Permitted permission="enrolment.assess">
        <Loaded query={query} skeleton={<Skeleton lines={6} height="4rem" />}>
          {(enrolment) => <Ask enrolment={enrolment} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Ask({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  const isConflicted = enrolment.conflicts.some(({ personId }) => personId === session?.person?.id);
  if (['submitted', 'assessed'].includes(enrolment.status) && !isConflicted)
    return <SupplementForm key={enrolment.id} enrolment={enrolment} />;
  return (
    <Alert title={<FormattedMessage id="assessing.supplement.notNow" />}>
      <p>
        <FormattedMessage id={isConflicted ? 'assessing.conflict.own' : 'assessing.supplement.notNowText'} />
      </p>
      <p>
        <Link className={buttonClass()} to="/desk/enrolments/$id" params={{ id: enrolment.id }}>
          <FormattedMessage id="assessing.supplement.back" />
        </Link>
      </p>
    </Alert>
  );
}
