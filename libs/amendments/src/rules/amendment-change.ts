import type { CalendarDate } from '@openhuis/calendar';
import type {
  BundleRule,
  Clause,
  Condition,
  ContractingParty,
  ProcedureDefinition,
  ProductDefinition,
  TariffCost,
} from '@openhuis/procedures';

/** What of the term an amendment may change: its days are moved by extensions alone. */
export type AmendedTerm = Partial<
  Pick<
    ProcedureDefinition['term'],
    'extensionCount' | 'extensionMonths' | 'noticeMonths' | 'extensionMode' | 'offerLeadWeeks'
  >
>;

/**
 * One change of what binds every contract of a procedure, as data. It holds for all: none names a contract or a contractor,
 * so that no private deviation can be stored.
 */
export type AmendmentChange =
  | { kind: 'clauseWritten'; clause: Clause }
  | { kind: 'clauseRemoved'; number: string }
  /** Added, or another description of one that is there; its price is a change of its own. */
  | { kind: 'productWritten'; product: Omit<ProductDefinition, 'tariffs' | 'offeredFrom' | 'transition'> }
  /** Nobody new from the effective date; who is in care goes on until `existingUntil`, or ends at once without it. */
  | { kind: 'productRetired'; product: string; existingUntil?: CalendarDate }
  | { kind: 'ageLimitMoved'; product: string; ageBelow: number; existingUntil?: CalendarDate }
  | { kind: 'tariffSet'; product: string; amount: string; example: boolean; costs?: TariffCost[] }
  | { kind: 'bundleRuleWritten'; rule: BundleRule }
  | { kind: 'bundleRuleRemoved'; product: string; requires: string }
  | { kind: 'conditionWritten'; condition: Condition }
  | { kind: 'conditionRemoved'; code: string }
  | { kind: 'municipalityJoins'; municipality: string }
  | { kind: 'municipalityLeaves'; municipality: string; existingUntil?: CalendarDate }
  | { kind: 'contractingPartyNamed'; party: ContractingParty }
  | { kind: 'termChanged'; term: AmendedTerm };

export type AmendmentChangeKind = AmendmentChange['kind'];

/** Every kind, in the order in which they are offered. */
export const amendmentChangeKinds = [
  'clauseWritten',
  'clauseRemoved',
  'productWritten',
  'productRetired',
  'ageLimitMoved',
  'tariffSet',
  'bundleRuleWritten',
  'bundleRuleRemoved',
  'conditionWritten',
  'conditionRemoved',
  'municipalityJoins',
  'municipalityLeaves',
  'contractingPartyNamed',
  'termChanged',
] as const satisfies readonly AmendmentChangeKind[];

/**
 * What of the content a change is about: 'clauses/4.2', 'products/BG-BASIS/tariff'. Two changes at one place, or one below
 * the other, cannot both hold.
 */
export function placeOf(change: AmendmentChange): string {
  switch (change.kind) {
    case 'clauseWritten':
      return `clauses/${change.clause.number}`;
    case 'clauseRemoved':
      return `clauses/${change.number}`;
    case 'productWritten':
      return `products/${change.product.code}/description`;
    case 'productRetired':
      return `products/${change.product}`;
    case 'ageLimitMoved':
      return `products/${change.product}/age`;
    case 'tariffSet':
      return `products/${change.product}/tariff`;
    case 'bundleRuleWritten':
      return `bundleRules/${change.rule.product} > ${change.rule.requires}`;
    case 'bundleRuleRemoved':
      return `bundleRules/${change.product} > ${change.requires}`;
    case 'conditionWritten':
      return `conditions/${change.condition.code}`;
    case 'conditionRemoved':
      return `conditions/${change.code}`;
    case 'municipalityJoins':
    case 'municipalityLeaves':
      return `municipalities/${change.municipality}`;
    case 'contractingPartyNamed':
      return 'contractingParty';
    case 'termChanged':
      return 'term';
  }
}

/** Whether two places are one, or one lies within the other. */
export function placesMeet(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
