import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { indexationKeys, type Round } from './indexation-queries.js';
import { shownNumber } from './typed-number.js';

type Step = 'proposals' | 'returns' | 'withdrawals';

/** What can be done with a round as it stands; two people publish. */
export function RoundCommands({ round }: { round: Round }): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const [open, setOpen] = useState<Step>();
  const move = useCommand(({ step, reason }: { step: Step; reason: string }, key) => {
    const request = {
      params: { path: { id: round.id } },
      body: { version: round.version, reason },
      headers: { 'idempotency-key': key },
    };
    switch (step) {
      case 'proposals':
        return answered(api.POST('/indexation-rounds/{id}/proposals', request));
      case 'returns':
        return answered(api.POST('/indexation-rounds/{id}/returns', request));
      case 'withdrawals':
        return answered(api.POST('/indexation-rounds/{id}/withdrawals', request));
    }
  }, indexationKeys);
  const publish = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/indexation-rounds/{id}/publications', {
          params: { path: { id: round.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    indexationKeys,
  );
  const mayEdit = may(session, 'indexation.edit');
  const mayPublish = may(session, 'indexation.publish');
  const steps: Step[] = [
    ...(mayEdit && round.state === 'draft' && round.missing.length === 0 ? ['proposals' as const] : []),
    ...(mayPublish && round.state === 'proposed' ? ['returns' as const] : []),
    ...(mayEdit && (round.state === 'draft' || round.state === 'proposed') ? ['withdrawals' as const] : []),
  ];
  const close = (): void => {
    move.forgetProblem();
    setOpen(undefined);
  };
  return (
    <div className="stack not-in-print">
      {round.state === 'proposed' && round.proposedByYou && (
        <Alert title={<FormattedMessage id="indexationDesk.secondPerson" />}>
          <p>
            <FormattedMessage id="indexationDesk.secondPerson.what" />
          </p>
        </Alert>
      )}
      {publish.problem !== undefined && <ErrorSummary problem={publish.problem} />}
      {round.state === 'proposed' && mayPublish && !round.proposedByYou && (
        <>
          <p>
            <FormattedMessage
              id="indexationDesk.publish.what"
              values={{
                date: <CalendarDay date={round.startsOn} />,
                percentage: shownNumber(round.percentage?.percentage ?? '', intl.locale),
                tariffs: round.tariffs.length,
                contracts: round.contracts,
              }}
            />
          </p>
          <p>
            <Button
              variant="primary"
              busy={publish.isRunning}
              onClick={() => {
                void publish.run(round.version).then((done) => {
                  if (done !== undefined) toast(<FormattedMessage id="indexationDesk.publish.done" />);
                });
              }}
            >
              <FormattedMessage id="indexationDesk.publish" />
            </Button>
          </p>
        </>
      )}
      {steps.length > 0 && (
        <p className="row">
          {steps.map((step) => (
            <Button
              key={step}
              variant={step === 'proposals' ? 'primary' : step === 'withdrawals' ? 'danger' : 'secondary'}
              onClick={() => setOpen(step)}
            >
              <FormattedMessage id={`indexationDesk.step.${step}`} />
            </Button>
          ))}
        </p>
      )}
      {open !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id={`indexationDesk.step.${open}`} />}
          submit={<FormattedMessage id={`indexationDesk.step.${open}`} />}
          label={<FormattedMessage id={`indexationDesk.reason.${open}`} />}
          problem={move.problem}
          busy={move.isRunning}
          onClose={close}
          onSubmit={(reason) => {
            void move.run({ step: open, reason }).then((done) => {
              if (done === undefined) return;
              close();
              toast(<FormattedMessage id={`indexationDesk.step.${open}.done`} />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`indexationDesk.step.${open}.what`} />
          </p>
        </ReasonDialog>
      )}
    </div>
  );
}
