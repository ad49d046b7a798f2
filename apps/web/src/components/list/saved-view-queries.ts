import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../api/client.js';

export type SavedView = Answer<'SavedViewAnswer'>;
export type ViewPage = SavedView['page'];
/** What stands in the address of a list page. */
export type ListSearch = Readonly<Record<string, string | undefined>>;

/** The view that is open stands here in the address; `none` for a page without one, though another opens by default. */
export const VIEW = 'view';
export const NO_VIEW = 'none';

/** One's own views of a page and those that are shared. */
export function savedViewsQuery(page: ViewPage) {
  return queryOptions({
    queryKey: ['saved-views', page],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/saved-views', { params: { query: { page } }, signal }))).items,
    staleTime: 60_000,
  });
}

/** The search as a view keeps it: without the place in the list, and without the view itself. */
export function keptSearch(search: ListSearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && entry[1] !== '' && ![VIEW, 'cursor'].includes(entry[0]),
    ),
  );
}

/** The address of a view. What a later version of the page no longer knows, its route drops. */
export function searchOf({ id, search }: Pick<SavedView, 'id' | 'search'>): Record<string, string> {
  const texts = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(texts), [VIEW]: id };
}

/** Whether two searches show the same. */
export function isSameSearch(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const written = (search: Record<string, unknown>): string =>
    JSON.stringify(Object.entries(search).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}
