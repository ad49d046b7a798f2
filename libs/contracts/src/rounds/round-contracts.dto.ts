import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstantOrNull } from '@openhuis/platform';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

/** What a contract of a follow-up list waits for, or what became of it. */
export const roundContractStates = [
  'waiting',
  'unreceived',
  'accepted',
  'partly',
  'declined',
  'lapsed',
  'withdrawn',
  'chosen',
  'failed',
  'skipped',
] as const;
export type RoundContractState = (typeof roundContractStates)[number];

/** Where the preview goes on. */
export class RoundPreviewQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  cursor?: string;
}

/** Why something is not done, as problems name it. */
export class RoundReasonAnswer {
  code: string;
  path: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

/** What a round would do with one contract today. */
export class RoundPreviewItemAnswer {
  contractId: string;
  number: string;
  organisationName: string;
  /** Its last day as it stands now. */
  @ApiDate()
  endsOn: string;
  outcome: 'offer' | 'skip';
  /** How many lines go on, and how many of those that run to the end do not. */
  lines: number;
  linesLeft: number;
  /** The last day of the extension, inclusive. */
  @ApiDateOrNull()
  extendedTo: string | null;
  reasons: RoundReasonAnswer[];
}

export class RoundPreviewAnswer {
  items: RoundPreviewItemAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Which contracts of a round to list. */
export class RoundContractsQuery {
  @IsOptional()
  @IsIn(roundContractStates)
  @ApiProperty({ enum: roundContractStates, required: false })
  state?: RoundContractState;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  cursor?: string;
}

/** What became of a contract in a round. */
export class RoundContractAnswer {
  contractId: string;
  number: string;
  organisationName: string;
  @ApiProperty({ enum: roundContractStates })
  state: RoundContractState;
  lines: number;
  /** Of the lines offered those that were accepted; null before there is an answer. */
  acceptedLines: number | null;
  reasons: RoundReasonAnswer[];
  offerId: string | null;
  @ApiDateOrNull()
  answerDueOn: string | null;
  @ApiInstantOrNull()
  answeredAt: string | null;
  answerReason: string | null;
  @ApiInstantOrNull()
  receivedAt: string | null;
  @ApiDateOrNull()
  receiptDueOn: string | null;
  @ApiDateOrNull()
  letterSentOn: string | null;
  letterReference: string | null;
  @ApiDateOrNull()
  remindedOn: string | null;
}

export class RoundContractsAnswer {
  items: RoundContractAnswer[];
  next: string | null;
}
