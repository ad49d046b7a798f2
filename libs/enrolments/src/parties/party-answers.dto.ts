import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiDate, ApiInstant, type ScanState, scanStates } from '@openhuis/platform';
import { StoredAnswerAnswer } from '../stored-answer.dto.js';
import type { Guarantee, PartyRole } from '../rules/parties.js';

/** The document by which a party is bound. */
export class BindingDocumentAnswer {
  id: string;
  kind: string;
  fileName: string;
  fileHash: string;
  /** @example '2026-01-15' */
  @ApiDate()
  issuedOn: string;
  /** The applicant took it back: it binds nobody any more. */
  withdrawn: boolean;
  @ApiPropertyOptional({ enum: scanStates, enumName: 'ScanState' })
  scanState?: ScanState;
}

/** How a party bound itself. */
export class PartyConfirmationAnswer {
  outcome: 'confirmed' | 'declined';
  /** KvK numbers of who were liable together when it was given; with others it holds no more. */
  composition: string;
  /** Why it declined. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiInstant()
  givenAt: string;
  /** Null for a member that confirmed itself. */
  document: BindingDocumentAnswer | null;
}

/** Somebody who enrols together with the applicant. */
export class EnrolmentPartyAnswer {
  id: string;
  role: PartyRole;
  name: string;
  /** @example '01234567' */
  kvkNumber: string;
  legalForm: string;
  /** What a subcontractor does. */
  @ApiProperty({ type: String, nullable: true })
  delivers: string | null;
  /** A subcontractor that is a sole trader without staff. */
  soleTrader: boolean;
  /** A subcontractor that passes nothing on without written consent. */
  keepsWork: boolean;
  /** How a parent stands surety. */
  @ApiProperty({ enum: ['parentGuarantee', 'statement403'], nullable: true })
  guarantee: Guarantee | null;
  /** itself: it has an account here, confirms and delivers by itself; throughLead: the applicant does it. */
  speaks: 'itself' | 'throughLead';
  /** Whether it was asked to confirm. */
  invited: boolean;
  version: number;
  confirmation: PartyConfirmationAnswer | null;
  /** For a supplement that is asked of it: what is prepared, as far as the applicant reads it. */
  prepared: StoredAnswerAnswer[];
  answers: StoredAnswerAnswer[];
}

/** A recommended companion that the applicant does not want to deliver. */
export class DeclinedCompanionAnswer {
  /** Code in the catalogue. @example 'VV-ROLSTOEL' */
  product: string;
  /** @example 'VV-BASIS' */
  companion: string;
  reason: string;
}
