import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import { ErrorSummary } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { useWritten } from '../../../../i18n/written.js';
import { type Enrolment, useMayFor } from '../enrolment.js';

/** Takes an enrolment back, after it was said what that means. */
export function Withdrawal({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const written = useWritten();
  const mayWithdraw = useMayFor(enrolment.organisationId, 'enrolment.submit');
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand(
    ({ id, version }: Enrolment, key) =>
      answered(
        api.POST('/enrolments/{id}/withdrawals', {
          params: { path: { id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
  if (!mayWithdraw) return null;
  const isDraft = enrolment.status === 'draft';
  const close = (): void => {
    withdraw.forgetProblem();
    setAsking(false);
  };
  return (
    <>
      <p className="not-in-print">
        <Button onClick={() => setAsking(true)}>
          <FormattedMessage id={isDraft ? 'enrolling.withdraw.draft' : 'enrolling.withdraw'} />
        </Button>
      </p>
      {isAsking && (
        <Dialog
          title={<FormattedMessage id={isDraft ? 'enrolling.withdraw.draftTitle' : 'enrolling.withdraw.title'} />}
          onClose={close}
          actions={
            <>
              <Button
                variant="danger"
                busy={withdraw.isRunning}
                onClick={() => {
                  void withdraw.run(enrolment).then((answer) => {
                    if (answer === undefined) return;
                    setAsking(false);
                    toast(<FormattedMessage id="enrolling.withdraw.done" />);
                  });
                }}
              >
                <FormattedMessage id="enrolling.withdraw.confirm" />
              </Button>
              <Button onClick={close}>
                <FormattedMessage id="enrolling.withdraw.keep" />
              </Button>
            </>
          }
        >
          {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
          <p>
            <FormattedMessage
              id={isDraft ? 'enrolling.withdraw.draftText' : 'enrolling.withdraw.text'}
              values={{ procedure: written(enrolment.procedureTitle), name: enrolment.organisationName }}
            />
          </p>
          <p>
            <FormattedMessage id="enrolling.withdraw.again" />
          </p>
        </Dialog>
      )}
    </>
  );
}
