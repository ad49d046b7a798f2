import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorOrganisations,
  actorPerson,
  actorRegions,
  bySystem,
  guarded,
  ofOrganisation,
  ofRegion,
} from './row-level-security.js';

const ofLinkedOrganisation = `organisation_id in (select organisation_id from organisation_region where ${ofRegion})`;

/**
 * How a provider's people come in: join requests, invitations, mandates, and handing over when no administrator is left.
 * `ended_on` of a role is the last day on which it counts; a role that ends at once has yesterday there.
 */
export class Members1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence add constraint evidence_of_organisation unique (organisation_id, id);

      alter table organisation_role drop constraint organisation_role_organisation_id_person_id_role_key;
      create index organisation_role_holders on organisation_role (organisation_id, person_id, role);
      alter table organisation_role
        add basis text check (basis in ('register', 'authorisation')),
        add evidence_id uuid,
        add given_by uuid references person,
        add given_at timestamptz not null default now(),
        add ended_by uuid references person,
        add end_reason text,
        add handover_id uuid,
        add constraint organisation_role_period check (ended_on is null or ended_on >= since_on - 1),
        add constraint organisation_role_mandate check (basis is null or role = 'provider_signatory'),
        add constraint organisation_role_authorisation check ((basis is not distinct from 'authorisation') = (evidence_id is not null)),
        add constraint organisation_role_evidence foreign key (organisation_id, evidence_id) references evidence (organisation_id, id),
        add constraint organisation_role_once exclude using gist
          (organisation_id with =, person_id with =, role with =, daterange(since_on, ended_on + 1, '[)') with &&);
      comment on column organisation_role.basis is 'why a signatory may sign: the trade register, or a written authorisation (the evidence); null: given before mandates were recorded';

      -- An application administers and signs nothing. The owner's rights: whoever gives the role need not see the person.
      create function refuse_application_in_person_role() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare
        actor text := current_setting('openhuis.actor', true);
        application boolean;
      begin
        perform set_config('openhuis.actor', 'system', true);
        select kind = 'application' into application from person where id = new.person_id;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        if application and new.role <> 'provider_editor' then
          raise exception 'an application cannot be %', new.role
            using errcode = 'check_violation', constraint = 'organisation_role_of_natural_person';
        end if;
        return new;
      end $$;
      create trigger organisation_role_of_natural_person before insert or update of person_id, role on organisation_role
        for each row execute function refuse_application_in_person_role();

      create table join_request (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        state text not null default 'open' check (state in ('open', 'approved', 'refused')),
        asked_at timestamptz not null,
        answered_at timestamptz,
        answered_by uuid references person,
        reason text,
        announced_at timestamptz,
        told_at timestamptz,
        constraint join_request_answered check ((state = 'open') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
        constraint join_request_refused_with_reason check (state <> 'refused' or reason is not null)
      );
      create unique index join_request_open on join_request (organisation_id, person_id) where state = 'open';
      create index on join_request (person_id);
      create index join_request_to_tell on join_request (id) where announced_at is null or (answered_at is not null and told_at is null);

      create table invitation (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        email text not null,
        roles jsonb not null,
        round int not null default 1,
        token_hash bytea not null unique check (length(token_hash) = 32),
        invited_by uuid not null references person,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references person,
        withdrawn_at timestamptz,
        withdrawn_by uuid references person,
        constraint invitation_ends_once check (accepted_at is null or withdrawn_at is null)
      );
      comment on column invitation.round is 'each sending has a token of its own; the earlier ones no longer work';
      create unique index invitation_open on invitation (organisation_id, lower(email)) where accepted_at is null and withdrawn_at is null;

      create table handover (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        join_request_id uuid not null references join_request,
        person_id uuid not null references person,
        state text not null default 'asked' check (state in ('asked', 'proposed', 'approved', 'refused')),
        asked_at timestamptz not null,
        statement text not null,
        region_id int references region,
        proposed_by uuid references person,
        proposed_at timestamptz,
        reason text,
        decided_by uuid references person,
        decided_at timestamptz,
        decision_note text,
        announced_at timestamptz,
        constraint handover_four_eyes check (decided_by is null or proposed_by is null or decided_by <> proposed_by),
        constraint handover_not_to_oneself check (person_id is distinct from proposed_by and person_id is distinct from decided_by),
        constraint handover_steps check (
          (state in ('approved', 'refused')) = (decided_by is not null)
          and (state not in ('proposed', 'approved') or (region_id is not null and proposed_by is not null and reason is not null)))
      );
      create unique index handover_open on handover (join_request_id) where state in ('asked', 'proposed');
      create index on handover (organisation_id);
      create index handover_to_announce on handover (id) where announced_at is null;
      alter table organisation_role add constraint organisation_role_handover foreign key (handover_id) references handover;
      create unique index organisation_role_by_handover on organisation_role (handover_id) where handover_id is not null;

      -- Mails about membership; the address is read when the mail goes out.
      create table member_mail (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        kind text not null check (kind in ('invitation', 'join-requested', 'join-approved', 'join-refused')),
        subject_id uuid not null,
        round int not null default 1,
        person_id uuid references person,
        state text not null default 'due' check (state in ('due', 'accepted', 'failed', 'lapsed')),
        attempts int not null default 0,
        not_before timestamptz not null default now(),
        leased_until timestamptz,
        response text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint member_mail_once unique nulls not distinct (kind, subject_id, round, person_id)
      );
      comment on column member_mail.person_id is 'the recipient; null: the address of the invitation';
      create index member_mail_due on member_mail (not_before) where state = 'due';

      ${guarded(
        'join_request',
        `person_id = ${actorPerson} or ${ofOrganisation} or ${bySystem}
          or id in (select join_request_id from handover)`,
        `${ofOrganisation} or ${bySystem} or (person_id = ${actorPerson} and state = 'open')
          or id in (select join_request_id from handover h where h.state = 'approved' and h.region_id = any ${actorRegions})`,
      )}
      ${guarded('invitation', `${ofOrganisation} or ${bySystem}`)}
      ${guarded('member_mail', `${ofOrganisation} or ${bySystem}`)}
      alter table handover enable row level security;
      alter table handover force row level security;
      create policy handover_read on handover for select
        using (person_id = ${actorPerson} or ${ofOrganisation} or ${bySystem} or ${ofLinkedOrganisation});
      create policy handover_asked on handover for insert
        with check (person_id = ${actorPerson} and state = 'asked' and region_id is null);
      create policy handover_decided on handover for update
        using (${bySystem} or (${ofLinkedOrganisation} and (region_id is null or ${ofRegion})))
        with check (${bySystem} or (${ofLinkedOrganisation} and (region_id is null or ${ofRegion})));

      -- A region appoints nobody, except the one person whom two of its people agreed on.
      create policy organisation_role_handed_over on organisation_role for insert with check (
        role = 'provider_administrator' and exists (
          select from handover h where h.id = organisation_role.handover_id and h.state = 'approved'
            and h.organisation_id = organisation_role.organisation_id and h.person_id = organisation_role.person_id
            and h.region_id = any ${actorRegions}));
      -- Who must answer somebody may know who it is.
      create policy person_who_asks_to_join on person for select
        using (id in (select person_id from join_request where organisation_id = any ${actorOrganisations}));
      create policy person_who_asks_for_handover on person for select
        using (id in (select person_id from handover h where h.${ofLinkedOrganisation}));
      create policy organisation_region_worker on organisation_region for select to openhuis_worker using (true);

      -- These three answer before any scope is known, hence with the owner's rights, and each for one exact key.
      create function organisation_of_kvk_number(number text) returns uuid
      language plpgsql volatile security definer set search_path = public as $$
      declare
        actor text := current_setting('openhuis.actor', true);
        found_id uuid;
      begin
        perform set_config('openhuis.actor', 'system', true);
        select id into found_id from organisation where kvk_number = number;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        return found_id;
      end $$;
      create function invitation_of_token(hash bytea) returns table (id uuid, organisation_id uuid)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        return query select i.id, i.organisation_id from invitation i where i.token_hash = hash;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      -- Ties what an identity provider vouched for to the person of this transaction, and to no other.
      create function register_identity(issuer text, subject text, door text) returns void
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        insert into identity (issuer, subject, door, person_id, last_signed_in_at)
        values (issuer, subject, door, current_setting('openhuis.person')::uuid, now());
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function organisation_of_kvk_number, invitation_of_token, register_identity from public;
      grant execute on function organisation_of_kvk_number, invitation_of_token, register_identity to openhuis_app;

      alter table signature
        add mandate_id uuid references organisation_role,
        add mandate_basis text check (mandate_basis in ('register', 'authorisation'));
      comment on column signature.mandate_id is 'the mandate of the day by which the provider''s signatory signed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table signature drop mandate_basis, drop mandate_id;
      drop function register_identity;
      drop function invitation_of_token;
      drop function organisation_of_kvk_number;
      drop policy organisation_region_worker on organisation_region;
      drop policy person_who_asks_for_handover on person;
      drop policy person_who_asks_to_join on person;
      drop policy organisation_role_handed_over on organisation_role;
      drop policy join_request_read on join_request;
      drop policy join_request_made on join_request;
      drop policy join_request_changed on join_request;
      drop policy join_request_removed on join_request;
      alter table organisation_role drop constraint organisation_role_handover;
      drop table member_mail, handover, invitation, join_request;
      drop trigger organisation_role_of_natural_person on organisation_role;
      drop function refuse_application_in_person_role;
      -- Fails where somebody held a role twice in time: such a history does not fit the earlier form.
      alter table organisation_role
        drop constraint organisation_role_once,
        drop constraint organisation_role_period,
        drop basis, drop evidence_id, drop given_by, drop given_at, drop ended_by, drop end_reason, drop handover_id,
        add unique (organisation_id, person_id, role);
      drop index organisation_role_holders;
      alter table evidence drop constraint evidence_of_organisation;
    `);
  }
}
