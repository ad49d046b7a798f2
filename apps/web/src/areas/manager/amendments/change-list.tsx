import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { changeTexts } from '../../../components/amendment/change-texts.js';
import { Button } from '../../../components/button.js';
import { EmptyState } from '../../../components/states.js';
import type { Change, Definition } from './amendment-queries.js';
import { ChangeForm } from './change-form.js';

/** The changes of a draft: each can be rewritten or taken out, and a next one added. */
export function ChangeList({
  changes,
  definition,
  problem,
  onChange,
}: {
  changes: readonly Change[];
  definition: Definition;
  problem: ApiProblem | undefined;
  onChange: (changes: Change[]) => void;
}): ReactNode {
  const intl = useIntl();
  const [editing, setEditing] = useState<number | 'new'>();
  const close = (): void => setEditing(undefined);
  const wrong = new Set((problem?.violations ?? []).map(({ path }) => Number(path?.split('/')[1] ?? -1)));
  return (
    <div className="stack">
      {changes.length === 0 && editing === undefined && (
        <EmptyState title={<FormattedMessage id="deskAmendment.noChanges" />} />
      )}
      <ul className="items">
        {changes.map((change, index) => {
          const { title, after } = changeTexts(intl, { change, before: {} });
          return (
            <li key={index} id={`field-changes-${index}`} className={wrong.has(index) ? 'card field--wrong' : 'card'}>
              {editing === index ? (
                <ChangeForm
                  definition={definition}
                  change={change}
                  onDone={(done) => {
                    onChange(changes.with(index, done));
                    close();
                  }}
                  onCancel={close}
                />
              ) : (
                <>
                  <strong>{title}</strong>
                  {after !== '' && <p className="amended__text">{after}</p>}
                  <div className="row">
                    <Button small onClick={() => setEditing(index)}>
                      <FormattedMessage id="deskAmendment.editChange" values={{ title }} />
                    </Button>
                    <Button small variant="quiet" onClick={() => onChange(changes.toSpliced(index, 1))}>
                      <FormattedMessage id="deskAmendment.removeChange" values={{ title }} />
                    </Button>
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {editing === 'new' ? (
        <div className="card">
          <ChangeForm
            definition={definition}
            onDone={(done) => {
              onChange([...changes, done]);
              close();
            }}
            onCancel={close}
          />
        </div>
      ) : (
        <p>
          <Button onClick={() => setEditing('new')}>
            <FormattedMessage id="deskAmendment.addChange" />
          </Button>
        </p>
      )}
    </div>
  );
}
