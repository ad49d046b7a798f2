import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { may, useSession } from '../../session/session.js';
import { Button } from '../button.js';
import { ErrorSummary } from '../form.js';
import './letters.css';

type Body = Answer<'LetterPreviewBody'>;

/** The letter that would go out, as a concept, before it does. What is typed afterwards closes it: it would show something else. */
export function LetterPreview({ enrolmentId, body }: { enrolmentId: string; body: Body }): ReactNode {
  const { data: session } = useSession();
  const [shown, setShown] = useState<{ address: string; of: string }>();
  const preview = useCommand((asked: Body) =>
    answered(
      api.POST('/enrolments/{id}/letter-previews', {
        params: { path: { id: enrolmentId } },
        body: asked,
        parseAs: 'blob',
      }),
    ),
  );
  useEffect(() => {
    if (shown === undefined) return undefined;
    return () => URL.revokeObjectURL(shown.address);
  }, [shown]);
  if (!may(session, 'letter.preview')) return null;
  const asked = JSON.stringify(body);
  const open = async (): Promise<void> => {
    const made: unknown = await preview.run(body);
    if (made instanceof Blob) setShown({ address: URL.createObjectURL(made), of: asked });
  };
  return (
    <div className="stack not-in-print">
      {preview.problem !== undefined && <ErrorSummary problem={preview.problem} />}
      <p>
        <Button busy={preview.isRunning} onClick={() => void open()}>
          <FormattedMessage id="letters.preview" />
        </Button>
      </p>
      {shown?.of === asked && <Concept address={shown.address} close={() => setShown(undefined)} />}
    </div>
  );
}

function Concept({ address, close }: { address: string; close: () => void }): ReactNode {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'letters.concept' });
  return (
    <div className="letters__concept" role="region" aria-label={title}>
      <div className="row row--between">
        <strong>{title}</strong>
        <span className="row">
          <a href={address} target="_blank" rel="noreferrer" className="small">
            <FormattedMessage id="letters.newWindow" />
          </a>
          <a href={address} download="concept.pdf" className="small">
            <FormattedMessage id="letters.save" />
          </a>
          <Button small variant="quiet" onClick={close}>
            <FormattedMessage id="shared.close" />
          </Button>
        </span>
      </div>
      <iframe className="letters__frame" src={`${address}#navpanes=0`} title={title} />
    </div>
  );
}
