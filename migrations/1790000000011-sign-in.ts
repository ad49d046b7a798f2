import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorOrganisations, actorPerson, actorRegions, bySystem, guarded } from './row-level-security.js';

/**
 * Signing in with OpenID Connect: by which identity of which provider a person is known, and the attempts that are
 * under way. Both are looked up before anybody is known, hence by the system.
 */
export class SignIn1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity (
        id uuid primary key default uuidv7(),
        issuer text not null,
        subject text not null,
        person_id uuid not null references person,
        door text not null check (door in ('staff', 'provider')),
        linked_at timestamptz not null default now(),
        last_signed_in_at timestamptz,
        unique (issuer, subject)
      );
      create index on identity (person_id);
      create index person_lower_email on person (lower(email));
      comment on table identity is 'who an identity provider says somebody is, and which person that is here';
      ${guarded(
        'identity',
        `person_id = ${actorPerson} or ${bySystem}
          or person_id in (select person_id from region_role where region_id = any ${actorRegions})
          or person_id in (select person_id from organisation_role where organisation_id = any ${actorOrganisations})`,
        bySystem,
      )}

      -- For an access review: of the people whom the reader may see.
      create function person_last_sign_in(person uuid) returns timestamptz
      language sql stable set search_path = public as $$
        select max(last_signed_in_at) from identity where person_id = person
      $$;

      create table sign_in_attempt (
        state_hash bytea primary key check (length(state_hash) = 32),
        door text not null check (door in ('staff', 'provider')),
        browser_hash bytea not null check (length(browser_hash) = 32),
        nonce text not null,
        code_verifier text not null,
        return_to text not null check (return_to like '/%'),
        expires_at timestamptz not null
      );
      create index on sign_in_attempt (expires_at);
      comment on table sign_in_attempt is 'somebody is away to an identity provider; deleted when it is used';
      ${guarded('sign_in_attempt', bySystem)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sign_in_attempt;
      drop function person_last_sign_in;
      drop index person_lower_email;
      drop table identity;
    `);
  }
}
