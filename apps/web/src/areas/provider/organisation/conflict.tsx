import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { ChoiceGroup } from '../../../components/field.js';
import { type Edited, editedFields } from './edited.js';

/** Two people changed the same: both values of each field that differs, to choose from. */
export function Conflict({
  mine,
  theirs,
  busy,
  settle,
  close,
}: {
  mine: Edited;
  theirs: Edited;
  busy: boolean;
  settle: (settled: Edited) => void;
  close: () => void;
}): ReactNode {
  const differing = editedFields.filter((field) => mine[field] !== theirs[field]);
  const [chosen, setChosen] = useState<Partial<Record<keyof Edited, 'mine' | 'theirs'>>>({});
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div className="stack" ref={ref} tabIndex={-1} data-focus-target>
      <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
        <p>
          <FormattedMessage id="ourOrganisation.conflict.text" />
        </p>
      </Alert>
      {differing.map((field) => (
        <ChoiceGroup
          key={field}
          name={`conflict-${field}`}
          label={<FormattedMessage id={`ourOrganisation.${field}`} />}
          options={(['mine', 'theirs'] as const).map((side) => ({
            value: side,
            label: <Value text={side === 'mine' ? mine[field] : theirs[field]} />,
            hint: <FormattedMessage id={`ourOrganisation.conflict.${side}`} />,
            checked: (chosen[field] ?? 'mine') === side,
          }))}
          onChange={(event) => setChosen((now) => ({ ...now, [field]: event.target.value as 'mine' | 'theirs' }))}
        />
      ))}
      <div className="row">
        <Button
          variant="primary"
          busy={busy}
          onClick={() => {
            const settled = { ...mine };
            for (const field of differing) if (chosen[field] === 'theirs') settled[field] = theirs[field];
            settle(settled);
          }}
        >
          <FormattedMessage id="ourOrganisation.conflict.save" />
        </Button>
        <Button onClick={close}>
          <FormattedMessage id="ourOrganisation.conflict.drop" />
        </Button>
      </div>
    </div>
  );
}

function Value({ text }: { text: string }): ReactNode {
  return text === '' ? <FormattedMessage id="ourOrganisation.notGiven" /> : text;
}
