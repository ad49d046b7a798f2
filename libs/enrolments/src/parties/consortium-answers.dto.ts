import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstant } from '@openhuis/platform';
import type { DelivererChoice } from '@openhuis/procedures';
import {
  AskedEvidenceAnswer,
  BilingualTextAnswer,
  MissingPartAnswer,
  ProgressAnswer,
} from '../enrolment-answers.dto.js';
import { EnrolmentLineAnswer } from '../decision-history.dto.js';
import type { EnrolmentStatus } from '../rules/transitions.js';
import { StoredAnswerAnswer } from '../stored-answer.dto.js';

/** A part after a command. */
export class PartStateAnswer {
  id: string;
  /** Give it with the next command. */
  version: number;
}

/** A part that your organisation has in the enrolment of another. */
export class ListedPartAnswer {
  id: string;
  version: number;
  /** How the enrolment stands; the part can be changed while it is a draft. */
  status: EnrolmentStatus;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  /** The lead member. */
  leadName: string;
  /** Your own. */
  organisationId: string;
  organisationName: string;
  invitedAt: Date;
  /** Null while you have not answered. */
  @ApiProperty({ enum: ['confirmed', 'declined'], nullable: true })
  outcome: 'confirmed' | 'declined' | null;
}

/** A page of parts, the newest invitation first. */
export class PartPageAnswer {
  items: ListedPartAnswer[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}

/** With whom you would be liable. */
export class ConsortiumMemberAnswer {
  name: string;
  kvkNumber: string;
  /** Empty for the lead member. */
  legalForm: string;
  leads: boolean;
  own: boolean;
}

/** What every member delivers, with your own answer. */
export class PartConditionAnswer {
  code: string;
  kind: 'exclusionGround' | 'suitability' | 'execution';
  title: BilingualTextAnswer;
  text: BilingualTextAnswer;
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  deliveredBy?: DelivererChoice;
  evidence?: AskedEvidenceAnswer;
  source: string;
  given: StoredAnswerAnswer | null;
}

/** What you answered to the invitation. */
export class OwnConfirmationAnswer {
  outcome: 'confirmed' | 'declined';
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiInstant()
  givenAt: string;
  /** Given for the members as they are now; false: somebody joined or left since, and it is to be given anew. */
  holds: boolean;
}

/** What is lacking of one condition. */
export class PartLackingAnswer {
  conditionCode: string;
  lacking: string;
}

/** What the region asks of your part besides what was submitted. */
export class PartSupplementAnswer {
  @ApiDate()
  askedOn: string;
  /** The last day on which the lead member can hand it in. */
  @ApiDate()
  until: string;
  items: PartLackingAnswer[];
}

/** What concerns you in the enrolment of another. */
export class ConsortiumPartAnswer {
  id: string;
  version: number;
  status: EnrolmentStatus;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  leadName: string;
  organisationId: string;
  organisationName: string;
  invitedAt: Date;
  members: ConsortiumMemberAnswer[];
  /** What the consortium enrols for. */
  lines: EnrolmentLineAnswer[];
  conditions: PartConditionAnswer[];
  confirmation: OwnConfirmationAnswer | null;
  /** What is lacking of your part; null when nothing is asked now. */
  supplement: PartSupplementAnswer | null;
  progress: ProgressAnswer;
  missingParts: MissingPartAnswer[];
}

/** An answer of an earlier enrolment that would do today. */
export class ReusableAnswerAnswer {
  /** The condition for which it can be taken over. */
  conditionCode: string;
  /** Where it comes from. */
  enrolmentId: string;
  procedureTitle: BilingualTextAnswer;
  @ApiInstant()
  answeredAt: string;
  /** False: the words of the condition have changed since. */
  sameText: boolean;
  answer: StoredAnswerAnswer;
}
