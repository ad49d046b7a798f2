import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button, buttonClass } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { may, useSession } from '../../../session/session.js';
import { type AmendmentDetail, changedByAmendment } from './amendment-queries.js';

type Step = 'announcements' | 'returns' | 'withdrawals';

/** What one may do with an amendment now: go on writing, announce as the second person, give back, withdraw. */
export function AmendmentActions({ amendment }: { amendment: AmendmentDetail }): ReactNode {
  const { data: session } = useSession();
  const [step, setStep] = useState<Step>();
  const { id, state, proposedBy } = amendment;
  const isProposer = session?.person?.id === proposedBy;
  const mayEdit = may(session, 'amendment.edit');
  const mayAnnounce = may(session, 'amendment.announce');
  return (
    <div className="stack not-in-print">
      {state === 'proposed' && mayAnnounce && isProposer && (
        <p>
          <FormattedMessage id="deskAmendment.secondPerson" />
        </p>
      )}
      <div className="row">
        {state === 'draft' && mayEdit && (
          <Link className={buttonClass('primary')} to="/desk/amendments/$amendmentId/edit" params={{ amendmentId: id }}>
            <FormattedMessage id="deskAmendment.continue" />
          </Link>
        )}
        {state === 'proposed' && mayAnnounce && !isProposer && (
          <Button variant="primary" onClick={() => setStep('announcements')}>
            <FormattedMessage id="deskAmendment.announcements" />
          </Button>
        )}
        {state === 'proposed' && mayAnnounce && (
          <Button onClick={() => setStep('returns')}>
            <FormattedMessage id="deskAmendment.returns" />
          </Button>
        )}
        {(state === 'draft' || state === 'proposed' || state === 'announced') && mayEdit && (
          <Button variant={state === 'announced' ? 'danger' : 'secondary'} onClick={() => setStep('withdrawals')}>
            <FormattedMessage id="deskAmendment.withdrawals" />
          </Button>
        )}
      </div>
      {step !== undefined && <StepDialog step={step} amendment={amendment} onClose={() => setStep(undefined)} />}
    </div>
  );
}

function StepDialog({
  step,
  amendment,
  onClose,
}: {
  step: Step;
  amendment: AmendmentDetail;
  onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const { id, version } = amendment;
  const command = useCommand(async (given: string, key) => {
    const request = { params: { path: { id } }, headers: { 'idempotency-key': key } };
    if (step === 'announcements') {
      const body = { version, ...(given !== '' && { conflictReason: given }) };
      return await answered(api.POST('/amendments/{id}/announcements', { ...request, body }));
    }
    const body = { version, reason: given };
    return step === 'returns'
      ? await answered(api.POST('/amendments/{id}/returns', { ...request, body }))
      : await answered(api.POST('/amendments/{id}/withdrawals', { ...request, body }));
  }, changedByAmendment);
  const isAnnouncing = step === 'announcements';
  // A conflict asks for a reason: until there is one, nobody is asked why.
  const asksReason = !isAnnouncing || command.problem?.code === 'amendment-conflict' || reason !== '';
  return (
    <Dialog
      title={<FormattedMessage id={`deskAmendment.${step}`} />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant={step === 'withdrawals' ? 'danger' : 'primary'}
            busy={command.isRunning}
            onClick={() =>
              void command.run(reason.trim()).then((done) => {
                if (done === undefined) return;
                toast(<FormattedMessage id={`deskAmendment.done.${step}`} />);
                onClose();
              })
            }
          >
            <FormattedMessage id={`deskAmendment.${step}`} />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="deskAmendment.cancel" />
          </Button>
        </>
      }
    >
      <div className="stack">
        {command.problem !== undefined && (
          <ErrorSummary
            problem={command.problem}
            fieldNames={{
              conflictReason: <FormattedMessage id="deskAmendment.conflictReason" />,
              reason: <FormattedMessage id="deskAmendment.why" />,
            }}
          />
        )}
        <p>
          <FormattedMessage id={`deskAmendment.${step}.what`} values={{ count: amendment.counts.told }} />
        </p>
        {asksReason && (
          <TextArea
            name={isAnnouncing ? 'conflictReason' : 'reason'}
            label={<FormattedMessage id={isAnnouncing ? 'deskAmendment.conflictReason' : 'deskAmendment.why'} />}
            value={reason}
            error={errorAt(command.problem, isAnnouncing ? 'conflictReason' : 'reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </div>
    </Dialog>
  );
}
