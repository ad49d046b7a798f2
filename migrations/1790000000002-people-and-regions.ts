import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorOrganisations,
  actorPerson,
  actorRegions,
  appendOnly,
  bySystem,
  guarded,
  ofOrganisation,
  ofRegion,
  writtenOnceByOrganisation,
} from './row-level-security.js';

/** Who may do what, and for which region or organisation. */
export class PeopleAndRegions1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (
        id int generated always as identity primary key,
        slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
        name text not null,
        contact_email text not null
      );
      create table region_municipality (
        region_id int not null references region,
        code text not null check (code ~ '^[0-9]{4}$'),
        name text not null,
        validity daterange not null,
        primary key (region_id, code, validity),
        exclude using gist (code with =, validity with &&)
      );

      create table person (
        id uuid primary key default uuidv7(),
        name text not null,
        email text not null unique,
        language text not null default 'nl' check (language in ('nl', 'en')),
        created_at timestamptz not null default now()
      );
      create table api_token (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        label text not null,
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create table region_role (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        region_id int not null references region,
        role text not null check (role in
          ('region_administrator', 'contract_manager', 'assessor', 'approver', 'municipal_manager', 'auditor')),
        since_on date not null,
        ended_on date,
        unique (region_id, person_id, role)
      );

      create table organisation (
        id uuid primary key default uuidv7(),
        kvk_number text not null unique check (kvk_number ~ '^[0-9]{8}$'),
        name text not null,
        legal_form text not null,
        natural_person boolean not null default false,
        rsin text check (rsin ~ '^[0-9]{9}$'),
        agb_code text check (agb_code ~ '^[0-9]{8}$'),
        iban text,
        email text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint organisation_rsin_of_legal_person check (rsin is null or not natural_person)
      );
      -- An organisation is seen by a region once it has submitted an enrolment there.
      create table organisation_region (
        organisation_id uuid not null references organisation,
        region_id int not null references region,
        since_at timestamptz not null default now(),
        primary key (region_id, organisation_id)
      );
      create table organisation_role (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        organisation_id uuid not null references organisation,
        role text not null check (role in ('provider_administrator', 'provider_editor', 'provider_signatory')),
        since_on date not null,
        ended_on date,
        unique (organisation_id, person_id, role)
      );
      create index on organisation_role (person_id);
      create index on region_role (person_id);

      -- Evidence is the organisation's own; a region sees a piece only through a disclosure made at submission.
      create table evidence (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        kind text not null,
        issued_on date not null,
        expires_on date,
        file_name text not null,
        file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
        media_type text not null,
        size_bytes int not null,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null default now(),
        withdrawn_at timestamptz
      );
      create index on evidence (organisation_id);
      create table evidence_disclosure (
        evidence_id uuid not null references evidence,
        region_id int not null references region,
        enrolment_id uuid not null,
        organisation_id uuid not null,
        disclosed_at timestamptz not null default now(),
        primary key (region_id, evidence_id, enrolment_id)
      );

      alter table region enable row level security;
      alter table region force row level security;
      create policy region_readable on region for select using (true);
      alter table region_municipality enable row level security;
      alter table region_municipality force row level security;
      create policy region_municipality_readable on region_municipality for select using (true);
      create policy region_written_by_system on region using (${bySystem}) with check (${bySystem});
      create policy region_municipality_written_by_system on region_municipality using (${bySystem}) with check (${bySystem});
      ${guarded('region_role', `${ofRegion} or person_id = ${actorPerson} or ${bySystem}`, `${ofRegion} or ${bySystem}`)}
      ${writtenOnceByOrganisation('organisation_region')}
      ${guarded(
        'organisation',
        `id = any ${actorOrganisations} or ${bySystem}
          or id in (select organisation_id from organisation_region where region_id = any ${actorRegions})`,
        `id = any ${actorOrganisations} or ${bySystem}`,
      )}
      ${guarded(
        'organisation_role',
        `${ofOrganisation} or ${bySystem} or person_id = ${actorPerson}
          or organisation_id in (select organisation_id from organisation_region where region_id = any ${actorRegions})`,
        `${ofOrganisation} or ${bySystem}`,
      )}
      ${guarded(
        'person',
        `id = ${actorPerson} or ${bySystem}
          or id in (select person_id from region_role where region_id = any ${actorRegions})
          or id in (select person_id from organisation_role where organisation_id = any ${actorOrganisations})`,
        `id = ${actorPerson} or ${bySystem}`,
      )}
      ${guarded('api_token', `person_id = ${actorPerson} or ${bySystem}`)}
      ${guarded(
        'evidence',
        `${ofOrganisation} or id in (select evidence_id from evidence_disclosure where region_id = any ${actorRegions})`,
        ofOrganisation,
      )}
      ${writtenOnceByOrganisation('evidence_disclosure')}
      ${appendOnly('evidence_disclosure')}

      -- Who holds this token? Asked before any scope is known, hence with the owner's rights; it
      -- answers for one exact hash and nothing else.
      create function person_of_token(hash bytea, today date)
      returns table (token_id uuid, person_id uuid, name text, email text, language text, region_roles jsonb, organisation_roles jsonb)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        -- The owner is under row-level security as well; the setting is put back before anything else runs.
        perform set_config('openhuis.actor', 'system', true);
        return query
          select t.id, p.id, p.name, p.email, p.language,
            coalesce((select jsonb_agg(jsonb_build_object('regionId', r.region_id, 'role', r.role))
              from region_role r where r.person_id = p.id and r.since_on <= today and (r.ended_on is null or r.ended_on >= today)), '[]'),
            coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.organisation_id, 'role', o.role))
              from organisation_role o where o.person_id = p.id and o.since_on <= today and (o.ended_on is null or o.ended_on >= today)), '[]')
          from api_token t join person p on p.id = t.person_id
          where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now());
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function person_of_token from public;
      grant execute on function person_of_token to openhuis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function person_of_token;
      drop table evidence_disclosure, evidence, organisation_role, organisation_region, organisation,
        region_role, api_token, person, region_municipality, region;
    `);
  }
}
