import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { tenantsActedFor, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { DeliverForm } from './deliver-form.js';
import { type ContractEvidence, contractEvidenceQuery, isAskedAgain } from './proof-queries.js';
import { ProofState } from './proof-state.js';

const route = getRouteApi('/portal/contracts/$contractId/evidence');

/** What proves each condition of a contract, until when, and a newer document for it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  const number = contract.data?.number;
  return (
    <PageFrame
      key={number === undefined ? 'loading' : 'shown'}
      title={
        number === undefined
          ? intl.formatMessage({ id: 'wallet.renewal.title' })
          : intl.formatMessage({ id: 'wallet.renewal.titleOf' }, { number })
      }
      trail={[
        <Link key="overview" to="/portal">
          <FormattedMessage id="wallet.renewal.overview" />
        </Link>,
        <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
          <FormattedMessage id="wallet.renewal.contract" values={{ number: number ?? '' }} />
        </Link>,
      ]}
    >
      <Permitted permission="evidence.read">
        <Loaded query={contract} skeleton={<Skeleton lines={4} height="5rem" />}>
          {({ organisationId }) => <Proofs organisationId={organisationId} contractId={contractId} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Proofs({ organisationId, contractId }: { organisationId: string; contractId: string }): ReactNode {
  const { condition: asked } = route.useSearch();
  const { data: session } = useSession();
  const query = useQuery(contractEvidenceQuery(organisationId));
  const own = session == null ? [] : tenantsActedFor(session);
  const mayDeliver = own.some(
    ({ tenant, permissions }) => tenant === `organisation:${organisationId}` && permissions.includes('evidence.upload'),
  );
  const ofContract = (proofs: readonly ContractEvidence[]): ContractEvidence[] =>
    proofs.filter((proof) => proof.contractId === contractId);
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="wallet.renewal.lead" />
      </p>
      {!mayDeliver && (
        <p className="subtle">
          <FormattedMessage id="wallet.whoAdds" />
        </p>
      )}
      <Loaded
        query={query}
        skeleton={<Skeleton lines={4} height="5rem" />}
        isEmpty={(proofs) => ofContract(proofs).length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="wallet.renewal.none" />}>
            <p>
              <FormattedMessage id="wallet.renewal.none.text" />
            </p>
          </EmptyState>
        }
      >
        {(proofs) =>
          ofContract(proofs).map((proof) => (
            <Proof
              key={proof.conditionCode}
              organisationId={organisationId}
              proof={proof}
              mayDeliver={mayDeliver}
              isAsked={asked === proof.conditionCode}
            />
          ))
        }
      </Loaded>
    </div>
  );
}

function Proof({
  organisationId,
  proof,
  mayDeliver,
  isAsked,
}: {
  organisationId: string;
  proof: ContractEvidence;
  mayDeliver: boolean;
  isAsked: boolean;
}): ReactNode {
  const written = useWritten();
  const [isOpen, setOpen] = useState(isAsked && proof.open === null);
  const { conditionCode, conditionTitle, evidence, open, refused } = proof;
  const title = conditionTitle === null ? proof.kind : written(conditionTitle);
  return (
    <section className="card stack" aria-labelledby={`proof-${conditionCode}`}>
      <h2 id={`proof-${conditionCode}`}>{title}</h2>
      <div>
        <ProofState proof={proof} />
      </div>
      <div>
        <DocumentLink id={evidence.id} fileName={evidence.fileName} />{' '}
        <span className="small subtle">
          <FormattedMessage id="wallet.renewal.issued" values={{ date: <CalendarDay date={evidence.issuedOn} /> }} />
        </span>
      </div>
      {open !== null && (
        <p>
          <FormattedMessage
            id="wallet.renewal.open"
            values={{ file: <DocumentLink id={open.evidence.id} fileName={open.evidence.fileName} /> }}
          />
        </p>
      )}
      {open === null && refused !== null && (
        <p>
          <FormattedMessage
            id="wallet.renewal.refused"
            values={{ file: refused.evidence.fileName, reason: refused.reason ?? '' }}
          />
        </p>
      )}
      {mayDeliver && !isOpen && (
        <div>
          <Button variant={isAskedAgain(proof) ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
            <FormattedMessage id={open === null ? 'wallet.renewal.begin' : 'wallet.renewal.another'} />
            <span className="visually-hidden"> {title}</span>
          </Button>
        </div>
      )}
      {mayDeliver && isOpen && (
        <DeliverForm organisationId={organisationId} proof={proof} title={title} close={() => setOpen(false)} />
      )}
    </section>
  );
}

function DocumentLink({ id, fileName }: { id: string; fileName: string }): ReactNode {
  return (
    <a href={`/v1/evidence/${id}/file`} download={fileName}>
      {fileName}
    </a>
  );
}
