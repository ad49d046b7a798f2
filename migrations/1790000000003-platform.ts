import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorPerson,
  appendOnly,
  bySystem,
  guarded,
  ofOrganisation,
  ofRegion,
  openToWorker,
} from './row-level-security.js';

/** The ground floor: deadlines, the outbox, the audit trail and remembered answers. */
export class Platform1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A date that matters to one subject. The feature that owns the subject writes and supersedes
      -- these rows whenever its facts change; the sweep, the calendar, the forecast and the notices read them.
      create table deadline (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        organisation_id uuid references organisation,
        procedure_id uuid,
        subject_kind text not null,
        subject_id uuid not null,
        kind text not null,
        due_on date not null,
        in_force_on date not null,
        acts_on date,
        settled_at timestamptz,
        superseded_at timestamptz,
        announced boolean not null,
        next_notice_on date,
        created_at timestamptz not null default now()
      );
      comment on column deadline.due_on is 'the date people are told: the last day that counts';
      comment on column deadline.in_force_on is 'when the subject came to have this date; a notice due earlier lapses';
      comment on column deadline.acts_on is 'the date on which the system itself acts; null when it does not';
      comment on column deadline.next_notice_on is 'when the planner must look at it next; null when no notice is left';
      create unique index deadline_standing on deadline (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null;
      create index deadline_acting on deadline (region_id, acts_on) where settled_at is null and superseded_at is null and acts_on is not null;
      create index deadline_noticing on deadline (region_id, next_notice_on, kind, due_on) where superseded_at is null and next_notice_on is not null;
      create index deadline_calendar on deadline (region_id, due_on, id) where superseded_at is null;
      create index deadline_of_organisation on deadline (organisation_id, due_on) where superseded_at is null;
      -- A draft is the provider's own, and so is its date; the planner sees it as the system.
      ${guarded('deadline', `${ofOrganisation} or (${ofRegion} and (kind <> 'draft-idle' or ${bySystem}))`)}

      create table outbox (
        id bigint generated always as identity primary key,
        region_id int references region,
        job text not null,
        payload jsonb not null,
        state text not null default 'pending' check (state in ('pending', 'queued', 'done')),
        attempt int not null default 0,
        created_at timestamptz not null default now(),
        queued_at timestamptz,
        done_at timestamptz
      );
      create index outbox_open on outbox (state, id) where state <> 'done';
      ${guarded('outbox', 'false', 'true')}
      ${openToWorker('outbox')}

      create table audit_entry (
        id bigint generated always as identity primary key,
        scope text not null check (scope ~ '^(platform|region:[0-9]+|organisation:[0-9a-f-]{36})$'),
        region_id int,
        organisation_id uuid,
        at timestamptz not null default clock_timestamp(),
        actor_kind text not null,
        person_id uuid,
        token_id uuid,
        request_id text,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        change jsonb not null
      );
      create index on audit_entry (region_id, id);
      create index on audit_entry (subject_id, id);
      create table audit_seal (
        scope text not null,
        sequence bigint not null,
        entry_id bigint not null unique references audit_entry,
        hash text not null,
        primary key (scope, sequence)
      );
      create table audit_head (
        number bigint generated always as identity primary key,
        scope text not null,
        sequence bigint not null,
        hash text not null,
        signature text not null,
        sealed_at timestamptz not null default clock_timestamp()
      );
      ${appendOnly('audit_entry')}
      ${appendOnly('audit_seal')}
      ${appendOnly('audit_head')}
      ${guarded('audit_entry', `${ofRegion} or ${ofOrganisation} or ${bySystem}`, 'true')}
      ${guarded('audit_seal', bySystem)}
      ${guarded('audit_head', bySystem)}
      ${openToWorker('audit_entry')}
      ${openToWorker('audit_seal')}
      ${openToWorker('audit_head')}
      revoke update, delete, truncate on audit_entry, audit_seal, audit_head from openhuis_app, openhuis_worker;

      -- The answer to a command that was repeated with the same key.
      create table remembered_answer (
        person_id uuid not null references person,
        key text not null,
        route text not null,
        body_hash text not null,
        status int,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (person_id, key)
      );
      ${guarded('remembered_answer', `person_id = ${actorPerson}`)}

      -- What needs a person of the region: the system could not, or may not, do it itself.
      create table task (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        organisation_id uuid references organisation,
        kind text not null,
        subject_kind text not null,
        subject_id uuid not null,
        detail jsonb not null default '{}',
        created_at timestamptz not null default now(),
        done_at timestamptz,
        done_by uuid
      );
      create unique index task_open on task (region_id, kind, subject_id) where done_at is null;
      ${guarded('task', ofRegion)}
      ${openToWorker('task')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table task, remembered_answer, audit_head, audit_seal, audit_entry, outbox, deadline`);
  }
}
