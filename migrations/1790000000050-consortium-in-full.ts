import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorOrganisations,
  bySystem,
  forOrganisations,
  guarded,
  ofOrganisation,
  shownToMunicipalities,
} from './row-level-security.js';

const ofParty = `party_organisation_id = any ${actorOrganisations}`;
const spokenFor = `((speaks = 'itself' and ${ofParty}) or (speaks = 'throughLead' and ${ofOrganisation}))`;
/** Exactly what the party prepared for an open supplement: the lead member takes it over, and cannot change a letter of it. */
const prepared = `exists (select from supplement_party_answer s join supplement_request r on r.id = s.request_id and r.state = 'open'
  where s.party_id = enrolment_party_answer.party_id and s.condition_code = enrolment_party_answer.condition_code`;
const asPrepared = `${prepared} and s.confirmed = enrolment_party_answer.confirmed
  and s.text is not distinct from enrolment_party_answer.text and s.evidence_id is not distinct from enrolment_party_answer.evidence_id)`;

/**
 * Each member of a consortium is asked for its own supplement and answers it itself; its evidence is watched after the
 * admission; what was submitted is read in the version that was frozen; municipal managers see who enrols together.
 */
export class ConsortiumInFull1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supplement_item add party_id uuid references enrolment_party,
        add party_organisation_id uuid references organisation,
        drop constraint supplement_item_pkey,
        add constraint supplement_item_once unique nulls not distinct (request_id, condition_code, party_id);
      comment on column supplement_item.party_id is 'null: of the applicant itself';
      comment on column supplement_item.party_organisation_id is 'the account of the party, which answers itself';
      create index supplement_item_of_party on supplement_item (party_id) where party_id is not null;

      create table supplement_party_answer (
        request_id uuid not null references supplement_request,
        party_id uuid not null,
        enrolment_id uuid not null references enrolment,
        organisation_id uuid not null references organisation,
        party_organisation_id uuid,
        speaks text not null check (speaks in ('itself', 'throughLead')),
        condition_code text not null,
        confirmed boolean not null default false,
        text text,
        evidence_id uuid references evidence,
        answered_at timestamptz not null,
        answered_by uuid not null references person,
        primary key (request_id, party_id, condition_code),
        foreign key (party_id, speaks) references enrolment_party (id, speaks),
        foreign key (party_id, party_organisation_id) references enrolment_party (id, party_organisation_id),
        constraint supplement_party_answer_by_itself check ((speaks = 'itself') = (party_organisation_id is not null))
      );
      comment on table supplement_party_answer is 'what a party prepares; its answer of the enrolment once the lead hands it in';
      create index supplement_party_answer_of_applicant on supplement_party_answer (organisation_id, evidence_id)
        where evidence_id is not null;
      alter table enrolment_edition add party_answers jsonb not null default '[]';
      comment on column enrolment_edition.party_answers is 'of each party: [{partyId, name, answers}]';

      alter table enrolment_party add procedure_version int;
      comment on column enrolment_party.procedure_version is 'that the submission froze; null: a draft follows what holds now';
      create or replace function tell_parties_of_status() returns trigger
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        -- The owner is under row-level security as well; the setting is put back before anything else runs.
        perform set_config('openhuis.actor', 'system', true);
        update enrolment_party set enrolment_status = new.status, procedure_version = new.procedure_version where enrolment_id = new.id;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        return null;
      end $$;
      ${['enrolment_party', 'enrolment'].map((table) => `alter table ${table} no force row level security;`).join('\n')}
      update enrolment_party p set procedure_version = e.procedure_version from enrolment e where e.id = p.enrolment_id;
      ${['enrolment_party', 'enrolment'].map((table) => `alter table ${table} force row level security;`).join('\n')}

      ${guarded('supplement_party_answer', `${ofOrganisation} or ${ofParty} or ${bySystem}`, spokenFor)}
      -- A member reads until when it is asked, and what of itself.
      create policy supplement_item_of_party on supplement_item for select to openhuis_app
        using (${forOrganisations} and ${ofParty});
      create policy supplement_request_of_party on supplement_request for select to openhuis_app using (${forOrganisations}
        and id in (select i.request_id from supplement_item i where i.${ofParty}));
      -- The worker tells the members of whom something is asked.
      ${['supplement_item', 'supplement_request']
        .map((table) => `create policy ${table}_worker on ${table} for select to openhuis_worker using (${bySystem});`)
        .join('\n')}
      create policy enrolment_party_answer_supplied on enrolment_party_answer for insert to openhuis_app
        with check (${ofOrganisation} and ${asPrepared});
      create policy enrolment_party_answer_resupplied on enrolment_party_answer for update to openhuis_app
        using (${ofOrganisation} and ${prepared})) with check (${ofOrganisation} and ${asPrepared});
      create policy evidence_supplied_by_member on evidence for select to openhuis_app using (${forOrganisations}
        and id in (select a.evidence_id from supplement_party_answer a where a.organisation_id = any ${actorOrganisations}
          and a.evidence_id is not null));
      ${shownToMunicipalities('enrolment_party', 'concerns_own_municipality_enrolment(enrolment_id)')}
      ${shownToMunicipalities('contract_party', 'concerns_own_municipality_contract(contract_id)')}

      -- What proves a condition of a contract, of each party: the contractor itself has none.
      alter table contract_evidence add party_id uuid references enrolment_party, add party_name text,
        add constraint contract_evidence_party_named check ((party_id is null) = (party_name is null));
      alter table contract_evidence drop constraint contract_evidence_pkey,
        add constraint contract_evidence_once unique nulls not distinct (contract_id, condition_code, party_id);
      alter table evidence_renewal add party_id uuid references enrolment_party;
      drop index evidence_renewal_open;
      create unique index evidence_renewal_open on evidence_renewal (contract_id, condition_code, party_id)
        nulls not distinct where state = 'open';
      comment on column contract_evidence.party_name is 'of the party, which the contractor answers for';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from evidence_renewal where party_id is not null;
      drop index evidence_renewal_open;
      create unique index evidence_renewal_open on evidence_renewal (contract_id, condition_code) where state = 'open';
      alter table evidence_renewal drop party_id;
      delete from contract_evidence where party_id is not null;
      alter table contract_evidence drop constraint contract_evidence_once, add primary key (contract_id, condition_code);
      alter table contract_evidence drop party_name, drop party_id;
      drop policy contract_party_municipal on contract_party;
      drop policy enrolment_party_municipal on enrolment_party;
      drop policy evidence_supplied_by_member on evidence;
      drop policy enrolment_party_answer_resupplied on enrolment_party_answer;
      drop policy enrolment_party_answer_supplied on enrolment_party_answer;
      drop policy supplement_request_worker on supplement_request;
      drop policy supplement_item_worker on supplement_item;
      drop policy supplement_request_of_party on supplement_request;
      drop policy supplement_item_of_party on supplement_item;
      create or replace function tell_parties_of_status() returns trigger
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        update enrolment_party set enrolment_status = new.status where enrolment_id = new.id;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        return null;
      end $$;
      alter table enrolment_party drop procedure_version;
      alter table enrolment_edition drop party_answers;
      drop table supplement_party_answer;
      -- What was asked of a party is history: it stays, and this refuses where there is any.
      alter table supplement_item drop constraint supplement_item_once, add primary key (request_id, condition_code);
      alter table supplement_item drop party_organisation_id, drop party_id;
    `);
  }
}
