import type { Violation } from '@openhuis/platform';
import type { ProcedureDefinition, TariffDefinition } from '../procedure-definition.js';
import { centsOf, costElementsOf } from './cost-elements.js';
import { definitionFault } from './definition-fault.js';
import { duplicates } from './duplicates.js';

/** What is wrong with the cost build-up of one tariff; nothing when none is given. */
export function costViolations(
  { amount, costs }: Pick<TariffDefinition, 'amount' | 'costs'>,
  law: ProcedureDefinition['law'],
  path: string,
): Violation[] {
  if (costs === undefined) return [];
  const found = [
    ...duplicates(costs.map(({ element }) => element)).map(({ index, value }) =>
      definitionFault('cost-element-twice', `${path}/${index}/element`, { value }),
    ),
    ...costs.flatMap(({ element, amount: value }, index) => [
      ...(costElementsOf[law].includes(element)
        ? []
        : [definitionFault('cost-element-law', `${path}/${index}/element`, { value: element })]),
      ...(centsOf(value) === null ? [definitionFault('cost-amount', `${path}/${index}/amount`, { value })] : []),
    ]),
  ];
  const parts = costs.map(({ amount: part }) => centsOf(part));
  const sum = parts.reduce<number | null>((total, part) => (total === null || part === null ? null : total + part), 0);
  // A faulty amount is told where it stands; the sum of the others says nothing yet.
  if (sum === null || centsOf(amount) === null || sum === centsOf(amount)) return found;
  return [...found, definitionFault('cost-sum', path, { sum: (sum / 100).toFixed(2), amount })];
}
