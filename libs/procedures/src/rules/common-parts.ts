import type { CalendarDate } from '@openhuis/calendar';
import { canonicalJson } from './canonical-json.js';
import type { LeavingMunicipality } from '../procedure-definition.js';
import type { CommonContent } from './common-content.js';

/** Where a change of what is common to all came from: a publication of the procedure, or something that changed it later. */
export interface CommonTermsSource {
  kind: 'publication' | 'amendment';
  id: string;
}

/** A part of the common content that can change by itself: a clause by its number, a product by its code. */
export interface CommonPart {
  /** As {@link lists} names them: 'clause', 'municipality'; or the name of a part that stands alone: 'law', 'term'. */
  kind: string;
  /** Its own name within its kind; '' for a part that stands alone. */
  key: string;
  value: unknown;
}

/** Since when a part reads as it does, and what made it so. */
export interface PartOrigin {
  kind: string;
  key: string;
  since: CalendarDate;
  source: CommonTermsSource;
}

const lists: Partial<Record<keyof CommonContent, { kind: string; keyOf: (item: never) => string }>> = {
  municipalities: { kind: 'municipality', keyOf: (code: string) => code },
  leavingMunicipalities: {
    kind: 'leavingMunicipality',
    keyOf: ({ municipality }: LeavingMunicipality) => municipality,
  },
  products: { kind: 'product', keyOf: ({ code }: CommonContent['products'][number]) => code },
  bundleRules: {
    kind: 'bundleRule',
    keyOf: ({ product, requires }: CommonContent['bundleRules'][number]) => `${product} > ${requires}`,
  },
  clauses: { kind: 'clause', keyOf: ({ number }: CommonContent['clauses'][number]) => number },
  executionConditions: {
    kind: 'executionCondition',
    keyOf: ({ code }: CommonContent['executionConditions'][number]) => code,
  },
};

/** The parts of a content, in its order. What the content may come to hold beside them is a part that stands alone. */
export function commonParts(content: CommonContent): CommonPart[] {
  return Object.entries(content).flatMap(([name, value]: [string, unknown]): CommonPart[] => {
    const list = lists[name as keyof CommonContent];
    if (list === undefined || !Array.isArray(value)) return value === undefined ? [] : [{ kind: name, key: '', value }];
    return value.map((item) => ({ kind: list.kind, key: list.keyOf(item as never), value: item as unknown }));
  });
}

/**
 * Since when each part of a content reads as it does: what is equal to what stood until the day before keeps its origin, all
 * else is of this day and this source.
 *
 * @param startsOn first day of the content
 * @param before what stood on the day before; null where nothing did
 */
export function partOrigins(
  content: CommonContent,
  startsOn: CalendarDate,
  source: CommonTermsSource,
  before: { content: CommonContent; origins: readonly PartOrigin[] } | null,
): PartOrigin[] {
  const stood = new Map(
    before === null ? [] : commonParts(before.content).map((part) => [nameOf(part), canonicalJson(part.value)]),
  );
  const known = new Map((before?.origins ?? []).map((origin) => [nameOf(origin), origin]));
  return commonParts(content).map((part) => {
    const origin = known.get(nameOf(part));
    return origin !== undefined && stood.get(nameOf(part)) === canonicalJson(part.value)
      ? origin
      : { kind: part.kind, key: part.key, since: startsOn, source };
  });
}

const nameOf = ({ kind, key }: Pick<CommonPart, 'kind' | 'key'>): string => `${kind} ${key}`;
