import { useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Command } from '../../api/command.js';
import { useSession } from '../../session/session.js';
import { Alert } from '../alert.js';
import { Button } from '../button.js';
import { AmendmentsAhead } from './amendments-ahead.js';
import { ContractText } from './contract-text.js';
import { OutsideSigningState, type SigningOutside } from './outside-signing.js';
import { hasSigned, type Signable, type SignatureInput, type Signed } from './signable.js';
import { SigningForm } from './signing-form.js';

/** The text in full, and below it the signature; or why this side cannot sign now. */
export function SignStep({
  signable,
  side,
  command,
  outside,
  onSigned,
  cancel,
}: {
  signable: Signable;
  side: 'provider' | 'region';
  command: Command<SignatureInput, Signed>;
  /** Left out where there is no signing service. */
  outside?: SigningOutside | undefined;
  onSigned: (answer: Signed) => void;
  cancel: ReactNode;
}): ReactNode {
  const { data: session } = useSession();
  const queryClient = useQueryClient();
  const reading = useRef<HTMLHeadingElement>(null);
  const signing = useRef<HTMLDivElement>(null);
  const isChanged = [command, outside?.command].some((asked) => asked?.problem?.code === 'text-changed');
  if (!signable.waits || hasSigned(signable, side)) {
    return (
      <Alert tone="info" title={<FormattedMessage id="contractPart.sign.notNow.title" />}>
        <p>
          <FormattedMessage
            id={hasSigned(signable, side) ? 'contractPart.sign.notNow.signed' : 'contractPart.sign.notNow.ended'}
          />
        </p>
        <p>{cancel}</p>
      </Alert>
    );
  }
  return (
    <div className="stack">
      {signable.what === 'contract' && <AmendmentsAhead procedureId={signable.procedureId} side={side} />}
      <h2 ref={reading} tabIndex={-1}>
        <FormattedMessage id="contractPart.sign.step.text" />
      </h2>
      <ContractText signable={signable} />
      {/* Takes the focus when the text was sent: how it stands there is read first, and nothing is pressed twice. */}
      <div className="stack" ref={signing} tabIndex={-1} data-focus-target>
        <h2>
          <FormattedMessage id="contractPart.sign.step.sign" />
        </h2>
        {outside !== undefined && <OutsideSigningState outside={outside} />}
      </div>
      {isChanged && (
        <Alert tone="warning" live title={<FormattedMessage id="contractPart.sign.changed.title" />}>
          <p>
            <FormattedMessage id="contractPart.sign.changed.text" />
          </p>
          <Button
            onClick={() => {
              command.forgetProblem();
              outside?.command.forgetProblem();
              void queryClient.invalidateQueries({ queryKey: ['contracts'] });
              // With what is forgotten this button goes.
              reading.current?.focus();
            }}
          >
            <FormattedMessage id="contractPart.sign.changed.action" />
          </Button>
        </Alert>
      )}
      <SigningForm
        // A new text is read and signed anew.
        key={signable.textHash}
        signable={signable}
        side={side}
        personName={session?.person?.name ?? ''}
        command={command}
        outside={outside}
        onSigned={onSigned}
        onSent={() => signing.current?.focus()}
        cancel={cancel}
      />
    </div>
  );
}
