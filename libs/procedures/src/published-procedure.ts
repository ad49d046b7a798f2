import type { ProcedureDefinition } from './procedure-definition.js';

/** A published version, as enrolments and contracts use it. */
export interface PublishedProcedure {
  id: string;
  regionId: number;
  number: number;
  status: 'published' | 'paused' | 'closed';
  definition: ProcedureDefinition;
  /** SHA-256 (hex) of the canonical JSON of the definition. */
  definitionHash: string;
  /** Product id by its code in the catalogue. */
  productIds: ReadonlyMap<string, string>;
}

/** One product in one municipality: what is enrolled for, admitted and contracted. */
export interface ProcedureLine {
  productId: string;
  municipality: string;
}
