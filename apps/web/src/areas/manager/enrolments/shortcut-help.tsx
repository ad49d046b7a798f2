import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { Checkbox } from '../../../components/field.js';

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['1', 'met'],
  ['2', 'notMet'],
  ['3', 'notApplicable'],
  ['r', 'reason'],
  ['e', 'document'],
  ['?', 'help'],
] as const;

/** Which key does what, and the switch to turn them off. */
export function ShortcutHelp({
  isOn,
  setOn,
  close,
}: {
  isOn: boolean;
  setOn: (isOn: boolean) => void;
  close: () => void;
}): ReactNode {
  return (
    <Dialog
      title={<FormattedMessage id="enrolments.keys" />}
      onClose={close}
      actions={
        <Button onClick={close}>
          <FormattedMessage id="shared.close" />
        </Button>
      }
    >
      <dl className="review__keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>
              <FormattedMessage id={`enrolments.key.${does}`} />
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={<FormattedMessage id="enrolments.keysOn" />}
        hint={<FormattedMessage id="enrolments.keysHint" />}
        checked={isOn}
        onChange={(event) => setOn(event.target.checked)}
      />
    </Dialog>
  );
}
