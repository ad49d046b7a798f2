import { isCalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { BundleRule, ProcedureDefinition } from '../procedure-definition.js';
import { definitionFault } from './definition-fault.js';
import { duplicates } from './duplicates.js';

/** What is wrong with the bundle rules: they name products that exist, and none requires itself by a detour. */
export function bundleRuleViolations({ bundleRules, products }: ProcedureDefinition): Violation[] {
  const codes = new Set(products.map(({ code }) => code));
  const found: Violation[] = duplicates(bundleRules.map((rule) => `${rule.product} → ${rule.requires}`)).map(
    ({ index, value }) => definitionFault('duplicate-bundle-rule', `bundleRules/${index}`, { value }),
  );
  for (const [index, rule] of bundleRules.entries()) {
    const path = `bundleRules/${index}`;
    for (const field of ['product', 'requires'] as const) {
      if (!codes.has(rule[field])) {
        found.push(definitionFault('unknown-product', `${path}/${field}`, { value: rule[field] }));
      }
    }
    if (rule.product === rule.requires) {
      found.push(definitionFault('bundle-of-itself', path, { value: rule.product }));
    }
    if (!isCalendarDate(rule.startsOn)) {
      found.push(definitionFault('invalid-date', `${path}/startsOn`, { value: rule.startsOn }));
    }
  }
  return [...found, ...circles(bundleRules)];
}

/** Each circle of required companions once, at the rule that closes it. */
function circles(rules: readonly BundleRule[]): Violation[] {
  const required = rules
    .map((rule, index) => ({ ...rule, index }))
    .filter((rule) => rule.mode === 'required' && rule.product !== rule.requires);
  const found: Violation[] = [];
  const finished = new Set<string>();
  const walk = (product: string, way: readonly string[]): void => {
    for (const rule of required.filter((candidate) => candidate.product === product)) {
      const start = way.indexOf(rule.requires);
      if (start !== -1) {
        const value = [...way.slice(start), rule.requires].join(' → ');
        found.push(definitionFault('bundle-cycle', `bundleRules/${rule.index}`, { value }));
      } else if (!finished.has(rule.requires)) {
        walk(rule.requires, [...way, rule.requires]);
      }
    }
    finished.add(product);
  };
  for (const { product } of required) {
    if (!finished.has(product)) walk(product, [product]);
  }
  return found;
}
