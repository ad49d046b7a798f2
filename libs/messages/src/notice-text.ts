/** The text of one notice, in ICU messages. */
export interface NoticeText {
  subject: string;
  /** Paragraphs: what happened or will happen, the date, what the reader must do. */
  lines: readonly string[];
  /** The name of the calendar entry, for a notice that carries one. */
  entry?: string;
}

/** Around the end of a contract: the end itself, intake stops, measures and changes of a provider. */
export type EndingNoticeKey =
  | 'end-approval'
  | 'end-answer'
  | 'end-recorded'
  | 'end-dropped'
  | 'transfer-report'
  | 'settlement'
  | 'intake-stop-request'
  | 'intake-stop-start'
  | 'intake-stop-end'
  | 'intake-stop-decided'
  | 'measure-hearing'
  | 'measure-decided'
  | 'measure-date'
  | 'party-change-check'
  | 'party-change';

/** What is told of an amendment. */
export type AmendmentNoticeKey =
  | 'amendment-announced'
  | 'amendment-due-soon'
  | 'amendment-reminder'
  | 'amendment-answered'
  | 'amendment-last-term'
  | 'amendment-consequence'
  | 'amendment-effective'
  | 'amendment-withdrawn'
  | 'amendment-responses';

/** The dialogue with contracted providers. */
export type DialogueNoticeKey =
  | 'dialogue-invited'
  | 'dialogue-reminder'
  | 'dialogue-table-cancelled'
  | 'dialogue-minutes'
  | 'proposal-submitted'
  | 'proposal-answered';

/** Around the signing of a contract, or of an addition to it. */
export type SigningNoticeKey =
  | 'signature-pending'
  | 'signature-reminder'
  | 'signature-again'
  | 'signature-again-reminder'
  | 'offer-validity'
  | 'contract-lapsed'
  | 'contract-withdrawn'
  | 'contract-declined'
  | 'addendum-pending'
  | 'addendum-reminder'
  | 'addendum-validity'
  | 'addendum-ended';

/** Every built-in text of a notice. */
export type NoticeTextKey =
  | EndingNoticeKey
  | AmendmentNoticeKey
  | DialogueNoticeKey
  | SigningNoticeKey
  | 'extension-decision'
  | 'extension-offered'
  | 'extension-reminder'
  | 'extension-reminded'
  | 'extension-answered'
  | 'latest-notice'
  | 'extension-approval'
  | 'contract-end'
  | 'lines-end'
  | 'evidence-expiry'
  | 'draft-idle'
  | 'decision-taken'
  | 'enrolment-received'
  | 'clarification'
  | 'conditions-changed'
  | 'supplement-asked'
  | 'supplement-reminder'
  | 'not-processed'
  | 'refusal-intended'
  | 'complaint-answer'
  | 'complaint-answered'
  | 'refusal-reconsidered'
  | 'refusal-suspended'
  | 'supplement-received'
  | 'renewal-refused'
  | 'evidence-check'
  | 'decision-promise'
  | 'indexation-published';

/** What surrounds every notice. */
export interface NoticeFrame {
  greeting: string;
  where: string;
  closing: string;
  footer: string;
}

export interface NoticeCatalogue {
  notices: Record<NoticeTextKey, NoticeText>;
  frame: NoticeFrame;
}
