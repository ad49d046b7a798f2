import { amendmentNotices } from './amendment-notices.en.js';
import { endingNotices } from './ending-notices.en.js';
import { dialogueNotices } from './dialogue-notices.en.js';
import { signingNotices } from './signing-notices.en.js';
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
    ...dialogueNotices,
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
    'extension-reminded': {
      subject: 'Will you answer the offer to extend contract {contract}?',
      lines: [
        '{region} has offered {organisation} to extend contract {contract} ({procedure}), from {startsOn} up to and including {endsOn}. We do not have your answer yet and ask you for it now.',
        'Somebody who may sign for your organisation gives the answer in Openhuis. It also tells until which day that is possible.',
        'Without an answer the contract is not extended and ends on its end date.',
      ],
    },
    'extension-answered': {
      subject: '{organisation} has answered the offer to extend contract {contract}',
      lines: [
        '{organisation} answered the offer to extend contract {contract} ({procedure}) on {dueOn}.',
        'The answer: {answer, select, accepted {the offer is accepted. The contract goes on up to and including {endsOn}.} partly {the offer is accepted in part. That part goes on up to and including {endsOn}; the rest ends on its end date.} declined {the offer is not accepted. The contract ends on its end date.} other {see the offer in Openhuis.}}',
        'You do not have to do anything. Look at the answer if you want to know the reason.',
      ],
    },
    'latest-notice': {
      subject: 'Not all contracts of {procedure} are extended yet: possible up to and including {dueOn}',
      lines: [
        'There are contracts of {procedure} for which no extension has been agreed yet. An extension must have been agreed by {dueOn} at the latest.',
        'Do you want to extend a contract? Then make sure that the offer has been made and the answer of the provider received by {dueOn}. Openhuis shows which contracts they are.',
        'If nothing is agreed, these contracts end by themselves on their end date.',
      ],
      entry: 'Last day to extend {procedure}',
    },
    'extension-approval': {
      subject: 'Judge by {dueOn} the proposal to extend contract {contract} after all',
      lines: [
        'A colleague proposes to extend contract {contract} ({procedure}) after all, from {startsOn} up to and including {endsOn}. The date to extend in time has passed. That is why a second person must approve the proposal.',
        'Are you not the person who made the proposal? Then look at the proposal and its reason, and approve it or withdraw it. The provider gets the offer only after the approval and must have answered by {dueOn}.',
        'If nobody approves the proposal, it lapses and nothing changes.',
      ],
    },
    'contract-end': {
      subject: 'Contract {contract} ends on {dueOn}',
      lines: [
        'Contract {contract} of {organisation} ({procedure}) ends on {dueOn}. {dueOn} is the last day on which the contract holds. No extension has been agreed.',
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
      subject: 'A piece of evidence of {organisation} is valid up to and including {dueOn}',
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
    'enrolment-received': {
      subject: 'We have received the enrolment of {organisation}',
      lines: [
        '{region} received the enrolment of {organisation} for {procedure} on {dueOn}.',
        'The receipt is in Openhuis. It says what you submitted and when you can expect a decision.',
      ],
    },
    clarification: {
      subject: 'There is a new clarification for {procedure}',
      lines: [
        '{region} answered questions about {procedure} on {dueOn}. The answers hold for everyone who enrols.',
        'Read the clarification before you submit your enrolment. A later one prevails over an earlier one.',
      ],
    },
    'conditions-changed': {
      subject: 'The conditions of {procedure} have changed',
      lines: [
        '{region} has changed the conditions of {procedure}. The change holds from {dueOn}.',
        '{organisation} has an enrolment that is not submitted yet. See in Openhuis what changes for you. What you filled in has been kept.',
      ],
    },
    'supplement-asked': {
      subject: 'Supplement the enrolment of {organisation} by {dueOn}',
      lines: [
        'Something is lacking in the enrolment of {organisation} for {procedure}. Openhuis tells you, for each condition, what {region} still needs from you.',
        'Send it by {dueOn}. If it is not there by then, we will not process the enrolment.',
      ],
      entry: 'Supplement the enrolment for {procedure}',
    },
    'supplement-reminder': {
      subject: 'Reminder: supplement the enrolment of {organisation} by {dueOn}',
      lines: [
        'We have not yet received what is lacking in the enrolment of {organisation} for {procedure}.',
        'Send it by {dueOn}. If it is not there by then, we will not process the enrolment.',
      ],
    },
    'not-processed': {
      subject: 'The enrolment of {organisation} is not processed',
      lines: [
        '{region} does not process the enrolment of {organisation} for {procedure}. What was lacking was not received in time.',
        'You can enrol again at once, and use what you filled in before.',
      ],
    },
    'refusal-intended': {
      subject: '{region} intends to refuse the enrolment of {organisation}',
      lines: [
        '{region} intends not to admit {organisation} to {procedure}. Openhuis tells you which condition is not met, and why.',
        'Do you disagree? It also tells you what you can do. Mind that the term for that is short. It goes on when you file a complaint.',
        'You can also enrol again at once.',
      ],
    },
    'complaint-answered': {
      subject: '{region} has answered your complaint',
      lines: [
        '{region} has answered the complaint of {organisation} about {procedure}. In Openhuis you read the answer, with the explanation.',
        'Mind: the answer does not lengthen the term for going to court.',
      ],
    },
    'refusal-reconsidered': {
      subject: '{region} looks at the enrolment of {organisation} again',
      lines: [
        '{region} has taken back its intention to refuse {organisation} for {procedure}. In Openhuis you read why.',
        'You need not do anything now. You will be told of the new decision.',
      ],
    },
    'refusal-suspended': {
      subject: 'The refusal of {organisation} waits for the ruling',
      lines: [
        '{region} has recorded that a court case runs about the refusal of {organisation} for {procedure}, or a case before the Geschillencommissie.',
        'So the refusal does not go ahead until that is decided. This also holds where the refusal was final already. In Openhuis you can read what was recorded.',
      ],
    },
    'supplement-received': {
      subject: '{region} has received your supplement',
      lines: [
        'On {dueOn} we received what was missing in the enrolment of {organisation} for {procedure}.',
        'In Openhuis you find the receipt. It says until when the region has time to decide.',
      ],
    },
    'renewal-refused': {
      subject: '{region} does not accept your new evidence: {evidence}',
      lines: [
        '{organisation} delivered a new piece of evidence: {evidence}. {region} does not accept it. In Openhuis you can read why.',
        'Deliver evidence that does meet the condition. Without valid evidence you no longer meet a condition of your contract.',
      ],
    },
    'complaint-answer': {
      subject: 'Answer the complaint of {organisation} by {dueOn}',
      lines: [
        '{organisation} has filed a complaint about the intended refusal for {procedure}.',
        'Answer by {dueOn}. The term for going to court goes on meanwhile.',
      ],
      entry: 'Answer the complaint of {organisation}',
    },
    'evidence-check': {
      subject: 'Check other evidence of {organisation} again by {dueOn}',
      lines: [
        'In the enrolment of {organisation} for {procedure} other evidence was accepted than the condition asks for.',
        'It was agreed then to look at it again by {dueOn}.',
      ],
      entry: 'Check other evidence of {organisation}',
    },
    'decision-promise': {
      subject: 'Decide by {dueOn} on the enrolment of {organisation}',
      lines: [
        '{organisation} has enrolled for {procedure}. Your region has promised to decide by {dueOn}.',
        'Assess the enrolment and take the decision before that date.',
      ],
    },
    'indexation-published': {
      subject: 'New tariffs for contract {contract}',
      lines: [
        '{region} published new tariffs for {procedure} on {dueOn}. They apply to contract {contract} of {organisation} as well.',
        'In Openhuis you read from which day the tariffs hold, how the percentage was computed and what each product will cost. Open the page, so that the region knows you have seen it. You do not have to do anything else.',
      ],
    },
    ...signingNotices,
    ...endingNotices,
    ...amendmentNotices,
  },
};
