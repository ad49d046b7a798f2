import { useSyncExternalStore, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from './button.js';

interface Toast {
  id: number;
  text: ReactNode;
  undo?: () => void;
}

const SECONDS = 8;
const none: readonly Toast[] = [];
let toasts = none;
let latest = 0;
const listeners = new Set<() => void>();

/** Says once that something was done ("saved"), with an undo where that is possible. */
export function toast(text: ReactNode, undo?: () => void): void {
  latest += 1;
  const id = latest;
  set([...toasts.slice(-2), { id, text, undo }]);
  // With an undo it stays until it is answered: nobody should have to hurry (WCAG 2.2.1).
  if (undo === undefined) setTimeout(() => dismiss(id), SECONDS * 1000);
}

function dismiss(id: number): void {
  set(toasts.filter((each) => each.id !== id));
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** The place where they appear; once in the page. */
export function Toasts(): ReactNode {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
    () => none,
  );
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <span>{text}</span>
          {undo !== undefined && (
            <>
              <Button
                small
                onClick={() => {
                  undo();
                  dismiss(id);
                }}
              >
                <FormattedMessage id="shared.undo" />
              </Button>
              <Button small variant="quiet" onClick={() => dismiss(id)}>
                <FormattedMessage id="shared.close" />
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
