import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { type PublishedProcedure, Procedures } from '@openhuis/procedures';
import { type DeadlineHandlers, sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the sweep', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;
  let contracts: TestContract[];
  let handlers: DeadlineHandlers;

  const statuses = () =>
    database.asOwner<{ activated: boolean; ended: string | null }>(
      `select activated_at is not null as activated, ended_on as ended from contract where region_id = $1 order by number`,
      [region.id],
    );
  const changes = (kind: string) =>
    database.asOwner(`select contract_id from contract_change where kind = $1 and region_id = $2`, [kind, region.id]);

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contracts = [];
    for (let index = 0; index < 4; index += 1) {
      contracts.push(await aContract(database, region, procedure, { signed: true }));
    }
    const procedures = new Procedures(database.worker);
    handlers = deadlineHandlers({ procedures, contracts: new Contracts(database.worker, procedures) });
  });
  afterAll(() => database.close());

  it('does nothing before its day', async () => {
    expect(await sweepDeadlines(database.worker, handlers, region.id, onDay('2025-12-31'))).toEqual({
      settled: 0,
      failed: [],
    });
    expect((await statuses()).every(({ activated }) => !activated)).toBe(true);
  });

  it('leaves one that fails, does its neighbours, and comes back to it', async () => {
    const broken = contracts[1]?.id;
    const failing: DeadlineHandlers = {
      ...handlers,
      'contract-start': async (manager, deadline, moment) => {
        await handlers['contract-start'](manager, deadline, moment);
        if (deadline.subjectId === broken) throw new Error('as the test wants it');
      },
    };
    const { settled, failed } = await sweepDeadlines(database.worker, failing, region.id, onDay('2026-01-01'));
    expect(settled).toBe(3);
    expect(failed.map(({ kind, error }) => [kind, error.message])).toEqual([
      ['contract-start', 'as the test wants it'],
    ]);
    expect((await statuses()).filter(({ activated }) => activated)).toHaveLength(3);
    expect((await sweepDeadlines(database.worker, handlers, region.id, onDay('2026-01-02'))).settled).toBe(1);
    expect((await statuses()).filter(({ activated }) => activated)).toHaveLength(4);
  });

  it('after years of downtime does everything once, however many sweeps run at once', async () => {
    const moment = onDay('2031-03-01');
    const sweeps = await Promise.all([1, 2, 3].map(() => sweepDeadlines(database.worker, handlers, region.id, moment)));
    expect(sweeps.flatMap(({ failed }) => failed)).toEqual([]);
    expect((await statuses()).map(({ ended }) => ended)).toEqual(Array(4).fill('2030-12-31'));
    expect(await changes('ended')).toHaveLength(4);
    expect(await changes('optionLapsed')).toHaveLength(4);
    expect((await sweepDeadlines(database.worker, handlers, region.id, moment)).settled).toBe(0);
  });

  it('touches no other region', async () => {
    const other = await aRegion(database, { '0355': 'Zeist' });
    const theirs = await aProcedure(database, other, { municipalities: ['0355'] });
    const productId = theirs.productIds.get('BG-BASIS') ?? '';
    await aContract(database, other, theirs, { signed: true, lines: [{ productId, municipality: '0355' }] });
    expect((await sweepDeadlines(database.worker, handlers, region.id, onDay('2031-03-01'))).settled).toBe(0);
    expect((await sweepDeadlines(database.worker, handlers, other.id, onDay('2031-03-01'))).settled).toBeGreaterThan(0);
  });
});
