import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import { StoredAnswerAnswer } from '../stored-answer.dto.js';

/** What is lacking of one condition. */
export class LackingItemAnswer {
  conditionCode: string;
  /** Of which party it is lacking; null: of the applicant itself. */
  @ApiProperty({ type: String, nullable: true })
  partyId: string | null;
  lacking: string;
}

/** What was asked of the provider, and what became of it. */
export class SupplementRequestAnswer {
  id: string;
  state: 'open' | 'received' | 'lapsed' | 'withdrawn';
  @ApiInstant()
  askedAt: string;
  @ApiDate()
  askedOn: string;
  /** Who asked; the provider is not told. */
  @ApiProperty({ type: String, nullable: true })
  askedBy: string | null;
  /** The last day on which it is in time. */
  @ApiDate()
  answerUntil: string;
  @ApiInstantOrNull()
  endedAt: string | null;
  @ApiDateOrNull()
  endedOn: string | null;
  items: LackingItemAnswer[];
}

/** What a party had answered before a supplement replaced it. */
export class PartyEditionAnswer {
  partyId: string;
  name: string;
  answers: StoredAnswerAnswer[];
}

/** What an enrolment held before a supplement replaced it. */
export class EnrolmentEditionAnswer {
  /** 1 is what was submitted. */
  number: number;
  @ApiProperty({ type: String, nullable: true })
  contentHash: string | null;
  @ApiInstant()
  submittedAt: string;
  @ApiInstant()
  replacedAt: string;
  requestId: string;
  answers: StoredAnswerAnswer[];
  /** What each party had answered. */
  partyAnswers: PartyEditionAnswer[];
}

/** Somebody of the region who has an interest in the organisation. */
export class StandingConflictAnswer {
  id: string;
  personId: string;
  personName: string;
  reason: string;
  @ApiInstant()
  declaredAt: string;
}
