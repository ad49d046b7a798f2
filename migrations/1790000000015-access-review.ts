import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, ofRegion } from './row-level-security.js';

/**
 * The people of a region: a role in several periods, roles that wait for a second person, and the half-yearly review of
 * who can do what.
 */
export class AccessReview1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody may come back: one role in several periods, which do not overlap. A role that was ended before
      -- it began keeps the day before its first, an empty period.
      alter table region_role drop constraint region_role_region_id_person_id_role_key;
      alter table region_role add constraint region_role_days check (ended_on >= since_on - 1);
      alter table region_role add constraint region_role_period exclude using gist
        (region_id with =, person_id with =, role with =, daterange(since_on, ended_on + 1) with &&);
      create index region_role_holders on region_role (region_id, role);
      alter table region_role add known_as text, add end_reason text;
      comment on column region_role.known_as is
        'the name that the region itself gave: who adds a mail address must not learn whose it is elsewhere';

      create table role_proposal (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        name text not null,
        email text not null,
        role text not null check (role in ('region_administrator', 'approver')),
        since_on date not null,
        ended_on date,
        proposed_by uuid not null references person,
        proposed_at timestamptz not null default now(),
        outcome text check (outcome in ('confirmed', 'rejected')),
        decided_by uuid references person,
        decided_at timestamptz,
        constraint role_proposal_decided check
          ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
        constraint role_proposal_second_person check (outcome <> 'confirmed' or decided_by <> proposed_by)
      );
      create unique index role_proposal_open on role_proposal (region_id, lower(email), role) where outcome is null;
      ${guarded('role_proposal', ofRegion)}

      create table access_review (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        due_on date,
        opened_at timestamptz not null default now(),
        signed_off_at timestamptz,
        signed_off_on date,
        signed_off_by uuid references person,
        note text,
        list_hash text check (list_hash ~ '^[0-9a-f]{64}$'),
        reviewed text,
        constraint access_review_signed_whole check
          (num_nulls(signed_off_at, signed_off_on, signed_off_by, note, list_hash, reviewed) in (0, 6))
      );
      comment on column access_review.due_on is 'the last day on which it was in time; null when somebody did it before it was due';
      comment on column access_review.reviewed is 'the exact list, in ids: list_hash is its SHA-256';
      create unique index access_review_open on access_review (region_id) where signed_off_at is null;
      create index access_review_history on access_review (region_id, signed_off_at);
      ${guarded('access_review', ofRegion)}
      create trigger access_review_stands before update or delete on access_review
        for each row when (old.signed_off_at is not null) execute function refuse_change();
      create trigger access_review_no_truncate before truncate on access_review
        for each statement execute function refuse_change();

      -- Whose tokens reach for what; the list of one's own reads it too.
      create index api_token_of_person on api_token (person_id);
      ${PERSON_FOR_ROLE}
      ${ACCESS_OF_REGION}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function access_of_region;
      drop function tokens_reaching;
      drop function person_for_role;
      drop index api_token_of_person;
      drop table access_review, role_proposal;
      drop index region_role_holders;
      alter table region_role drop end_reason, drop known_as,
        drop constraint region_role_period, drop constraint region_role_days;
      alter table region_role add unique (region_id, person_id, role);
    `);
  }
}

/**
 * The narrow way by which a region makes a person: for one mail address, an id and nothing else, whether the person was
 * there or not. It changes nobody who was there. The permission to give roles was asked before; here the region must at
 * least be the actor's.
 */
const PERSON_FOR_ROLE = `
      create function person_for_role(region int, mailbox text, called text) returns uuid
      language plpgsql volatile security definer set search_path = public as $$
      declare
        actor text := current_setting('openhuis.actor', true);
        found_id uuid;
      begin
        if actor is distinct from 'person'
          or region <> all (coalesce(nullif(current_setting('openhuis.regions', true), '')::int[], '{}')) then
          raise exception 'not a region of the actor' using errcode = 'insufficient_privilege';
        end if;
        -- The owner is under row-level security as well; the setting is put back before anything else runs.
        perform set_config('openhuis.actor', 'system', true);
        select p.id into found_id from person p where lower(p.email) = lower(mailbox) order by p.created_at limit 1;
        if found_id is null then
          insert into person (name, email) values (called, lower(mailbox)) on conflict (email) do nothing;
          select p.id into found_id from person p where lower(p.email) = lower(mailbox) order by p.created_at limit 1;
        end if;
        perform set_config('openhuis.actor', actor, true);
        return found_id;
      end $$;
      revoke all on function person_for_role from public;
      grant execute on function person_for_role to openhuis_app;`;

/**
 * Who has which role of the region, and of its providers who administers and signs, with what shows use: the last
 * sign-in through the door that belongs to the role since the role began, and the tokens that reach for it. Tokens and
 * identities are their person's own and names of a provider's people are the provider's, so a region sees exactly this
 * and nothing more of them; no mail address of a provider's people.
 */
const ACCESS_OF_REGION = `
      -- The tokens of a person. An application has its secret: its tokens come and go by the hour.
      create function tokens_reaching(person uuid, tenant text) returns table (tokens int, last_used_at timestamptz)
      language sql stable set search_path = public as $$
        select count(*) filter (where standing)::int, max(used_at) from (
          select t.last_used_at, true from api_token t
          where t.person_id = person and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
            and (t.acting_for is null or t.acting_for = tenant)
            and not exists (select from application a where a.person_id = person)
          union all
          select a.last_used_at, a.revoked_at is null and a.expires_at > now() from application a where a.person_id = person
        ) as credential (used_at, standing)
      $$;
      create function access_of_region(region int, with_providers boolean)
      returns table (tenant text, organisation_id uuid, organisation_name text, person_id uuid, person_kind text,
        name text, email text, role_id uuid, role text, municipality_codes text[], since_on date, ended_on date,
        end_reason text, last_signed_in_at timestamptz, tokens int, token_last_used_at timestamptz)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        if region <> all (coalesce(nullif(current_setting('openhuis.regions', true), '')::int[], '{}')) then
          return;
        end if;
        perform set_config('openhuis.actor', 'system', true);
        return query
          select 'region', null::uuid, null::text, p.id, p.kind, coalesce(r.known_as, p.name), p.email, r.id, r.role,
            r.municipality_codes, r.since_on, r.ended_on, r.end_reason, (select max(i.last_signed_in_at) from identity i
              where i.person_id = p.id and i.door = 'staff'
                and i.last_signed_in_at >= r.since_on::timestamp at time zone 'Europe/Amsterdam'),
            u.tokens, u.last_used_at
          from region_role r join person p on p.id = r.person_id, tokens_reaching(p.id, 'region:' || region) u
          where r.region_id = region
          union all
          select 'organisation', o.id, o.name, p.id, p.kind, p.name, null, r.id, r.role,
            '{}', r.since_on, r.ended_on, null, (select max(i.last_signed_in_at) from identity i
              where i.person_id = p.id and i.door = 'provider'
                and i.last_signed_in_at >= r.since_on::timestamp at time zone 'Europe/Amsterdam'),
            u.tokens, u.last_used_at
          from organisation_region l join organisation o on o.id = l.organisation_id
            join organisation_role r on r.organisation_id = o.id
              and r.role in ('provider_administrator', 'provider_signatory')
            join person p on p.id = r.person_id, tokens_reaching(p.id, 'organisation:' || o.id) u
          where with_providers and l.region_id = region;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function access_of_region from public;
      grant execute on function access_of_region to openhuis_app;`;
