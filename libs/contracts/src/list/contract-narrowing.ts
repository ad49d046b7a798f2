import type { ContractConditions } from './contract-conditions.js';
import type { ContractFilter } from './contract-list.dto.js';
import { afterWord } from './rules/search-words.js';

/**
 * At a million contracts as many as this are sorted in about the time in which a page of them is met by following the
 * order of the list: the root of a page times a million is 7,000.
 */
export const FEW = 3000;

/**
 * A statement that finds, by an index of its own, the `id` of every contract that one of the filters fits, some more than
 * once: the filter that few may fit, where one is given whose index is not that of the list itself.
 *
 * @param field by what the list is sorted
 */
export function narrowing(conditions: ContractConditions, query: ContractFilter, field: string): string | undefined {
  const { tenant, words } = conditions;
  // A provider has few contracts.
  if (!tenant.isRegional) return undefined;
  const put = (value: unknown): string => conditions.put(value);
  const among = (table: string, id: string, condition: string): string =>
    `select ${id} from ${table} n where ${tenant.of('n')} and ${condition}`;
  const contracts = (condition: string): string => among('contract', 'n.id', condition);
  const [longest] = words;
  if (longest !== undefined) {
    const range = `n.word >= ${put(longest)} and n.word < ${put(afterWord(longest))}`;
    return among('contract_word', 'n.contract_id as id', range);
  }
  const { municipality, product } = query;
  const isWhole = municipality === undefined && product === undefined;
  const isByEnd = field === 'endsOn' && isWhole;
  const rare = [
    query.offer === 'awaiting' && 'n.answer_due_on is not null',
    query.status === 'pending' && 'n.signed_on is null and n.ended_on is null',
    query.status === 'signed' && 'n.signed_on is not null and n.activated_at is null and n.ended_on is null',
  ].find((condition) => condition !== false);
  // They have indexes in the order of the last days.
  if (rare !== undefined) return isByEnd ? undefined : contracts(rare);
  const { noticeFrom, noticeUntil, endsFrom, endsUntil } = query;
  if ((noticeFrom ?? noticeUntil) !== undefined && field !== 'latestNoticeOn') {
    const [from, until] = [put(noticeFrom ?? '-infinity'), put(noticeUntil ?? '9999-12-31')];
    return contracts(`n.latest_notice_on >= ${from} and n.latest_notice_on <= ${until}`);
  }
  // In a municipality and for a product the last day is another one.
  if ((endsFrom ?? endsUntil) !== undefined && field !== 'endsOn' && isWhole) {
    const [from, until] = [put(endsFrom ?? '-infinity'), put(endsUntil ?? 'infinity')];
    return contracts(`n.ends_on >= ${from} and n.ends_on <= ${until}`);
  }
  if (product !== undefined && (field !== 'endsOn' || municipality !== undefined)) {
    return among('contract_product', 'n.contract_id as id', `n.product = ${put(product)}`);
  }
  if (municipality !== undefined && field !== 'endsOn') {
    return among('contract_municipality', 'n.contract_id as id', `n.municipality = ${put(municipality)}`);
  }
  return undefined;
}
