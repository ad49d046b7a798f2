import { type Answer, answered, api } from '../../../api/client.js';
import type { BulkResult } from '../../../components/list/use-bulk-run.js';
import { bodyFilterOf, type ContractsSearch, sortOf } from './contracts-search.js';

export type PreviewedContract = Answer<'PreviewedContractAnswer'>;
export type ExtensionResult = Answer<'BulkExtensionResultAnswer'>;

/** A contract that would be offered an extension, as it was previewed. */
export interface PlannedExtension {
  id: string;
  version: number;
}

/** What stands in the address: chosen contracts, or the filters of the list; and until when to answer. */
export type ExtendSearch = ContractsSearch & { ids?: string; answerDueOn?: string };

/** More than this nobody looks through; the list can be narrowed. */
const MOST = 5_000;

/**
 * What would become of each contract, 500 at a time until the list ends.
 *
 * @param onProgress is called with how many were looked at
 * @returns `isWhole` is false when there were more than 5,000
 */
export async function previewExtensions(
  { ids, answerDueOn, ...search }: ExtendSearch,
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<{ items: PreviewedContract[]; isWhole: boolean }> {
  const due = answerDueOn === undefined ? {} : { answerDueOn };
  const items: PreviewedContract[] = [];
  let cursor: string | null = null;
  do {
    const which =
      ids === undefined
        ? { filter: bodyFilterOf(search), sort: sortOf(search), ...(cursor !== null && { cursor }) }
        : { contractIds: ids.split(',') };
    const page: Answer<'ExtensionPreviewAnswer'> = await answered(
      api.POST('/extension-offers/previews', { body: { ...which, ...due }, signal }),
    );
    items.push(...page.items);
    onProgress(items.length);
    cursor = page.next;
  } while (cursor !== null && items.length < MOST);
  return { items, isWhole: cursor === null };
}

/** Offers the extensions of one batch. */
export async function offerExtensions(
  items: readonly PlannedExtension[],
  { reason, answerDueOn }: { reason: string; answerDueOn: string | undefined },
  key: string,
): Promise<ReadonlyMap<string, BulkResult<ExtensionResult>>> {
  const { results } = await answered(
    api.POST('/extension-offers/bulk', {
      body: {
        reason,
        contracts: items.map(({ id, version }) => ({ contractId: id, version })),
        ...(answerDueOn !== undefined && { answerDueOn }),
      },
      headers: { 'idempotency-key': key },
    }),
  );
  return new Map(results.map((result) => [result.contractId, { ok: result.outcome === 'offered', result }] as const));
}
