import type { Violation } from '@openhuis/platform';

/**
 * Every fault that a well-formed amendment can have, with the English sentence that tells it. `{…}` is a value from the
 * details of the violation.
 */
export const amendmentFaults = {
  'no-changes': 'an amendment changes something',
  'nothing-changes': 'this is what holds already',
  'place-twice': 'two changes of this amendment are about {place}',
  'unknown-clause': 'there is no article {value}',
  'national-clause': 'article {value} belongs to part 3 of the contract standard, which a region cannot change',
  'unknown-product': 'the product {value} is not in the catalogue',
  'still-required': 'the product {value} is required by {by}',
  'variant-change': 'the execution variant cannot change from {from} to {to}',
  'unknown-condition': 'there is no execution condition {value}',
  'not-an-execution-condition': 'only execution conditions bind contracts',
  'unknown-bundle-rule': 'there is no rule for {value}',
  'unknown-municipality': 'the municipality {value} does not take part',
  'municipality-takes-part': 'the municipality {value} takes part already',
  'municipality-runs-off': 'the municipality {value} runs off until {existingUntil}: it can join again after that',
  'months-in-use': 'an extension was agreed already: the months of an extension stay as they are',
  'count-in-use': '{exercised} extensions were agreed already',
  'transition-order':
    'who is in care goes on up to and including {existingUntil}, before the effective date {effectiveOn}',
  'effective-too-early': 'the earliest effective date is {earliest}',
  'effective-too-late': 'the latest effective date is {latest}',
} as const;

export type AmendmentFault = keyof typeof amendmentFaults;

/** The violation of a fault at a place in the amendment: `details.fault` names it. */
export function amendmentFault(
  fault: AmendmentFault,
  path: string,
  details: Record<string, string | number> = {},
): Violation {
  return { code: 'invalid-amendment', path, details: { fault, ...details } };
}
