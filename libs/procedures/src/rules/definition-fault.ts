import type { Violation, ViolationCode } from '@openhuis/platform';

/**
 * Every fault that a well-formed definition can still have, with the English sentence that tells it. `{…}` is a value
 * from the details of the violation.
 */
export const definitionFaults = {
  'duplicate-code': 'the code {value} is used more than once',
  'duplicate-municipality': 'the municipality {value} is named more than once',
  'duplicate-bundle-rule': 'there is another rule for {value}',
  'duplicate-clause': 'the article {value} is there more than once',
  'fixed-clause': 'article {value} is fixed: it cannot be changed, moved or taken away',
  'cap-order': 'a cap is announced first, decided after that, and planned for last',
  'empty-list': 'at least one is needed',
  'duplicate-form': 'the form {value} is named more than once',
  'unknown-category': 'the category {value} cannot be offered under this law',
  'unknown-unit': '{value} is not a unit of WJ756',
  'unit-variant': 'the unit {value} allows the variant {allowed} only',
  'national-code-form': '{value} is not a national product code, such as 45A04',
  'national-code-category': 'the national code {value} belongs to category {category}',
  'tariff-amount': "'{value}' is not an amount above zero in euros with two decimals, such as 87.15",
  'tariff-period': 'the tariff ends on {endsOn}, before it starts on {startsOn}',
  'tariff-overlap': 'the tariff overlaps the one that starts on {startsOn}',
  'tariff-missing': 'the product has no tariff on its first day, {startsOn}',
  'transition-order': 'assignments that exist end on {existingUntil}, before {noNewAssignmentsFrom}',
  'cost-element-law': 'a tariff under this law has no cost element {value}',
  'cost-element-twice': 'the cost element {value} is named more than once',
  'cost-amount': "'{value}' is not an amount in euros with two decimals, such as 61.20",
  'cost-sum': 'the costs add up to {sum}, and the tariff is {amount}',
  'exclusion-superfluous': 'only an exclusion ground is mandatory or optional',
  'invalid-date': '{value} is not a date that exists',
  'invalid-local-time': '{value} is not a local time that exists, such as 2026-06-30T17:00',
  'window-without-end': 'entry that is not continuous needs a closing time',
  'continuous-with-end': 'continuous entry has no closing time',
  'window-order': 'the window closes before it opens',
  'unknown-product': 'the product {value} is not in the catalogue',
  'bundle-of-itself': 'the product {value} cannot require itself',
  'bundle-cycle': 'the required products form a circle: {value}',
  'unknown-municipality': 'the municipality {value} does not belong to the region',
  'evidence-missing': 'a condition that is answered with evidence says which evidence',
  'evidence-superfluous': 'only a condition that is answered with evidence describes evidence',
  'seen-superfluous': 'only a condition of which the document is seen and not kept says how old it may be',
  'term-years': 'the term, with every extension, lies between 2015 and 2150',
  endsBeforeStart: 'the term ends before it starts',
  extensionCount: 'the number of extensions is a whole number from 0 to 10',
  extensionMonths: 'an extension lasts a whole number of months from 1 to 120',
  noticeMonths: 'the months of notice are a whole number from 0 to 60',
  noticeBeforeStart: 'the latest notice date lies before the start of the term',
} as const;

export type DefinitionFault = keyof typeof definitionFaults;

/** Faults that have a violation code of their own; the others are `invalid-definition`. */
const codes: Partial<Record<DefinitionFault, ViolationCode>> = {
  'tariff-overlap': 'tariff-overlap',
  'unknown-product': 'unknown-product',
  'unknown-municipality': 'unknown-municipality',
  'invalid-date': 'invalid-date',
  'invalid-local-time': 'invalid-date',
};

/** The violation of a fault at a place in the definition: `details.fault` names it. */
export function definitionFault(
  fault: DefinitionFault,
  path: string,
  details: Record<string, string | number> = {},
): Violation {
  return { code: codes[fault] ?? 'invalid-definition', path, details: { fault, ...details } };
}

/** The English sentence of a violation that {@link definitionFault} made; its code for any other. */
export function describeDefinitionFault(violation: Violation): string {
  const { fault, ...values } = violation.details ?? {};
  if (!isDefinitionFault(fault)) return violation.code;
  return definitionFaults[fault].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function isDefinitionFault(value: unknown): value is DefinitionFault {
  return typeof value === 'string' && Object.hasOwn(definitionFaults, value);
}
