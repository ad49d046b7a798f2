import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { fieldId, TextArea } from '../../../../components/field.js';
import type { Choice } from './choice.js';
import type { Lacking } from './chosen-lines.js';
import { isSameCompanion } from './use-declines.js';

/** Below a recommendation: decline it with a reason, or read the reason and take it back. */
export function DeclineCompanion({
  choice,
  lacking: { product, companion },
}: {
  choice: Choice;
  lacking: Lacking;
}): ReactNode {
  const { declines, names } = choice;
  const declined = declines.declined.find((each) => isSameCompanion(each, { product, companion }));
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = `decline/${product}/${companion}`;
  const values = { companion: names.product(companion) };
  if (declined !== undefined) {
    return (
      <>
        <p>
          <FormattedMessage id="enrolling.decline.done" values={values} />
        </p>
        <blockquote className="answer-text">{declined.reason}</blockquote>
        {choice.mayEdit && (
          <p>
            <Button small onClick={() => declines.undo(declined)}>
              <FormattedMessage id="enrolling.decline.undo" />
            </Button>
          </p>
        )}
      </>
    );
  }
  if (!choice.mayEdit) return null;
  if (!isOpen) {
    return (
      <p>
        <Button
          small
          onClick={() => {
            setOpen(true);
            requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
          }}
        >
          <FormattedMessage id="enrolling.decline.open" values={values} />
        </Button>
      </p>
    );
  }
  return (
    <div className="stack">
      <TextArea
        name={field}
        rows={2}
        maxLength={2000}
        label={<FormattedMessage id="enrolling.decline.reason" values={values} />}
        hint={<FormattedMessage id="enrolling.decline.hint" />}
        error={isEmpty && reason.trim() === '' ? <FormattedMessage id="enrolling.decline.empty" /> : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Button
          small
          onClick={() => {
            setEmpty(true);
            if (reason.trim() === '') document.getElementById(fieldId(field))?.focus();
            else declines.decline({ product, companion, reason: reason.trim() });
          }}
        >
          <FormattedMessage id="enrolling.decline.save" />
        </Button>
        <Button small onClick={() => setOpen(false)}>
          <FormattedMessage id="enrolling.cancel" />
        </Button>
      </div>
    </div>
  );
}
