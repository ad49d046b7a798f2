import { ApiPropertyOptional } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, type ScanState, scanStates } from '@openhuis/platform';

/** A document that answers a condition. */
export class AnsweredEvidenceAnswer {
  id: string;
  kind: string;
  /** @example '2026-01-15' */
  @ApiDate()
  issuedOn: string;
  /** @example '2029-01-14' */
  @ApiDateOrNull()
  expiresOn: string | null;
  withdrawn: boolean;
  /** What a scanner said of the file: only one that is not held or infected can be submitted. */
  @ApiPropertyOptional({ enum: scanStates, enumName: 'ScanState' })
  scanState?: ScanState;
  fileName: string;
  fileHash: string;
}

/** What was answered to a condition. */
export class StoredAnswerAnswer {
  conditionCode: string;
  confirmed: boolean;
  text: string | null;
  evidence: AnsweredEvidenceAnswer | null;
}
