import type { Scope } from '@openhuis/platform';
import { pageStatement } from '../../libs/contracts/src/list/contract-page.js';
import { municipalityCodes } from './load-contracts.js';

/** What the load asks for: the contracts in one municipality that end in a range of dates, by end date. */
export interface ListRequest {
  municipality: string;
  endsFrom: string;
  endsUntil: string;
}

/** Every municipality with every half year of eight years: 128 requests, all of which find more than a page. */
export const listRequests: readonly ListRequest[] = Array.from({ length: 16 }, (_, half) => {
  const year = 2028 + Math.floor(half / 2);
  const [first, last] = half % 2 === 0 ? ['01-01', '06-30'] : ['07-01', '12-31'];
  return { endsFrom: `${year}-${first}`, endsUntil: `${year}-${last}` };
}).flatMap((dates) => municipalityCodes.map((municipality) => ({ municipality, ...dates })));

/** The path of a request, the same for the api and its baseline. */
export function listPath({ municipality, endsFrom, endsUntil }: ListRequest): string {
  return `/v1/contracts?municipality=${municipality}&endsFrom=${endsFrom}&endsUntil=${endsUntil}`;
}

export const PAGE = 50;

/** The statement with which the api answers, and its values: the baseline runs the very same. */
export function listStatement(today: string, request: ListRequest): { text: string; values: unknown[] } {
  const scope: Scope = { kind: 'person', regionIds: [1], organisationIds: [], municipalityCodes: [] };
  return pageStatement(scope, today, request, PAGE);
}
