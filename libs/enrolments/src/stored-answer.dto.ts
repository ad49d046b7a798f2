import { ApiDate, ApiDateOrNull } from '@openhuis/platform';

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
