import type { NoticeText, SigningNoticeKey } from './notice-text.js';

/** English: what is told around the signing of a contract, or of an addition to it. */
export const signingNotices: Record<SigningNoticeKey, NoticeText> = {
  'signature-pending': {
    subject: 'Sign contract {contract} by {dueOn}',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) is ready to be signed.',
      'Sign by {dueOn}. The contract holds only when both parties have signed.',
    ],
    entry: 'Sign contract {contract}',
  },
  'signature-reminder': {
    subject: 'Reminder: sign contract {contract} by {dueOn}',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) has not been signed by both parties yet.',
      'Have you not signed yet? Then sign by {dueOn}. If you have signed, you do not have to do anything.',
    ],
  },
  'signature-again': {
    subject: 'The text of contract {contract} has changed: sign again by {dueOn}',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) had been signed by one party. An amendment of {procedure} has taken effect since. That is why the text has changed. The signature under the old text no longer counts.',
      'Read the new text in Openhuis and sign by {dueOn}. Whoever had signed already signs again. The contract holds only when both parties have signed the new text.',
    ],
    entry: 'Sign contract {contract} again',
  },
  'signature-again-reminder': {
    subject: 'Reminder: sign contract {contract} again by {dueOn}',
    lines: [
      'The text of contract {contract} of {organisation} with {region} ({procedure}) has changed. The new text has not been signed by both parties.',
      'Have you not signed the new text yet? Then sign by {dueOn}. A signature under the old text no longer counts. If you have signed the new text, you do not have to do anything.',
    ],
  },
  'offer-validity': {
    subject: 'Contract {contract} lapses if it is not signed by {dueOn}',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) has not been signed by both parties yet. It can be signed up to and including {dueOn}.',
      'Have you not signed the text that holds now? Then sign by {dueOn}. If you do not want to sign, say so in Openhuis.',
      'If both parties have not signed by {dueOn}, the contract lapses. The provider can enrol again after that.',
    ],
    entry: 'Last day to sign contract {contract}',
  },
  'contract-lapsed': {
    subject: 'Contract {contract} has lapsed: it was not signed in time',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) could be signed up to and including {dueOn}. Not both parties have done so. The contract has therefore lapsed and was never in force.',
      'If {organisation} still wants to take part, it can enrol again as long as {procedure} is open.',
    ],
  },
  'contract-withdrawn': {
    subject: '{region} has withdrawn contract {contract}',
    lines: [
      '{region} withdrew contract {contract} with {organisation} ({procedure}) on {dueOn}. The contract had not been signed by both parties and was never in force.',
      'You can read the reason in Openhuis. If you want to take part, you can enrol again as long as {procedure} is open.',
    ],
  },
  'contract-declined': {
    subject: '{organisation} does not sign contract {contract}',
    lines: [
      '{organisation} told on {dueOn} that it does not sign contract {contract} ({procedure}). The contract has thereby ended and was never in force.',
      'You can read the reason in Openhuis. You do not have to do anything. The provider can enrol again as long as {procedure} is open.',
    ],
  },
  'addendum-pending': {
    subject: 'Sign the addendum to contract {contract} by {dueOn}',
    lines: [
      '{organisation} was admitted to more products or municipalities within {procedure}. An addendum to contract {contract} with {region} is ready to be signed.',
      'Sign by {dueOn}. The new products hold only when both parties have signed. The contract itself does not change otherwise.',
    ],
    entry: 'Sign the addendum to contract {contract}',
  },
  'addendum-reminder': {
    subject: 'Reminder: sign the addendum to contract {contract} by {dueOn}',
    lines: [
      'The addendum to contract {contract} of {organisation} with {region} ({procedure}) has not been signed by both parties yet.',
      'Have you not signed yet? Then sign by {dueOn}. If you have signed, you do not have to do anything.',
    ],
  },
  'addendum-validity': {
    subject: 'The addendum to contract {contract} lapses if it is not signed by {dueOn}',
    lines: [
      'The addendum to contract {contract} of {organisation} with {region} ({procedure}) has not been signed by both parties yet. It can be signed up to and including {dueOn}.',
      'If both parties have not signed by {dueOn}, it lapses and the new products are not added. The contract itself goes on.',
    ],
  },
  'addendum-ended': {
    subject: 'The addendum to contract {contract} does not go ahead',
    lines: [
      'The addendum to contract {contract} of {organisation} with {region} ({procedure}) ended on {dueOn} before both parties had signed. The new products are not added. The contract itself goes on.',
      'You can read the reason in Openhuis. The provider can enrol for these products again as long as {procedure} is open.',
    ],
  },
};
