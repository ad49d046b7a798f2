import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { type EvidenceStanding, evidenceStandings } from '../rules/evidence-validity.js';

/** A newer document for a condition of a running contract. */
export class DeliverRenewalBody {
  /** @example 'KVK' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  /** A document of your own wallet. */
  @IsUUID()
  evidenceId: string;

  /** Of which party it is; left out: of the contractor itself. */
  @IsOptional()
  @IsUUID()
  partyId?: string | null;
}

/** What the region says of a newer document. */
export class JudgeRenewalBody {
  /** The version that you saw. */
  @IsInt()
  @Min(1)
  version: number;

  @IsIn(['accepted', 'refused'])
  outcome: 'accepted' | 'refused';

  /** The provider reads it; needed for a refusal. @example 'De polis noemt een ander bedrijf.' */
  @IsString()
  @MaxLength(2000)
  reason: string;
}

/** A renewal after a command. */
export class RenewalStateAnswer {
  id: string;
  state: 'open' | 'accepted' | 'refused' | 'replaced';
  /** Give it with the next command. */
  version: number;
}

/** A document as far as it proves something. */
export class ProvingDocumentAnswer {
  id: string;
  /** @example 'polis.pdf' */
  fileName: string;
  kind: string;
  @ApiDate()
  issuedOn: string;
  @ApiDateOrNull()
  expiresOn: string | null;
}

/** A newer document that was delivered. */
export class RenewalAnswer {
  id: string;
  /** The instant, in UTC. */
  deliveredAt: string;
  /** The instant, in UTC; null while it waits for the judgement of the region. */
  judgedAt: string | null;
  /** Why it was refused. */
  reason: string | null;
  /** Give it when judging. */
  version: number;
  evidence: ProvingDocumentAnswer;
}

/** What proves a condition of a running contract. */
export class ContractEvidenceAnswer {
  contractId: string;
  /** @example '2026-000042' */
  contractNumber: string;
  /** @example 'AVB' */
  conditionCode: string;
  /** Null when the procedure no longer knows the condition. */
  conditionTitle: BilingualTextBody | null;
  /** Of which party it is, for whom the contractor answers; null: of the contractor itself. */
  @ApiProperty({ type: String, nullable: true })
  partyId: string | null;
  @ApiProperty({ type: String, nullable: true })
  partyName: string | null;
  /** What the condition asks for, in the words of the procedure. */
  kind: string;
  /** Whether a document of this kind has an expiry date of its own. */
  expires: boolean;
  /** Its last valid day, its own or that of the condition; null when it does not end. */
  @ApiDateOrNull()
  validUntil: string | null;
  /** 'expiring': within 60 days. 'lapsed': its last day has passed. */
  @ApiProperty({ enum: evidenceStandings, enumName: 'EvidenceStanding' })
  standing: EvidenceStanding;
  evidence: ProvingDocumentAnswer;
  /** The newer one that waits for the judgement of the region. */
  open: RenewalAnswer | null;
  /** The last one that was refused in the place of the present one, with the reason. */
  refused: RenewalAnswer | null;
}

/** Something for which a document is used. */
export class EvidenceUseAnswer {
  evidenceId: string;
  /** Null for a contract. */
  enrolmentId: string | null;
  /** Null for an enrolment. */
  contractId: string | null;
  contractNumber: string | null;
  conditionCode: string;
  procedureId: string;
  procedureTitle: BilingualTextBody | null;
  /** That of the enrolment, or 'contract'. @example 'submitted' */
  status: string;
}
