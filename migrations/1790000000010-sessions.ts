import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorPerson, bySystem, guarded } from './row-level-security.js';

/**
 * Sessions of people who signed in by a browser. The browser alone holds the secret; here stands its hash. Whatever
 * changes what a person may do tells every api process so, which then forgets what it remembered of that person.
 */
export class Sessions1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique,
        person_id uuid references person,
        door text not null check (door in ('staff', 'provider')),
        issuer text not null,
        subject text not null,
        claims jsonb not null default '{}',
        id_token text,
        device text not null,
        acting_for text check (acting_for ~ '^(region:[0-9]+|organisation:[0-9a-f-]{36})$'),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('signedOut', 'replaced', 'byOwner', 'idle', 'expired', 'revoked')),
        constraint session_end_with_reason check ((ended_at is null) = (end_reason is null)),
        constraint session_acting_of_person check (acting_for is null or person_id is not null)
      );
      comment on column session.person_id is 'null: who proved who they are but is not registered here yet';
      comment on column session.claims is 'what the identity provider vouched for; emptied when the session ends';
      comment on column session.id_token is 'for signing out at the identity provider; emptied when the session ends';
      comment on column session.device is 'coarse, such as Firefox on Windows; never the text that the browser sent';
      create index on session (person_id, created_at);
      create index on session (expires_at) where ended_at is null;
      ${guarded('session', `person_id = ${actorPerson} or ${bySystem}`)}

      create function announce_access_change() returns trigger language plpgsql set search_path = public as $$
      declare
        before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
        after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
        subject text;
      begin
        foreach subject in array array[before ->> tg_argv[0], after ->> tg_argv[0], before ->> 'id'] loop
          if subject is not null then perform pg_notify('openhuis_access', subject); end if;
        end loop;
        return null;
      end $$;
      create trigger session_announced after delete or update of token_hash, person_id, claims, acting_for, expires_at, ended_at
        on session for each row execute function announce_access_change('person_id');
      create trigger api_token_announced after delete or update of token_hash, permissions, acting_for, expires_at, revoked_at
        on api_token for each row execute function announce_access_change('person_id');
      create trigger region_role_announced after insert or update or delete
        on region_role for each row execute function announce_access_change('person_id');
      create trigger organisation_role_announced after insert or update or delete
        on organisation_role for each row execute function announce_access_change('person_id');
      create trigger person_announced after update
        on person for each row execute function announce_access_change('id');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_announced on person;
      drop trigger organisation_role_announced on organisation_role;
      drop trigger region_role_announced on region_role;
      drop trigger api_token_announced on api_token;
      drop table session;
      drop function announce_access_change;
    `);
  }
}
