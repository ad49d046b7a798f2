import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../../api/client.js';
import { Button } from '../../../../components/button.js';
import { ReasonDialog } from '../../../../components/contract/reason-dialog.js';
import { toast } from '../../../../components/toast.js';
import { useDecisionStep } from './decision-step.js';

/** A step that takes a reason and nothing else: a button, and a dialog that says what follows before it asks. */
export function ReasonStep({
  name,
  variant = 'secondary',
  call,
}: {
  /** Of its texts: `deciding.step.<name>`, with `.title`, `.text`, `.reason` and `.done`. */
  name: 'giveBack' | 'takeBack' | 'makeFinal' | 'reconsider';
  variant?: 'secondary' | 'danger';
  call: (reason: string, key: string) => Promise<unknown>;
}): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const step = useDecisionStep(call);
  const problem: ApiProblem | undefined = step.problem;
  const close = (): void => {
    step.forgetProblem();
    setAsking(false);
  };
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)}>
        <FormattedMessage id={`deciding.step.${name}`} />
      </Button>
      {isAsking && (
        <ReasonDialog
          title={<FormattedMessage id={`deciding.step.${name}.title`} />}
          submit={<FormattedMessage id={`deciding.step.${name}`} />}
          label={<FormattedMessage id={`deciding.step.${name}.reason`} />}
          problem={problem}
          busy={step.isRunning}
          onClose={close}
          onSubmit={(reason) => {
            void step.run(reason).then((answer) => {
              if (answer === undefined) return;
              setAsking(false);
              toast(<FormattedMessage id={`deciding.step.${name}.done`} />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`deciding.step.${name}.text`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
