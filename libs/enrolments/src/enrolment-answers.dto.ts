import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import {
  ComplaintAnswer,
  EnrolmentHolderAnswer,
  EnrolmentLineAnswer,
  RefusalAnswer,
  ReturnedProposalAnswer,
  StandingProposalAnswer,
  TakenDecisionAnswer,
} from './decision-history.dto.js';
import type { DelivererChoice, EnrolmentForm } from '@openhuis/procedures';
import { DeclinedCompanionAnswer, EnrolmentPartyAnswer } from './parties/party-answers.dto.js';
import type { AssessmentOutcome } from './rules/assessment.js';
import type { EnrolmentStatus } from './rules/transitions.js';
import { StoredAnswerAnswer } from './stored-answer.dto.js';
import { StandingConflictAnswer, SupplementRequestAnswer } from './supplement/supplement-answers.dto.js';

/** An enrolment after a command. */
export class EnrolmentStateAnswer {
  id: string;
  status: EnrolmentStatus;
  /** Give it with the next command. */
  version: number;
}

/** An enrolment that is decided. */
export class DecidedEnrolmentAnswer extends EnrolmentStateAnswer {
  /** Null for a refusal that was announced and is not final yet. */
  @ApiProperty({ type: String, nullable: true })
  decisionId: string | null;
  /** The contract that the admission formed, or to which it adds. */
  contractId: string | null;
  /** The addendum that the admission formed, where there was a contract. */
  @ApiProperty({ type: String, nullable: true })
  addendumId: string | null;
}

/** A text in both languages. */
export class BilingualTextAnswer {
  nl: string;
  en: string;
}

/** A reason that was given before. */
export class StandingReasonAnswer {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
  /** How often, of late. */
  uses: number;
}

/** One enrolment in a list. */
export class ListedEnrolmentAnswer {
  id: string;
  status: EnrolmentStatus;
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  organisationId: string;
  organisationName: string;
  lineCount: number;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  /** The date by which the region promised to decide. @example '2026-04-13' */
  @ApiDateOrNull()
  decisionDueOn: string | null;
  /** Days until then, negative when it has passed; null for what does not wait for a decision. */
  @ApiProperty({ type: Number, nullable: true })
  daysLeft: number | null;
  /** Who of the region has it; its provider is not told. */
  holder: EnrolmentHolderAnswer | null;
  /** Give it when you take it (`/v1/regions/{id}/work-items/{subjectId}/assignment`); 0 while nobody did. */
  workVersion: number;
}

/** A page of enrolments, oldest submission first. */
export class EnrolmentPageAnswer {
  items: ListedEnrolmentAnswer[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}

/** How a condition was found. */
export class ConditionAssessmentAnswer {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
  @ApiInstant()
  assessedAt: string;
  /** The name of who found it so; the provider is not told. */
  @ApiProperty({ type: String, nullable: true })
  assessedBy: string | null;
  /** The day on which a document was seen that is not kept. */
  @ApiDateOrNull()
  seenOn?: string | null | undefined;
  /** The date on that document. */
  @ApiDateOrNull()
  issuedOn?: string | null | undefined;
  /** Met by other evidence than is asked, which is looked at again by this day. */
  @ApiDateOrNull()
  alternativeCheckOn?: string | null | undefined;
  /** When somebody looked at it again; null while nobody did. */
  @ApiInstantOrNull()
  checkSettledAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  checkSettleReason: string | null;
}

/** How old a document may be that is seen and not kept. */
export class SeenDocumentAnswer {
  maximumAgeMonths: number;
  /** Counted back from the day of receipt, or from the start of the work. */
  before: 'receipt' | 'start';
}

/** What a condition asks for as evidence. */
export class AskedEvidenceAnswer {
  kind: string;
  maximumAgeMonths?: number;
  /** For how long it proves the condition after it was issued, in calendar months. */
  validityMonths?: number;
  atSubmission: boolean;
  expires: boolean;
}

/** A condition with what was answered; how it was found is shown to the provider once the decision is taken. */
export class ConditionStateAnswer {
  code: string;
  kind: 'exclusionGround' | 'suitability' | 'execution';
  title: BilingualTextAnswer;
  text: BilingualTextAnswer;
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  /** Who delivers it, of those who enrol together; the applicant when left out. */
  deliveredBy?: DelivererChoice;
  /** False: an earlier answer is not offered for reuse. */
  reusable?: boolean;
  evidence?: AskedEvidenceAnswer;
  seen?: SeenDocumentAnswer;
  /** Other evidence may be accepted instead, until a day on which it is looked at again. */
  alternativeAllowed?: boolean;
  source: string;
  given: StoredAnswerAnswer | null;
  /** While you prepare a supplement for it: what you handed in before. `given` is what you prepare then. */
  submitted?: StoredAnswerAnswer | null;
  assessment: ConditionAssessmentAnswer | null;
}

/** How far a draft is. */
export class ProgressAnswer {
  complete: number;
  total: number;
}

/** A part that keeps a draft from being submitted. */
export class MissingPartAnswer {
  /** @example 'evidence-missing' */
  code: string;
  /** @example 'conditions/UEA' */
  path?: string;
  /** Values for the text of the fault, such as the product and the companion it lacks. */
  details?: Record<string, string | number | string[]>;
}

/** What keeps a draft from being submitted, judged by the rule of submission itself. */
export class MissingPartsAnswer {
  progress: ProgressAnswer | null;
  missingParts: MissingPartAnswer[];
}

/** What the machine looked at. It decides nothing. */
export class MachineCheckAnswer {
  /** `lines`, `conditions/<code>`, or of another party `parties/<id>/conditions/<code>`. @example 'conditions/UEA' */
  path: string;
  /** The day on which it was so: that of receipt, or today for a document that expired since. */
  @ApiDate()
  judgedOn: string;
  /** Null: nothing against it. */
  found: MissingPartAnswer | null;
}

/** The contract that a provider has under the procedure it enrols for. */
export class OpenContractAnswer {
  id: string;
  /** @example '2026-000042' */
  number: string;
  /** By both sides: as long as it is not, nothing can be added to it. */
  signed: boolean;
}

/** A line that need not be asked for. */
export class HeldLineAnswer {
  /** Code in the catalogue. @example 'BG-BASIS' */
  product: string;
  /** @example '0262' */
  municipality: string;
}

/** Everything about one enrolment. */
export class EnrolmentDetailAnswer {
  id: string;
  status: EnrolmentStatus;
  /** Give it with the next command. */
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  /** The frozen version of the procedure; for a draft the one that holds now. */
  procedureVersion: number;
  organisationId: string;
  organisationName: string;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  /** The date by which the region promised to decide. @example '2026-04-13' */
  @ApiDateOrNull()
  decisionDueOn: string | null;
  /** Days until then, negative when it has passed; null for what does not wait for a decision. */
  @ApiProperty({ type: Number, nullable: true })
  daysLeft: number | null;
  /** Who of the region has it; its provider is not told. */
  holder: EnrolmentHolderAnswer | null;
  /** Give it when you take it; 0 while nobody did. */
  workVersion: number;
  /** SHA-256 of what was submitted. */
  contentHash: string | null;
  /** Alone, or together with others. */
  form: EnrolmentForm;
  /** With whom, and what each of them delivered. */
  parties: EnrolmentPartyAnswer[];
  /** Recommended companions that the applicant declined. */
  declined: DeclinedCompanionAnswer[];
  lines: EnrolmentLineAnswer[];
  /** The contract that the provider has under this procedure: then the enrolment asks for more. Null without one. */
  openContract: OpenContractAnswer | null;
  /** What that contract holds: it cannot be asked for again. */
  held: HeldLineAnswer[];
  /** What waits to be added to it, once the addendum is signed by both. */
  awaited: HeldLineAnswer[];
  conditions: ConditionStateAnswer[];
  /** Only for a draft, and for a supplement that you prepare. */
  progress: ProgressAnswer | null;
  missingParts: MissingPartAnswer[];
  /** What was asked besides what was submitted, the newest first. */
  supplements: SupplementRequestAnswer[];
  /** Calendar days in which a supplement is to be handed in. @example 14 */
  supplementDays: number;
  /** Who of the region has an interest in the organisation and judges nothing of it; only for the region. */
  conflicts: StandingConflictAnswer[];
  decision: TakenDecisionAnswer | null;
  /** The decision that waits for a second person; only for the region. */
  proposal: StandingProposalAnswer | null;
  /** Whether you proposed it: then another person takes it. */
  ownProposal: boolean;
  /** Proposals that were given back, the newest first; only for the region. */
  returnedProposals: ReturnedProposalAnswer[];
  /** Refusals of which the provider was told, the newest first. */
  refusals: RefusalAnswer[];
  complaints: ComplaintAnswer[];
  /** Only for the region, until it has decided. */
  checks: MachineCheckAnswer[];
}
