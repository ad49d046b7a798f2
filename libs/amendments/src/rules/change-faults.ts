import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import { canonicalJson } from '../../../procedures/src/rules/canonical-json.js';
import type { CommonContent, ProcedureDefinition } from '@openhuis/procedures';
import { definitionViolations } from '../../../procedures/src/rules/definition-violations.js';
import { type AmendmentChange, placeOf, placesMeet } from './amendment-change.js';
import { amendmentFault } from './amendment-fault.js';
import { amendedDefinition, applyChanges } from './apply-changes.js';

/** What changes are judged by. */
export interface AmendedGround {
  /** The version of the procedure that holds. */
  definition: ProcedureDefinition;
  /** What binds every contract on the day before the effective date. */
  content: CommonContent;
  /** Municipalities that belong to the region on the effective date. */
  regionMunicipalities: readonly string[];
  /** Rounds of extension that contracts have agreed. */
  extensionsExercised: number;
  effectiveOn: CalendarDate;
}

/**
 * Everything that is wrong with the changes of an amendment, all at once, each at its place (`changes/3/product`). What the
 * amended procedure as a whole would lack is told at `definition/…`, as the editor of a procedure tells it.
 */
export function changeFaults(changes: readonly AmendmentChange[], ground: AmendedGround): Violation[] {
  if (changes.length === 0) return [amendmentFault('no-changes', 'changes')];
  const found = [
    ...placesTwice(changes),
    ...changes.flatMap((change, index) => faultsOf(change, changes, `changes/${index}`, ground)),
  ];
  return found.length > 0 ? found : wholeFaults(changes, ground);
}

function placesTwice(changes: readonly AmendmentChange[]): Violation[] {
  const places = changes.map(placeOf);
  return places.flatMap((place, index) =>
    places.slice(0, index).some((earlier) => placesMeet(earlier, place))
      ? [amendmentFault('place-twice', `changes/${index}`, { place })]
      : [],
  );
}

/** What the definition would have wrong that it has not now. */
function wholeFaults(
  changes: readonly AmendmentChange[],
  { definition, content, regionMunicipalities, effectiveOn }: AmendedGround,
): Violation[] {
  const keyOf = ({ code, path, details }: Violation): string => canonicalJson({ code, path, details });
  const known = new Set(definitionViolations(definition, regionMunicipalities).map(keyOf));
  const amended = amendedDefinition(definition, changes, effectiveOn, applyChanges(content, changes, effectiveOn));
  return definitionViolations(amended, regionMunicipalities)
    .filter((violation) => !known.has(keyOf(violation)))
    .map((violation) => ({ ...violation, path: `definition/${violation.path ?? ''}` }));
}

function faultsOf(
  change: AmendmentChange,
  changes: readonly AmendmentChange[],
  path: string,
  ground: AmendedGround,
): Violation[] {
  const specific = specificFaults(change, changes, path, ground);
  if (specific.length > 0) return specific;
  return [...transitionFaults(change, path, ground), ...idleFaults(change, path, ground)];
}

function specificFaults(
  change: AmendmentChange,
  changes: readonly AmendmentChange[],
  path: string,
  { content, definition, extensionsExercised, regionMunicipalities }: AmendedGround,
): Violation[] {
  const product = (code: string) => content.products.find((candidate) => candidate.code === code);
  const unknownProduct = (value: string): Violation[] => [
    amendmentFault('unknown-product', `${path}/product`, { value }),
  ];
  switch (change.kind) {
    case 'clauseWritten':
      return isNational(change.clause.number)
        ? [amendmentFault('national-clause', `${path}/clause/number`, { value: change.clause.number })]
        : [];
    case 'clauseRemoved':
      if (isNational(change.number)) {
        return [amendmentFault('national-clause', `${path}/number`, { value: change.number })];
      }
      return content.clauses.some(({ number }) => number === change.number)
        ? []
        : [amendmentFault('unknown-clause', `${path}/number`, { value: change.number })];
    case 'productWritten': {
      const from = product(change.product.code)?.executionVariant;
      const to = change.product.executionVariant;
      // Contract standard 1.4: whoever is paid by the unit or by the result never becomes paid for the task, nor back.
      return from !== undefined && (from === 'task') !== (to === 'task')
        ? [amendmentFault('variant-change', `${path}/product/executionVariant`, { from, to })]
        : [];
    }
    case 'productRetired': {
      if (product(change.product) === undefined) return unknownProduct(change.product);
      return content.bundleRules
        .filter(({ requires, mode }) => requires === change.product && mode === 'required')
        .filter((rule) => !isGone(rule, changes))
        .map((rule) =>
          amendmentFault('still-required', `${path}/product`, { value: change.product, by: rule.product }),
        );
    }
    case 'ageLimitMoved':
      return product(change.product) === undefined ? unknownProduct(change.product) : [];
    case 'tariffSet': {
      const isAdded = changes.some((other) => other.kind === 'productWritten' && other.product.code === change.product);
      return product(change.product) === undefined && !isAdded ? unknownProduct(change.product) : [];
    }
    case 'bundleRuleWritten':
      return [];
    case 'bundleRuleRemoved':
      return content.bundleRules.some((rule) => isRule(rule, change))
        ? []
        : [amendmentFault('unknown-bundle-rule', path, { value: `${change.product} > ${change.requires}` })];
    case 'conditionWritten':
      return change.condition.kind === 'execution'
        ? []
        : [amendmentFault('not-an-execution-condition', `${path}/condition/kind`)];
    case 'conditionRemoved':
      return content.executionConditions.some(({ code }) => code === change.code)
        ? []
        : [amendmentFault('unknown-condition', `${path}/code`, { value: change.code })];
    case 'municipalityJoins':
      if (content.municipalities.includes(change.municipality)) {
        return [amendmentFault('municipality-takes-part', `${path}/municipality`, { value: change.municipality })];
      }
      // The lines there have their last day already: they would not come back with it.
      const leaving = content.leavingMunicipalities?.find(({ municipality }) => municipality === change.municipality);
      if (leaving !== undefined) {
        const { municipality: value, existingUntil } = leaving;
        return [amendmentFault('municipality-runs-off', `${path}/municipality`, { value, existingUntil })];
      }
      return regionMunicipalities.includes(change.municipality)
        ? []
        : [{ code: 'unknown-municipality', path: `${path}/municipality`, details: { value: change.municipality } }];
    case 'municipalityLeaves':
      return content.municipalities.includes(change.municipality) ||
        content.leavingMunicipalities?.some(({ municipality }) => municipality === change.municipality) === true
        ? []
        : [amendmentFault('unknown-municipality', `${path}/municipality`, { value: change.municipality })];
    case 'contractingPartyNamed':
      return [];
    case 'termChanged': {
      const { extensionMonths, extensionCount } = change.term;
      const found: Violation[] = [];
      if (
        extensionMonths !== undefined &&
        extensionMonths !== definition.term.extensionMonths &&
        extensionsExercised > 0
      ) {
        found.push(amendmentFault('months-in-use', `${path}/term/extensionMonths`));
      }
      if (extensionCount !== undefined && extensionCount < extensionsExercised) {
        found.push(amendmentFault('count-in-use', `${path}/term/extensionCount`, { exercised: extensionsExercised }));
      }
      return found;
    }
  }
}

function transitionFaults(change: AmendmentChange, path: string, { effectiveOn }: AmendedGround): Violation[] {
  if (!('existingUntil' in change) || change.existingUntil === undefined) return [];
  const { existingUntil } = change;
  return existingUntil < effectiveOn
    ? [amendmentFault('transition-order', `${path}/existingUntil`, { existingUntil, effectiveOn })]
    : [];
}

/** A change that leaves everything as it is says something that is not so. */
function idleFaults(
  change: AmendmentChange,
  path: string,
  { content, effectiveOn, definition }: AmendedGround,
): Violation[] {
  if (change.kind === 'tariffSet') {
    const running = definition.products
      .find(({ code }) => code === change.product)
      ?.tariffs.find(
        ({ startsOn, endsOn }) => startsOn <= effectiveOn && (endsOn === undefined || endsOn >= effectiveOn),
      );
    return running?.amount === change.amount && running.endsOn === undefined
      ? [amendmentFault('nothing-changes', path)]
      : [];
  }
  return canonicalJson(applyChanges(content, [change], effectiveOn)) === canonicalJson(content)
    ? [amendmentFault('nothing-changes', path)]
    : [];
}

/** Part 3 of the contract standard is national and the same everywhere. */
function isNational(number: string): boolean {
  return /^3(\.|$)/.test(number.trim());
}

function isRule(rule: { product: string; requires: string }, other: { product: string; requires: string }): boolean {
  return rule.product === other.product && rule.requires === other.requires;
}

/** Whether the same amendment takes a rule away, or the product that it is about. */
function isGone(rule: { product: string; requires: string }, changes: readonly AmendmentChange[]): boolean {
  return changes.some(
    (change) =>
      (change.kind === 'bundleRuleRemoved' && isRule(rule, change)) ||
      (change.kind === 'bundleRuleWritten' && isRule(rule, change.rule) && change.rule.mode !== 'required') ||
      (change.kind === 'productRetired' && change.product === rule.product),
  );
}
