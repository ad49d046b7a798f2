import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessChanges, hashOfToken, newToken, People } from '@openhuis/people';
import { buildDataSource, Clock, Database } from '@openhuis/platform';
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
});
