import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@openhuis/platform';
import {
  Procedures,
  type ProcedureDefinition,
  type ProcedureState,
  type ProcedureStatus,
  ProceduresQueries,
  Publications,
} from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { Contracts } from '@openhuis/contracts';
import { onDay } from '../support/builders/person.js';
import { sampleDefinition } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = onDay('2026-03-02');
const reason = 'Om te zien of het kan';

type Command = (state: ProcedureState) => Promise<ProcedureState | undefined>;

/** What every command makes of every state: the state after it, or '409'. `gone`: nothing is left. */
const table: Record<string, Record<ProcedureStatus, ProcedureStatus | '409' | 'gone'>> = {
  'replace draft': { draft: 'draft', published: 'published', paused: 'paused', closed: '409' },
  publish: { draft: 'published', published: 'published', paused: 'paused', closed: '409' },
  'publish later': { draft: '409', published: 'published', paused: 'paused', closed: '409' },
  pause: { draft: '409', published: 'paused', paused: '409', closed: '409' },
  resume: { draft: '409', published: '409', paused: 'published', closed: '409' },
  close: { draft: '409', published: 'closed', paused: 'closed', closed: '409' },
  'withdraw publication': { draft: '409', published: '409', paused: '409', closed: '409' },
  remove: { draft: 'gone', published: '409', paused: '409', closed: '409' },
};
const statuses: readonly ProcedureStatus[] = ['draft', 'published', 'paused', 'closed'];

describe('the states of a procedure', () => {
  let database: TestDatabase;
  let procedures: Procedures;
  let publications: Publications;
  let region: Region;
  let manager: Actor;
  let commands: Record<string, Command>;
  let slugs = 0;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    publications = new Publications(database.app);
    region = await aRegion(database);
    ({ manager } = region);
    const definitions = new ProceduresQueries(database.app);
    const draftOf = async (id: string): Promise<ProcedureDefinition> =>
      (await definitions.detail(manager, today, id)).definition;
    commands = {
      'replace draft': async ({ id, version }) =>
        procedures.replaceDraft(manager, today, id, version, { ...(await draftOf(id)), decisionPromiseWeeks: 3 }),
      publish: ({ id, version }) => procedures.publish(manager, today, id, version, reason),
      'publish later': ({ id, version }) => procedures.publish(manager, today, id, version, reason, '2026-06-01'),
      pause: ({ id, version }) => procedures.pause(manager, today, id, version, reason),
      resume: ({ id, version }) => procedures.resume(manager, today, id, version, reason),
      close: ({ id, version }) => procedures.close(manager, today, id, version, reason),
      'withdraw publication': ({ id, version }) => publications.withdraw(manager, today, id, version, reason),
      remove: async ({ id }) => {
        await publications.remove(manager, id);
        return undefined;
      },
    };
  });
  afterAll(() => database.close());

  async function aProcedureIn(status: ProcedureStatus): Promise<ProcedureState> {
    slugs += 1;
    const entry = { mode: 'single', opensAt: '2026-01-01T09:00', closesAt: '2026-12-31T17:00' } as const;
    const draft = await procedures.create(
      manager,
      today,
      region.id,
      sampleDefinition({ slug: `states-${slugs}`, entry }),
    );
    if (status === 'draft') return draft;
    const published = await procedures.publish(manager, today, draft.id, draft.version, reason);
    if (status === 'published') return published;
    return status === 'paused'
      ? await procedures.pause(manager, today, published.id, published.version, reason)
      : await procedures.close(manager, today, published.id, published.version, reason);
  }
  const stored = async (id: string) =>
    (await database.asOwner<{ status: string }>(`select status from procedure where id = $1`, [id]))[0]?.status ??
    'gone';

  describe.each(Object.entries(table))('%s', (name, outcomes) => {
    it.each(statuses)('of a procedure that is %s', async (status) => {
      const state = await aProcedureIn(status);
      const run = commands[name];
      if (run === undefined) throw new Error(`no command ${name}`);
      const outcome = outcomes[status];
      if (outcome === '409') {
        // A first version cannot wait for a day: that is told at the field, the rest is the state's.
        const expected = name === 'publish later' && status === 'draft' ? 'invalid-input effectiveOn' : 'wrong-state';
        expect(await refusal(run(state))).toEqual([expected]);
        expect(await stored(state.id)).toBe(status);
        return;
      }
      expect((await run(state))?.status ?? 'gone').toBe(outcome);
      expect(await stored(state.id)).toBe(outcome);
    });
  });

  it('takes back a publication only while one waits', async () => {
    const state = await aProcedureIn('published');
    const later = await procedures.publish(manager, today, state.id, state.version, reason, '2026-06-01');
    expect((await publications.withdraw(manager, today, later.id, later.version, reason)).status).toBe('published');
  });

  it('closes for good when its single window has passed', async () => {
    const state = await aProcedureIn('paused');
    const worker = new Procedures(database.worker);
    const handlers = deadlineHandlers({ procedures: worker, contracts: new Contracts(database.worker, worker) });
    const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay('2027-01-01'));
    expect(failed).toEqual([]);
    expect(await stored(state.id)).toBe('closed');
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<string>(['draft']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const outcomes of Object.values(table)) {
        for (const status of statuses) {
          const next = outcomes[status];
          if (reached.has(status) && next !== '409' && next !== 'gone') reached.add(next);
        }
      }
    }
    expect([...reached].toSorted()).toEqual([...statuses].toSorted());
  });
});
