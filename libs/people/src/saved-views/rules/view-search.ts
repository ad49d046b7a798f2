/** What stands in the address of a list page: filters, order, columns. */
export type ViewSearch = Record<string, string | number | boolean | string[]>;

const NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const MOST_FIELDS = 40;
const LONGEST_VALUE = 400;
const LONGEST_LIST = 50;
const LARGEST = 4000;

/**
 * Whether this is the search of a list page and nothing else: up to 40 named values of texts, numbers, booleans and lists
 * of texts, 4,000 characters as JSON. No place in a list (`cursor`): a view shows what is there now.
 */
export function isViewSearch(value: unknown): value is ViewSearch {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_FIELDS &&
    entries.every(([name, one]) => NAME.test(name) && name !== 'cursor' && isSearchValue(one)) &&
    JSON.stringify(value).length <= LARGEST
  );
}

function isSearchValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= LONGEST_LIST && value.every(isShortText);
  return isShortText(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

const isShortText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_VALUE;
