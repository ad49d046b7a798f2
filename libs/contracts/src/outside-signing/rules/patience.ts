import { amsterdamInstant, type CalendarDate, earliest } from '@openhuis/calendar';
import { signatureDueOn } from '../../rules/term.js';
import { CLOCKS_DIFFER_MILLISECONDS } from './envelope.js';

/** On the last day it can be signed there until this hour: what is signed is fetched before the offer ends at midnight. */
const LAST_CLOCK = '22:00';

/** In minutes: the first pause between two looks, doubled each time, and the longest. */
const PAUSES = {
  /** The service, or something of ours, is away: as soon as it is back. */
  away: { first: 2, longest: 30 },
  /** Somebody has to sign, and the service tells of it: a look makes good a message that was lost. */
  waiting: { first: 60, longest: 720 },
} as const;

const MINUTE_MILLISECONDS = 60_000;
/** After so long without an answer it is no use to go on: a person looks, and it can be signed elsewhere or asked for anew. */
const PATIENCE_MILLISECONDS = 24 * 60 * MINUTE_MILLISECONDS;

/**
 * Until when a text can be signed at the service: for the time to sign of its procedure (contract standard: three weeks) from
 * the day on which it was asked for, and never longer than the offer stands.
 */
export function openUntil(askedOn: CalendarDate, signatureWeeks: number, lastSignableOn: CalendarDate): Date {
  return amsterdamInstant(earliest(signatureDueOn(askedOn, signatureWeeks), lastSignableOn), LAST_CLOCK);
}

/**
 * When the worker looks again.
 *
 * @param looks how many in a row brought nothing new
 */
export function nextLookAt(
  why: keyof typeof PAUSES,
  { looks, expiresAt }: { looks: number; expiresAt: Date },
  now: Date,
): Date {
  const { first, longest } = PAUSES[why];
  const next = now.getTime() + Math.min(longest, first * 2 ** Math.min(looks, 20)) * MINUTE_MILLISECONDS;
  // By then it is closed by the clock of the service as well.
  const closed = expiresAt.getTime() + CLOCKS_DIFFER_MILLISECONDS + MINUTE_MILLISECONDS;
  return new Date(now.getTime() < closed ? Math.min(next, closed) : next);
}

/**
 * Whether what does not work out has been tried for long enough: a day after it was asked for where it could not be sent, a
 * day after it could last be signed there where nobody tells what became of it.
 */
export function isGivenUp(
  { isSent, askedAt, expiresAt }: { isSent: boolean; askedAt: Date; expiresAt: Date },
  now: Date,
): boolean {
  return now.getTime() - (isSent ? expiresAt : askedAt).getTime() > PATIENCE_MILLISECONDS;
}
