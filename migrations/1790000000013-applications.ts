import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/** Applications that act for one region or one organisation, and the counters of the rate limits. */
export class Applications1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application (
        id uuid primary key default uuidv7(),
        person_id uuid not null unique references person,
        region_id int references region,
        organisation_id uuid references organisation,
        name text not null,
        role text not null,
        permissions text[] not null check (permissions <> '{}'),
        secret_hash bytea not null,
        earlier_secret_hash bytea,
        earlier_secret_until timestamptz,
        made_by uuid not null references person,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint application_one_tenant check (num_nonnulls(region_id, organisation_id) = 1),
        constraint application_earlier_secret check ((earlier_secret_hash is null) = (earlier_secret_until is null))
      );
      create index on application (region_id);
      create index on application (organisation_id);
      comment on column application.person_id is 'its account: holds the role, and stands in the audit trail as who did it';
      comment on column application.last_used_at is 'when it last fetched an access token; one is valid for an hour';
      ${guarded('application', `${ofRegion} or ${ofOrganisation} or ${bySystem}`)}

      create trigger application_announced after delete or update of expires_at, revoked_at
        on application for each row execute function announce_access_change('person_id');

      -- An administrator may not write people. This makes an account without roles, mailbox or sign-in, and no other.
      create function make_application_account(account_name text) returns uuid
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true); made uuid;
      begin
        perform set_config('openhuis.actor', 'system', true);
        insert into person (name, kind) values (account_name, 'application') returning id into made;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        return made;
      end $$;
      revoke all on function make_application_account from public;
      grant execute on function make_application_account to openhuis_app;

      -- Which application is this? Asked before any scope is known; answers for one exact id and nothing else.
      create function application_of_client(client uuid)
      returns table (id uuid, person_id uuid, region_id int, organisation_id uuid, permissions text[],
        secret_hash bytea, earlier_secret_hash bytea)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        return query
          select a.id, a.person_id, a.region_id, a.organisation_id, a.permissions, a.secret_hash,
            case when a.earlier_secret_until > now() then a.earlier_secret_hash end
          from application a
          where a.id = client and a.revoked_at is null and a.expires_at > now();
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function application_of_client from public;
      grant execute on function application_of_client to openhuis_app;

      -- As before, and no longer for an application that was revoked or has expired.
      create or replace function person_of_token(hash bytea, today date)
      returns table (token_id uuid, person_id uuid, name text, language text, permissions text[], acting_for text,
        region_roles jsonb, organisation_roles jsonb)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        return query
          select t.id, p.id, p.name, p.language, t.permissions, t.acting_for,
            region_roles_of(p.id, today), organisation_roles_of(p.id, today)
          from api_token t join person p on p.id = t.person_id
          where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
            and not exists (select from application a
              where a.person_id = p.id and (a.revoked_at is not null or a.expires_at <= now()));
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;

      -- The form that rate-limiter-flexible writes. Keys are HMACs, never an address or a person. Not logged: counters of
      -- a minute need not survive a crash.
      create unlogged table rate_limit (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );
      ${guarded('rate_limit', `${actorKind} = 'rate-limiter'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rate_limit;
      drop function application_of_client;
      drop function make_application_account;
      create or replace function person_of_token(hash bytea, today date)
      returns table (token_id uuid, person_id uuid, name text, language text, permissions text[], acting_for text,
        region_roles jsonb, organisation_roles jsonb)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        return query
          select t.id, p.id, p.name, p.language, t.permissions, t.acting_for,
            region_roles_of(p.id, today), organisation_roles_of(p.id, today)
          from api_token t join person p on p.id = t.person_id
          where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now());
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      drop table application;
    `);
  }
}
