import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isBeingPrinted = false;

/**
 * Whether the page is being put on paper: what only draws what is in sight draws all of it then. Told before the browser lays the
 * paper out, and drawn at once: a change of the media query alone comes when the paper is ready.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    listen,
    () => isBeingPrinted,
    () => false,
  );
}

function listen(changed: () => void): () => void {
  const told = ({ type }: Event): void => {
    isBeingPrinted = type === 'beforeprint';
    flushSync(changed);
  };
  window.addEventListener('beforeprint', told);
  window.addEventListener('afterprint', told);
  return () => {
    window.removeEventListener('beforeprint', told);
    window.removeEventListener('afterprint', told);
  };
}
