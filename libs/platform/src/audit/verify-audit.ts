import type { Database } from '../database/database.js';
import { systemWideScope } from '../database/scope.js';
import { type AuditHead, CHAIN_START, chainHash, ENTRY_TEXT, isSignedHead } from './audit-chain.js';

/** What verification found. `faults` is empty when the trail is whole up to every exported head. */
export interface AuditVerification {
  scopes: number;
  entries: number;
  heads: number;
  unsealed: number;
  faults: string[];
}

const PAGE = 5_000;

interface SealedEntry {
  sequence: string;
  hash: string;
  text: string | null;
}

/**
 * Walks every chain anew and holds it against the exported heads: an entry that was changed, removed,
 * added or reordered before the last exported head shows, and so does a chain that was cut off.
 *
 * @param heads the exported heads, in the order in which they were exported
 */
export async function verifyAudit(database: Database, key: Buffer, heads: AuditHead[]): Promise<AuditVerification> {
  const faults: string[] = [];
  const expected = new Map<string, Map<string, string>>();
  for (const head of heads) {
    if (!isSignedHead(key, head)) faults.push(`head ${head.number} of ${head.scope}: the signature is not ours`);
    const ofScope = expected.get(head.scope) ?? new Map<string, string>();
    expected.set(head.scope, ofScope.set(head.sequence, head.hash));
  }
  const found = await database.read<{ scope: string }>(systemWideScope, 'select distinct scope from audit_seal');
  const scopes = new Set([...found.map(({ scope }) => scope), ...expected.keys()]);
  let entries = 0;
  for (const scope of scopes) {
    const unseen = new Map(expected.get(scope));
    entries += await walkChain(database, scope, unseen, faults);
    for (const sequence of unseen.keys())
      faults.push(`${scope}: the chain ends before its exported head at ${sequence}`);
  }
  const [open] = await database.read<{ unsealed: number }>(
    systemWideScope,
    `select count(*)::int as unsealed from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)`,
  );
  return { scopes: scopes.size, entries, heads: heads.length, unsealed: open?.unsealed ?? 0, faults };
}

/** Recomputes one chain page by page; strikes from `unseen` each head it confirms. */
async function walkChain(
  database: Database,
  scope: string,
  unseen: Map<string, string>,
  faults: string[],
): Promise<number> {
  let previous = CHAIN_START;
  let last = 0n;
  for (;;) {
    const page = await database.read<SealedEntry>(
      systemWideScope,
      `select s.sequence, s.hash, case when e.id is null then null else ${ENTRY_TEXT} end as text
       from audit_seal s left join audit_entry e on e.id = s.entry_id and e.scope = s.scope
       where s.scope = $1 and s.sequence > $2 order by s.sequence limit ${PAGE}`,
      [scope, String(last)],
    );
    for (const { sequence, hash, text } of page) {
      if (BigInt(sequence) !== last + 1n) faults.push(`${scope}: entry ${last + 1n} is missing`);
      if (text === null) faults.push(`${scope}: entry ${sequence} was removed`);
      else if (chainHash(previous, text) !== hash)
        faults.push(`${scope}: entry ${sequence} or the one before was changed`);
      const head = unseen.get(sequence);
      if (head !== undefined && head !== hash)
        faults.push(`${scope}: entry ${sequence} differs from its exported head`);
      unseen.delete(sequence);
      previous = hash;
      last = BigInt(sequence);
    }
    if (page.length < PAGE) return Number(last);
  }
}
