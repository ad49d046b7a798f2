const listeners = new Set<() => void>();

/** Told by the api client when a request is no longer signed in. What was typed stays where it is. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Listens for the end of the session. @returns stops listening */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is to be said about the end of the session. */
export type SessionEnding = { kind: 'soon'; reason: 'idle' | 'expired'; endsAt: number } | { kind: 'ended' };
