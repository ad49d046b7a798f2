import type { Database } from '../database/database.js';
import { systemWideScope } from '../database/scope.js';
import { type AuditHead, isSignedHead, momentText } from './audit-chain.js';

/** The heads that count, by scope and by sequence, with the hash that the chain must have there. */
export interface ComparedHeads {
  signed: Map<string, Map<string, string>>;
  faults: string[];
}

type StoredHead = AuditHead & { sealedAt: string };
const HEAD_COLUMNS = `number, scope, sequence, hash, ${momentText('sealed_at')} as "sealedAt", signature`;

/**
 * Holds the heads in the database against the exported ones. Every exported head must be in the database as it is in
 * the file; a head that is only in the database (its export failed, or comes in a moment) must bear our signature.
 *
 * @param heads the exported heads
 */
export async function compareHeads(database: Database, key: Buffer, heads: AuditHead[]): Promise<ComparedHeads> {
  const faults: string[] = [];
  const signed: ComparedHeads['signed'] = new Map();
  const count = (head: AuditHead): void => {
    const ofScope = signed.get(head.scope) ?? new Map<string, string>();
    signed.set(head.scope, ofScope.set(head.sequence, head.hash));
  };
  const rows = await database.read<StoredHead>(systemWideScope, `select ${HEAD_COLUMNS} from audit_head`);
  const stored = new Map(rows.map((head) => [head.number, head]));
  for (const head of heads) {
    const name = `head ${head.number} of ${head.scope}`;
    if (!isSignedHead(key, head)) faults.push(`${name}: the signature is not ours`);
    const kept = stored.get(head.number);
    if (kept === undefined) faults.push(`${name} is not in the database any more`);
    else if (!isSameHead(kept, head)) faults.push(`${name}: the database has another than was exported`);
    stored.delete(head.number);
    count(head);
  }
  for (const head of stored.values()) {
    if (isSignedStoredHead(key, head)) count(head);
    else faults.push(`head ${head.number} of ${head.scope} in the database: the signature is not ours`);
  }
  return { signed, faults };
}

/**
 * Whether a chain may end here: the sealer stores seals and their head in one transaction, and may have done so since
 * the heads were compared.
 */
export async function isSignedEnd(database: Database, key: Buffer, scope: string, sequence: bigint): Promise<boolean> {
  const heads = await database.read<StoredHead>(
    systemWideScope,
    `select ${HEAD_COLUMNS} from audit_head where scope = $1 and sequence = $2`,
    [scope, String(sequence)],
  );
  return heads.some((head) => isSignedStoredHead(key, head));
}

/** The moment of an older head is not in its signature. */
function isSignedStoredHead(key: Buffer, { sealedAt, ...head }: StoredHead): boolean {
  return isSignedHead(key, { ...head, sealedAt }) || isSignedHead(key, head);
}

function isSameHead(stored: AuditHead, exported: AuditHead): boolean {
  return (
    stored.scope === exported.scope &&
    stored.sequence === exported.sequence &&
    stored.hash === exported.hash &&
    stored.signature === exported.signature &&
    (exported.sealedAt === undefined || stored.sealedAt === exported.sealedAt)
  );
}
