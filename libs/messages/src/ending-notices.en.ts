import type { EndingNoticeKey, NoticeText } from './notice-text.js';

/** English: what is told around the end of a contract, of intake stops, measures and changes of a provider. */
export const endingNotices: Record<EndingNoticeKey, NoticeText> = {
  'end-approval': {
    subject: 'Approve the end of contract {contract} by {dueOn}',
    lines: [
      'A colleague proposes to end contract {contract} ({procedure}). A second person of {region} has to approve it.',
      'Do so by {dueOn}. The proposal lapses after that. The provider knows nothing of it yet.',
    ],
    entry: 'Approve the end of contract {contract}',
  },
  'end-answer': {
    subject: 'Contract {contract}: answer by {dueOn} to the end that was asked',
    lines: [
      'An end was asked of contract {contract} of {organisation} with {region} ({procedure}): a notice of termination, or an end by mutual consent.',
      'The other side acknowledges receipt, or answers, by {dueOn}. Without an answer it does not go ahead. In Openhuis you read what was asked and why.',
    ],
    entry: 'Answer to the end of contract {contract}',
  },
  'end-recorded': {
    subject: 'Contract {contract} ends, in part or as a whole',
    lines: [
      'It was recorded on {dueOn} that contract {contract} of {organisation} with {region} ({procedure}) ends before its term, in part or as a whole. The last day of the whole contract is now {endsOn}.',
      'In Openhuis you read what ends when and why. There the provider also reports how many clients are still in care, in numbers only. Notices that are no longer true have lapsed.',
    ],
  },
  'end-dropped': {
    subject: 'The end of contract {contract} is off',
    lines: [
      'The end that was asked of contract {contract} of {organisation} with {region} ({procedure}) is off since {dueOn}. The contract runs on as it was.',
      'In Openhuis you read why. You need not do anything.',
    ],
  },
  'transfer-report': {
    subject: 'Contract {contract}: report by {dueOn} how many clients are still in care',
    lines: [
      'Contract {contract} of {organisation} with {region} ({procedure}) ends, in part or as a whole. By {dueOn} the provider reports for each product and municipality how many clients are still in care, and how many went elsewhere.',
      'Report numbers only, never names or other data of clients.',
    ],
    entry: 'Report the numbers of clients, contract {contract}',
  },
  settlement: {
    subject: 'Contract {contract}: complete the settlement by {dueOn}',
    lines: [
      'After the end of contract {contract} of {organisation} with {region} ({procedure}) something is still to be settled. The last day for it is {dueOn}.',
      'In Openhuis you see what it is and who does it. Is it done? Say so there.',
    ],
    entry: 'Settlement of contract {contract}',
  },
  'intake-stop-request': {
    subject: '{organisation} asks for an intake stop from {dueOn}',
    lines: [
      '{organisation} asks to take no new clients from {dueOn} under contract {contract} ({procedure}).',
      'The stop begins only if {region} consents. So decide before {dueOn}. In Openhuis you read for which products and why.',
    ],
    entry: 'Decide on the intake stop, contract {contract}',
  },
  'intake-stop-start': {
    subject: 'Contract {contract}: intake stop from {dueOn}',
    lines: [
      'From {dueOn} {organisation} takes no new clients under contract {contract} with {region} ({procedure}), for some or all products. Whoever is in care keeps that care.',
      'Openhuis and the public register tell for which products and municipalities.',
    ],
    entry: 'Intake stop begins, contract {contract}',
  },
  'intake-stop-end': {
    subject: 'Contract {contract}: {dueOn} is the last day of the intake stop',
    lines: [
      'The intake stop of {organisation} under contract {contract} with {region} ({procedure}) runs up to and including {dueOn}. After that the provider takes new clients again.',
      'Is more time needed? Then ask for a new stop in Openhuis in time.',
    ],
    entry: 'Last day of the intake stop, contract {contract}',
  },
  'intake-stop-decided': {
    subject: 'Contract {contract}: decision on an intake stop',
    lines: [
      'It was decided on {dueOn} about an intake stop under contract {contract} of {organisation} with {region} ({procedure}): granted, refused, imposed or lifted.',
      'In Openhuis you read the decision and the reason.',
    ],
  },
  'measure-hearing': {
    subject: 'Contract {contract}: respond by {dueOn} to an intended measure',
    lines: [
      '{region} intends to take a measure under contract {contract} of {organisation} ({procedure}). The provider can say what it thinks up to and including {dueOn}.',
      'Openhuis has the measure and the reason. The provider responds there as well. A second person of the region decides after that.',
    ],
    entry: 'Respond to the measure, contract {contract}',
  },
  'measure-decided': {
    subject: 'Contract {contract}: decision on a measure',
    lines: [
      'On {dueOn} {region} decided on a measure under contract {contract} of {organisation} ({procedure}).',
      'In Openhuis you read the decision, the reason and what is asked of the provider.',
    ],
  },
  'measure-date': {
    subject: 'Contract {contract}: {dueOn} is a date of a measure',
    lines: [
      'A measure holds under contract {contract} of {organisation} with {region} ({procedure}). On {dueOn} a step of the recovery plan must be done, or the measure ends.',
      'In Openhuis you see which step it is. The provider says there what is done.',
    ],
    entry: 'Date of a measure, contract {contract}',
  },
  'party-change-check': {
    subject: '{organisation} reports a change: check it by {dueOn}',
    lines: [
      '{organisation} reports that something about it changes, such as its name, legal form, number in the trade register or account. It concerns all its contracts, {contract} ({procedure}) as well.',
      'Check the change by {dueOn}. In Openhuis you read what changes, and from which day. The change takes effect once all regions agree.',
    ],
    entry: 'Check the change of {organisation}',
  },
  'party-change': {
    subject: 'Contract {contract}: something about {organisation} changes as of {dueOn}',
    lines: [
      'The change that {organisation} reported was agreed to and takes effect on {dueOn}, for contract {contract} with {region} ({procedure}) as well.',
      'You need not do anything. In Openhuis you read what changes.',
    ],
    entry: 'Change of {organisation} takes effect',
  },
};
