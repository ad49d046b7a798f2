/**
 * What a rule found wrong. `code` is stable: the api maps it to a status and the web to a text in the
 * user's language. `path` points at the field (JSON pointer without the leading slash: `lines/3/product`).
 */
export interface Violation {
  code: ViolationCode;
  path?: string;
  /** Values for the text, such as the product and the companion it lacks. Never personal data. */
  details?: Record<string, string | number | string[]>;
}

/** Every code there is, with the HTTP status and the English title that belong to it. */
export const violationCodes = {
  // what was sent is not well-formed
  'invalid-input': { status: 400, title: 'The request is not valid' },
  'unknown-field': { status: 400, title: 'A field is not known' },
  'invalid-date': { status: 400, title: 'A date does not exist' },
  'unknown-product': { status: 400, title: 'A product is not in the catalogue' },
  'unknown-municipality': { status: 400, title: 'A municipality does not take part' },
  'unknown-condition': { status: 400, title: 'A condition is not part of the procedure' },
  'invalid-identifier': { status: 400, title: 'An identifier does not have the right form' },
  'invalid-definition': { status: 400, title: 'The procedure is not complete or not consistent' },
  'invalid-amendment': { status: 400, title: 'The amendment is not complete or not possible' },
  'tariff-overlap': { status: 400, title: 'Two tariffs of a product overlap' },
  'colour-too-light': { status: 400, title: 'This colour is too light to be a brand colour' },
  'notice-text-unreadable': { status: 400, title: 'A text between braces cannot be filled in' },
  'notice-fact-unknown': { status: 400, title: 'A text speaks of what is not known about its subject' },
  'notice-step-missing': { status: 400, title: 'A provider must be told of this date' },
  'file-type': { status: 400, title: 'The file is not of an accepted type' },
  'file-damaged': { status: 400, title: 'The file is damaged or not whole' },
  'file-unsafe': { status: 400, title: 'The file holds what a document does not need and a reader should not open' },
  'file-infected': { status: 400, title: 'The file holds malicious software' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'content-type': { status: 415, title: 'The content type is not supported' },
  // who is asking
  'not-signed-in': { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'not-registered': { status: 403, title: 'You are not registered here yet' },
  'session-needed': { status: 403, title: 'This is for who signed in with a browser' },
  'cross-site': { status: 403, title: 'The request does not come from our own pages' },
  'token-too-narrow': { status: 403, title: 'This token does not reach so far' },
  'permission-not-held': { status: 403, title: 'Your roles do not allow this permission' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  // what was asked does not fit the state of things
  'stale-version': { status: 409, title: 'Somebody else changed this in the meantime' },
  'wrong-state': { status: 409, title: 'This is not possible in the present state' },
  'contract-exists': { status: 409, title: 'There is an open contract already' },
  'enrolment-exists': { status: 409, title: 'There is a running enrolment already' },
  'already-exists': { status: 409, title: 'This exists already' },
  'window-closed': { status: 409, title: 'The procedure is not open for enrolment' },
  'questions-closed': { status: 409, title: 'The last day for questions has passed' },
  'clarification-unanswered': { status: 409, title: 'An item has no answer yet' },
  'clarification-replaced': { status: 409, title: 'This item has been replaced by a later one already' },
  'anonymity-doubt': { status: 409, title: 'An item may tell who asked' },
  'note-published-today': { status: 409, title: 'A note was published today already' },
  'not-contracted': { status: 409, title: 'This takes a contract in the procedure that runs' },
  'own-proposal': { status: 409, title: 'This is your own proposal' },
  'summary-missing': { status: 409, title: 'This proposal is confidential and has no summary yet' },
  'agenda-point-unanswered': { status: 409, title: 'A point of the agenda has no answer yet' },
  'minutes-missing': { status: 409, title: 'The minutes are not written yet' },
  'attendance-missing': { status: 409, title: 'It is not noted yet who was there' },
  'date-in-past': { status: 409, title: 'This moment has passed' },
  'answer-missing': { status: 409, title: 'An answer is missing' },
  'evidence-missing': { status: 409, title: 'Evidence is missing' },
  'evidence-too-old': { status: 409, title: 'Evidence is too old' },
  'evidence-held': { status: 409, title: 'Evidence is still being checked for malicious software' },
  'evidence-infected': { status: 409, title: 'Evidence holds malicious software' },
  'line-missing': { status: 409, title: 'Choose at least one product' },
  'bundle-companion-missing': { status: 409, title: 'A product requires a companion' },
  'not-processed': { status: 409, title: 'Not processed: the time to enrol has passed' },
  'companion-undecided': { status: 409, title: 'Add the recommended product, or say why you do not' },
  'form-not-allowed': { status: 409, title: 'The procedure does not allow this form of enrolment' },
  'party-missing': { status: 409, title: 'Name with whom you enrol' },
  'party-unstated': { status: 409, title: 'Something about a party is not stated' },
  'party-without-account': { status: 409, title: 'This organisation has no account here' },
  'party-unconfirmed': { status: 409, title: 'A party has not bound itself to its part' },
  'assessment-incomplete': { status: 409, title: 'Not every condition has been assessed' },
  'condition-unmet': { status: 409, title: 'A condition is not met' },
  'refusal-without-condition': { status: 409, title: 'A refusal names the condition that is not met' },
  'signature-exists': { status: 409, title: 'This side has signed already' },
  'authority-missing': { status: 409, title: 'State your authority to sign' },
  'paper-signing-exists': { status: 409, title: 'A scan waits for a second person already' },
  'outside-signing-exists': { status: 409, title: 'This side has sent it to the signing service already' },
  'outside-signing-too-late': {
    status: 409,
    title: 'It cannot be sent to the signing service any more, only signed here',
  },
  'archive-too-large': { status: 409, title: 'Too many documents for one archive' },
  'name-differs': { status: 409, title: 'The name is not yours' },
  'text-changed': { status: 409, title: 'The text is not the one that was shown' },
  'too-late-to-start': { status: 409, title: 'The contract would start after its end' },
  'no-option-left': { status: 409, title: 'There is no extension option left' },
  'offer-too-late': { status: 409, title: 'The latest date for this has passed' },
  'offer-exists': { status: 409, title: 'There is an open offer already' },
  'left-out-of-round': { status: 409, title: 'This contract is left out of the round' },
  'nothing-chosen-held': { status: 409, title: 'The contract holds nothing of what the round extends' },
  'reason-missing': { status: 409, title: 'Give the reason' },
  'receipt-known': { status: 409, title: 'The receipt of this offer is known already' },
  'amendment-conflict': { status: 409, title: 'The amendment meets something that runs' },
  'amendment-answer-too-late': { status: 409, title: 'The last day to answer this amendment has passed' },
  'outside-remedy-term': { status: 409, title: 'This day is not within the remedy term' },
  'date-in-future': { status: 409, title: 'This day is yet to come' },
  'second-person-needed': { status: 409, title: 'Another person than the one who proposed this must approve it' },
  'duplicate-organisation': { status: 409, title: 'Another organisation has the same number' },
  'conflict-of-interest': { status: 409, title: 'This person has a conflict of interest with the organisation' },
  'not-asked': { status: 409, title: 'The supplement does not ask for this condition' },
  'supplement-too-late': { status: 409, title: 'The term of the supplement has passed' },
  'assignee-not-permitted': { status: 409, title: 'This person has no role for this work' },
  'address-unconfirmed': { status: 409, title: 'The owner of this mail address has not confirmed it yet' },
  'confirmation-invalid': { status: 409, title: 'This link does not confirm your mail address' },
  'kvk-number-missing': { status: 409, title: 'Your sign-in does not say for which organisation you come' },
  'last-administrator': { status: 409, title: 'At least one administrator stays' },
  'administrator-present': { status: 409, title: 'The organisation has an administrator, who decides on this' },
  'natural-person-needed': { status: 409, title: 'An application cannot have this role' },
  'invitation-used': { status: 409, title: 'This invitation has been accepted already' },
  'invitation-withdrawn': { status: 409, title: 'This invitation was withdrawn' },
  'invitation-expired': { status: 409, title: 'This invitation has expired' },
  'own-role': { status: 409, title: 'Nobody decides on a role of their own' },
  'line-not-held': { status: 409, title: 'The contract does not hold this product there' },
  'line-held': { status: 409, title: 'The contract holds this product there already' },
  'notice-not-allowed': { status: 409, title: 'The contract does not let this side give notice' },
  'notice-too-short': { status: 409, title: 'The notice would not be in time for this day' },
  'day-outside-term': { status: 409, title: 'This day is not possible here' },
  'day-too-soon': { status: 409, title: 'This day is too soon' },
  'end-planned': { status: 409, title: 'An end of this contract is planned or asked already' },
  'crisis-care': { status: 409, title: 'An intake stop that a provider asks for never covers crisis care' },
  'hearing-running': { status: 409, title: 'The term in which the provider may respond is still running' },
  'discount-too-high': { status: 409, title: 'The discount is higher than the contract allows' },
  'change-to-report': { status: 409, title: 'With a contract this changes by a report that the regions check' },
  'key-reused': { status: 422, title: 'The key was used before with another request' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again later' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  unexpected: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ViolationCode = keyof typeof violationCodes;

/** Thrown by services when a rule is broken: carries every violation at once; nothing has been stored. */
export class RuleViolation extends Error {
  constructor(readonly violations: [Violation, ...Violation[]]) {
    super(violations.map((violation) => violation.code).join(', '));
  }

  static of(code: ViolationCode, details?: Violation['details'], path?: string): RuleViolation {
    return new RuleViolation([
      { code, ...(path !== undefined && { path }), ...(details !== undefined && { details }) },
    ]);
  }
}

/** Throws when there is at least one violation. */
export function refuseOn(violations: Violation[]): void {
  const [first, ...rest] = violations;
  if (first !== undefined) throw new RuleViolation([first, ...rest]);
}
