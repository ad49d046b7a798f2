import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roles that the api and the worker act as. They own nothing and cannot bypass row-level security. */
export class Roles1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare name text;
      begin
        -- Roles belong to the whole server: two databases that migrate at once must not trip over each other.
        perform pg_advisory_xact_lock(hashtext('openhuis roles'));
        foreach name in array array['openhuis_app', 'openhuis_worker'] loop
          if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I nologin noinherit nobypassrls', name);
          end if;
          if not pg_has_role(current_user, name, 'set') then
            execute format('grant %I to current_user', name);
          end if;
        end loop;
      end $$;
      create extension if not exists btree_gist;
      grant usage on schema public to openhuis_app, openhuis_worker;
      alter default privileges in schema public grant select, insert, update, delete on tables to openhuis_app, openhuis_worker;
      alter default privileges in schema public grant usage on sequences to openhuis_app, openhuis_worker;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function refuse_change()`);
  }
}
