import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import { ChoiceGroup } from '../../../../components/field.js';
import type { Choice } from './choice.js';

/** Gives the municipalities of one product to others. */
export function CopyDialog({
  choice,
  from,
  onClose,
}: {
  choice: Choice;
  from: string;
  onClose: () => void;
}): ReactNode {
  const intl = useIntl();
  const { names, products, lines } = choice;
  const [to, setTo] = useState<readonly string[]>([]);
  const municipalities = lines.filter(({ product }) => product === from).map(({ municipality }) => municipality);
  return (
    <Dialog
      title={<FormattedMessage id="enrolling.copy.title" values={{ product: names.product(from) }} />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            unavailable={to.length === 0}
            onClick={() => {
              choice.copy(from, to);
              onClose();
            }}
          >
            <FormattedMessage id="enrolling.copy.do" values={{ count: to.length }} />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="enrolling.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="enrolling.copy.what"
          values={{ municipalities: intl.formatList(municipalities.map(names.municipality)) }}
        />
      </p>
      <ChoiceGroup
        kind="checkbox"
        name="copy-to"
        label={<FormattedMessage id="enrolling.copy.to" />}
        options={products
          .filter(({ code }) => code !== from)
          .map(({ code }) => ({ value: code, label: names.product(code), checked: to.includes(code) }))}
        onChange={({ target }) => {
          setTo((now) => (target.checked ? [...now, target.value] : now.filter((code) => code !== target.value)));
        }}
      />
    </Dialog>
  );
}
