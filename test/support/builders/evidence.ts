import { createHash, randomUUID } from 'node:crypto';
import { sampleDefinition } from './procedure.js';
import type { TestDatabase } from '../database.js';

/** What the first condition of the sample definition asks for. */
const ASKED = sampleDefinition().conditions[0]?.evidence?.kind ?? '';

/** A document in the wallet of an organisation (its file is in no store); answers the id. */
export async function aDocument(
  database: TestDatabase,
  organisationId: string,
  {
    kind = ASKED,
    issuedOn = '2026-01-15',
    expiresOn = null,
  }: { kind?: string; issuedOn?: string; expiresOn?: string | null } = {},
): Promise<string> {
  const [row] = await database.asOwner<{ id: string }>(
    `insert into evidence (organisation_id, kind, issued_on, expires_on, file_name, file_hash, media_type, size_bytes, uploaded_by)
     values ($1, $2, $3, $4, 'bewijs.pdf', $5, 'application/pdf', 1000, uuidv7()) returning id`,
    [organisationId, kind, issuedOn, expiresOn, createHash('sha256').update(randomUUID()).digest('hex')],
  );
  if (row === undefined) throw new Error('no document');
  return row.id;
}
