import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstant, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { IsOptional } from 'class-validator';
import { AddendumAnswer } from './addenda/addenda.dto.js';
import { ExtensionOfferAnswer } from './extensions/extensions.dto.js';
import { SignatureAnswer } from './signing/signature.dto.js';
import { TermsAnswer } from './terms/terms.dto.js';

/** On which day to look at a contract. */
export class ContractDetailQuery {
  /** Left out: today, or the first or last day of a contract that is still to come or over. @example '2031-01-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  onDate?: string;
}

/** Days from the first to the last, both inclusive. */
export class PeriodAnswer {
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
}

/** One product in one municipality, with its days. */
export class AgreedLineAnswer {
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
}

/** One product in one municipality, with its terms. */
export class ContractLineAnswer extends AgreedLineAnswer {
  /** One for each term. */
  periods: PeriodAnswer[];
  /** The last day of its product or municipality, which left and runs off: it goes on no longer than that. Null: both stay. */
  @ApiDateOrNull()
  leavesOn: string | null;
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
  /** It waits to be signed anew since this day: its text was renewed after one side had signed. */
  @ApiDateOrNull()
  signingAgainSince: string | null;
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
