import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../button.js';
import './list.css';

/** The rows that somebody chose, on whatever page of the list they stand. */
export interface RowChoice {
  ids: readonly string[];
  has: (id: string) => boolean;
  toggle: (ids: readonly string[], chosen: boolean) => void;
  clear: () => void;
}

/** @param most so many can be chosen; more are all that fit a filter, without choosing */
export function useRowChoice(most: number): RowChoice {
  const [ids, setIds] = useState<readonly string[]>([]);
  // The same from one drawing to the next, so that rows that stay need not be drawn again.
  const toggle = useCallback(
    (some: readonly string[], isChosen: boolean): void =>
      setIds((now) => {
        const others = now.filter((id) => !some.includes(id));
        return isChosen ? [...others, ...some].slice(0, most) : others;
      }),
    [most],
  );
  const chosen = new Set(ids);
  return { ids, has: (id) => chosen.has(id), toggle, clear: () => setIds([]) };
}

/** The head of the column of choices: all rows of this page, or none. */
export function ChoiceHead({ choice, ids }: { choice: RowChoice; ids: readonly string[] }): ReactNode {
  const intl = useIntl();
  const ref = useRef<HTMLInputElement>(null);
  const count = ids.filter((id) => choice.has(id)).length;
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = count > 0 && count < ids.length;
  }, [count, ids.length]);
  return (
    <th scope="col" className="list-choice not-in-print">
      <label>
        <input
          ref={ref}
          type="checkbox"
          aria-label={intl.formatMessage({ id: 'list.chooseAll' })}
          checked={ids.length > 0 && count === ids.length}
          onChange={(event) => choice.toggle(ids, event.target.checked)}
        />
      </label>
    </th>
  );
}

/** The choice of one row. @param name by which it is known, for who does not see the row */
export function ChoiceCell({
  isChosen,
  toggle,
  id,
  name,
}: {
  isChosen: boolean;
  toggle: RowChoice['toggle'];
  id: string;
  name: string;
}): ReactNode {
  const intl = useIntl();
  return (
    <td className="list-choice not-in-print">
      <label>
        <input
          type="checkbox"
          aria-label={intl.formatMessage({ id: 'list.choose' }, { name })}
          checked={isChosen}
          onChange={(event) => toggle([id], event.target.checked)}
        />
      </label>
    </td>
  );
}

/** What can be done with the chosen rows; stays in sight below the list. */
export function ChosenBar({ choice, children }: { choice: RowChoice; children: ReactNode }): ReactNode {
  return (
    <div role="status" aria-live="polite">
      {choice.ids.length > 0 && (
        <div className="list-chosen not-in-print">
          <p>
            <FormattedMessage id="list.chosen" values={{ count: choice.ids.length }} />
          </p>
          {children}
          <Button small variant="quiet" onClick={choice.clear}>
            <FormattedMessage id="list.chooseNone" />
          </Button>
        </div>
      )}
    </div>
  );
}
