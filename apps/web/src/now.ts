import { useSyncExternalStore } from 'react';
import { drawnAt, drawnPage } from './drawn-page.js';

/** What begins or ends shows so within this time, on a page that stays open. */
const STEP_MILLISECONDS = 15_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/**
 * The instant that a part of a page goes by. A page that the api drew before something began and that is taken over after
 * it is first the page that was drawn, and then the one of now.
 */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, atPresent, atDrawing));
}

/** The same until the next step; while nobody listened it stood still. */
function atPresent(): number {
  if (listeners.size === 0 && Date.now() - now > STEP_MILLISECONDS) now = Date.now();
  return now;
}

function atDrawing(): number {
  return import.meta.env.SSR ? drawnPage().at : (drawnAt() ?? now);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(step, STEP_MILLISECONDS);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function step(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
