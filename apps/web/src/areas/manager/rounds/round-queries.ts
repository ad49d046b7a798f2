import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api, type Violation } from '../../../api/client.js';

export type Round = Answer<'RoundAnswer'>;
export type RoundSummary = Answer<'RoundSummaryAnswer'>;
export type PreviewedContract = Answer<'RoundPreviewItemAnswer'>;
export type RoundContract = Answer<'RoundContractAnswer'>;
export type Programme = Answer<'ExtensionProgrammeBody'>;
export type ContractState = RoundContract['state'];

/** While offers go out the page looks again so often, in milliseconds. */
const WATCH = 2000;
/** More than this nobody looks through. */
const MOST_PREVIEWED = 5000;

/** The rounds of the region, the newest first. */
export const roundsQuery = (search: { procedureId?: string; cursor?: string }) =>
  queryOptions({
    queryKey: ['extension-rounds', 'list', search],
    queryFn: ({ signal }) => answered(api.GET('/extension-rounds', { params: { query: search }, signal })),
    placeholderData: keepPreviousData,
  });

/** One round; asked again and again while its offers go out. */
export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['extension-rounds', id],
    queryFn: ({ signal }) => answered(api.GET('/extension-rounds/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'sending' ? WATCH : false),
  });

/** How long ahead the extensions of a procedure are prepared. */
export const programmeQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['extension-rounds', 'programme', procedureId],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/extension-programme', { params: { path: { id: procedureId } }, signal })),
  });

/** What the round would do with each contract, page after page until the cohort ends. */
export const previewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['extension-rounds', id, 'preview', version],
    queryFn: async ({ signal }) => {
      const items: PreviewedContract[] = [];
      let cursor: string | undefined;
      do {
        const page: Answer<'RoundPreviewAnswer'> = await answered(
          api.GET('/extension-rounds/{id}/preview', {
            params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
            signal,
          }),
        );
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && items.length < MOST_PREVIEWED);
      return { items, isWhole: cursor === undefined };
    },
  });

/** What became of the contracts of a round. */
export const contractsOfRoundQuery = (id: string, search: { state?: ContractState; cursor?: string }) =>
  queryOptions({
    queryKey: ['extension-rounds', id, 'contracts', search],
    queryFn: ({ signal }) =>
      answered(api.GET('/extension-rounds/{id}/contracts', { params: { path: { id }, query: search }, signal })),
    placeholderData: keepPreviousData,
  });

/** A reason, as faults are shown everywhere. */
export function violationOf({ code, path, details }: Answer<'RoundReasonAnswer'>): Violation {
  return { code, details: details as Violation['details'] & object, ...(path !== null && { path }) };
}

/** What a step of a round changes. */
export const changedByRound = [['extension-rounds'], ['contracts'], ['work-items'], ['contract-terms'], ['notices']];
