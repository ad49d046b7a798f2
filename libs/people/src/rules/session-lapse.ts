/** How long a session may last, in milliseconds: since somebody last asked something, and in all. */
export interface SessionLimits {
  idleMilliseconds: number;
  absoluteMilliseconds: number;
}

/**
 * When and why a session was over by itself, or undefined while it is not. What came first counts; the last moment of
 * either limit is over already.
 */
export function lapseOf(
  session: { lastSeenAt: Date; expiresAt: Date },
  limits: Pick<SessionLimits, 'idleMilliseconds'>,
  now: Date,
): { reason: 'idle' | 'expired'; at: Date } | undefined {
  const idleAt = new Date(session.lastSeenAt.getTime() + limits.idleMilliseconds);
  const reason = idleAt < session.expiresAt ? 'idle' : 'expired';
  const at = reason === 'idle' ? idleAt : session.expiresAt;
  return now >= at ? { reason, at } : undefined;
}
