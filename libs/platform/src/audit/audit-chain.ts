import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a chain starts from. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The canonical text of an entry, made by PostgreSQL itself, so that what was hashed and what is
 * verified cannot differ by a driver's rounding. `e` is the audit_entry. What an entry did not have when it was sealed
 * does not stand in its text: older entries keep theirs.
 */
export const ENTRY_TEXT = `(jsonb_build_array(e.id, e.scope, e.region_id, e.organisation_id,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_kind, e.person_id, e.token_id, e.request_id,
  e.action, e.subject_kind, e.subject_id, e.change)
  || case when e.session_id is null and e.on_behalf_of is null then '[]'
       else jsonb_build_array(e.session_id, e.on_behalf_of) end)::text`;

/** SHA-256 (hex) over the hash before it and the entry's text: each entry vouches for all before it. */
export function chainHash(previous: string, entryText: string): string {
  return createHash('sha256').update(`${previous}\n${entryText}`).digest('hex');
}

/** The head of one chain at one moment, as it is exported. */
export interface AuditHead {
  number: string;
  scope: string;
  sequence: string;
  hash: string;
  /** When it was sealed, in UTC to the microsecond; heads of before this was signed do not have it. */
  sealedAt?: string;
  signature: string;
}

/** The text of a head's moment, made by PostgreSQL from the expression that stands for it. */
export const momentText = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** HMAC-SHA-256 (hex) of a head, with a key that the database does not know. */
export function signHead(key: Buffer, head: Omit<AuditHead, 'signature' | 'number'>): string {
  const text = [head.scope, head.sequence, head.hash, ...(head.sealedAt === undefined ? [] : [head.sealedAt])];
  return createHmac('sha256', key).update(text.join('\n')).digest('hex');
}

/** Whether the signature of a head was made with this key. */
export function isSignedHead(key: Buffer, head: AuditHead): boolean {
  const expected = Buffer.from(signHead(key, head), 'hex');
  const given = Buffer.from(head.signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
