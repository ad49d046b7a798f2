import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ApiDate,
  ApiDateOrNull,
  ApiInstant,
  ApiInstantOrNull,
  ApiOptionalDate,
  IsCalendarDate,
} from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { AddendumAnswer } from './addenda.dto.js';
import { SignatureAnswer } from './signature.dto.js';
import { TermsAnswer } from './terms.dto.js';

/** Which contracts: each that fits every one of these. */
export class ContractFilter {
  /** Only of this region; needed when you work in several. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** CBS code: contracts that hold in this municipality; the end is then the end there. @example '0262' */
  @IsOptional()
  @Matches(/^[0-9]{4}$/)
  municipality?: string;

  /** The beginning of words of the provider's name or of the number, in any order. @example 'zorg 2026' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;

  /** Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. @example 'BG-BASIS' */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  product?: string;

  /** Ends on this day or later. @example '2030-01-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsFrom?: string;

  /** Ends on this day or earlier. @example '2030-12-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsUntil?: string;

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** The status today. @example 'active' */
  @IsOptional()
  @IsIn(['pending', 'signed', 'active', 'ended'])
  status?: 'pending' | 'signed' | 'active' | 'ended';

  /** Whether the next extension can still be agreed. @example 'open' */
  @IsOptional()
  @IsIn(['open', 'closed'])
  option?: 'open' | 'closed';

  /** Whether an offer to extend waits for the provider's answer. @example 'awaiting' */
  @IsOptional()
  @IsIn(['awaiting', 'none'])
  offer?: 'awaiting' | 'none';

  /** The latest notice date of the open option is this day or later. @example '2030-06-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  noticeFrom?: string;

  /** The latest notice date of the open option is this day or earlier. @example '2030-06-30' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  noticeUntil?: string;
}

/** In which order: by last day (default), number, provider or latest notice date; with a minus the last comes first. */
export const contractSorts = [
  'endsOn',
  '-endsOn',
  'number',
  '-number',
  'provider',
  '-provider',
  'latestNoticeOn',
  '-latestNoticeOn',
] as const;
export type ContractSort = (typeof contractSorts)[number];

/** Which contracts to list, in which order. */
export class ContractListQuery extends ContractFilter {
  /** By last day (default), number, provider or latest notice date; with a minus the last comes first. @example 'endsOn' */
  @IsOptional()
  @IsIn(contractSorts)
  @ApiPropertyOptional({ enum: contractSorts })
  sort?: ContractSort;

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  cursor?: string;
}

/** On which day to look at a contract. */
export class ContractDetailQuery {
  /** Left out: today, or the first or last day of a contract that is still to come or over. @example '2031-01-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  onDate?: string;
}

/** A contract in a list. */
export class ContractSummaryAnswer {
  id: string;
  regionId: number;
  /** @example '2026-000042' */
  number: string;
  procedureId: string;
  organisationId: string;
  /** The provider as the contract names it. @example 'Voorbeeld Zorg B.V.' */
  organisationName: string;
  /** pending: not signed by both; signed: its first day is still to come. */
  status: 'pending' | 'signed' | 'active' | 'ended';
  /** First day. @example '2026-01-01' */
  @ApiDateOrNull()
  startsOn: string | null;
  /** Last day, inclusive; in the municipality that was asked for. @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
  /** @example 0 */
  extensionsExercised: number;
  /** True while the next extension can still be agreed. */
  optionOpen: boolean;
  /** The last day on which the next extension can be agreed; null when no option is open. */
  @ApiDateOrNull()
  latestNoticeOn: string | null;
  /** The last day for the answer to the offer that waits for it; null without one. */
  @ApiDateOrNull()
  answerDueOn: string | null;
  /** Give it back with a command, so that it is not carried out on something you did not see. */
  version: number;
}

/** A page of contracts. */
export class ContractPageAnswer {
  items: ContractSummaryAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Days from the first to the last, both inclusive. */
export class PeriodAnswer {
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
}

/** One product in one municipality. */
export class ContractLineAnswer {
  productId: string;
  /** Code in the catalogue. @example 'BG-BASIS' */
  product: string;
  productName: BilingualTextBody;
  /** @example '0262' */
  municipality: string;
  /** @example 'Lochem' */
  municipalityName: string;
  /** Null as long as the contract has not been signed by both. */
  @ApiDateOrNull()
  startsOn: string | null;
  /** Last day that is agreed, inclusive. */
  @ApiDateOrNull()
  endsOn: string | null;
  /** One for each term. */
  periods: PeriodAnswer[];
}

/** A product in a municipality, by its ids. */
export class OfferedLineAnswer {
  productId: string;
  municipality: string;
}

/** An offer to extend, with its answer. */
export class ExtensionOfferAnswer {
  id: string;
  /** 1 is the first extension. @example 1 */
  number: number;
  lines: OfferedLineAnswer[];
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
  reason: string;
  /** When a late extension was proposed; null for an offer in time. */
  @ApiInstantOrNull()
  proposedAt: string | null;
  /** True: you proposed it, so that somebody else must approve it. */
  proposedByYou: boolean;
  /** When a second person approved a late extension. */
  @ApiInstantOrNull()
  approvedAt: string | null;
  /** When it went to the provider; null as long as it is only proposed. */
  @ApiInstantOrNull()
  offeredAt: string | null;
  /** The answer must have been received on this day at the latest. */
  @ApiDate()
  answerDueOn: string;
  state: 'proposed' | 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
  @ApiInstantOrNull()
  answeredAt: string | null;
  answerStatement: string | null;
  answerReason: string | null;
  /** How many of the lines go on where a part was accepted; null: all of them, or no answer yet. */
  acceptedLines: number | null;
  /** When somebody of the provider first opened it, or answered. */
  @ApiInstantOrNull()
  receivedAt: string | null;
}

/** One step in the life of a contract. */
export class ContractChangeAnswer {
  sequence: number;
  /** @example 'extended' */
  kind: string;
  /** The first day on which it counts. */
  @ApiDate()
  effectiveOn: string;
  @ApiInstant()
  recordedAt: string;
  sourceKind: string;
  sourceId: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

/** Who stands in a contract beside the contractor itself. */
export class ContractPartyAnswer {
  role: 'member' | 'subcontractor' | 'parent';
  name: string;
  /** @example '01234567' */
  kvkNumber: string;
  legalForm: string;
  /** What a subcontractor does. */
  @ApiProperty({ type: String, nullable: true })
  delivers: string | null;
}

/** A contract as it stands on a day, with its history. */
export class ContractDetailAnswer {
  id: string;
  regionId: number;
  number: string;
  procedureId: string;
  procedureVersion: number;
  organisationId: string;
  organisationName: string;
  /** The status today. */
  status: 'pending' | 'signed' | 'active' | 'ended';
  @ApiDate()
  formedOn: string;
  @ApiDateOrNull()
  signedOn: string | null;
  @ApiDateOrNull()
  startsOn: string | null;
  /** Last day, inclusive. */
  @ApiDate()
  endsOn: string;
  @ApiDateOrNull()
  endedOn: string | null;
  /** notSigned, withdrawn and declined: it ended before both had signed. */
  endReason:
    | 'termEnded'
    | 'notice'
    | 'mutualConsent'
    | 'dissolution'
    | 'amendmentRefused'
    | 'notSigned'
    | 'withdrawn'
    | 'declined'
    | null;
  extensionsExercised: number;
  optionOpen: boolean;
  /** The last day on which the next extension can be agreed; null when no option is open. */
  @ApiDateOrNull()
  latestNoticeOn: string | null;
  /** A working day on or before it: when to be ready. Not the legal date. */
  @ApiDateOrNull()
  warningOn: string | null;
  /** The last day on which both sides can have signed, inclusive; null once they have, or when it ended before that. */
  @ApiDateOrNull()
  signableUntil: string | null;
  /** How its procedure extends: an offer and its answer, the region alone, or tacitly. */
  extensionMode: 'mutual' | 'purchaserOnly' | 'tacit';
  procedureTitle: BilingualTextBody;
  terms: TermsAnswer;
  /** Give it back when signing. */
  textHash: string;
  version: number;
  /** The day on which `lines` are shown. */
  @ApiDate()
  onDate: string;
  /** With whom the contractor stands in it, in the order of the text. */
  parties: ContractPartyAnswer[];
  lines: ContractLineAnswer[];
  signatures: SignatureAnswer[];
  offers: ExtensionOfferAnswer[];
  /** Additions, oldest first: those that wait for a signature as well. */
  addenda: AddendumAnswer[];
  changes: ContractChangeAnswer[];
}

/** The text that both sides sign, in Dutch. */
export class ContractTextAnswer {
  number: string;
  text: string;
  /** SHA-256 (hexadecimal) of the text. */
  textHash: string;
}
