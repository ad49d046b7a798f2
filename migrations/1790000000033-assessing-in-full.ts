import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/** Supplements, alternative evidence, what was seen and not kept, and conflicts of interest. */
export class AssessingInFull1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supplement_request (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        asked_on date not null,
        answer_until date not null,
        state text not null default 'open' check (state in ('open', 'received', 'lapsed', 'withdrawn')),
        ended_at timestamptz,
        ended_on date,
        ended_by uuid references person,
        constraint supplement_request_term check (answer_until >= asked_on),
        constraint supplement_request_ended check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_on is null)),
        constraint supplement_request_in_time check (state <> 'received' or ended_on <= answer_until)
      );
      create unique index supplement_request_open on supplement_request (enrolment_id) where state = 'open';
      create index supplement_request_of_enrolment on supplement_request (enrolment_id);
      comment on column supplement_request.answer_until is 'the last day on which it is received in time';
      comment on column supplement_request.ended_by is 'null: the term passed, and nobody did anything';
      create table supplement_item (
        request_id uuid not null references supplement_request,
        region_id int not null,
        organisation_id uuid not null,
        condition_code text not null,
        lacking text not null check (length(trim(lacking)) > 0),
        primary key (request_id, condition_code)
      );
      -- What is being prepared is the provider's own until it is handed in; then it becomes the answer of the enrolment.
      create table supplement_answer (
        request_id uuid not null references supplement_request,
        organisation_id uuid not null,
        condition_code text not null,
        confirmed boolean not null default false,
        text text,
        evidence_id uuid references evidence,
        answered_at timestamptz not null,
        answered_by uuid not null references person,
        primary key (request_id, condition_code)
      );
      create table enrolment_edition (
        enrolment_id uuid not null references enrolment,
        number int not null check (number > 0),
        region_id int not null,
        organisation_id uuid not null,
        request_id uuid not null references supplement_request,
        content_hash text,
        answers jsonb not null,
        submitted_at timestamptz not null,
        submitted_by uuid,
        replaced_at timestamptz not null,
        primary key (enrolment_id, number)
      );
      comment on table enrolment_edition is 'what an enrolment held before a supplement replaced it: the first edition is what was submitted';

      ${fromRegionAnsweredByOrganisation('supplement_request')}
      ${guarded('supplement_item', `${ofRegion} or ${ofOrganisation}`, ofRegion)}
      ${guarded('supplement_answer', ofOrganisation)}
      alter table enrolment_edition enable row level security;
      alter table enrolment_edition force row level security;
      create policy enrolment_edition_read on enrolment_edition for select using (${ofRegion} or ${ofOrganisation});
      create policy enrolment_edition_made on enrolment_edition for insert with check (${ofOrganisation});
      ${appendOnly('enrolment_edition')}
      ${appendOnly('supplement_item')}

      alter table assessment add seen_on date, add issued_on date, add alternative_check_on date,
        add check_settled_at timestamptz, add check_settled_by uuid references person, add check_settle_reason text,
        add constraint assessment_seen_before_recorded check (issued_on is null or seen_on is null or issued_on <= seen_on),
        add constraint assessment_alternative_is_met check (alternative_check_on is null or outcome = 'met'),
        add constraint assessment_check_settled check (num_nulls(check_settled_at, check_settled_by, check_settle_reason) in (0, 3)
          and (check_settled_at is null or alternative_check_on is not null));
      create index assessment_to_check on assessment (region_id, alternative_check_on)
        where alternative_check_on is not null and check_settled_at is null;
      comment on column assessment.seen_on is 'the day on which the assessor saw a document that is not kept';
      comment on column assessment.issued_on is 'the date on the document that was seen';
      comment on column assessment.alternative_check_on is 'accepted instead of what the condition asks; to be looked at again by this day';

      -- Whether another organisation has the same number; that of the trade register is unique by itself.
      ${['agb_code', 'rsin', 'iban'].map((column) => `create index organisation_${column} on organisation (${column}) where ${column} is not null;`).join('\n')}

      create table conflict_of_interest (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        reason text not null check (length(trim(reason)) > 0),
        declared_by uuid not null references person,
        declared_at timestamptz not null,
        ended_by uuid references person,
        ended_at timestamptz,
        end_reason text,
        constraint conflict_of_interest_ended check (num_nulls(ended_by, ended_at, end_reason) in (0, 3)),
        constraint conflict_of_interest_ended_by_another check (ended_by <> person_id)
      );
      create unique index conflict_of_interest_standing on conflict_of_interest (region_id, organisation_id, person_id) where ended_at is null;
      create index conflict_of_interest_of_region on conflict_of_interest (region_id, id);
      -- Who of the region is close to whom is nothing that the organisation reads.
      ${guarded('conflict_of_interest', ofRegion)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index organisation_agb_code, organisation_rsin, organisation_iban;
      drop table conflict_of_interest, enrolment_edition, supplement_answer, supplement_item, supplement_request;
      alter table assessment drop seen_on, drop issued_on, drop alternative_check_on, drop check_settled_at,
        drop check_settled_by, drop check_settle_reason;
    `);
  }
}

/** Made by the region; its end is written by whichever side ends it. Nothing is taken back. */
function fromRegionAnsweredByOrganisation(table: string): string {
  return `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_read on ${table} for select using (${ofRegion} or ${ofOrganisation});
      create policy ${table}_made on ${table} for insert with check (${ofRegion});
      create policy ${table}_changed on ${table} for update using (${ofRegion} or ${ofOrganisation}) with check (${ofRegion} or ${ofOrganisation});`;
}
