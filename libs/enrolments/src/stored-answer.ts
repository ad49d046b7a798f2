import type { AnswerFacts, EvidenceFacts } from './rules/completeness.js';

/** A document that answers a condition, as far as the actor may see it. */
export interface AnsweredEvidence extends EvidenceFacts {
  id: string;
  fileName: string;
  fileHash: string;
}

/** An answer with the document itself. */
export interface StoredAnswer extends AnswerFacts {
  evidence: AnsweredEvidence | null;
}
