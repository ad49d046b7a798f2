import type { Database } from '../database/database.js';
import { systemWideScope } from '../database/scope.js';
import { type AuditHead, CHAIN_START, chainHash, ENTRY_TEXT } from './audit-chain.js';
import { compareHeads, isSignedEnd } from './verify-heads.js';

/** What verification found. `faults` is empty when the trail is whole up to every exported head. */
export interface AuditVerification {
  scopes: number;
  entries: number;
  heads: number;
  unsealed: number;
  faults: string[];
}

const PAGE = 5_000;
/** No transaction lasts so long: an entry that is older than what was sealed before it was put in afterwards. */
const LATEST_COMMIT = `interval '1 hour'`;

interface SealedEntry {
  sequence: string;
  hash: string;
  text: string | null;
  /** Whether it is dated before the entries that were sealed before it. */
  backdated: boolean;
}

/** Where one chain was found to end. */
interface WalkedChain {
  entries: number;
  last: bigint;
}

/**
 * Walks every chain anew and holds it against the exported heads: an entry that was changed, removed,
 * added or reordered before the last exported head shows, and so does a chain that was cut off, a seal
 * that no signed head covers, an entry that was slipped in with an old date, and a head in the database that is not
 * the one that was exported. (Heads alone decide what is whole; those in the database are held against them too.)
 *
 * @param heads the exported heads, in the order in which they were exported
 */
export async function verifyAudit(database: Database, key: Buffer, heads: AuditHead[]): Promise<AuditVerification> {
  const { faults, signed } = await compareHeads(database, key, heads);
  const found = await database.read<{ scope: string }>(systemWideScope, 'select distinct scope from audit_seal');
  const scopes = new Set([...found.map(({ scope }) => scope), ...signed.keys()]);
  let entries = 0;
  for (const scope of scopes) {
    const ofScope = signed.get(scope) ?? new Map<string, string>();
    const unseen = new Map(ofScope);
    const chain = await walkChain(database, scope, unseen, faults);
    entries += chain.entries;
    for (const sequence of unseen.keys()) faults.push(`${scope}: the chain ends before its signed head at ${sequence}`);
    // The sealer stores seals and their head in one transaction: what lies beyond the last head is not its work.
    if (!ofScope.has(String(chain.last)) && !(await isSignedEnd(database, key, scope, chain.last)))
      faults.push(`${scope}: no signed head covers entry ${chain.last}`);
  }
  return {
    scopes: scopes.size,
    entries,
    heads: heads.length,
    unsealed: await countUnsealed(database, faults),
    faults,
  };
}

/** Recomputes one chain page by page; strikes from `unseen` each head it confirms. */
async function walkChain(
  database: Database,
  scope: string,
  unseen: Map<string, string>,
  faults: string[],
): Promise<WalkedChain> {
  let previous = CHAIN_START;
  let expected = 1n;
  let from = '-9223372036854775808';
  let newest: string | null = null;
  for (let entries = 0; ;) {
    const page: (SealedEntry & { newest: string | null })[] = await database.read(
      systemWideScope,
      `select s.sequence, s.hash, case when e.id is null then null else ${ENTRY_TEXT} end as text,
         e.at < greatest($3::timestamptz, max(e.at) over sealed) - ${LATEST_COMMIT} is true as backdated,
         greatest($3::timestamptz, max(e.at) over sealed)::text as newest
       from audit_seal s left join audit_entry e on e.id = s.entry_id and e.scope = s.scope
       where s.scope = $1 and s.sequence >= $2
       window sealed as (order by s.sequence) order by s.sequence limit ${PAGE}`,
      [scope, from, newest],
    );
    for (const { sequence, hash, text, backdated, newest: soFar } of page) {
      if (BigInt(sequence) !== expected) faults.push(`${scope}: ${sequence} stands where entry ${expected} belongs`);
      if (text === null) faults.push(`${scope}: entry ${sequence} was removed`);
      else if (chainHash(previous, text) !== hash)
        faults.push(`${scope}: entry ${sequence} or the one before was changed`);
      if (backdated) faults.push(`${scope}: entry ${sequence} is older than what was sealed before it`);
      const head = unseen.get(sequence);
      if (head !== undefined && head !== hash)
        faults.push(`${scope}: entry ${sequence} differs from its exported head`);
      unseen.delete(sequence);
      previous = hash;
      newest = soFar;
      expected = BigInt(sequence) + 1n;
    }
    entries += page.length;
    if (page.length < PAGE) return { entries, last: expected - 1n };
    from = String(expected);
  }
}

/** Counts what waits for the sealer, and finds what cannot be waiting: entries dated before sealed ones. */
async function countUnsealed(database: Database, faults: string[]): Promise<number> {
  const open = await database.read<{ id: string; scope: string; backdated: boolean }>(
    systemWideScope,
    `select e.id, e.scope, e.at < n.newest - ${LATEST_COMMIT} is true as backdated
     from audit_entry e
     left join (select e.scope, max(e.at) as newest from audit_entry e join audit_seal s on s.entry_id = e.id group by e.scope) n
       on n.scope = e.scope
     where not exists (select from audit_seal s where s.entry_id = e.id) order by e.id`,
  );
  for (const { id, scope, backdated } of open)
    if (backdated) faults.push(`${scope}: entry with id ${id} is older than what was sealed, and not sealed itself`);
  return open.length;
}
