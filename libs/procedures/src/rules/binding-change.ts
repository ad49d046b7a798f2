import type { ProcedureDefinition } from '../procedure-definition.js';
import { canonicalJson } from './canonical-json.js';

/**
 * The parts of a definition that bind existing contracts. Once there is one contract they change through an amendment
 * only; the procedure's editor goes on changing what admission asks (domain guide, section 7.7).
 */
const bindingParts = ['law', 'municipalities', 'products', 'bundleRules', 'term', 'clauses'] as const;

/** Names of the parts that bind existing contracts and differ between two definitions. */
export function bindingChanges(current: ProcedureDefinition, next: ProcedureDefinition): string[] {
  return bindingParts.filter((part) => canonicalJson(current[part]) !== canonicalJson(next[part]));
}
