import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { systemWideScope } from '../database/scope.js';
import { type AuditHead, CHAIN_START, chainHash, ENTRY_TEXT, momentText, signHead } from './audit-chain.js';

const BATCH = 2_000;

/** Links committed audit entries into the chain of their scope and signs the new heads. */
export class AuditSealer {
  /**
   * @param headsFile where heads are exported, one JSON line each; keep it where the database's
   *   administrator cannot write
   */
  constructor(
    private readonly database: Database,
    private readonly key: Buffer,
    private readonly headsFile: string,
  ) {}

  /** Seals until nothing is left. @returns how many entries were sealed */
  async seal(): Promise<number> {
    for (let total = 0; ;) {
      const { sealed, heads } = await this.sealBatch();
      if (heads.length > 0) await this.exportHeads(heads);
      total += sealed;
      if (sealed < BATCH) return total;
    }
  }

  private async sealBatch(): Promise<{ sealed: number; heads: AuditHead[] }> {
    return await this.database.command(systemWideScope, async (manager) => {
      // One sealer at a time; entries that commit meanwhile are for the next round, in whatever order.
      await manager.query(`select pg_advisory_xact_lock(hashtext('openhuis audit seal'))`);
      const entries = await manager.query<{ id: string; scope: string; text: string }[]>(
        `select e.id, e.scope, ${ENTRY_TEXT} as text from audit_entry e
         where not exists (select from audit_seal s where s.entry_id = e.id) order by e.id limit ${BATCH}`,
      );
      if (entries.length === 0) return { sealed: 0, heads: [] };
      const tips = await this.tips(manager, [...new Set(entries.map(({ scope }) => scope))]);
      const seals = entries.map(({ id, scope, text }) => {
        const tip = tips.get(scope) ?? { sequence: 0n, hash: CHAIN_START };
        const next = { sequence: tip.sequence + 1n, hash: chainHash(tip.hash, text) };
        tips.set(scope, next);
        return { scope, sequence: String(next.sequence), entry_id: id, hash: next.hash };
      });
      await manager.query(
        `insert into audit_seal (scope, sequence, entry_id, hash)
         select scope, sequence, entry_id, hash from jsonb_to_recordset($1::jsonb) as s(scope text, sequence bigint, entry_id bigint, hash text)`,
        [JSON.stringify(seals)],
      );
      const [{ sealedAt }] = await manager.query<[{ sealedAt: string }]>(
        `select ${momentText('clock_timestamp()')} as "sealedAt"`,
      );
      const heads = [...tips].map(([scope, { sequence, hash }]) => {
        const head = { scope, sequence: String(sequence), hash, sealedAt };
        return { ...head, signature: signHead(this.key, head) };
      });
      const stored = await manager.query<AuditHead[]>(
        `insert into audit_head (scope, sequence, hash, sealed_at, signature)
         select scope, sequence, hash, "sealedAt", signature
         from jsonb_to_recordset($1::jsonb) as h(scope text, sequence bigint, hash text, "sealedAt" timestamptz, signature text)
         returning number, scope, sequence, hash, ${momentText('sealed_at')} as "sealedAt", signature`,
        [JSON.stringify(heads)],
      );
      return { sealed: entries.length, heads: stored };
    });
  }

  private async tips(
    manager: EntityManager,
    scopes: string[],
  ): Promise<Map<string, { sequence: bigint; hash: string }>> {
    const rows = await manager.query<{ scope: string; sequence: string; hash: string }[]>(
      `select tip.scope, tip.sequence, tip.hash from unnest($1::text[]) as asked(scope)
       cross join lateral (select s.scope, s.sequence, s.hash from audit_seal s where s.scope = asked.scope
         order by s.sequence desc limit 1) tip`,
      [scopes],
    );
    return new Map(rows.map(({ scope, sequence, hash }) => [scope, { sequence: BigInt(sequence), hash }]));
  }

  private async exportHeads(heads: AuditHead[]): Promise<void> {
    await mkdir(dirname(this.headsFile), { recursive: true });
    await appendFile(this.headsFile, heads.map((head) => `${JSON.stringify(head)}\n`).join(''), { mode: 0o600 });
  }
}
