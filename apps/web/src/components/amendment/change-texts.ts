import type { IntlShape } from 'react-intl';
import type { Answer } from '../../api/client.js';

type Change = Answer<'AmendmentChangeBody'>;

/** A change as two texts that can be laid beside each other; '' for what was or will not be there. */
export interface ChangeTexts {
  title: string;
  before: string;
  after: string;
}

interface Named {
  nl: string;
  en: string;
}
interface Product {
  code: string;
  name: Named;
  unit?: string;
  executionVariant?: string;
  careIntensity?: string;
  ageBelow?: number;
  clientDecisionDuration?: { months: number; purpose: string };
}
type Before = Partial<{
  clause: { title: string; text: string } | null;
  product: Product | null;
  tariff: { amount: string } | null;
  rule: { product: string; requires: string; mode: string } | null;
  condition: { title: Named; text: Named } | null;
  party: { name: string; kvkNumber?: string } | null;
  term: Record<string, string | number> | null;
}>;

/** What a change does, in the user's language: articles as they read, everything else as sentences. */
export function changeTexts(
  intl: IntlShape,
  { change, before }: { change: Change; before: Record<string, unknown> },
): ChangeTexts {
  const say = (id: string, values: Record<string, string | number> = {}): string =>
    intl.formatMessage({ id: `amendmentPart.${id}` }, values);
  const own = (text: Named): string => (intl.locale.startsWith('nl') ? text.nl : text.en);
  const was = before as Before;
  const money = (amount: string | undefined): string =>
    amount === undefined ? '' : intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR' });
  const clauseText = (clause: { title: string; text: string } | null | undefined): string =>
    clause == null ? '' : `${clause.title}\n${clause.text}`;
  const productText = (product: Product | null | undefined): string =>
    product == null
      ? ''
      : [
          `${own(product.name)} (${product.code})`,
          ...(product.executionVariant === undefined ? [] : [say(`variant.${product.executionVariant}`)]),
          ...(product.unit === undefined ? [] : [say('unit', { unit: product.unit })]),
          ...(product.careIntensity === undefined ? [] : [say(`intensity.${product.careIntensity}`)]),
          ...(product.ageBelow === undefined ? [] : [say('age', { age: product.ageBelow })]),
          ...(product.clientDecisionDuration === undefined
            ? []
            : [say('duration', { months: product.clientDecisionDuration.months })]),
        ].join('\n');
  const ruleText = (rule: { product: string; requires: string; mode: string } | null | undefined): string =>
    rule == null ? '' : say(`rule.${rule.mode}`, { product: rule.product, requires: rule.requires });
  const conditionText = (condition: { title: Named; text: Named } | null | undefined): string =>
    condition == null ? '' : `${own(condition.title)}\n${own(condition.text)}`;
  const partyText = (party: { name: string; kvkNumber?: string } | null | undefined): string =>
    party == null
      ? say('party.region')
      : [party.name, ...(party.kvkNumber === undefined ? [] : [say('party.kvk', { number: party.kvkNumber })])].join(
          '\n',
        );
  const { kind } = change;
  switch (kind) {
    case 'clauseWritten':
      return {
        title: say('clause', { number: change.clause?.number ?? '' }),
        before: clauseText(was.clause),
        after: clauseText(change.clause),
      };
    case 'clauseRemoved':
      return { title: say('clause', { number: change.number ?? '' }), before: clauseText(was.clause), after: '' };
    case 'productWritten':
      return {
        title: say('product', { product: change.description?.code ?? '' }),
        before: productText(was.product),
        after: productText(change.description),
      };
    case 'productRetired':
      return {
        title: say('productRetired', { product: change.product ?? '' }),
        before: productText(was.product),
        after: '',
      };
    case 'ageLimitMoved': {
      const age = was.product?.ageBelow;
      return {
        title: say('ageLimit', { product: was.product == null ? (change.product ?? '') : own(was.product.name) }),
        before: age === undefined ? say('anyAge') : say('age', { age }),
        after: say('age', { age: change.ageBelow ?? 0 }),
      };
    }
    case 'tariffSet':
      return {
        title: say('tariff', { product: change.product ?? '' }),
        before: money(was.tariff?.amount),
        after: money(change.amount),
      };
    case 'bundleRuleWritten':
      return { title: say('bundleRule'), before: ruleText(was.rule), after: ruleText(change.rule) };
    case 'bundleRuleRemoved':
      return { title: say('bundleRule'), before: ruleText(was.rule), after: '' };
    case 'conditionWritten':
      return {
        title: say('condition', { code: change.condition?.code ?? '' }),
        before: conditionText(was.condition),
        after: conditionText(change.condition),
      };
    case 'conditionRemoved':
      return {
        title: say('condition', { code: change.code ?? '' }),
        before: conditionText(was.condition),
        after: '',
      };
    case 'municipalityJoins':
      return { title: say('municipalityJoins'), before: '', after: change.municipality ?? '' };
    case 'municipalityLeaves':
      return { title: say('municipalityLeaves'), before: change.municipality ?? '', after: '' };
    case 'contractingPartyNamed':
      return { title: say('party'), before: partyText(was.party), after: partyText(change.party) };
    case 'termChanged': {
      const fields = Object.keys(change.term ?? {}) as (keyof NonNullable<Change['term']>)[];
      const line = (values: Record<string, string | number | undefined> | null | undefined): string =>
        fields
          .map((field) => {
            const value = values?.[field];
            if (value === undefined) return '';
            return field === 'extensionMode' ? say(`mode.${value}`) : say(`term.${field}`, { count: value });
          })
          .filter((text) => text !== '')
          .join('\n');
      return { title: say('term'), before: line(was.term), after: line(change.term) };
    }
  }
}
