import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorOrganisations, appendOnly, bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/** The actor's own organisation has a contract in the procedure that both signed and that has not ended. */
const contracted = `procedure_id in (select c.procedure_id from contract c
          where c.organisation_id = any ${actorOrganisations} and c.signed_on is not null and c.ended_on is null)`;
/** The sub-select sees the own content alone, whatever is confidential. */
const ofProposer = `exists (select from proposal_content own
          where own.proposal_id = proposal.id and own.organisation_id = any ${actorOrganisations})`;
const outcomes = `('takenOver', 'partly', 'notTakenOver', 'elsewhere')`;

/**
 * The continuous dialogue with the contracted providers: their proposals and those of the region, the tables at which they
 * are spoken about, and the minutes.
 */
export class Dialogue1790000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dialogue_table (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int not null check (number > 0),
        title text not null check (length(trim(title)) > 0),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        place text,
        link text,
        note text,
        state text not null default 'planned' check (state in ('planned', 'invited', 'reported', 'cancelled')),
        sequence int not null default 0,
        invited_at timestamptz,
        cancel_reason text,
        planned_by uuid not null references person,
        planned_at timestamptz not null,
        version int not null default 1,
        unique (procedure_id, number),
        constraint dialogue_table_length check (ends_at > starts_at),
        constraint dialogue_table_where check (num_nonnulls(place, link) > 0),
        constraint dialogue_table_cancelled check ((state = 'cancelled') = (cancel_reason is not null))
      );
      comment on table dialogue_table is 'a meeting of the region with the contracted providers of a procedure';
      comment on column dialogue_table.sequence is 'counts what people had to be told anew: the SEQUENCE of its calendar entry';
      comment on column dialogue_table.invited_at is 'until then the region''s own';
      create index dialogue_table_of_region on dialogue_table (region_id, starts_at, id);
      create index dialogue_table_of_procedure on dialogue_table (procedure_id, starts_at, id);
      ${guarded('dialogue_table', `${ofRegion} or (invited_at is not null and ${contracted})`, ofRegion)}

      create sequence proposal_number;
      create table proposal (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int not null default nextval('proposal_number') unique,
        subject text not null check (length(trim(subject)) > 0),
        about_kind text check (about_kind in ('clause', 'product')),
        about_code text,
        confidential boolean not null,
        summary text check (length(trim(summary)) > 0),
        state text not null default 'submitted' check (state in ('submitted', 'onAgenda', 'answered', 'withdrawn')),
        submitted_at timestamptz not null,
        outcome text check (outcome in ${outcomes}),
        answer text check (length(trim(answer)) > 0),
        answered_at timestamptz,
        answered_at_table uuid references dialogue_table,
        version int not null default 1,
        unique (id, confidential),
        constraint proposal_about check ((about_kind is null) = (about_code is null)),
        constraint proposal_summarised check (confidential or summary is null),
        constraint proposal_answered check (num_nulls(outcome, answer, answered_at) = case when state = 'answered' then 0 else 3 end)
      );
      comment on table proposal is 'what every contracted provider may know of a proposal to change the contract';
      comment on column proposal.confidential is 'why, by whom and with what evidence is commercial: others read the summary';
      comment on column proposal.answered_at_table is 'the dialogue table of the answer; empty: answered in writing';
      create index proposal_of_region on proposal (region_id, submitted_at, id);
      create index proposal_of_procedure on proposal (procedure_id, submitted_at, id);
      create index proposal_open on proposal (region_id, submitted_at, id) where state in ('submitted', 'onAgenda');

      create table proposal_content (
        proposal_id uuid primary key,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid references organisation,
        organisation_name text,
        proposed_by uuid not null references person,
        confidential boolean not null,
        reason text not null check (length(trim(reason)) > 0),
        foreign key (proposal_id, confidential) references proposal (id, confidential),
        constraint proposal_content_by check ((organisation_id is null) = (organisation_name is null))
      );
      comment on table proposal_content is 'what is kept from the other providers where a proposal is confidential';
      comment on column proposal_content.organisation_id is 'empty: proposed by the region';
      create index proposal_content_of_organisation on proposal_content (organisation_id, proposal_id);
      ${appendOnly('proposal_content')}
      alter table proposal_content enable row level security;
      alter table proposal_content force row level security;
      create policy proposal_content_read on proposal_content for select
        using (${ofRegion} or ${ofOrganisation} or (not confidential and ${contracted}));
      create policy proposal_content_made on proposal_content for insert
        with check ((${ofOrganisation} and ${contracted}) or (${ofRegion} and (organisation_id is null or ${bySystem})));

      -- A confidential proposal is unknown to the others until there is a summary of it.
      alter table proposal enable row level security;
      alter table proposal force row level security;
      create policy proposal_read on proposal for select
        using (${ofRegion} or ((not confidential or summary is not null) and ${contracted}) or ${ofProposer});
      create policy proposal_made on proposal for insert with check (${ofRegion} or ${contracted});
      create policy proposal_changed on proposal for update
        using (${ofRegion} or ${ofProposer}) with check (${ofRegion} or ${ofProposer});

      create table proposal_file (
        id uuid primary key default uuidv7(),
        proposal_id uuid not null,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid references organisation,
        confidential boolean not null,
        file_name text not null,
        file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
        media_type text not null,
        size_bytes int not null,
        uploaded_by uuid not null references person,
        uploaded_at timestamptz not null,
        foreign key (proposal_id, confidential) references proposal (id, confidential)
      );
      create index proposal_file_of_proposal on proposal_file (proposal_id);
      alter table proposal_file enable row level security;
      alter table proposal_file force row level security;
      create policy proposal_file_read on proposal_file for select
        using (${ofRegion} or ${ofOrganisation} or (not confidential and ${contracted}));
      create policy proposal_file_made on proposal_file for insert
        with check (${ofOrganisation} or (${ofRegion} and (organisation_id is null or ${bySystem})));
      create policy proposal_file_removed on proposal_file for delete
        using (${ofOrganisation} or (${ofRegion} and organisation_id is null));

      create table proposal_support (
        proposal_id uuid not null references proposal,
        organisation_id uuid not null references organisation,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_name text not null,
        person_id uuid not null references person,
        stance text not null check (stance in ('supports', 'hasConcerns')),
        comment text check (length(trim(comment)) > 0),
        given_at timestamptz not null,
        primary key (proposal_id, organisation_id),
        constraint proposal_support_explained check (stance = 'supports' or comment is not null)
      );
      comment on table proposal_support is 'what another contracted provider thinks of a proposal; one an organisation, and no vote';
      alter table proposal_support enable row level security;
      alter table proposal_support force row level security;
      create policy proposal_support_read on proposal_support for select
        using (${ofRegion} or ${ofOrganisation} or ${contracted});
      create policy proposal_support_made on proposal_support for insert
        with check ((${ofOrganisation} and ${contracted}) or (${bySystem} and ${ofRegion}));
      create policy proposal_support_changed on proposal_support for update
        using (${ofOrganisation}) with check (${ofOrganisation} and ${contracted});
      create policy proposal_support_removed on proposal_support for delete using (${ofOrganisation});

      create table proposal_amendment (
        proposal_id uuid not null references proposal,
        amendment_id uuid not null,
        amendment_number int not null check (amendment_number > 0),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        recorded_at timestamptz not null,
        primary key (proposal_id, amendment_id)
      );
      comment on table proposal_amendment is 'the announced amendment of the contract that a proposal became';
      ${appendOnly('proposal_amendment')}
      ${guarded(
        'proposal_amendment',
        // Who sees the proposal sees what became of it.
        `${ofRegion} or exists (select from proposal p where p.id = proposal_id)`,
        ofRegion,
      )}

      create table agenda_point (
        id uuid primary key default uuidv7(),
        dialogue_table_id uuid not null references dialogue_table,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        position int not null check (position > 0),
        proposal_id uuid references proposal,
        title text not null check (length(trim(title)) > 0),
        explanation text,
        constraint agenda_point_position unique (dialogue_table_id, position) deferrable initially deferred,
        constraint agenda_point_proposal_once unique (dialogue_table_id, proposal_id)
      );
      create index agenda_point_of_proposal on agenda_point (proposal_id) where proposal_id is not null;
      ${guarded(
        'agenda_point',
        // The sub-select sees the tables to which the actor was invited.
        `${ofRegion} or (${contracted} and exists (select from dialogue_table t where t.id = dialogue_table_id))`,
        ofRegion,
      )}

      create table agenda_answer (
        agenda_point_id uuid primary key references agenda_point on delete cascade,
        region_id int not null references region,
        outcome text not null check (outcome in ('takenOver', 'partly', 'notTakenOver', 'elsewhere', 'heldOver', 'discussed')),
        reason text not null check (length(trim(reason)) > 0),
        written_by uuid not null references person,
        written_at timestamptz not null,
        version int not null default 1
      );
      comment on table agenda_answer is 'the answer as it is written down at the table: the region''s own until the minutes are published';
      create table minutes_draft (
        dialogue_table_id uuid primary key references dialogue_table,
        region_id int not null references region,
        text text not null,
        written_by uuid not null references person,
        written_at timestamptz not null,
        version int not null default 1
      );
      ${['agenda_answer', 'minutes_draft'].map((table) => guarded(table, ofRegion)).join('\n')}

      create table dialogue_reply (
        dialogue_table_id uuid not null references dialogue_table,
        organisation_id uuid not null references organisation,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_name text not null,
        coming boolean not null,
        people int not null check (people between 0 and 50),
        note text,
        person_id uuid not null references person,
        replied_at timestamptz not null,
        primary key (dialogue_table_id, organisation_id),
        constraint dialogue_reply_people check (coming = (people > 0))
      );
      comment on table dialogue_reply is 'the answer of a contracted provider to its invitation; between it and the region';
      alter table dialogue_reply enable row level security;
      alter table dialogue_reply force row level security;
      create policy dialogue_reply_read on dialogue_reply for select using (${ofRegion} or ${ofOrganisation});
      create policy dialogue_reply_made on dialogue_reply for insert
        with check ((${ofOrganisation} and ${contracted}) or (${bySystem} and ${ofRegion}));
      create policy dialogue_reply_changed on dialogue_reply for update
        using (${ofOrganisation}) with check (${ofOrganisation} and ${contracted});

      create table dialogue_attendance (
        dialogue_table_id uuid not null references dialogue_table,
        organisation_id uuid not null references organisation,
        region_id int not null references region,
        organisation_name text not null,
        noted_by uuid not null references person,
        noted_at timestamptz not null,
        primary key (dialogue_table_id, organisation_id)
      );
      comment on table dialogue_attendance is 'the contracted providers that were there';
      ${guarded('dialogue_attendance', `${ofRegion} or ${ofOrganisation}`, ofRegion)}

      create table dialogue_minutes (
        id uuid primary key default uuidv7(),
        dialogue_table_id uuid not null unique references dialogue_table,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int not null,
        title text not null,
        held_on date not null,
        text text not null check (length(trim(text)) > 0),
        points jsonb not null,
        present jsonb not null,
        is_public boolean not null,
        published_at timestamptz not null,
        published_on date not null,
        published_by uuid not null references person
      );
      comment on table dialogue_minutes is 'what was said and answered at a table, as it was published; never changed';
      comment on column dialogue_minutes.points is '[{proposal: {id, number} | null, title, outcome, reason}] in the order of the agenda';
      comment on column dialogue_minutes.present is 'names of the organisations that were there';
      create index dialogue_minutes_of_procedure on dialogue_minutes (procedure_id, held_on, id);
      ${appendOnly('dialogue_minutes')}
      ${guarded(
        'dialogue_minutes',
        `${ofRegion} or ${contracted}
          or (is_public and exists (select from procedure p where p.id = procedure_id and p.status <> 'draft'))`,
        ofRegion,
      )}

      create table dialogue_message (
        id uuid primary key default uuidv7(),
        dialogue_table_id uuid not null references dialogue_table,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid not null references organisation,
        kind text not null check (kind in ('invitation', 'change', 'cancellation', 'minutes')),
        sequence int not null,
        title text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        place text,
        link text,
        reason text,
        written_on date not null,
        unique (dialogue_table_id, organisation_id, kind, sequence)
      );
      comment on table dialogue_message is 'what a contracted provider was told of a table, as it was then: its mails are composed from it';
      ${appendOnly('dialogue_message')}
      ${guarded('dialogue_message', `${ofRegion} or ${ofOrganisation}`, ofRegion)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table dialogue_message, dialogue_minutes, dialogue_attendance, dialogue_reply, minutes_draft, agenda_answer,
        agenda_point, proposal_amendment, proposal_support, proposal_file, proposal_content, proposal, dialogue_table cascade;
      drop sequence proposal_number;
    `);
  }
}
