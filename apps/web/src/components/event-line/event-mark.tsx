import type { ReactNode } from 'react';
import type { Answer } from '../../api/client.js';

type TimelineEvent = Answer<'TimelineEventAnswer'>;

/** What must be done by a day. */
const deadlines: readonly string[] = [
  'signature',
  'signature-again',
  'offer-validity',
  'addendum-signature',
  'addendum-validity',
  'option-lapse',
  'offer-due',
  'warning',
  'extension-approval',
  'extension-answer',
];

/** The sign of an event on its line: its shape says what it is, filled or open whether it has been. */
export function EventMark({ event: { kind, when } }: { event: TimelineEvent }): ReactNode {
  const shape =
    kind === 'notice' || kind === 'planned-notice' ? 'message' : deadlines.includes(kind) ? 'deadline' : 'step';
  return (
    <svg className={`event-mark event-mark--${shape} event-mark--${when}`} viewBox="0 0 24 24" aria-hidden="true">
      {shape === 'message' ? (
        <>
          <rect x="3.5" y="6" width="17" height="12" rx="1.5" />
          <path d="m4.5 7.5 7.5 6 7.5-6" />
        </>
      ) : shape === 'deadline' ? (
        <path d="M12 3.5 20.5 12 12 20.5 3.5 12z" />
      ) : (
        <circle cx="12" cy="12" r="7" />
      )}
    </svg>
  );
}
