import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  appendOnly,
  bySystem,
  guarded,
  ofOrganisation,
  ofRegion,
  shownToMunicipalities,
} from './row-level-security.js';

/** As soon as the procedure is for everyone; the sub-select sees no draft of another region. */
const ofPublishedProcedure = `exists (select from procedure p where p.id = procedure_id and p.status <> 'draft')`;
const about = `
        about_kind text check (about_kind in ('clause', 'condition', 'product')),
        about_code text,`;

/** Questions about a procedure, and the notes in which their answers are published to all. */
export class Questions1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clarification_note (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int not null check (number > 0),
        published_at timestamptz not null,
        published_on date not null,
        published_by uuid not null references person,
        unique (procedure_id, number),
        constraint clarification_note_one_a_day unique (procedure_id, published_on)
      );
      comment on table clarification_note is 'a nota van inlichtingen; a later one prevails over an earlier one';
      create index clarification_note_by_moment on clarification_note (published_at);
      create table clarification (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        note_number int,
        item_number int check (item_number > 0),
        question text not null check (length(trim(question)) > 0),
        answer text,${about}
        corrects_id uuid references clarification,
        drafted_by uuid not null references person,
        drafted_at timestamptz not null,
        published_at timestamptz,
        version int not null default 1,
        unique (procedure_id, note_number, item_number),
        foreign key (procedure_id, note_number) references clarification_note (procedure_id, number),
        constraint clarification_about check ((about_kind is null) = (about_code is null)),
        constraint clarification_published check (num_nulls(note_number, item_number, published_at) in (0, 3)),
        constraint clarification_answered check (published_at is null or length(trim(answer)) > 0)
      );
      comment on table clarification is 'a question in words that tell nothing of who asked it, with its answer; until it is published the region''s own';
      comment on column clarification.corrects_id is 'the earlier item in the place of which this one comes';
      create unique index clarification_corrected_once on clarification (corrects_id) where published_at is not null;
      create index clarification_drafts on clarification (procedure_id, drafted_at, id) where published_at is null;
      create table question (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid not null references organisation,
        asked_by uuid not null references person,
        asker_name text not null,
        asker_organisation text not null,
        asker_kvk_number text not null,
        asked_at timestamptz not null,
        text text not null check (length(trim(text)) > 0),${about}
        answer_due_on date not null,
        clarification_id uuid references clarification,
        earlier_id uuid references clarification,
        return_note text,
        returned_by uuid references person,
        answered_at timestamptz,
        version int not null default 1,
        constraint question_about check ((about_kind is null) = (about_code is null)),
        constraint question_answered_once check (num_nonnulls(clarification_id, earlier_id) < 2),
        constraint question_returned check ((earlier_id is null) = (returned_by is null)),
        constraint question_answered check (answered_at is null or num_nonnulls(clarification_id, earlier_id) = 1)
      );
      comment on column question.clarification_id is 'the item in which it is being answered, or was';
      comment on column question.earlier_id is 'the published item that had answered it before it was asked';
      comment on column question.asker_name is 'as it was, like the name and number of the organisation: asking makes nobody known to the region';
      create index question_open on question (region_id, answer_due_on, id) where answered_at is null;
      create index question_received on question (region_id, asked_at, id);
      create index question_of_organisation on question (organisation_id, asked_at, id);
      create index question_of_clarification on question (clarification_id);

      ${guarded('clarification_note', `${ofRegion} or ${ofPublishedProcedure}`, ofRegion)}
      ${appendOnly('clarification_note')}
      ${guarded('clarification', `${ofRegion} or (published_at is not null and ${ofPublishedProcedure})`, ofRegion)}
      -- What everyone could read is never changed or taken back: a later item replaces it.
      create function refuse_change_of_published_clarification() returns trigger language plpgsql as $$
      begin
        raise exception 'a published clarification is not changed' using errcode = 'restrict_violation';
      end $$;
      create trigger clarification_stands before update or delete on clarification
        for each row when (old.published_at is not null) execute function refuse_change_of_published_clarification();

      -- Asked by the organisation, seen by it and the region alone; what becomes of it is the region's. Nobody takes it back.
      alter table question enable row level security;
      alter table question force row level security;
      create policy question_read on question for select using (${ofRegion} or ${ofOrganisation});
      create policy question_made on question for insert with check (${ofOrganisation} or (${bySystem} and ${ofRegion}));
      create policy question_changed on question for update using (${ofRegion}) with check (${ofRegion});

      -- The figures of a municipality count what was announced to those that asked for it.
      ${shownToMunicipalities('intended_refusal', 'concerns_own_municipality_enrolment(enrolment_id)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy intended_refusal_municipal on intended_refusal;
      drop table question, clarification, clarification_note;
      drop function refuse_change_of_published_clarification;
    `);
  }
}
