import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorOrganisations,
  appendOnly,
  bySystem,
  forOrganisations,
  guarded,
  ofOrganisation,
  ofRegion,
} from './row-level-security.js';

const submitted = `(${ofRegion} and (${bySystem} or enrolment_id in (select id from enrolment where submitted_at is not null)))`;
const ofParty = `party_organisation_id = any ${actorOrganisations}`;
/** Who may say something for a party: itself, where it has an account here; else the applicant. */
const spokenFor = `((speaks = 'itself' and ${ofParty}) or (speaks = 'throughLead' and ${ofOrganisation}))`;
const mailKinds = `'invitation', 'join-requested', 'join-approved', 'join-refused', 'address'`;

/** Forms of enrolling: with subcontractors, as a consortium, as part of a group; who delivers what, and who is bound to it. */
export class WhoEnrolTogether1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment add form text not null default 'alone' check (form in ('alone', 'mainContractor', 'consortium', 'group'));

      create table enrolment_party (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        procedure_id uuid not null references procedure,
        position int not null,
        role text not null check (role in ('member', 'subcontractor', 'parent')),
        name text not null,
        kvk_number text not null check (kvk_number ~ '^[0-9]{8}$'),
        legal_form text not null,
        delivers text,
        sole_trader boolean not null default false,
        keeps_work boolean not null default false,
        guarantee text check (guarantee in ('parentGuarantee', 'statement403')),
        party_organisation_id uuid references organisation,
        speaks text not null generated always as (case when party_organisation_id is null then 'throughLead' else 'itself' end) stored,
        lead_name text not null,
        lead_kvk_number text not null,
        shown_to uuid[] not null default '{}',
        invited_at timestamptz,
        invited_by uuid references person,
        invited_round int not null default 0,
        told_round int not null default 0,
        enrolment_status text not null default 'draft',
        version int not null default 1,
        unique (enrolment_id, kvk_number),
        unique (id, speaks),
        unique (id, party_organisation_id),
        constraint enrolment_party_guarantee_of_parent check (guarantee is null or role = 'parent'),
        constraint enrolment_party_account_of_member check (party_organisation_id is null or role = 'member'),
        constraint enrolment_party_invited check ((invited_at is null) = (invited_by is null))
      );
      comment on column enrolment_party.organisation_id is 'the applicant; of a consortium the lead member';
      comment on column enrolment_party.party_organisation_id is 'the member''s own account: it confirms and delivers itself';
      comment on column enrolment_party.shown_to is 'the accounts of all members that were invited: they may know with whom they are liable';
      comment on column enrolment_party.enrolment_status is 'told by the enrolment, which a member does not see';
      create index enrolment_party_of_enrolment on enrolment_party (enrolment_id);
      create index enrolment_party_of_member on enrolment_party (party_organisation_id, id) where party_organisation_id is not null;
      create index enrolment_party_of_applicant on enrolment_party (organisation_id);
      create index enrolment_party_shown_to on enrolment_party using gin (shown_to);
      create index enrolment_party_to_tell on enrolment_party (id) where told_round < invited_round;

      create table enrolment_party_confirmation (
        party_id uuid primary key,
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        party_organisation_id uuid,
        speaks text not null check (speaks in ('itself', 'throughLead')),
        outcome text not null check (outcome in ('confirmed', 'declined')),
        composition text not null,
        reason text,
        evidence_id uuid references evidence,
        given_by uuid not null references person,
        given_at timestamptz not null,
        told_at timestamptz,
        round int not null default 1,
        foreign key (party_id, speaks) references enrolment_party (id, speaks) on delete cascade,
        foreign key (party_id, party_organisation_id) references enrolment_party (id, party_organisation_id) on delete cascade,
        constraint party_confirmation_by_itself check ((speaks = 'itself') = (party_organisation_id is not null)),
        constraint party_confirmation_by_statement check ((speaks = 'throughLead') = (evidence_id is not null)),
        constraint party_confirmation_declined check (outcome = 'confirmed' or (speaks = 'itself' and length(trim(reason)) > 0))
      );
      comment on column enrolment_party_confirmation.composition is 'KvK numbers of who were liable together when it was given';
      create index party_confirmation_of_enrolment on enrolment_party_confirmation (enrolment_id);
      create index party_confirmation_to_tell on enrolment_party_confirmation (party_id) where told_at is null and speaks = 'itself';

      create table enrolment_party_answer (
        party_id uuid not null,
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        party_organisation_id uuid,
        speaks text not null check (speaks in ('itself', 'throughLead')),
        condition_code text not null,
        confirmed boolean not null default false,
        text text,
        evidence_id uuid references evidence,
        answered_at timestamptz not null,
        answered_by uuid not null references person,
        primary key (party_id, condition_code),
        foreign key (party_id, speaks) references enrolment_party (id, speaks) on delete cascade,
        foreign key (party_id, party_organisation_id) references enrolment_party (id, party_organisation_id) on delete cascade,
        constraint party_answer_by_itself check ((speaks = 'itself') = (party_organisation_id is not null))
      );
      create index party_answer_of_enrolment on enrolment_party_answer (enrolment_id);
      create index party_answer_of_applicant on enrolment_party_answer (organisation_id, evidence_id) where evidence_id is not null;

      create table companion_decline (
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        product text not null,
        companion text not null,
        reason text not null check (length(trim(reason)) > 0),
        declined_by uuid not null references person,
        declined_at timestamptz not null,
        primary key (enrolment_id, product, companion)
      );

      create table contract_party (
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        position int not null,
        role text not null check (role in ('member', 'subcontractor', 'parent')),
        name text not null,
        kvk_number text not null,
        legal_form text not null,
        delivers text,
        primary key (contract_id, position)
      );
      ${appendOnly('contract_party')}
      ${guarded('contract_party', `${ofRegion} or ${ofOrganisation}`, ofRegion)}

      -- The applicant's own; a member sees its own row and with whom it is liable, the region what was submitted.
      alter table enrolment_party enable row level security;
      alter table enrolment_party force row level security;
      create policy enrolment_party_read on enrolment_party for select using (
        ${ofOrganisation} or (invited_at is not null and ${ofParty}) or shown_to && ${actorOrganisations} or ${bySystem} or ${submitted});
      create policy enrolment_party_made on enrolment_party for insert with check (${ofOrganisation});
      create policy enrolment_party_changed on enrolment_party for update
        using (${ofOrganisation} or (invited_at is not null and ${ofParty}) or ${bySystem})
        with check (${ofOrganisation} or (invited_at is not null and ${ofParty}) or ${bySystem});
      create policy enrolment_party_removed on enrolment_party for delete using (${ofOrganisation});

      -- Nobody binds another, nor answers for one that can speak for itself: the applicant reads it, and writes nothing of it.
      ${['enrolment_party_confirmation', 'enrolment_party_answer']
        .map((table) =>
          guarded(
            table,
            `${ofOrganisation} or ${ofParty} or ${bySystem} or ${submitted}`,
            table === 'enrolment_party_confirmation' ? `${spokenFor} or ${bySystem}` : spokenFor,
          ),
        )
        .join('\n')}
      ${guarded('companion_decline', `${ofOrganisation} or ${submitted}`, ofOrganisation)}

      -- For what a member would be liable with the others.
      create policy enrolment_line_of_member on enrolment_line for select to openhuis_app using (${forOrganisations}
        and enrolment_id in (select p.enrolment_id from enrolment_party p where p.${ofParty} and p.invited_at is not null));
      -- By delivering it for the enrolment, a member shows its document to the lead, who submits it.
      create policy evidence_of_member on evidence for select to openhuis_app using (${forOrganisations}
        and id in (select a.evidence_id from enrolment_party_answer a where a.organisation_id = any ${actorOrganisations}
          and a.evidence_id is not null));

      -- A member does not see the enrolment: its own part is told how it stands.
      create function tell_parties_of_status() returns trigger
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        -- The owner is under row-level security as well; the setting is put back before anything else runs.
        perform set_config('openhuis.actor', 'system', true);
        update enrolment_party set enrolment_status = new.status where enrolment_id = new.id;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        return null;
      end $$;
      create trigger enrolment_status_told after update of status on enrolment for each row
        when (old.status is distinct from new.status and new.form = 'consortium') execute function tell_parties_of_status();

      alter table member_mail add facts jsonb not null default '{}';
      comment on column member_mail.facts is 'what the text says besides, and the path of the page to which it leads';
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check
        check (kind in (${mailKinds}, 'consortium-invited', 'consortium-answered'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from member_mail where kind in ('consortium-invited', 'consortium-answered');
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check check (kind in (${mailKinds}));
      alter table member_mail drop facts;
      drop trigger enrolment_status_told on enrolment;
      drop function tell_parties_of_status;
      drop policy evidence_of_member on evidence;
      drop policy enrolment_line_of_member on enrolment_line;
      drop table contract_party, companion_decline, enrolment_party_answer, enrolment_party_confirmation, enrolment_party;
      alter table enrolment drop form;
    `);
  }
}
