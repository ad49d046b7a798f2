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

/** The entries as CSV (RFC 4180), with a byte order mark so that a spreadsheet reads it as UTF-8. What changed stands there as JSON. */
export function trailCsv(entries: readonly Entry[]): string {
  const lines = entries.map((entry) => [...columns.map((column) => entry[column]), JSON.stringify(entry.change)]);
  return '\ufeff' + [[...columns, 'change'], ...lines].map((line) => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** In quotes where it must be. What a spreadsheet would take for a formula becomes a text. */
function quoted(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
