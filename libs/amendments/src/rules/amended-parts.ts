import type { CalendarDate } from '@openhuis/calendar';
import type {
  BundleRule,
  Clause,
  CommonContent,
  Condition,
  ContractingParty,
  ProcedureDefinition,
} from '@openhuis/procedures';
import type { AmendedTerm, AmendmentChange } from './amendment-change.js';

type Product = CommonContent['products'][number];

/** The running price of a product on a day. */
export interface RunningTariff {
  product: string;
  amount: string;
}

/**
 * What one change replaces, with what stands there before it; null for what is new. The same shape before an announcement
 * and after it, so that a page shows the one as the other.
 */
export interface AmendedPart {
  clause?: Clause | null;
  product?: Product | null;
  tariff?: RunningTariff | null;
  rule?: BundleRule | null;
  condition?: Condition | null;
  municipality?: string | null;
  party?: ContractingParty | null;
  term?: AmendedTerm | null;
}

/**
 * What each change replaces, in their order.
 *
 * @param content what binds every contract on the day before the effective date
 * @param products the products of the definition that holds, for their prices
 */
export function amendedParts(
  changes: readonly AmendmentChange[],
  content: CommonContent,
  products: ProcedureDefinition['products'],
  effectiveOn: CalendarDate,
): AmendedPart[] {
  return changes.map((change) => amendedPart(change, content, products, effectiveOn));
}

function amendedPart(
  change: AmendmentChange,
  content: CommonContent,
  products: ProcedureDefinition['products'],
  effectiveOn: CalendarDate,
): AmendedPart {
  const clause = (number: string) => content.clauses.find((candidate) => candidate.number === number) ?? null;
  const product = (code: string) => content.products.find((candidate) => candidate.code === code) ?? null;
  switch (change.kind) {
    case 'clauseWritten':
      return { clause: clause(change.clause.number) };
    case 'clauseRemoved':
      return { clause: clause(change.number) };
    case 'productWritten':
      return { product: product(change.product.code) };
    case 'productRetired':
    case 'ageLimitMoved':
      return { product: product(change.product) };
    case 'tariffSet': {
      const running = products
        .find(({ code }) => code === change.product)
        ?.tariffs.find(
          ({ startsOn, endsOn }) => startsOn < effectiveOn && (endsOn === undefined || endsOn >= effectiveOn),
        );
      return { tariff: running === undefined ? null : { product: change.product, amount: running.amount } };
    }
    case 'bundleRuleWritten':
    case 'bundleRuleRemoved': {
      const { product: code, requires } = change.kind === 'bundleRuleWritten' ? change.rule : change;
      return { rule: content.bundleRules.find((rule) => rule.product === code && rule.requires === requires) ?? null };
    }
    case 'conditionWritten':
    case 'conditionRemoved': {
      const code = change.kind === 'conditionWritten' ? change.condition.code : change.code;
      return { condition: content.executionConditions.find((condition) => condition.code === code) ?? null };
    }
    case 'municipalityJoins':
      return { municipality: null };
    case 'municipalityLeaves':
      return { municipality: change.municipality };
    case 'contractingPartyNamed':
      return { party: content.contractingParty ?? null };
    case 'termChanged': {
      const { extensionCount, extensionMonths, noticeMonths, extensionMode, offerLeadWeeks } = content.term;
      return { term: { extensionCount, extensionMonths, noticeMonths, extensionMode, offerLeadWeeks } };
    }
  }
}
