import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { Dialog } from '../../../components/dialog.js';
import { ProblemState } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { procedureKeys, type ProcedureDetail } from './procedure-queries.js';

type Step = 'pauses' | 'resumptions' | 'closures';

/** What can be done in each phase, in the order in which it is seldom regretted. */
const steps: Record<ProcedureDetail['status'], readonly Step[]> = {
  draft: [],
  published: ['pauses', 'closures'],
  paused: ['resumptions', 'closures'],
  closed: [],
};

/** Pause, go on, close for good; throw a draft away that nobody saw. Each with its reason. */
export function PhaseCommands({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const [open, setOpen] = useState<Step | 'removal'>();
  const move = useCommand(({ step, reason }: { step: Step; reason: string }, key) => {
    const request = {
      params: { path: { id: procedure.id } },
      body: { version: procedure.version, reason },
      headers: { 'idempotency-key': key },
    };
    switch (step) {
      case 'pauses':
        return answered(api.POST('/procedures/{id}/pauses', request));
      case 'resumptions':
        return answered(api.POST('/procedures/{id}/resumptions', request));
      case 'closures':
        return answered(api.POST('/procedures/{id}/closures', request));
    }
  }, procedureKeys);
  const close = (): void => {
    move.forgetProblem();
    setOpen(undefined);
  };
  const possible = steps[procedure.status];
  if (possible.length === 0 && procedure.status !== 'draft') return null;
  return (
    <section className="not-in-print" aria-labelledby="phase-title">
      <h2 id="phase-title">
        <FormattedMessage id="procedureDesk.phase.title" />
      </h2>
      <p className="row">
        {possible.map((step) => (
          <Button key={step} variant={step === 'closures' ? 'danger' : 'secondary'} onClick={() => setOpen(step)}>
            <FormattedMessage id={`procedureDesk.phase.${step}`} />
          </Button>
        ))}
        {procedure.status === 'draft' && (
          <Button variant="danger" onClick={() => setOpen('removal')}>
            <FormattedMessage id="procedureDesk.remove" />
          </Button>
        )}
      </p>
      {open !== undefined && open !== 'removal' && (
        <ReasonDialog
          title={<FormattedMessage id={`procedureDesk.phase.${open}`} />}
          submit={<FormattedMessage id={`procedureDesk.phase.${open}`} />}
          label={<FormattedMessage id="procedureDesk.reason" />}
          problem={move.problem}
          busy={move.isRunning}
          onClose={close}
          onSubmit={(reason) => {
            void move.run({ step: open, reason }).then((answer) => {
              if (answer === undefined) return;
              close();
              toast(<FormattedMessage id={`procedureDesk.phase.${open}.done`} />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`procedureDesk.phase.${open}.what`} />
          </p>
        </ReasonDialog>
      )}
      {open === 'removal' && <Removal procedureId={procedure.id} onClose={close} />}
    </section>
  );
}

function Removal({ procedureId, onClose }: { procedureId: string; onClose: () => void }): ReactNode {
  const navigate = useNavigate();
  const remove = useCommand(
    (id: string) => done(api.DELETE('/procedures/{id}', { params: { path: { id } } })),
    [['desk-procedures']],
  );
  return (
    <Dialog
      title={<FormattedMessage id="procedureDesk.remove" />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            busy={remove.isRunning}
            onClick={() => {
              void remove.run(procedureId).then((answer) => {
                if (answer !== undefined) void navigate({ to: '/desk/procedures' });
              });
            }}
          >
            <FormattedMessage id="procedureDesk.remove.submit" />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="procedureDesk.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="procedureDesk.remove.what" />
      </p>
      {remove.problem !== undefined && <ProblemState problem={remove.problem} />}
    </Dialog>
  );
}
