import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, publicScope, recordChange, type Scope, systemScope } from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';

const ofRegion = (regionId: number): Scope => ({ ...publicScope, kind: 'person', regionIds: [regionId] });

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    await database.asOwner(
      `insert into region (slug, name, contact_email) values ('a', 'A', 'a@a.example'), ('b', 'B', 'b@b.example')`,
    );
    await database.asOwner(
      `insert into task (region_id, kind, subject_kind, subject_id) values (1, 'x', 'contract', uuidv7()), (2, 'x', 'contract', uuidv7())`,
    );
  });
  afterAll(() => database.close());

  it('shows a scoped read only the rows of its region, on whatever connection it lands', async () => {
    const regions = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const region = (index % 2) + 1;
        const rows = await database.app.read<{ region_id: number }>(
          ofRegion(region),
          'select region_id from task where $1 = $1',
          [index],
        );
        return rows.map((row) => row.region_id === region);
      }),
    );
    expect(regions.every((seen) => seen.length === 1 && seen[0] === true)).toBe(true);
  });

  it('leaves no scope behind for a statement that sets none', async () => {
    await database.app.read(ofRegion(1), 'select 1');
    expect(await database.app.dataSource.query('select * from task')).toEqual([]);
  });

  it('leaves no scope behind of a command, on whatever connection', async () => {
    await Promise.all(
      Array.from({ length: 12 }, () => database.app.command(ofRegion(1), (manager) => manager.query('select 1'))),
    );
    const seen = await Promise.all(
      Array.from({ length: 12 }, () => database.app.dataSource.query<unknown[]>('select * from task')),
    );
    expect(seen.flat()).toEqual([]);
  });

  it('goes on after an error in a scoped read', async () => {
    for (let round = 0; round < 12; round += 1) {
      await expect(database.app.read(ofRegion(1), 'select no_such_column from task')).rejects.toThrow('no_such_column');
      await expect(database.app.read(ofRegion(1), 'select 1 / $1::int', [0])).rejects.toThrow('division by zero');
      expect(await database.app.read(ofRegion(2), 'select region_id from task')).toEqual([{ region_id: 2 }]);
    }
  });

  it('asks again on a connection whose first read failed while it ran, or before it was understood', async () => {
    const fresh = await aDatabase();
    try {
      const text = 'select 1 / $1::int as share';
      // One connection, so that each read meets what the one before it left.
      for (const value of [0, 0, 1, 0, 2]) {
        const asked = fresh.app.read<{ share: number }>(ofRegion(1), text, [value]);
        if (value === 0) await expect(asked).rejects.toThrow('division by zero');
        else expect(await asked).toEqual([{ share: value === 1 ? 1 : 0 }]);
      }
      for (const wrong of ['select nothing from nowhere', 'select nothing from nowhere']) {
        await expect(fresh.app.read(ofRegion(1), wrong)).rejects.toThrow('nowhere');
      }
      expect(await fresh.app.read(ofRegion(1), text, [1])).toEqual([{ share: 1 }]);
    } finally {
      await fresh.close();
    }
  });

  it('keeps calendar dates as text', async () => {
    const [row] = await database.app.read<{ day: string }>(publicScope, `select '2030-12-31'::date as day`);
    expect(row?.day).toBe('2030-12-31');
  });

  it('tells today in Amsterdam', async () => {
    const moment = await new Clock(database.app).moment();
    expect(moment.today).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment.now));
  });

  it('refuses to write a row of another region', async () => {
    await expect(
      database.app.command(systemScope(1), (manager) =>
        manager.query(
          `insert into task (region_id, kind, subject_kind, subject_id) values (2, 'y', 'contract', uuidv7())`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('lets nobody change or remove an audit entry', async () => {
    await database.app.command(ofRegion(1), (manager) =>
      recordChange(
        manager,
        { scope: ofRegion(1) },
        { action: 'region.appearanceSet', subjectKind: 'region', subjectId: '1', regionId: 1, change: {} },
      ),
    );
    for (const statement of [
      `update audit_entry set action = 'other'`,
      `delete from audit_entry`,
      `truncate audit_entry cascade`,
    ]) {
      await expect(database.app.command(ofRegion(1), (manager) => manager.query(statement))).rejects.toThrow();
      await expect(database.asOwner(statement)).rejects.toThrow('append-only');
    }
  });
});
