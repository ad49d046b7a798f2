import type { AmendmentNoticeKey, NoticeText } from './notice-text.js';

/** English: what is told of an amendment of the contracts. */
export const amendmentNotices: Record<AmendmentNoticeKey, NoticeText> = {
  'amendment-announced': {
    subject: 'Amendment of contract {contract}: answer by {dueOn}',
    lines: [
      '{region} amends the contracts of {procedure}. This holds for contract {contract} of {organisation} as well. It is about: {amendment}. The amendment takes effect on {effectiveOn}.',
      'Read in Openhuis what changes and say by {dueOn} whether you accept or refuse it. Somebody who may sign for your organisation gives the answer.',
      'If you refuse, the contract ends on the day before {effectiveOn}. What silence means is told with the amendment.',
    ],
    entry: 'Answer to the amendment of contract {contract}',
  },
  'amendment-due-soon': {
    subject: 'Reminder: answer the amendment of contract {contract} by {dueOn}',
    lines: [
      'We have no answer yet from {organisation} to the amendment of contract {contract} ({procedure}): {amendment}. It takes effect on {effectiveOn}.',
      'Say by {dueOn} whether you accept or refuse it.',
    ],
  },
  'amendment-reminder': {
    subject: 'Reminder: your answer to the amendment of contract {contract}',
    lines: [
      '{region} waits for the answer of {organisation} to the amendment of contract {contract} ({procedure}): {amendment}. It takes effect on {effectiveOn}.',
      'Say by {answerBy} whether you accept or refuse it.',
    ],
  },
  'amendment-answered': {
    subject: 'Your answer to the amendment of contract {contract} was received',
    lines: [
      '{organisation} answered the amendment of contract {contract} ({procedure}) on {dueOn}: {amendment}.',
      '{answer, select, accepted {You accept the amendment. It holds from {effectiveOn}.} refused {You refuse the amendment. The contract ends on the day before {effectiveOn}.} other {See the answer in Openhuis.}}',
      'You can give another answer up to and including {answerBy}.',
    ],
  },
  'amendment-last-term': {
    subject: 'Last term: answer the amendment of contract {contract} by {dueOn}',
    lines: [
      'We received no answer from {organisation} to the amendment of contract {contract} ({procedure}): {amendment}.',
      'This is your last term. Say by {dueOn} whether you accept or refuse it.',
      '{silence, select, refusal {Without an answer it counts as refused, and the contract ends on the day before {effectiveOn}.} other {Without an answer the amendment holds for your contract from {effectiveOn}.}}',
    ],
    entry: 'Last term: amendment of contract {contract}',
  },
  'amendment-consequence': {
    subject: 'What your answer to the amendment of contract {contract} means',
    lines: [
      '{answer, select, refused {{organisation} refused the amendment of contract {contract} ({procedure}): {amendment}.} other {We received no answer from {organisation} to the amendment of contract {contract} ({procedure}): {amendment}.}}',
      '{outcome, select, ends {The contract therefore ends on {endsOn}. Make arrangements for the clients in care.} other {As agreed beforehand the amendment therefore holds for your contract too, from {effectiveOn}.}}',
    ],
  },
  'amendment-effective': {
    subject: 'Contract {contract} is amended as of {dueOn}',
    lines: [
      'The amendment of contract {contract} of {organisation} ({procedure}) holds from {dueOn}: {amendment}.',
      'In Openhuis you read the contract as it stands now. You need not do anything.',
    ],
  },
  'amendment-withdrawn': {
    subject: 'The amendment of contract {contract} does not go ahead',
    lines: [
      '{region} withdrew the amendment of contract {contract} of {organisation} ({procedure}) on {dueOn}: {amendment}.',
      'The contract stays as it was. An answer that you gave has no consequences. In Openhuis you read why.',
    ],
  },
  'amendment-responses': {
    subject: 'Not everybody has answered the amendment of {procedure} yet: possible up to and including {dueOn}',
    lines: [
      'The providers of {procedure} answer an amendment of their contract by {dueOn}.',
      'In Openhuis you see who has not answered and can remind them. Whoever does not answer gets a last term after {dueOn} by itself.',
    ],
  },
};
