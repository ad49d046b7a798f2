import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWritten } from '../../../i18n/written.js';
import type { EvidenceUse } from './proof-queries.js';

/** So many uses are named; of the rest the number. */
const NAMED = 4;

/** Where a document is used, each with a way there. */
export function DocumentUses({ uses }: { uses: readonly EvidenceUse[] }): ReactNode {
  const written = useWritten();
  if (uses.length === 0) return null;
  return (
    <div className="small">
      <FormattedMessage id="wallet.uses" />{' '}
      {uses.slice(0, NAMED).map((use, index) => {
        const title = use.procedureTitle === null ? '' : written(use.procedureTitle);
        return (
          <span key={`${use.enrolmentId ?? use.contractId ?? ''} ${use.conditionCode}`}>
            {index > 0 && ', '}
            {use.contractId !== null ? (
              <Link to="/portal/contracts/$contractId/evidence" params={{ contractId: use.contractId }}>
                <FormattedMessage id="wallet.uses.contract" values={{ number: use.contractNumber ?? '' }} />
              </Link>
            ) : (
              <Link to="/portal/enrolments/$enrolmentId" params={{ enrolmentId: use.enrolmentId ?? '' }}>
                <FormattedMessage
                  id={use.status === 'draft' ? 'wallet.uses.draft' : 'wallet.uses.enrolment'}
                  values={{ title }}
                />
              </Link>
            )}
          </span>
        );
      })}
      {uses.length > NAMED && (
        <>
          {' '}
          <FormattedMessage id="wallet.uses.more" values={{ count: uses.length - NAMED }} />
        </>
      )}
    </div>
  );
}

/** One line an enrolment or contract, however many of its conditions the document proves. */
export function usesOf(uses: readonly EvidenceUse[], evidenceId: string): EvidenceUse[] {
  const found = new Map<string, EvidenceUse>();
  for (const use of uses) {
    if (use.evidenceId === evidenceId) found.set(use.contractId ?? use.enrolmentId ?? '', use);
  }
  return [...found.values()];
}
