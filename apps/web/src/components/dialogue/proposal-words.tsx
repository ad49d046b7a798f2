import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { Badge, type Tone } from '../alert.js';

export type Proposal = Answer<'ChangeProposalAnswer'>;
export type ProposalDetail = Answer<'ProposalDetailAnswer'>;
export type Outcome = Answer<'MinutesPointAnswer'>['outcome'];

const tones: Record<Outcome, Tone> = {
  takenOver: 'positive',
  partly: 'positive',
  notTakenOver: 'negative',
  elsewhere: 'info',
  heldOver: 'warning',
  discussed: 'neutral',
};

/** What the region does with it. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }): ReactNode {
  return (
    <Badge tone={tones[outcome]}>
      <FormattedMessage id={`dialogue.outcome.${outcome}`} />
    </Badge>
  );
}

/** How far a proposal is; once it is answered, what the answer was. */
export function ProposalBadge({ state, outcome }: Pick<Proposal, 'state' | 'outcome'>): ReactNode {
  if (outcome !== null) return <OutcomeBadge outcome={outcome} />;
  return (
    <Badge tone={state === 'submitted' ? 'warning' : state === 'onAgenda' ? 'info' : 'neutral'}>
      <FormattedMessage id={`dialogue.state.${state}`} />
    </Badge>
  );
}

/** Who made it, what it would change, and what others think of it: one line. */
export function ProposalLine({ proposal }: { proposal: Proposal }): ReactNode {
  const { number, proposer, about, supports, concerns, confidential } = proposal;
  return (
    <span className="small subtle">
      <FormattedMessage id="dialogue.number" values={{ number }} />
      {' · '}
      {proposer === null ? <FormattedMessage id="dialogue.proposer.kept" /> : proposer.name}
      {about !== null && (
        <>
          {' · '}
          <FormattedMessage id={`dialogue.about.${about.kind}`} values={{ code: about.code }} />
        </>
      )}
      {supports + concerns > 0 && (
        <>
          {' · '}
          <FormattedMessage id="dialogue.stances" values={{ supports, concerns }} />
        </>
      )}
      {confidential && (
        <>
          {' · '}
          <FormattedMessage id="dialogue.confidential" />
        </>
      )}
    </span>
  );
}
