import { createHash } from 'node:crypto';
import type { ProcedureDefinition } from './procedure-definition.js';
import { canonicalJson } from './rules/canonical-json.js';

/** SHA-256 (hexadecimal) of the canonical JSON of a definition: what a version froze. */
export function definitionHash(definition: ProcedureDefinition): string {
  return createHash('sha256').update(canonicalJson(definition), 'utf8').digest('hex');
}
