import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { type JobBackend, JobQueues, openJobBackend } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { jobHandlers, type Workshop } from '../../apps/worker/src/handlers.js';
import { StandingClock } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the sweep of a region', () => {
  let database: TestDatabase;
  let backend: JobBackend;
  let queues: JobQueues;
  let region: Region;
  const clock = new StandingClock();
  const told: object[] = [];

  const sweep = async (regionId: number, today: string): Promise<unknown[]> => {
    clock.setDate(today);
    const procedures = new Procedures(database.worker);
    const contracts = new Contracts(database.worker, procedures);
    const report = (event: object): void => void told.push(event);
    // All that a sweep works with; the rest of the workshop is for mails.
    const tools: Partial<Workshop> = {
      database: database.worker,
      clock: clock,
      queues,
      contracts,
      procedures,
    };
    await jobHandlers({ ...tools, report } as Workshop)['deadlines.sweep']({ regionId });
    return await database.asOwner(`select kind, region_id, done_at, detail->>'role' as role from task order by id`);
  };

  beforeAll(async () => {
    database = await aDatabase();
    backend = openJobBackend(database.url, undefined, true);
    queues = new JobQueues(backend);
    region = await aRegion(database);
    await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'region_administrator' }] });
    await database.asOwner(`update region_role set since_on = '2026-01-15' where role = 'region_administrator'`);
  });
  afterAll(async () => {
    await queues.close();
    await backend.close();
    await database.close();
  });

  it('asks the region administrators for an access review once half a year has passed', async () => {
    expect(await sweep(region.id, '2026-07-15')).toEqual([]);
    const task = { kind: 'access-review-due', region_id: region.id, done_at: null, role: 'region_administrator' };
    expect(await sweep(region.id, '2026-07-16')).toEqual([task]);
    expect(await sweep(region.id, '2026-07-17')).toEqual([task]);
    expect(told).toEqual([{ event: 'access review due', regionId: region.id }]);
  });

  it('asks nobody in a region that nobody administers', async () => {
    const empty = await aRegion(database, {});
    expect(await sweep(empty.id, '2036-01-01')).toHaveLength(1);
  });
});
