import type { ProcedureDefinition } from '../procedure-definition.js';
import { canonicalJson } from './canonical-json.js';

/**
 * The parts of a definition that bind existing contracts. Once there is one contract they change through an amendment
 * only; the procedure's editor goes on changing what admission asks (domain guide, section 7.7).
 */
const bindingParts = [
  'law',
  'municipalities',
  'products',
  'bundleRules',
  'term',
  'clauses',
  'contractingParty',
  'revision',
  'agreements',
] as const;

/** Names of the parts that bind existing contracts and differ between two definitions. */
export function bindingChanges(current: ProcedureDefinition, next: ProcedureDefinition): string[] {
  return bindingParts.filter((part) => compared(current, part) !== compared(next, part));
}

/** The text by which a part is compared. Agreements by which nothing is agreed are as none: they bind nobody. */
function compared(definition: ProcedureDefinition, part: (typeof bindingParts)[number]): string {
  if (part !== 'agreements') return canonicalJson(definition[part] ?? null);
  const { bibob, ...others } = definition.agreements ?? {};
  return canonicalJson({ ...others, ...(bibob === true && { bibob }) });
}

/** A draft in which everything that binds contracts is as in another definition, and the rest as it was. */
export function withBindingParts(draft: ProcedureDefinition, binding: ProcedureDefinition): ProcedureDefinition {
  const { contractingParty: _party, revision: _revision, agreements: _agreements, ...rest } = draft;
  const { law, municipalities, products, bundleRules, term, clauses, contractingParty, revision, agreements } = binding;
  return {
    ...rest,
    law,
    municipalities,
    products,
    bundleRules,
    term,
    clauses,
    conditions: [
      ...draft.conditions.filter(({ kind }) => kind !== 'execution'),
      ...binding.conditions.filter(({ kind }) => kind === 'execution'),
    ],
    ...(contractingParty !== undefined && { contractingParty }),
    ...(agreements !== undefined && { agreements }),
    ...(revision !== undefined && { revision }),
  };
}
