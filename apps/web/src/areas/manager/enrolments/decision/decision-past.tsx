import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Instant } from '../../../../i18n/dates.js';
import { may, useSession } from '../../../../session/session.js';
import type { Enrolment } from '../enrolment-queries.js';
import type { Refusal } from './refusal.js';
import { SuspensionForm } from './suspension-form.js';
import { RefusalFacts } from './told-refusal.js';

/** What came before: proposals that were given back, refusals that became final or were taken back. */
export function DecisionPast({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  const ended = enrolment.refusals.filter(({ state }) => state === 'final' || state === 'reconsidered');
  const { returnedProposals } = enrolment;
  if (ended.length === 0 && returnedProposals.length === 0) return null;
  return (
    <section aria-labelledby="decision-past" className="stack">
      <h2 id="decision-past">
        <FormattedMessage id="deciding.past" />
      </h2>
      {ended.map((refusal) => (
        <div key={refusal.id} className="card">
          <h3>
            <FormattedMessage id="deciding.past.refusal" />
          </h3>
          <RefusalFacts enrolment={enrolment} refusal={refusal} />
          {may(session, 'enrolment.decide') && canSuspendLate(enrolment, refusal) && (
            <div className="row not-in-print">
              <SuspensionForm enrolment={enrolment} refusal={refusal} />
            </div>
          )}
        </div>
      ))}
      {returnedProposals.map((proposal) => (
        <div key={proposal.id} className="card">
          <h3>
            <FormattedMessage id={`deciding.past.proposal.${proposal.outcome}`} />
          </h3>
          <p className="deciding__text">{proposal.reason}</p>
          <p className="small subtle">
            <FormattedMessage
              id="deciding.proposal.by"
              values={{ name: proposal.proposedBy?.name ?? '', at: <Instant at={proposal.proposedAt} /> }}
            />
          </p>
          <p>
            <FormattedMessage
              id="deciding.past.returned"
              values={{
                name: proposal.returnedBy?.name ?? '',
                at: <Instant at={proposal.returnedAt} />,
                reason: proposal.returnReason,
              }}
            />
          </p>
        </div>
      ))}
    </section>
  );
}

/** Final by the calendar: nobody knew of what was served in time. What a person made final was suspended before. */
function canSuspendLate({ status }: Enrolment, { state, suspension }: Refusal): boolean {
  return status === 'refused' && state === 'final' && suspension === null;
}
