import { isSameName } from '../../rules/signing.js';
import { CLOCKS_DIFFER_MILLISECONDS, type Envelope } from './envelope.js';

/** What was asked of the service. */
export interface AskedEnvelope {
  externalId: string;
  signer: { name: string; email: string };
  askedAt: Date;
  expiresAt: Date;
}

/** What is wrong with an envelope: nothing of it counts then. */
export type EnvelopeFault = 'envelope-differs' | 'signer-differs' | 'instant-unlikely' | 'envelope-voided';

/** What follows from an envelope. */
export type EnvelopeOutcome =
  | { state: 'waiting' }
  | { state: 'completed'; signedAt: Date }
  | { state: 'refused'; reason: string | null }
  | { state: 'expired' }
  | { state: 'failed'; fault: EnvelopeFault };

/**
 * What follows from an envelope as the service tells of it: it must be the one that was asked for, with its one signer, who
 * signed after it was asked for and not in time to come.
 */
export function judgeEnvelope(
  { externalId, state, signers }: Envelope,
  asked: AskedEnvelope,
  now: Date,
): EnvelopeOutcome {
  if (externalId !== asked.externalId) return { state: 'failed', fault: 'envelope-differs' };
  const [signer, ...others] = signers;
  const isSigner =
    signer !== undefined &&
    others.length === 0 &&
    isSameName(signer.name, asked.signer.name) &&
    signer.email.toLowerCase() === asked.signer.email.toLowerCase();
  if (!isSigner) return { state: 'failed', fault: 'signer-differs' };
  switch (state) {
    case 'sent':
      // Its clock may be behind ours. But a service that forgets the day would be asked for ever.
      return { state: now.getTime() > asked.expiresAt.getTime() + CLOCKS_DIFFER_MILLISECONDS ? 'expired' : 'waiting' };
    case 'declined':
      return { state: 'refused', reason: signer.reason };
    case 'expired':
      return { state: 'expired' };
    case 'voided':
      return { state: 'failed', fault: 'envelope-voided' };
    case 'completed': {
      const at = signer.signedAt?.getTime();
      const isLikely =
        at !== undefined &&
        at >= asked.askedAt.getTime() - CLOCKS_DIFFER_MILLISECONDS &&
        at <= now.getTime() + CLOCKS_DIFFER_MILLISECONDS;
      if (!isLikely) return { state: 'failed', fault: 'instant-unlikely' };
      return { state: 'completed', signedAt: new Date(Math.min(at, now.getTime())) };
    }
  }
}
