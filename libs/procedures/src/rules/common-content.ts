import type { Condition, ProcedureDefinition, ProductDefinition } from '../procedure-definition.js';

/**
 * What a procedure says to every contractor alike. Tariffs are not in it: they have periods of their own (table `tariff`).
 */
export interface CommonContent extends Pick<
  ProcedureDefinition,
  | 'law'
  | 'municipalities'
  | 'leavingMunicipalities'
  | 'bundleRules'
  | 'term'
  | 'clauses'
  | 'contractingParty'
  | 'revision'
  | 'agreements'
> {
  products: Omit<ProductDefinition, 'tariffs'>[];
  /** The conditions of kind 'execution': what a contractor goes on doing. */
  executionConditions: Condition[];
}

/** The part of a definition that binds every contract. */
export function commonContent(definition: ProcedureDefinition): CommonContent {
  const {
    law,
    municipalities,
    leavingMunicipalities,
    products,
    bundleRules,
    term,
    clauses,
    conditions,
    contractingParty,
    revision,
    agreements,
  } = definition;
  return {
    law,
    municipalities,
    ...(leavingMunicipalities !== undefined && { leavingMunicipalities }),
    products: products.map(({ tariffs, ...product }) => product),
    bundleRules,
    term,
    clauses,
    executionConditions: conditions.filter(({ kind }) => kind === 'execution'),
    ...(contractingParty !== undefined && { contractingParty }),
    ...(revision !== undefined && { revision }),
    ...(agreements !== undefined && { agreements }),
  };
}

/**
 * A definition with other common content: what binds contracts comes from the content, what admission asks from the
 * definition. A product keeps the tariffs that the definition has for it.
 */
export function withCommonContent(definition: ProcedureDefinition, content: CommonContent): ProcedureDefinition {
  const { contractingParty: _party, revision: _revision, agreements: _agreements, ...admission } = definition;
  const { products, executionConditions, ...common } = content;
  const tariffs = new Map(definition.products.map(({ code, tariffs: ofProduct }) => [code, ofProduct]));
  const asked = definition.conditions.filter(({ kind }) => kind !== 'execution');
  return {
    ...admission,
    ...common,
    products: products.map((product) => ({ ...product, tariffs: tariffs.get(product.code) ?? [] })),
    conditions: [...asked, ...executionConditions],
  };
}
