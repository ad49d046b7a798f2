import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { type Answer, answered, api } from '../../../api/client.js';
import { Badge, type Tone } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { HandoverStep, type Step } from './handover-step.js';

type Handover = Answer<'HandoverAnswer'>;

const tones: Record<Handover['state'], Tone> = {
  asked: 'warning',
  proposed: 'info',
  approved: 'positive',
  refused: 'neutral',
  withdrawn: 'neutral',
};

/** Who asks to administer a provider that nobody administers any more; two people of the region decide. */
export function Page(): ReactNode {
  const intl = useIntl();
  const query = useQuery({
    queryKey: ['handovers'],
    queryFn: ({ signal }) => answered(api.GET('/handovers', { signal })),
  });
  return (
    <PageFrame title={intl.formatMessage({ id: 'handovers.title' })}>
      <Permitted permission="handover.read" role={<FormattedMessage id="handovers.roleNeeded" />}>
        <p>
          <FormattedMessage id="handovers.intro" />
        </p>
        <Loaded
          query={query}
          skeleton={<Skeleton lines={3} height="5rem" />}
          isEmpty={(handovers) => handovers.length === 0}
          empty={
            <EmptyState title={<FormattedMessage id="handovers.none" />}>
              <p>
                <FormattedMessage id="handovers.noneText" />
              </p>
            </EmptyState>
          }
        >
          {(handovers) => (
            <ul className="items">
              {handovers.map((handover) => (
                <HandoverItem key={handover.id} handover={handover} />
              ))}
            </ul>
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function HandoverItem({ handover }: { handover: Handover }): ReactNode {
  const { data: session } = useSession();
  const [step, setStep] = useState<Step>();
  const { state } = handover;
  const isOwn = handover.proposedBy !== null && handover.proposedBy === session?.person?.id;
  const isOpen = state === 'asked' || state === 'proposed';
  return (
    <li>
      <div className="items__main">
        <InnerLink to={`/desk/providers/${handover.organisationId}`}>{handover.organisationName}</InnerLink>{' '}
        <Badge tone={tones[state]}>
          <FormattedMessage id={`handovers.state.${state}`} />
        </Badge>
        <div className="small">
          <FormattedMessage
            id="handovers.asked"
            values={{ name: handover.personName, at: <Instant at={handover.askedAt} /> }}
          />
        </div>
        <blockquote className="small">{handover.statement}</blockquote>
        {handover.reason !== null && (
          <div className="small">
            <FormattedMessage id="handovers.proposal" values={{ reason: handover.reason }} />
          </div>
        )}
        {handover.decisionNote !== null && (
          <div className="small">
            <FormattedMessage id="handovers.note" values={{ note: handover.decisionNote }} />
          </div>
        )}
      </div>
      {isOpen && (
        <div className="row not-in-print">
          {state === 'asked' && may(session, 'handover.propose') && (
            <Button small variant="primary" onClick={() => setStep('propose')}>
              <FormattedMessage id="handovers.propose" />
            </Button>
          )}
          {state === 'proposed' && isOwn && (
            <span className="small subtle">
              <FormattedMessage id="handovers.ownProposal" />
            </span>
          )}
          {state === 'proposed' && !isOwn && may(session, 'handover.decide') && (
            <Button small variant="primary" onClick={() => setStep('approve')}>
              <FormattedMessage id="handovers.approve" />
            </Button>
          )}
          {!isOwn && may(session, 'handover.decide') && (
            <Button small onClick={() => setStep('refuse')}>
              <FormattedMessage id="handovers.refuse" />
            </Button>
          )}
        </div>
      )}
      {step !== undefined && <HandoverStep handover={handover} step={step} close={() => setStep(undefined)} />}
    </li>
  );
}
