import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { useWritten } from '../../../i18n/written.js';
import { contractEvidenceQuery, isAskedAgain } from './proof-queries.js';
import { ProofState } from './proof-state.js';

/** What the regions ask again for contracts that run; nothing while nothing is. */
export function AskedAgain({ organisationId, mayDeliver }: { organisationId: string; mayDeliver: boolean }): ReactNode {
  const written = useWritten();
  const { data = [] } = useQuery(contractEvidenceQuery(organisationId));
  const asked = data.filter(isAskedAgain);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="evidence-asked">
      <h2 id="evidence-asked">
        <FormattedMessage id="wallet.asked" />
      </h2>
      <Alert tone="warning">
        <p>
          <FormattedMessage id="wallet.asked.text" />
        </p>
      </Alert>
      <ul className="items">
        {asked.map((proof) => (
          <li key={`${proof.contractId} ${proof.conditionCode}`}>
            <div className="items__main">
              <strong>{proof.conditionTitle === null ? proof.kind : written(proof.conditionTitle)}</strong>{' '}
              <ProofState proof={proof} />
              <div className="small subtle">
                <FormattedMessage id="wallet.asked.contract" values={{ number: proof.contractNumber }} />
              </div>
              {proof.refused !== null && (
                <div className="small">
                  <FormattedMessage id="wallet.proof.refused" values={{ reason: proof.refused.reason ?? '' }} />
                </div>
              )}
            </div>
            {mayDeliver && (
              <Link
                className={buttonClass('primary', true)}
                to="/portal/contracts/$contractId/evidence"
                params={{ contractId: proof.contractId }}
                search={{ condition: proof.conditionCode }}
              >
                <FormattedMessage id="wallet.asked.action" />
                <span className="visually-hidden">
                  {' '}
                  {proof.conditionTitle === null ? proof.kind : written(proof.conditionTitle)}
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
