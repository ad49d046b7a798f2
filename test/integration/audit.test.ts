import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditHead,
  AuditSealer,
  recordChange,
  signHead,
  systemActor,
  systemScope,
  verifyAudit,
} from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';

const key = Buffer.alloc(32, 7);

describe('the audit chain', () => {
  let database: TestDatabase;
  let folder: string;
  let sealer: AuditSealer;

  const record = async (regionId: number, count: number): Promise<void> => {
    const scope = systemScope(regionId);
    for (let index = 0; index < count; index += 1) {
      await database.app.command(scope, (manager) =>
        recordChange(manager, systemActor(scope), {
          action: 'contract.activated',
          subjectKind: 'contract',
          subjectId: String(index),
          regionId,
          change: { from: index, to: index + 1, word: 'geëxtendeerd' },
        }),
      );
    }
  };
  const heads = async (): Promise<AuditHead[]> =>
    (await readFile(join(folder, 'heads.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditHead);
  const verify = async () => verifyAudit(database.worker, key, await heads());
  /** A superuser can switch the triggers off: that is what the chain is for. */
  const tamper = (statement: string) =>
    database.asOwner(`do $$ begin set local session_replication_role = replica; ${statement}; end $$`);

  beforeAll(async () => {
    database = await aDatabase();
    folder = await mkdtemp(join(tmpdir(), 'openhuis-audit-'));
    sealer = new AuditSealer(database.worker, key, join(folder, 'heads.jsonl'));
    await database.asOwner(
      `insert into region (slug, name, contact_email) values ('a', 'A', 'a@a.example'), ('b', 'B', 'b@b.example')`,
    );
    await record(1, 30);
    await record(2, 10);
    await Promise.all([sealer.seal(), sealer.seal()]);
    await record(1, 5);
    await sealer.seal();
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('is whole when nobody touched it', async () => {
    expect(await verify()).toMatchObject({ scopes: 2, entries: 45, unsealed: 0, faults: [] });
  });

  it.each([
    ['an edit', `update audit_entry set change = '{"from": 0}' where id = 7`],
    ['a removed entry', `delete from audit_entry where id = 12`],
    ['an entry moved to another time', `update audit_entry set at = at - interval '1 day' where id = 3`],
    [
      'a chain cut off at its end',
      `delete from audit_seal where scope = 'region:1' and sequence > 33; delete from audit_entry where region_id = 1 and id not in (select entry_id from audit_seal)`,
    ],
    [
      'a chain that was emptied',
      `delete from audit_seal where scope = 'region:2'; delete from audit_entry where scope = 'region:2'`,
    ],
    [
      'two entries exchanged',
      `update audit_seal set hash = (select hash from audit_seal o where o.scope = 'region:1' and o.sequence = 5) where scope = 'region:1' and sequence = 6`,
    ],
  ])('shows %s', async (_name, statement) => {
    await database.asOwner(`create table kept_entry as select * from audit_entry`);
    await database.asOwner(`create table kept_seal as select * from audit_seal`);
    await tamper(statement);
    expect((await verify()).faults.length).toBeGreaterThan(0);
    await tamper(
      `delete from audit_seal; delete from audit_entry; insert into audit_entry overriding system value select * from kept_entry; insert into audit_seal select * from kept_seal`,
    );
    await database.asOwner(`drop table kept_entry, kept_seal`);
    expect((await verify()).faults).toEqual([]);
  });

  it('has no entry of a command that failed', async () => {
    const scope = systemScope(1);
    const subjectId = 'never-happened';
    const failing = database.app.command(scope, async (manager) => {
      await recordChange(manager, systemActor(scope), {
        action: 'contract.activated',
        subjectKind: 'contract',
        subjectId,
        regionId: 1,
        change: {},
      });
      throw new Error('something else fails');
    });
    await expect(failing).rejects.toThrow('something else fails');
    expect(await database.asOwner('select from audit_entry where subject_id = $1', [subjectId])).toEqual([]);
  });

  it('shows a head that was not signed with our key', async () => {
    const [first, ...rest] = await heads();
    const forged = [{ ...(first as AuditHead), hash: 'f'.repeat(64) }, ...rest];
    expect((await verifyAudit(database.worker, key, forged)).faults.length).toBeGreaterThan(0);
  });

  it('shows heads that another key signed, in the file and in the database alike', async () => {
    const kept = await heads();
    const forged = kept.map((head) => ({ ...head, signature: signHead(Buffer.alloc(32, 8), head) }));
    const store = async (stored: AuditHead[]) => {
      for (const { number, signature } of stored)
        await tamper(`update audit_head set signature = '${signature}' where number = ${number}`);
    };
    await store(forged);
    const { faults } = await verifyAudit(database.worker, key, forged);
    await store(kept);
    expect(faults).toHaveLength(forged.length);
    expect((await verify()).faults).toEqual([]);
  });
});
