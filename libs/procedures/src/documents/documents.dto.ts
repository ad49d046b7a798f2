import { BilingualTextBody } from '../bilingual-text.dto.js';
import type { DocumentKind } from '../rules/document-faults.js';

/** A version of a document of a procedure. */
export class ProcedureDocumentVersionAnswer {
  id: string;
  /** 1 for the first; a higher number replaces the lower ones. */
  number: number;
  title: BilingualTextBody;
  kind: DocumentKind;
  /** Where documents contradict each other, the lowest number prevails. @example 1 */
  precedence: number;
  /** @example 'nota-van-inlichtingen.pdf' */
  fileName: string;
  /** @example 'application/pdf' */
  mediaType: string;
  sizeBytes: number;
  /** Null: only the region sees it yet. */
  publishedAt: Date | null;
}

/** A document of a procedure, with its versions. */
export class ProcedureDocumentAnswer {
  /** The id of its first version. */
  id: string;
  /** The newest first; of the published ones the first is the one that holds. */
  versions: ProcedureDocumentVersionAnswer[];
}

/** A version that was added or published. */
export class ProcedureDocumentStateAnswer {
  id: string;
  /** Which version of its document it is. */
  number: number;
  publishedAt: Date | null;
}
