import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Actor,
  type AuditHead,
  AuditSealer,
  ENTRY_TEXT,
  publicScope,
  recordChange,
  systemScope,
  verifyAudit,
} from '@openhuis/platform';
import { verifyAuditTrail } from '../../apps/operations/src/verify-audit-trail.js';
import { testConfiguration } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  asSuperuser,
  forgeries,
  forgersTools,
  restoration,
  seeded,
  trailColumns,
  type Target,
} from '../support/tampering.js';

const MUTATIONS = 1_000;
const ROUNDS = 6;
const ENTRIES = 300;
const SEED = Number(process.env['OPENHUIS_SEED'] ?? 20260302);
const organisationId = randomUUID();

/** A superuser who knows the code but not the key rewrites history before the last exported head. */
describe('tampering with the trail', () => {
  let database: TestDatabase;
  let folder: string;
  let heads: AuditHead[];
  const configuration = () =>
    testConfiguration(database.url, { AUDIT_HEADS_FILE: join(folder, 'heads.jsonl'), FILES_DIR: folder });
  const verify = async () => (await verifyAudit(database.worker, configuration().auditKey, heads)).faults;

  /** Entries of four chains in turn, by a person with a token, by one with a session, and by the system. */
  async function record(index: number): Promise<void> {
    const scope =
      index % 3 === 0 ? systemScope(1) : { ...publicScope, kind: 'person' as const, personId: randomUUID() };
    const actor: Actor = {
      scope: { ...scope, regionIds: [1, 2], organisationIds: [organisationId] },
      ...(index % 3 === 1 && { tokenId: randomUUID(), requestId: `request-${index}` }),
      ...(index % 3 === 2 && { sessionId: randomUUID(), onBehalfOf: `region:${(index % 2) + 1}` as const }),
    };
    const chains = [{ regionId: 1 }, { regionId: 2 }, { organisationId }, {}];
    await database.worker.command(actor.scope, (manager) =>
      recordChange(manager, actor, {
        action: 'contract.activated',
        subjectKind: 'contract',
        subjectId: String(index),
        ...chains[index % chains.length],
        change: { from: index, to: index + 1, word: 'geëxtendeerd' },
      }),
    );
  }

  beforeAll(async () => {
    database = await aDatabase();
    folder = await mkdtemp(join(tmpdir(), 'openhuis-tampering-'));
    const sealer = new AuditSealer(database.worker, configuration().auditKey, join(folder, 'heads.jsonl'));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let index = 0; index < ENTRIES / ROUNDS; index += 1) await record((round * ENTRIES) / ROUNDS + index);
      // A trail of days, not of the second in which the test made it.
      await database.asOwner(
        asSuperuser([
          `update audit_entry set at = now() - interval '30 days' + id * interval '1 hour' where id not in (select entry_id from audit_seal)`,
        ]),
      );
      await sealer.seal();
    }
    for (let index = 0; index < 4; index += 1) await record(index);
    heads = (await readFile(join(folder, 'heads.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditHead);
    await database.asOwner(forgersTools(ENTRY_TEXT));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('finds nothing in a trail that nobody touched', async () => {
    const { faults, ...found } = await verifyAudit(database.worker, configuration().auditKey, heads);
    expect(faults).toEqual([]);
    expect(found).toEqual({ scopes: 4, entries: ENTRIES, heads: 4 * ROUNDS, unsealed: 4 });
  });

  it(`finds ${MUTATIONS} of ${MUTATIONS} random forgeries before the last exported head`, async () => {
    const random = seeded(SEED);
    const columns = await trailColumns((text) => database.asOwner(text));
    const kinds = Object.entries(forgeries);
    const missed: string[] = [];
    for (let round = 0; round < MUTATIONS; round += 1) {
      const [name, forgery] = kinds[round % kinds.length] ?? [];
      const head = heads[Math.floor(random() * heads.length)];
      if (forgery === undefined || head === undefined) throw new Error('nothing to forge');
      const end = Math.max(
        ...heads.filter(({ scope }) => scope === head.scope).map(({ sequence }) => Number(sequence)),
      );
      const sequence = 1 + Math.floor(random() * end);
      const other = 1 + ((sequence + Math.floor(random() * (end - 1))) % end);
      const target: Target = { scope: head.scope, sequence, other, end, head: Number(head.number), random };
      const statements = forgery(target, columns);
      await database.asOwner(asSuperuser(statements));
      if ((await verify()).length === 0) missed.push(`${round} ${name}: ${statements.join('; ')}`);
      await database.asOwner(asSuperuser(restoration));
      // What was put back is whole again: the next forgery is found for its own sake.
      if (round % 10 === 0) expect(await verify()).toEqual([]);
    }
    expect(missed).toEqual([]);
    expect(await verify()).toEqual([]);
  }, 240_000);

  it('says what it found on the command line, and ends with 1', async () => {
    const lines: string[] = [];
    const log = console.log;
    console.log = (line: string) => void lines.push(line);
    try {
      expect(await verifyAuditTrail(database.worker, configuration())).toBe(0);
      expect(lines.join('\n')).toContain(`${ENTRIES} entries in 4 chains`);
      lines.length = 0;
      await database.asOwner(asSuperuser([`update audit_entry set subject_id = 'x' where id = 9`]));
      expect(await verifyAuditTrail(database.worker, configuration())).toBe(1);
      expect(lines.join('\n')).toMatch(/region:1: entry 3 or the one before was changed/);
      expect(lines.join('\n')).toContain('1 faults.');
    } finally {
      console.log = log;
      await database.asOwner(asSuperuser(restoration));
    }
  });
});
