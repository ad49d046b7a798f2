import { BYTE_ORDER_MARK, csvLine } from '../../../../../../libs/platform/src/sheets/rules/csv-line.js';
import type { Entry } from './read-trail.js';

const columns = [
  'id',
  'at',
  'regionId',
  'actorKind',
  'personId',
  'personName',
  'tokenId',
  'sessionId',
  'onBehalfOf',
  'requestId',
  'action',
  'subjectKind',
  'subjectId',
] as const satisfies readonly (keyof Entry)[];

/** The entries as CSV. What changed stands there as JSON. */
export function trailCsv(entries: readonly Entry[]): string {
  const lines = entries.map((entry) => [...columns.map((column) => entry[column]), JSON.stringify(entry.change)]);
  return BYTE_ORDER_MARK + [[...columns, 'change'], ...lines].map(csvLine).join('');
}
