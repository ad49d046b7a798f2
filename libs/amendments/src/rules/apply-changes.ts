import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { Clause, CommonContent, ProcedureDefinition, TariffDefinition } from '@openhuis/procedures';
import { runOffDay } from '../../../procedures/src/rules/run-off-day.js';
import type { AmendmentChange } from './amendment-change.js';

type Product = CommonContent['products'][number];

/**
 * The content that binds every contract from the effective date on. What leaves with a transition stays in it, with its
 * scheme, for the assignments that run off. Changes that {@link changeFaults} refuses are not applied.
 *
 * @param effectiveOn first day on which the changes hold
 */
export function applyChanges(
  content: CommonContent,
  changes: readonly AmendmentChange[],
  effectiveOn: CalendarDate,
): CommonContent {
  return changes.reduce((before, change) => applyChange(before, change, effectiveOn), content);
}

function applyChange(content: CommonContent, change: AmendmentChange, effectiveOn: CalendarDate): CommonContent {
  switch (change.kind) {
    case 'clauseWritten':
      return { ...content, clauses: writtenClause(content.clauses, change.clause) };
    case 'clauseRemoved':
      return { ...content, clauses: content.clauses.filter(({ number }) => number !== change.number) };
    case 'productWritten':
      return { ...content, products: writtenProduct(content.products, change.product, effectiveOn) };
    case 'productRetired':
      return retired(content, change, effectiveOn);
    case 'ageLimitMoved':
      return { ...content, products: content.products.map((product) => withAge(product, change, effectiveOn)) };
    case 'tariffSet':
      // Prices have periods of their own.
      return content;
    case 'bundleRuleWritten':
      return { ...content, bundleRules: written(content.bundleRules, change.rule, nameOfRule) };
    case 'bundleRuleRemoved':
      return { ...content, bundleRules: content.bundleRules.filter((rule) => nameOfRule(rule) !== nameOfRule(change)) };
    case 'conditionWritten':
      return { ...content, executionConditions: written(content.executionConditions, change.condition, codeOf) };
    case 'conditionRemoved':
      return {
        ...content,
        executionConditions: content.executionConditions.filter(({ code }) => code !== change.code),
      };
    case 'municipalityJoins':
      return {
        ...withoutMunicipality(content, change.municipality),
        municipalities: [...new Set([...content.municipalities, change.municipality])].toSorted(),
      };
    case 'municipalityLeaves':
      return withLeaving(withoutMunicipality(content, change.municipality), change);
    case 'contractingPartyNamed':
      return { ...content, contractingParty: change.party };
    case 'termChanged':
      return { ...content, term: { ...content.term, ...change.term } };
  }
}

/**
 * A whole definition with the changes in it, with the prices that they set: what is published on the effective date. Who
 * enrols from then on is offered nothing that runs off.
 */
export function amendedDefinition(
  definition: ProcedureDefinition,
  changes: readonly AmendmentChange[],
  effectiveOn: CalendarDate,
  amended: CommonContent,
): ProcedureDefinition {
  const { products: _products, leavingMunicipalities: _leaving, executionConditions, ...common } = amended;
  // What an earlier amendment retired may still run off: it is bound by, and not offered.
  const known = new Set([
    ...definition.products.map(codeOf),
    ...changes.flatMap((change) => (change.kind === 'productWritten' ? [change.product.code] : [])),
  ]);
  const offered = amended.products.filter((product) => known.has(product.code) && !isRunningOff(product, changes));
  const before = new Map(definition.products.map(({ code, tariffs }) => [code, tariffs]));
  const prices = new Map(
    changes.flatMap((change) => (change.kind === 'tariffSet' ? [[change.product, change] as const] : [])),
  );
  return {
    ...definition,
    ...common,
    bundleRules: common.bundleRules.filter(({ product, requires }) =>
      [product, requires].every((code) => offered.some((candidate) => candidate.code === code)),
    ),
    products: offered.map((product) => {
      const price = prices.get(product.code);
      const tariffs = before.get(product.code) ?? [];
      return { ...product, tariffs: price === undefined ? tariffs : pricedFrom(tariffs, price, effectiveOn) };
    }),
    conditions: [...definition.conditions.filter(({ kind }) => kind !== 'execution'), ...executionConditions],
  };
}

/** The prices of a product with a new one from a day on: the one that runs ends the day before, later ones are gone. */
export function pricedFrom(
  tariffs: readonly TariffDefinition[],
  { amount, example, costs }: Pick<TariffDefinition, 'amount' | 'example' | 'costs'>,
  startsOn: CalendarDate,
): TariffDefinition[] {
  const kept = tariffs
    .filter((tariff) => tariff.startsOn < startsOn)
    .map((tariff) =>
      tariff.endsOn === undefined || tariff.endsOn >= startsOn ? { ...tariff, endsOn: addDays(startsOn, -1) } : tariff,
    );
  return [...kept, { startsOn, amount, example, ...(costs !== undefined && { costs }) }];
}

/** What runs off after the effective date leaves the content on the day after this one; none for what has no transition. */
export function runOffEnds(changes: readonly AmendmentChange[]): CalendarDate[] {
  const ends = changes.flatMap((change) =>
    'existingUntil' in change && change.kind !== 'ageLimitMoved' && change.existingUntil !== undefined
      ? [change.existingUntil]
      : [],
  );
  return [...new Set(ends)].toSorted();
}

/** The content without the products and the municipalities that these changes had run off until this day, if nothing gave them another. */
export function afterRunOff(
  content: CommonContent,
  changes: readonly AmendmentChange[],
  day: CalendarDate,
): CommonContent {
  const ended = changes.filter((change) => 'existingUntil' in change && change.existingUntil === day);
  const names = (product: string): boolean =>
    ended.some((change) => change.kind === 'productRetired' && change.product === product);
  const products = content.products.filter(
    (product) => !names(product.code) || (runOffDay(product) ?? addDays(day, 1)) > day,
  );
  const codes = new Set(products.map(({ code }) => code));
  const over = (content.leavingMunicipalities ?? []).filter(
    ({ municipality, existingUntil }) =>
      existingUntil <= day &&
      ended.some((change) => change.kind === 'municipalityLeaves' && change.municipality === municipality),
  );
  return {
    ...over.reduce((before, { municipality }) => withoutMunicipality(before, municipality), content),
    products,
    bundleRules: content.bundleRules.filter(({ product, requires }) => codes.has(product) && codes.has(requires)),
  };
}

/** The content without a municipality, whether it takes part or runs off. */
function withoutMunicipality(
  { leavingMunicipalities, ...content }: CommonContent,
  municipality: string,
): CommonContent {
  const leaving = (leavingMunicipalities ?? []).filter((one) => one.municipality !== municipality);
  return {
    ...content,
    municipalities: content.municipalities.filter((code) => code !== municipality),
    ...(leaving.length > 0 && { leavingMunicipalities: leaving }),
  };
}

function withLeaving(
  content: CommonContent,
  { municipality, existingUntil }: Extract<AmendmentChange, { kind: 'municipalityLeaves' }>,
): CommonContent {
  if (existingUntil === undefined) return content;
  return {
    ...content,
    leavingMunicipalities: [...(content.leavingMunicipalities ?? []), { municipality, existingUntil }],
  };
}

function isRunningOff({ code }: Product, changes: readonly AmendmentChange[]): boolean {
  return changes.some((change) => change.kind === 'productRetired' && change.product === code);
}

function retired(
  content: CommonContent,
  { product: code, existingUntil }: Extract<AmendmentChange, { kind: 'productRetired' }>,
  effectiveOn: CalendarDate,
): CommonContent {
  if (existingUntil === undefined) {
    return {
      ...content,
      products: content.products.filter((product) => product.code !== code),
      bundleRules: content.bundleRules.filter(({ product, requires }) => product !== code && requires !== code),
    };
  }
  const transition = { noNewAssignmentsFrom: effectiveOn, existingUntil };
  return {
    ...content,
    products: content.products.map((product) => (product.code === code ? { ...product, transition } : product)),
  };
}

function withAge(
  product: Product,
  { product: code, ageBelow, existingUntil }: Extract<AmendmentChange, { kind: 'ageLimitMoved' }>,
  effectiveOn: CalendarDate,
): Product {
  if (product.code !== code) return product;
  const { transition: before, ...rest } = product;
  // What was retired leaves on its own day, whatever its limit is.
  const moved =
    existingUntil === undefined ? undefined : { noNewAssignmentsFrom: effectiveOn, existingUntil, ageLimitOnly: true };
  const transition = runOffDay(product) === undefined ? moved : before;
  return { ...rest, ageBelow, ...(transition !== undefined && { transition }) };
}

function writtenProduct(
  products: readonly Product[],
  product: Extract<AmendmentChange, { kind: 'productWritten' }>['product'],
  effectiveOn: CalendarDate,
): Product[] {
  const before = products.find(({ code }) => code === product.code);
  const { offeredFrom = effectiveOn, transition } = before ?? {};
  const isNew = before === undefined;
  return written(
    products,
    {
      ...product,
      ...((isNew || before.offeredFrom !== undefined) && { offeredFrom }),
      ...(transition !== undefined && { transition }),
    },
    codeOf,
  );
}

/** The list with an item in the place of the one that has its name, or at the end. */
function written<Item>(items: readonly Item[], item: Item, nameOf: (item: Item) => string): Item[] {
  const name = nameOf(item);
  return items.some((candidate) => nameOf(candidate) === name)
    ? items.map((candidate) => (nameOf(candidate) === name ? item : candidate))
    : [...items, item];
}

/** A new article stands before the first with a higher number: 4.2 before 4.10. What is there keeps its order. */
function writtenClause(clauses: readonly Clause[], clause: Clause): Clause[] {
  const after = clauses.findIndex(({ number }) => number.localeCompare(clause.number, 'nl', { numeric: true }) > 0);
  if (after === -1 || clauses.some(({ number }) => number === clause.number)) {
    return written(clauses, clause, ({ number }) => number);
  }
  return clauses.toSpliced(after, 0, clause);
}

const codeOf = ({ code }: { code: string }): string => code;
const nameOfRule = ({ product, requires }: { product: string; requires: string }): string => `${product} > ${requires}`;
