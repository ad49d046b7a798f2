import type { Condition, ProcedureDefinition, ProductDefinition } from '../procedure-definition.js';

/**
 * What a procedure says to every contractor alike. Tariffs are not in it: they have periods of their own (table `tariff`).
 */
export interface CommonContent extends Pick<
  ProcedureDefinition,
  'law' | 'municipalities' | 'bundleRules' | 'term' | 'clauses'
> {
  products: Omit<ProductDefinition, 'tariffs'>[];
  /** The conditions of kind 'execution': what a contractor goes on doing. */
  executionConditions: Condition[];
}

/** The part of a definition that binds every contract. */
export function commonContent(definition: ProcedureDefinition): CommonContent {
  const { law, municipalities, products, bundleRules, term, clauses, conditions } = definition;
  return {
    law,
    municipalities,
    products: products.map(({ tariffs, ...product }) => product),
    bundleRules,
    term,
    clauses,
    executionConditions: conditions.filter(({ kind }) => kind === 'execution'),
  };
}
