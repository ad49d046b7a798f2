import { useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { fieldId } from '../../../../components/field.js';
import { useDraftEditor, useDraftItems } from './draft-context.js';
import { moved, type Value } from './paths.js';

/**
 * A list of the draft: every item opens in its place, moves up and down, and can be taken out. An item with a fault is open.
 *
 * @param made a new item, as it begins
 * @param title one line that tells an item from the others
 */
export function DraftList({
  path,
  made,
  title,
  add,
  ordered = false,
  children,
}: {
  path: string;
  made: () => Value;
  title: (item: Value, index: number) => ReactNode;
  add: ReactNode;
  ordered?: boolean;
  children: (path: string, index: number) => ReactNode;
}): ReactNode {
  const { set, problem } = useDraftEditor();
  const items = useDraftItems(path);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const isWrong = (index: number): boolean =>
    problem?.violations.some((violation) => `${violation.path ?? ''}/`.startsWith(`definition/${path}/${index}/`)) ===
    true;
  const focusItem = (index: number): void => {
    // After the list is drawn anew.
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>(':scope > li > details > summary')[index]?.focus());
  };
  const move = (index: number, by: 1 | -1): void => {
    set(path, moved(items, index, by));
    setOpened(new Set());
    focusItem(Math.min(items.length - 1, Math.max(0, index + by)));
  };
  return (
    <div className="stack">
      <ul className="draft-list" ref={list} id={fieldId(`definition/${path}`)} tabIndex={-1}>
        {items.map((item, index) => (
          <li key={index}>
            <details
              className="card draft-item"
              open={opened.has(index) || isWrong(index)}
              onToggle={(event) => {
                const { open } = event.currentTarget;
                setOpened((now) => {
                  const next = new Set(now);
                  if (open) next.add(index);
                  else next.delete(index);
                  return next;
                });
              }}
            >
              <summary>{title(item, index)}</summary>
              {(opened.has(index) || isWrong(index)) && (
                <div className="stack">
                  {children(`${path}/${index}`, index)}
                  <p className="row">
                    {ordered && (
                      <>
                        <Button small unavailable={index === 0} onClick={() => move(index, -1)}>
                          <FormattedMessage id="procedureDesk.up" />
                        </Button>
                        <Button small unavailable={index === items.length - 1} onClick={() => move(index, 1)}>
                          <FormattedMessage id="procedureDesk.down" />
                        </Button>
                      </>
                    )}
                    <Button
                      small
                      variant="danger"
                      onClick={() => {
                        set(`${path}/${index}`, undefined);
                        setOpened(new Set());
                        focusItem(Math.max(0, index - 1));
                      }}
                    >
                      <FormattedMessage id="procedureDesk.takeOut" values={{ what: title(item, index) }} />
                    </Button>
                  </p>
                </div>
              )}
            </details>
          </li>
        ))}
      </ul>
      <p>
        <Button
          onClick={() => {
            set(path, [...items, made()]);
            setOpened(new Set([items.length]));
            focusItem(items.length);
          }}
        >
          {add}
        </Button>
      </p>
    </div>
  );
}
