import type { ProcedureDefinition } from '@openhuis/procedures';
import type { SetPassages } from '../../../regions/src/rules/letter-passages.js';
import type { LetterheadSource } from '../../../regions/src/rules/letterhead.js';
import type { ComplaintOutcome } from './complaint.js';
import type { DecidedLine } from './decision.js';
import type { PartyStatement } from './parties.js';
import type { EnrolmentForm } from '../../../procedures/src/rules/enrolment-form.js';
import type { AnswerFacts, EvidenceFacts } from './completeness.js';
import type { EnrolledLine } from './enrolled-line.js';

/** The letters there are. Those of a decision name who took it; a receipt and what the calendar does need nobody. */
export const letterKinds = [
  'receipt',
  'supplementRequest',
  'notProcessed',
  'admission',
  'intendedRefusal',
  'refusal',
  'complaintAnswer',
  'extensionOffer',
  'extensionNotice',
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** An answer as it was submitted, with its document. */
export interface ReceivedAnswer extends AnswerFacts {
  evidence: (EvidenceFacts & { fileName: string; fileHash: string }) | null;
}

/** Who enrols together with the applicant, with what it delivered itself. */
export interface ReceivedParty extends Pick<PartyStatement, 'role' | 'name' | 'kvkNumber'> {
  answers: readonly ReceivedAnswer[];
}

/** What is lacking of one condition, in the words of who asks for it. */
export interface LackingMatter {
  conditionCode: string;
  lacking: string;
  /** Of whom it is lacking, where that is another than the addressee. */
  party?: string | null;
}

/** What a letter is about: the part that the command knows. Dates are calendar dates in Europe/Amsterdam. */
export type LetterMatter =
  | {
      kind: 'receipt';
      /** A supplement replaces a part of what was submitted: what was received is shown as it stands now. */
      of: 'submission' | 'supplement';
      contentHash: string;
      decisionDueOn: string;
      lines: readonly EnrolledLine[];
      answers: readonly ReceivedAnswer[];
      form: EnrolmentForm;
      parties: readonly ReceivedParty[];
    }
  | { kind: 'supplementRequest' | 'notProcessed'; items: readonly LackingMatter[]; until: string }
  | {
      kind: 'admission';
      reason: string;
      lines: readonly DecidedLine[];
      /** The last day for a writ about the lines that are refused. */
      remedyUntil: string;
      /** The provider has a contract, to which this adds. */
      addsToContract: boolean;
    }
  | { kind: 'intendedRefusal'; reason: string; unmet: readonly string[]; remedyUntil: string }
  | {
      kind: 'refusal';
      reason: string;
      unmet: readonly string[];
      notifiedOn: string;
      remedyUntil: string;
      /** Why a person of the region made it final; null when the remedy term passed. */
      finalReason: string | null;
    }
  | {
      kind: 'complaintAnswer';
      complainedOn: string;
      complaint: string;
      outcome: ComplaintOutcome;
      answer: string;
      /** The last day for a writ where that is still to come. */
      remedyUntil: string | null;
    }
  | (ExtensionMatter & {
      kind: 'extensionOffer';
      answerDueOn: string;
      /** What happens when nobody answers. */
      silence: 'ends' | 'renews';
    })
  | (ExtensionMatter & { kind: 'extensionNotice' });

/** An extension of a contract, offered or told. */
interface ExtensionMatter {
  /** The number of the contract. */
  contract: string;
  /** 1 is the first extension. */
  number: number;
  startsOn: string;
  endsOn: string;
  /** The last day of the contract as it stands. */
  presentEndsOn: string;
  reason: string;
  lines: readonly EnrolledLine[];
}

/** What the letter shows besides, as it is stored when the letter is written. */
export interface LetterSource extends LetterheadSource {
  settings: SetPassages | null;
  addressee: { name: string; kvkNumber: string; email: string };
  /** Who signs, with the roles it has in the region. */
  signatory: { name: string; roles: string[] } | null;
  /** Names of municipalities by their code. */
  municipalities: Record<string, string>;
  /** What was found on each condition, by its code. */
  findings: Record<string, string>;
}

/** About which enrolment, by which version of which procedure. */
export interface LetterSubject {
  enrolmentId: string;
  submittedAt: Date;
  procedure: {
    number: number;
    definitionHash: string;
    definition: Pick<
      ProcedureDefinition,
      'slug' | 'title' | 'products' | 'leavingMunicipalities' | 'conditions' | 'remedyDays' | 'signatureWeeks'
    >;
  };
}
