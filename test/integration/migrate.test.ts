import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessChanges, hashOfToken, newToken, People } from '@openhuis/people';
import { buildDataSource, Clock, Database, publicScope } from '@openhuis/platform';
import pg from 'pg';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { testConfiguration } from '../support/api.js';

/** A database whose owner is an ordinary login, as a hosting party gives one: no superuser. */
describe('migrating as an ordinary login', () => {
  const admin = new pg.Client(process.env['TEST_DATABASE_URL']);
  const name = `ordinary_${process.pid}`;
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create role ${name} login createrole password 'ordinary'`);
    // Another database of the same server made the roles before; a first database makes them itself.
    await admin.query(`do $$ begin
      if exists (select from pg_roles where rolname = 'openhuis_app') then
        grant openhuis_app, openhuis_worker to ${name} with admin option;
      end if; end $$`);
    await admin.query(`create database ${name} owner ${name}`);
    Object.assign(url, { username: name, password: 'ordinary', pathname: `/${name}` });
  });
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop owned by ${name} cascade`).catch(() => undefined);
    await admin.query(`drop role ${name}`).catch(() => undefined);
    await admin.end();
  });

  it('runs once, and the api finds a person by a token in it', async () => {
    expect((await migrateDatabase(url.href)).length).toBeGreaterThan(5);
    expect(await migrateDatabase(url.href)).toEqual([]);
    const owner = new pg.Client(url.href);
    await owner.connect();
    const token = newToken();
    await owner.query(`begin; select set_config('openhuis.actor', 'system', true)`);
    const { rows } = await owner.query<{ id: string }>(
      `insert into person (name, email) values ('Tester', 't@openhuis.example') returning id`,
    );
    await owner.query(`insert into api_token (person_id, label, token_hash) values ($1, 'x', $2)`, [
      rows[0]?.id,
      hashOfToken(token),
    ]);
    await owner.query('commit');
    await owner.end();
    const database = new Database(await buildDataSource(url.href, 'openhuis_app', [], 2).initialize());
    try {
      const moment = await new Clock(database).moment();
      const people = new People(database, new AccessChanges(testConfiguration(url.href)));
      expect(await people.byToken(token, moment)).toMatchObject({ name: 'Tester', regionRoles: [] });
      expect(await database.dataSource.query('select * from person')).toEqual([]);
    } finally {
      await database.dataSource.destroy();
    }
  });

  it('lets a region make its people and see who can do what, for all that its owner is under row-level security', async () => {
    const system = { ...publicScope, kind: 'system' as const };
    const database = new Database(await buildDataSource(url.href, 'openhuis_app', [], 2).initialize());
    try {
      const [region, other] = await database.command(system, async (manager) => {
        const [provider] = await manager.query<[{ id: string }]>(
          `insert into organisation (kvk_number, name, legal_form, email) values ('12345678', 'Zorg', 'bv', 'z@z.example') returning id`,
        );
        const rows = await manager.query<{ id: number }[]>(
          `insert into region (slug, name, contact_email) values ('a', 'A', 'a@a.example'), ('b', 'B', 'b@b.example') returning id`,
        );
        await manager.query(
          `insert into organisation_role (person_id, organisation_id, role, since_on) select id, $1, 'provider_signatory', '2026-01-01' from person limit 1`,
          [provider.id],
        );
        await manager.query(`select set_config('openhuis.regions', $1, true)`, [`{${String(rows[0]?.id)}}`]);
        await manager.query(`insert into organisation_region (organisation_id, region_id) values ($1, $2)`, [
          provider.id,
          rows[0]?.id,
        ]);
        return rows.map(({ id }) => id);
      });
      const scope = { ...publicScope, kind: 'person' as const, personId: randomUUID(), regionIds: [region ?? 0] };
      await database.command(scope, async (manager) => {
        const [{ id }] = await manager.query<[{ id: string }]>(`select person_for_role($1, 'N@n.example', 'N') as id`, [
          region,
        ]);
        const [again] = await manager.query<[{ id: string }]>(`select person_for_role($1, 'n@n.example', 'M') as id`, [
          region,
        ]);
        expect(again.id).toBe(id);
        // Whoever was made is not seen before the role is given, and the actor is itself again.
        expect(await manager.query(`select from person where id = $1`, [id])).toEqual([]);
        await manager.query(
          `insert into region_role (person_id, region_id, role, since_on, known_as) values ($1, $2, 'auditor', '2026-01-01', 'N')`,
          [id, region],
        );
      });
      const seen = (asked: number | undefined): Promise<{ name: string; tokens: number }[]> =>
        database.read(scope, `select tenant, name, tokens from access_of_region($1, true) order by 1`, [asked]);
      expect(await seen(region)).toEqual([
        { tenant: 'organisation', name: 'Tester', tokens: 1 },
        { tenant: 'region', name: 'N', tokens: 0 },
      ]);
      expect(await seen(other)).toEqual([]);
    } finally {
      await database.dataSource.destroy();
    }
  });
});
