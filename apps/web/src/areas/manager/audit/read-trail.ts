import { type Answer, answered, api } from '../../../api/client.js';

export type Entry = Answer<'AuditEntryAnswer'>;
export type Trail = Answer<'AuditTrailAnswer'>;

/** What is asked of the trail; each a text of the URL, left out for everything. */
export interface TrailFilters {
  from?: string;
  until?: string;
  action?: string;
  personId?: string;
  subjectId?: string;
}

/** A page of the trail, the newest first. */
export function readTrail(
  filters: TrailFilters,
  { cursor, limit, signal }: { cursor?: string; limit?: number; signal?: AbortSignal },
): Promise<Trail> {
  return answered(api.GET('/audit-entries', { params: { query: { ...filters, cursor, limit } }, signal }));
}
