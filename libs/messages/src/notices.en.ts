import type { NoticeCatalogue } from './notice-text.js';

/** English, as plain as the Dutch. */
export const englishNotices: NoticeCatalogue = {
  frame: {
    greeting: 'Dear reader,',
    where: 'You find everything about this in Openhuis:',
    closing: 'Kind regards,',
    footer: 'Openhuis sent this message automatically, on behalf of {region}. You cannot reply to it.',
  },
  notices: {
    'extension-decision': {
      subject: 'Decide before {dueOn} whether you extend {procedure}',
      lines: [
        'The contracts of {procedure} can be extended. An extension must have been agreed by {dueOn} at the latest.',
        'Decide in time whether your region offers an extension. Send the offer well before {dueOn}: the provider must have answered by then.',
        'If you do nothing, the contracts end by themselves on their end date.',
      ],
      entry: 'Latest date to extend: {procedure}',
    },
    'extension-offered': {
      subject: 'Offer to extend contract {contract}: answer by {dueOn}',
      lines: [
        '{region} offers {organisation} to extend contract {contract} ({procedure}). The extension runs from {startsOn} up to and including {endsOn}.',
        'Tell us by {dueOn} whether you accept the offer. Somebody who may sign for your organisation gives the answer in Openhuis.',
        'If we have not received an answer by {dueOn}, the contract is not extended and ends on its end date.',
      ],
      entry: 'Answer the offer to extend contract {contract}',
    },
    'extension-reminder': {
      subject: 'Reminder: answer the offer to extend contract {contract} by {dueOn}',
      lines: [
        '{region} has offered {organisation} to extend contract {contract} ({procedure}), from {startsOn} up to and including {endsOn}. We do not have your answer yet.',
        'Tell us by {dueOn} whether you accept the offer. Somebody who may sign for your organisation gives the answer in Openhuis.',
        'Without an answer the contract is not extended and ends on its end date.',
      ],
    },
    'extension-answered': {
      subject: '{organisation} has answered the offer to extend contract {contract}',
      lines: [
        '{organisation} answered the offer to extend contract {contract} ({procedure}) on {dueOn}.',
        'The answer: {answer, select, accepted {the offer is accepted. The contract goes on up to and including {endsOn}.} declined {the offer is not accepted. The contract ends on its end date.} other {see the offer in Openhuis.}}',
        'You do not have to do anything. Look at the answer if you want to know the reason.',
      ],
    },
    'option-lapse': {
      subject: 'Contract {contract} can be extended until {dueOn}',
      lines: [
        'Contract {contract} of {organisation} ({procedure}) ends on {endsOn}. It can be extended only if that has been agreed by {dueOn}.',
        'Do you want to extend? Then make sure that the offer has been made and the answer received by {dueOn}.',
        'If nothing is agreed, the contract ends on {endsOn}.',
      ],
      entry: 'Last day to extend contract {contract}',
    },
    'contract-end': {
      subject: 'Contract {contract} ends on {dueOn}',
      lines: [
        'Contract {contract} of {organisation} ({procedure}) ends on {dueOn}. {dueOn} is the last day on which the contract holds. It will not be extended any more.',
        'Prepare for the end: make arrangements for the clients who receive care and see to it that their care is settled from {dayAfter}.',
      ],
      entry: 'Last day of contract {contract}',
    },
    'lines-end': {
      subject: 'A part of contract {contract} ends on {dueOn}',
      lines: [
        'One or more products of contract {contract} of {organisation} ({procedure}) end on {dueOn}. The other products go on.',
        'See which products end. Make arrangements for the clients who receive this care and see to it that their care is settled from {dayAfter}.',
      ],
      entry: 'Last day of a part of contract {contract}',
    },
    'evidence-expiry': {
      subject: 'A piece of evidence of {organisation} is valid until {dueOn}',
      lines: [
        'The evidence ‘{evidence}’ of {organisation} is valid up to and including {dueOn}.',
        'Add new evidence in Openhuis before that date. Your organisation must go on meeting the conditions as long as the contract runs.',
      ],
      entry: 'Evidence ‘{evidence}’ expires',
    },
    'draft-idle': {
      subject: 'Your enrolment for {procedure} has not been submitted yet',
      lines: [
        '{organisation} has started an enrolment for {procedure}. It has not been submitted and has not been changed for some time.',
        'Do you want to take part? Then complete the enrolment and submit it. What you filled in has been kept.',
        'Do you no longer want to take part? Then withdraw the enrolment.',
      ],
    },
    'decision-taken': {
      subject: 'There is a decision on the enrolment of {organisation} for {procedure}',
      lines: [
        '{region} decided on {dueOn} on the enrolment of {organisation} for {procedure}.',
        '{outcome, select, admitted {The organisation is admitted. The next step is to sign the contract. You will get a separate message about that.} refused {The organisation is not admitted. The decision says which condition is not met and what you can do if you disagree. Mind that the term for that is short.} other {Read the decision in Openhuis.}}',
        'Read the whole decision in Openhuis.',
      ],
    },
    'decision-promise': {
      subject: 'Decide by {dueOn} on the enrolment of {organisation}',
      lines: [
        '{organisation} has enrolled for {procedure}. Your region has promised to decide by {dueOn}.',
        'Assess the enrolment and take the decision before that date.',
      ],
    },
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
  },
};
