import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import { ErrorSummary } from '../../../../components/form.js';
import { LetterPreview } from '../../../../components/letters/letter-preview.js';
import { toast } from '../../../../components/toast.js';
import { Instant } from '../../../../i18n/dates.js';
import { may, useSession } from '../../../../session/session.js';
import type { Enrolment } from '../enrolment-queries.js';
import { findNextDecision } from '../next-decision.js';
import { useDecisionStep } from './decision-step.js';
import { ReasonStep } from './reason-step.js';
import { RefusedLineList } from './refused-line-list.js';
import { WhatFollows, type Following } from './what-follows.js';

type Proposal = NonNullable<Enrolment['proposal']>;

/** The proposal as the second person reads it, to take or to give back. Who proposed it sees that it waits. */
export function StandingProposal({ enrolment, proposal }: { enrolment: Enrolment; proposal: Proposal }): ReactNode {
  const { data: session } = useSession();
  const { id, version, ownProposal } = enrolment;
  const mayDecide = may(session, 'enrolment.decide');
  const refused = proposal.lines.filter(({ admitted }) => !admitted);
  const following: Following = {
    outcome: proposal.outcome,
    admitted: proposal.lines.length - refused.length,
    refused: refused.length,
    unmet: proposal.unmetConditions.length,
  };
  const giveBack = (reason: string, key: string): Promise<unknown> =>
    answered(
      api.POST('/enrolments/{id}/decision-returns', {
        params: { path: { id } },
        body: { version, reason },
        headers: { 'idempotency-key': key },
      }),
    );
  return (
    <section aria-labelledby="decision-proposal" className="stack">
      <h2 id="decision-proposal">
        <FormattedMessage id={`deciding.proposal.${proposal.outcome}`} />
      </h2>
      <div className="card stack">
        <p className="small subtle">
          <FormattedMessage
            id={ownProposal ? 'deciding.proposal.byYou' : 'deciding.proposal.by'}
            values={{ name: proposal.proposedBy?.name ?? '', at: <Instant at={proposal.proposedAt} /> }}
          />
        </p>
        <p className="deciding__text">{proposal.reason}</p>
        {proposal.outcome === 'admitted' && <RefusedLineList regionId={enrolment.regionId} lines={refused} />}
      </div>
      <Alert tone="info" title={<FormattedMessage id="deciding.follows.taken" />}>
        <WhatFollows {...following} />
      </Alert>
      <LetterPreview
        enrolmentId={id}
        body={{ kind: proposal.outcome === 'admitted' ? 'admission' : 'intendedRefusal' }}
      />
      {ownProposal && (
        <Alert tone="warning" title={<FormattedMessage id="deciding.proposal.waits" />}>
          <p>
            <FormattedMessage id="deciding.proposal.waits.text" />
          </p>
        </Alert>
      )}
      {mayDecide ? (
        <div className="row not-in-print">
          {!ownProposal && <TakeDecision enrolment={enrolment} following={following} />}
          <ReasonStep name={ownProposal ? 'takeBack' : 'giveBack'} call={giveBack} />
        </div>
      ) : (
        !ownProposal && (
          <p className="subtle">
            <FormattedMessage id="deciding.proposal.others" />
          </p>
        )
      )}
    </section>
  );
}

/** Takes it, after what follows was said once more; then on to the next, if one wants. */
function TakeDecision({ enrolment, following }: { enrolment: Enrolment; following: Following }): ReactNode {
  const navigate = useNavigate();
  const [isSure, setSure] = useState<'stop' | 'goOn'>();
  const { outcome } = following;
  const name = enrolment.organisationName;
  const take = useDecisionStep((version: number, key) =>
    answered(
      api.POST('/enrolments/{id}/decisions', {
        params: { path: { id: enrolment.id } },
        body: { version },
        headers: { 'idempotency-key': key },
      }),
    ),
  );
  const close = (): void => {
    take.forgetProblem();
    setSure(undefined);
  };
  const confirm = async (): Promise<void> => {
    const then = isSure;
    const taken = await take.run(enrolment.version);
    if (taken === undefined) return;
    setSure(undefined);
    toast(<FormattedMessage id={`deciding.taken.${outcome}`} values={{ name }} />);
    if (then !== 'goOn') return;
    const next = await findNextDecision(enrolment.id);
    if (next === undefined) await navigate({ to: '/desk', search: { kind: 'enrolment-decision' } });
    else await navigate({ to: '/desk/enrolments/$id/decision', params: { id: next } });
  };
  return (
    <>
      <Button variant="primary" onClick={() => setSure('stop')}>
        <FormattedMessage id={`deciding.take.${outcome}`} />
      </Button>
      <Button onClick={() => setSure('goOn')}>
        <FormattedMessage id="deciding.takeAndGoOn" />
      </Button>
      {isSure !== undefined && (
        <Dialog
          title={<FormattedMessage id={`deciding.sure.${outcome}`} values={{ name }} />}
          onClose={close}
          actions={
            <>
              <Button
                variant={outcome === 'admitted' ? 'primary' : 'danger'}
                busy={take.isRunning}
                onClick={() => void confirm()}
              >
                <FormattedMessage id={`deciding.take.${outcome}`} />
              </Button>
              <Button onClick={close}>
                <FormattedMessage id="work.cancel" />
              </Button>
            </>
          }
        >
          {take.problem !== undefined && <ErrorSummary problem={take.problem} />}
          <WhatFollows {...following} />
        </Dialog>
      )}
    </>
  );
}
