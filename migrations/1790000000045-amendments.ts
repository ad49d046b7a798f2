import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, guarded, ofOrganisation, ofRegion, shownToMunicipalities } from './row-level-security.js';

/**
 * Amendments of what binds every contract of a procedure, and what each contractor says to them. An amendment holds for the
 * procedure: no column of either table could hold a text or a price for one contract.
 */
export class Amendments1790000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amendment (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int check (number > 0),
        subject text not null check (length(trim(subject)) > 0),
        reason text not null,
        basis text not null check (basis in ('dialogue', 'law', 'region')),
        basis_reference text not null default '',
        changes jsonb not null check (jsonb_typeof(changes) = 'array'),
        before jsonb,
        former_tariffs jsonb,
        effective_on date not null,
        state text not null default 'draft' check (state in ('draft', 'proposed', 'announced', 'effective', 'withdrawn')),
        created_at timestamptz not null,
        created_by uuid not null,
        proposed_at timestamptz,
        proposed_by uuid,
        return_reason text,
        announced_at timestamptz,
        announced_by uuid,
        announced_on date,
        conflict_reason text,
        silence text check (silence in ('refusal', 'acceptance')),
        response_due_on date,
        last_term_due_on date,
        last_term_opened_on date,
        settled_on date,
        became_effective_at timestamptz,
        procedure_version int,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdraw_reason text,
        version int not null default 1,
        unique (procedure_id, number),
        -- Four eyes, whatever the code above thinks.
        check (announced_by <> proposed_by),
        check ((announced_at is null) = (announced_by is null)),
        check ((announced_at is null) = (announced_on is null)),
        check ((announced_at is null) = (number is null)),
        check ((announced_at is null) = (response_due_on is null)),
        check (state not in ('announced', 'effective') or announced_at is not null),
        check (response_due_on < last_term_due_on and last_term_due_on < effective_on),
        check ((state = 'withdrawn') = (withdrawn_at is not null))
      );
      comment on table amendment is 'a change of what binds every contract of a procedure, from a day on';
      comment on column amendment.number is 'within the procedure, given when it is announced';
      comment on column amendment.before is 'what each change replaces, frozen when it was announced';
      comment on column amendment.former_tariffs is 'the prices that the announced ones replaced: [{productId, validity, amount, example}]';
      comment on column amendment.silence is 'what the published revision clause made of silence when it was announced';
      comment on column amendment.settled_on is 'the day on which it was recorded what refusals and silence mean';
      create index amendment_of_region on amendment (region_id, created_at desc, id desc);
      create index amendment_announced on amendment (procedure_id, effective_on) where state = 'announced';
      -- What is announced is for everyone to read; before that it is the region's own.
      ${guarded('amendment', `${ofRegion} or (announced_at is not null and ${actorKind} is not null)`, ofRegion)}

      create table amendment_answer (
        id uuid primary key default uuidv7(),
        amendment_id uuid not null references amendment,
        contract_id uuid not null references contract,
        procedure_id uuid not null references procedure,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        told_on date not null,
        joined_later boolean not null default false,
        answer_due_on date not null,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        acknowledged_name text,
        answer text check (answer in ('accepted', 'refused')),
        answer_reason text,
        answered_at timestamptz,
        answered_by uuid,
        answered_name text,
        authority_statement text,
        reminded_on date,
        reminders int not null default 0,
        outcome text check (outcome in ('remains', 'ends')),
        outcome_basis text check (outcome_basis in ('accepted', 'refused', 'silence')),
        version int not null default 1,
        unique (amendment_id, contract_id),
        check ((acknowledged_at is null) = (acknowledged_by is null)),
        check ((answer is null) = (answered_at is null)),
        check (answer is distinct from 'refused' or length(trim(answer_reason)) > 0),
        check ((outcome is null) = (outcome_basis is null))
      );
      comment on table amendment_answer is 'what one contractor says to an amendment; made when it was told of it';
      comment on column amendment_answer.answer_due_on is 'last day to answer, inclusive: of the first or of the last term';
      create index amendment_answer_of_contract on amendment_answer (contract_id, amendment_id);
      create index amendment_answer_of_organisation on amendment_answer (organisation_id, id);
      create index amendment_answer_open on amendment_answer (amendment_id, id) where answer is null;

      alter table amendment_answer enable row level security;
      alter table amendment_answer force row level security;
      create policy amendment_answer_read on amendment_answer for select using (${ofRegion} or ${ofOrganisation});
      create policy amendment_answer_made on amendment_answer for insert with check (${ofRegion});
      create policy amendment_answer_changed on amendment_answer for update
        using (${ofRegion} or ${ofOrganisation}) with check (${ofRegion} or ${ofOrganisation});
      ${shownToMunicipalities('amendment_answer', 'concerns_own_municipality_contract(contract_id)')}

      create or replace function concerns_own_municipality(kind text, subject uuid) returns boolean
      language plpgsql stable cost 1000 parallel safe set search_path = public as $$
      begin
        return case kind
          when 'contract' then concerns_own_municipality_contract(subject)
          when 'enrolment' then concerns_own_municipality_enrolment(subject)
          when 'extensionOffer' then concerns_own_municipality_offer(subject)
          when 'amendmentAnswer' then exists (select from amendment_answer a where a.id = subject
            and concerns_own_municipality_contract(a.contract_id))
          when 'notice' then exists (select from notice n where n.id = subject and n.kind <> 'draft-idle'
            and concerns_own_municipality(n.subject_kind, n.subject_id))
          when 'delivery' then exists (select from delivery d where d.id = subject
            and concerns_own_municipality('notice', d.notice_id))
          else false end;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function concerns_own_municipality(kind text, subject uuid) returns boolean
      language plpgsql stable cost 1000 parallel safe set search_path = public as $$
      begin
        return case kind
          when 'contract' then concerns_own_municipality_contract(subject)
          when 'enrolment' then concerns_own_municipality_enrolment(subject)
          when 'extensionOffer' then concerns_own_municipality_offer(subject)
          when 'notice' then exists (select from notice n where n.id = subject and n.kind <> 'draft-idle'
            and concerns_own_municipality(n.subject_kind, n.subject_id))
          when 'delivery' then exists (select from delivery d where d.id = subject
            and concerns_own_municipality('notice', d.notice_id))
          else false end;
      end $$;
      drop table amendment_answer, amendment;
    `);
  }
}
