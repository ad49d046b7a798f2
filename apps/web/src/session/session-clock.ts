/** What decides when a session ends by itself; moments in milliseconds since 1970. */
export interface SessionClock {
  /** When somebody last asked something; what a page asks by itself counts on neither side. */
  lastRequestAt: number;
  /** After so many minutes in which nobody asks anything. */
  idleMinutes: number;
  /** However active somebody is. */
  expiresAt: number;
}

export type SessionPhase =
  { name: 'quiet' } | { name: 'ending'; reason: 'idle' | 'expired'; endsAt: number } | { name: 'over' };

const MINUTE = 60_000;
/** The api notes a request once a minute: the session may end so much earlier than we reckon. */
const NOTED_LATE = MINUTE;
/** So long before the end we say so; for a short session, at half of it. */
const WARNING = 5 * MINUTE;

/** How far a session is: nothing to say, about to end (time to go on with one press: WCAG 2.2.1), or over. */
export function sessionPhase({ lastRequestAt, idleMinutes, expiresAt }: SessionClock, now: number): SessionPhase {
  const idle = idleMinutes * MINUTE;
  const idleAt = lastRequestAt + Math.max(idle - NOTED_LATE, idle / 2);
  const endsAt = Math.min(idleAt, expiresAt);
  if (now >= endsAt) return { name: 'over' };
  const warnAt = endsAt - Math.min(WARNING, idle / 4);
  if (now < warnAt) return { name: 'quiet' };
  return { name: 'ending', reason: idleAt <= expiresAt ? 'idle' : 'expired', endsAt };
}

/** Whether a request should tell the api that somebody is at work: who types for half an hour is not idle. */
export function needsSignOfLife({ lastRequestAt, idleMinutes }: SessionClock, activeAt: number, now: number): boolean {
  const patience = (idleMinutes * MINUTE) / 6;
  return activeAt > lastRequestAt && now - activeAt < patience && now - lastRequestAt > patience;
}
