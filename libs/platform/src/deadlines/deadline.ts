/** What a deadline is about. */
export type SubjectKind =
  | 'contract'
  | 'dialogueMessage'
  | 'proposal'
  | 'enrolment'
  | 'procedure'
  | 'extensionOffer'
  | 'evidence'
  | 'amendmentAnswer';

/**
 * The kinds of date that matter. `acts` tells whether the system itself does something on the day
 * (`actsOn`); the other kinds only tell people.
 */
export const deadlineKinds = {
  /** Entry of a windowed procedure closes. */
  'window-closing': { subject: 'procedure', acts: true },
  /** A published version of a procedure begins to hold. */
  'publication-effective': { subject: 'procedure', acts: true },
  /** The region must decide by this date whether it offers an extension: the latest notice date of a cohort. */
  'extension-decision': { subject: 'procedure', acts: false },
  /** The system proposes a round of extensions to the region on this date. */
  'extension-round': { subject: 'procedure', acts: true },
  /** A draft has not been touched for a while. */
  'draft-idle': { subject: 'enrolment', acts: false },
  /** The decision the region promised. */
  'decision-promise': { subject: 'enrolment', acts: false },
  /** A decision was taken on this date. */
  'decision-taken': { subject: 'enrolment', acts: false },
  /** An enrolment was received on this date. */
  'enrolment-received': { subject: 'enrolment', acts: false },
  /** A clarification was published on this date that whoever enrols must know. */
  clarification: { subject: 'enrolment', acts: false },
  /** The conditions of a draft changed on this date. */
  'conditions-changed': { subject: 'enrolment', acts: false },
  /** What was lacking must have been received by this date; else the enrolment is not processed. */
  supplement: { subject: 'enrolment', acts: true },
  /** It was recorded on this date that an enrolment is not processed. */
  'not-processed': { subject: 'enrolment', acts: false },
  /** A provider was told on this date that it is to be refused. */
  'refusal-intended': { subject: 'enrolment', acts: false },
  /** The last day for a writ against an intended refusal, which is final after it. */
  'remedy-term': { subject: 'enrolment', acts: true },
  /** A complaint must have been answered by this date. */
  'complaint-answer': { subject: 'enrolment', acts: false },
  /** A complaint was answered on this date. */
  'complaint-answered': { subject: 'enrolment', acts: false },
  /** An intended refusal was taken back on this date, to be decided anew. */
  'refusal-reconsidered': { subject: 'enrolment', acts: false },
  /** It was registered on this date that a refusal waits for the court, or for the Geschillencommissie. */
  'refusal-suspended': { subject: 'enrolment', acts: false },
  /** What was lacking of an enrolment was received on this date. */
  'supplement-received': { subject: 'enrolment', acts: false },
  /** Evidence that was accepted instead of what the condition asks is to be looked at again by this date. */
  'evidence-check': { subject: 'enrolment', acts: false },
  /** A dialogue table to which a contracted provider is invited is on this date. */
  'dialogue-table': { subject: 'dialogueMessage', acts: false },
  /** A dialogue table of this date, to which a provider was invited, does not go ahead. */
  'dialogue-table-cancelled': { subject: 'dialogueMessage', acts: false },
  /** The minutes of a dialogue table were published on this date. */
  'dialogue-minutes': { subject: 'dialogueMessage', acts: false },
  /** The region received a proposal to change the contract on this date. */
  'proposal-submitted': { subject: 'proposal', acts: false },
  /** The region answered a proposal in writing on this date. */
  'proposal-answered': { subject: 'proposal', acts: false },
  /** Both sides must have signed by this date. */
  signature: { subject: 'contract', acts: false },
  /** Both sides must have signed anew by this date: the text was renewed after one of them had signed. */
  'signature-again': { subject: 'contract', acts: false },
  /** The last day on which a contract can be signed: the offer to contract ends with it. */
  'offer-validity': { subject: 'contract', acts: true },
  /** A contract ended because both sides had not signed by this date. */
  'contract-lapsed': { subject: 'contract', acts: false },
  /** The region withdrew a contract that was not signed by both, on this date. */
  'contract-withdrawn': { subject: 'contract', acts: false },
  /** The provider declined to sign a contract on this date. */
  'contract-declined': { subject: 'contract', acts: false },
  /** Both sides must have signed an addendum of the contract by this date. */
  'addendum-signature': { subject: 'contract', acts: false },
  /** The last day on which an addendum of the contract can be signed. */
  'addendum-validity': { subject: 'contract', acts: true },
  /** An addendum ended on this date because both sides had not signed: too late, withdrawn or declined. */
  'addendum-ended': { subject: 'contract', acts: false },
  /** New tariffs of the procedure were published on this date. */
  'indexation-published': { subject: 'contract', acts: false },
  /** The contract comes into force. */
  'contract-start': { subject: 'contract', acts: true },
  /** Latest date on which an extension can be agreed in time; the option lapses after it. */
  'option-lapse': { subject: 'contract', acts: true },
  /** Last day of the whole contract. */
  'contract-end': { subject: 'contract', acts: true },
  /** Last day of some lines of a contract that itself goes on. */
  'lines-end': { subject: 'contract', acts: false },
  /** Where the clients of what ends will go should have been planned by this date; the end of the term is prepared on it. */
  'client-transfer': { subject: 'contract', acts: true },
  /** A second person of the region must have approved an end that one proposed. */
  'end-approval': { subject: 'contract', acts: true },
  /** A notice must have been received, or an end by mutual consent agreed to, by this date. */
  'end-answer': { subject: 'contract', acts: true },
  /** It was recorded on this date that a contract, or a part of it, ends before its term. */
  'end-recorded': { subject: 'contract', acts: false },
  /** An end that was asked is off since this date: withdrawn, refused, lapsed or cancelled. */
  'end-dropped': { subject: 'contract', acts: false },
  /** The provider tells by this date how many clients are still in care of what ends. */
  'transfer-report': { subject: 'contract', acts: false },
  /** Something of the settlement after an end must have been done by this date. */
  settlement: { subject: 'contract', acts: false },
  /** The last day on which a contract that ended is kept. */
  'retention-end': { subject: 'contract', acts: false },
  /** The first day of an intake stop that a provider asked for: the region decides before it. */
  'intake-stop-request': { subject: 'contract', acts: false },
  /** The first day of an intake stop. */
  'intake-stop-start': { subject: 'contract', acts: false },
  /** The last day of an intake stop. */
  'intake-stop-end': { subject: 'contract', acts: false },
  /** An intake stop was granted, refused, imposed or lifted on this date. */
  'intake-stop-decided': { subject: 'contract', acts: false },
  /** The last day on which the provider can respond to a measure that the region intends. */
  'measure-hearing': { subject: 'contract', acts: false },
  /** A measure was taken, dropped or closed on this date. */
  'measure-decided': { subject: 'contract', acts: false },
  /** A step of a recovery plan must have been done, or a discount ends, on this date. */
  'measure-date': { subject: 'contract', acts: false },
  /** The day on which something about a provider changes that the region has to check before. */
  'party-change-check': { subject: 'contract', acts: false },
  /** Something about a provider changes on this date, in all its contracts. */
  'party-change': { subject: 'contract', acts: true },
  /** A second person must have approved a late extension, so that it can still be offered and answered. */
  'extension-approval': { subject: 'extensionOffer', acts: true },
  /** The provider's answer to an extension offer must have been received. */
  'extension-answer': { subject: 'extensionOffer', acts: true },
  /** The provider answered an extension offer on this date. */
  'extension-answered': { subject: 'extensionOffer', acts: false },
  /** The receipt of an offer should be known by this date; else a registered letter is to be sent. */
  'extension-receipt': { subject: 'extensionOffer', acts: false },
  /** Somebody of the region had the provider reminded of an offer on this date. */
  'extension-reminder': { subject: 'extensionOffer', acts: false },
  /** A piece of evidence loses its validity after this date. */
  'evidence-expiry': { subject: 'evidence', acts: false },
  /** The region did not accept a newer document for a condition of a running contract, on this date. */
  'renewal-refused': { subject: 'evidence', acts: false },
  /** The last day to answer an announced amendment of the procedure; whoever did not gets a last term after it. */
  'amendment-responses': { subject: 'procedure', acts: true },
  /** The last day of the last written term; it is recorded after it what refusals and silence mean. */
  'amendment-last-terms': { subject: 'procedure', acts: true },
  /** The first day on which an announced amendment holds. */
  'amendment-takes-effect': { subject: 'procedure', acts: true },
  /** The last day of a product or a municipality that runs off by an amendment. */
  'amendment-run-off': { subject: 'procedure', acts: true },
  /** A contractor answers an announced amendment by this date. */
  'amendment-answer': { subject: 'amendmentAnswer', acts: false },
  /** The region reminded a contractor of an amendment on this date. */
  'amendment-reminder': { subject: 'amendmentAnswer', acts: false },
  /** A contractor answered an amendment on this date. */
  'amendment-answered': { subject: 'amendmentAnswer', acts: false },
  /** The last written term of a contractor that did not answer. */
  'amendment-last-term': { subject: 'amendmentAnswer', acts: false },
  /** It was recorded on this date what the refusal or the silence of a contractor means. */
  'amendment-consequence': { subject: 'amendmentAnswer', acts: false },
  /** An amendment holds for a contract from this date. */
  'amendment-effective': { subject: 'amendmentAnswer', acts: false },
  /** An announced amendment was withdrawn on this date. */
  'amendment-withdrawn': { subject: 'amendmentAnswer', acts: false },
} as const satisfies Record<string, { subject: SubjectKind; acts: boolean }>;

export type DeadlineKind = keyof typeof deadlineKinds;
export type ActingDeadlineKind = {
  [Kind in DeadlineKind]: (typeof deadlineKinds)[Kind]['acts'] extends true ? Kind : never;
}[DeadlineKind];

/** A date as a feature's rule computes it, before it is stored. */
export interface PlannedDeadline {
  kind: DeadlineKind;
  /** The date people are told: the last day that counts. */
  dueOn: string;
  /** The day on which the sweep acts; only for kinds that act. */
  actsOn?: string;
  /** Since when the subject has this date. A notice that would have been due earlier lapses. */
  inForceOn: string;
  /** False while the date must not be announced (the end of a contract whose option is still open). */
  announced: boolean;
}

/** A stored deadline whose day has come, as the sweep hands it to its feature. */
export interface DueDeadline {
  id: string;
  regionId: number;
  organisationId: string | null;
  procedureId: string | null;
  subjectId: string;
  kind: ActingDeadlineKind;
  dueOn: string;
}
