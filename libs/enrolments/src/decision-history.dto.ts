import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import type { ComplaintOutcome } from './rules/complaint.js';
import type { SuspensionGround } from './rules/refusal-suspension.js';

/** Who of the region has an enrolment. */
export class EnrolmentHolderAnswer {
  personId: string;
  name: string;
}

/** One product in one municipality. */
export class EnrolmentLineAnswer {
  productId: string;
  /** @example 'BG-BASIS' */
  product: string;
  /** @example '0262' */
  municipality: string;
}

/** A line as it was decided. */
export class DecidedLineAnswer extends EnrolmentLineAnswer {
  admitted: boolean;
  reason: string | null;
}

/** The decision that was taken. */
export class TakenDecisionAnswer {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  /** Codes of the conditions for which it was refused. */
  unmetConditions: string[];
  decidedAt: Date;
  /** The last day for a writ against what it refuses; null when it refuses nothing. */
  @ApiDateOrNull()
  remedyUntil: string | null;
  lines: DecidedLineAnswer[];
  contractId: string | null;
  /** The addendum that it formed, where there was a contract. */
  addendumId: string | null;
}

/** A decision as it was proposed, for the region alone. */
export class ProposalAnswer {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  /** Codes of the conditions for which it is to be refused. */
  unmetConditions: string[];
  proposedBy: EnrolmentHolderAnswer | null;
  @ApiInstant()
  proposedAt: string;
}

/** The proposal that waits for a second person. */
export class StandingProposalAnswer extends ProposalAnswer {
  lines: DecidedLineAnswer[];
}

/** A proposal that was given back. */
export class ReturnedProposalAnswer extends ProposalAnswer {
  returnedBy: EnrolmentHolderAnswer | null;
  @ApiInstant()
  returnedAt: string;
  returnReason: string;
}

/** What suspends a refusal. */
export class RefusalSuspensionAnswer {
  ground: SuspensionGround;
  @ApiProperty({ type: String, nullable: true })
  court: string | null;
  caseNumber: string;
  @ApiDate()
  servedOn: string;
  @ApiInstant()
  registeredAt: string;
  /** When the calendar had made the refusal final before this was registered. */
  @ApiInstantOrNull()
  wasFinalAt: string | null;
  /** Why it was registered only then. */
  @ApiProperty({ type: String, nullable: true })
  lateReason: string | null;
}

/** A refusal of which the provider was told. */
export class RefusalAnswer {
  id: string;
  state: 'running' | 'suspended' | 'final' | 'reconsidered';
  reason: string;
  /** Codes of the conditions that are not met. */
  unmetConditions: string[];
  @ApiDate()
  notifiedOn: string;
  /** The last day on which a writ can be served. A complaint does not move it. */
  @ApiDate()
  remedyUntil: string;
  suspension: RefusalSuspensionAnswer | null;
  @ApiInstantOrNull()
  endedAt: string | null;
  /** Why it became final after all, or was taken back; null where its term passed. */
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;
}

/** What the region answered to a complaint. */
export class ComplaintReplyAnswer {
  outcome: ComplaintOutcome;
  reason: string;
  /** The provider is not told. */
  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;
  @ApiInstant()
  answeredAt: string;
}

/** A complaint about a refusal. */
export class ComplaintAnswer {
  id: string;
  /** Null for a complaint about the lines that an admission refused. */
  @ApiProperty({ type: String, nullable: true })
  refusalId: string | null;
  text: string;
  @ApiProperty({ type: String, nullable: true })
  filedBy: string | null;
  @ApiDate()
  filedOn: string;
  /** The region answers by this day. */
  @ApiDate()
  answerDueOn: string;
  answer: ComplaintReplyAnswer | null;
}
