import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useEnrolments } from '../enrolments/enrolment-queries.js';
import { EnrolmentTable } from '../enrolments/enrolment-table.js';
import { EvidenceList } from './evidence-list.js';
import { History } from './history.js';
import { ContractEvidence } from './contract-evidence.js';
import { ContractList } from './contract-list.js';
import { People } from './people.js';
import { ReportedChanges } from './reported-changes.js';
import { type Organisation, useContractsOf, useOrganisation } from './provider-queries.js';
import './providers.css';

const route = getRouteApi('/desk/providers/$id');

/** Everything about one provider, as its region may see it. */
export function Page(): ReactNode {
  const { id } = route.useParams();
  const intl = useIntl();
  const query = useOrganisation(id);
  return (
    <PageFrame key={id} title={query.data?.name ?? intl.formatMessage({ id: 'providerFile.one' })}>
      <Permitted permission="organisation.read">
        <Loaded query={query} skeleton={<Skeleton lines={6} height="3rem" />}>
          {(organisation) => <Provider organisation={organisation} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Provider({ organisation }: { organisation: Organisation }): ReactNode {
  const { data: session } = useSession();
  const { id } = organisation;
  const contracts = useContractsOf(id);
  const enrolments = useEnrolments({ provider: id, status: 'all' });
  return (
    <div className="stack provider">
      <RegisterData organisation={organisation} />
      <section aria-labelledby="provider-contracts">
        <h2 id="provider-contracts">
          <FormattedMessage id="providerFile.contracts" />
        </h2>
        <Loaded
          query={contracts}
          skeleton={<Skeleton lines={2} height="2.5rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={<FormattedMessage id="providerFile.noContracts" />} />}
        >
          {({ items }) => <ContractList contracts={items} />}
        </Loaded>
      </section>
      <section aria-labelledby="provider-enrolments">
        <h2 id="provider-enrolments">
          <FormattedMessage id="providerFile.enrolments" />
        </h2>
        <Loaded
          query={enrolments}
          skeleton={<Skeleton lines={2} height="2.5rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={<FormattedMessage id="providerFile.noEnrolments" />} />}
        >
          {({ items }) => <EnrolmentTable items={items} />}
        </Loaded>
      </section>
      {may(session, 'evidence.read') && (
        <ContractEvidence organisationId={id} mayJudge={may(session, 'evidence.judge')} />
      )}
      {may(session, 'organisation-change.read') && <ReportedChanges organisationId={id} />}
      {may(session, 'evidence.read') && <EvidenceList organisationId={id} />}
      {may(session, 'representative.read') && <People organisationId={id} />}
      {contracts.data !== undefined && enrolments.data !== undefined && (
        <History contracts={contracts.data.items} enrolments={enrolments.data.items} />
      )}
    </div>
  );
}

function RegisterData({ organisation }: { organisation: Organisation }): ReactNode {
  return (
    <Facts>
      <Fact name={<FormattedMessage id="providerFile.kvk" />}>{organisation.kvkNumber}</Fact>
      <Fact name={<FormattedMessage id="providerFile.legalForm" />}>
        {organisation.legalForm}
        {organisation.naturalPerson && (
          <>
            {' '}
            <FormattedMessage id="providerFile.naturalPerson" />
          </>
        )}
      </Fact>
      <Fact name={<FormattedMessage id="providerFile.agb" />}>{organisation.agbCode}</Fact>
      <Fact name={<FormattedMessage id="providerFile.email" />}>
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
      </Fact>
    </Facts>
  );
}
