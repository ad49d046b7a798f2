import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bySystem, guarded, guardedByTenant, ofOrganisation, ofRegion, openToWorker } from './row-level-security.js';

/** Notices: one row an obligation, one delivery a person, one attempt a send. */
export class Notices1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        organisation_id uuid references organisation,
        procedure_id uuid references procedure,
        deadline_id uuid not null references deadline,
        subject_kind text not null,
        subject_id uuid not null,
        kind text not null,
        step text not null,
        due_key text not null,
        recipient_role text not null,
        due_on date not null,
        useful_until date not null,
        state text not null check (state in ('due', 'lapsed')),
        lapse_reason text check (lapse_reason in ('beforeInForce', 'overtaken', 'superseded', 'tooLate')),
        planned_at timestamptz not null default now(),
        constraint notice_once unique (subject_id, step, due_key, recipient_role),
        constraint notice_lapse_has_reason check ((state = 'lapsed') = (lapse_reason is not null))
      );
      comment on column notice.due_key is 'the date of the deadline it was computed from: after an extension the same step is due anew';
      create index notice_calendar on notice (region_id, due_on, id);
      create index notice_of_organisation on notice (organisation_id, due_on, id);
      create index notice_of_deadline on notice (deadline_id);

      create table delivery (
        id uuid primary key default uuidv7(),
        notice_id uuid not null references notice,
        region_id int not null references region,
        organisation_id uuid references organisation,
        person_id uuid not null references person,
        state text not null default 'due' check (state in
          ('due', 'sending', 'accepted', 'undeliverable', 'uncertain', 'lapsed', 'delivered', 'bounced')),
        lapse_reason text check (lapse_reason in ('superseded', 'overtaken', 'tooLate')),
        message_id text,
        mail bytea,
        mail_hash text,
        recipient text,
        fence int not null default 0,
        leased_until timestamptz,
        not_before timestamptz not null default now(),
        failures int not null default 0,
        resends int not null default 0,
        accepted_at timestamptz,
        response text,
        constraint delivery_once unique (notice_id, person_id),
        constraint delivery_lapse_has_reason check ((state = 'lapsed') = (lapse_reason is not null))
      );
      comment on column delivery.organisation_id is 'whose eyes may see it: null for a person of the region';
      comment on column delivery.mail is 'the frozen bytes: every send of this delivery is byte for byte the same';
      comment on column delivery.fence is 'raised by every claim; whoever holds an older one writes nothing any more';
      create index delivery_to_compose on delivery (region_id, id) where state = 'due' and mail is null;
      create index delivery_to_send on delivery (not_before, id) where state = 'due' and mail is not null;
      create index delivery_in_flight on delivery (leased_until) where state = 'sending';
      create index delivery_uncertain on delivery (not_before, id) where state = 'uncertain';

      create table delivery_attempt (
        delivery_id uuid not null references delivery,
        region_id int not null references region,
        fence int not null,
        started_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz,
        outcome text check (outcome in ('accepted', 'retry', 'refused', 'unknown', 'notSent')),
        response text,
        primary key (delivery_id, fence)
      );
      create index delivery_attempt_open on delivery_attempt (started_at) where finished_at is null;

      -- What was expected, stored beforehand: the volume breaker holds a run against it.
      create table notice_forecast (
        region_id int not null references region,
        on_date date not null,
        expected int not null,
        computed_on date not null,
        primary key (region_id, on_date, computed_on)
      );
      create table notice_run (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        on_date date not null,
        started_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz,
        due int not null,
        expected int not null,
        planned int not null default 0,
        lapsed int not null default 0,
        held boolean not null default false,
        hold_reason text check (hold_reason in ('volume', 'dateJumped', 'clocksDiffer')),
        released_at timestamptz,
        released_by uuid,
        constraint notice_run_hold_has_reason check (held = (hold_reason is not null))
      );
      comment on column notice_run.due is 'how many notices this run would make due, counted before it planned any';
      create index on notice_run (region_id, started_at);

      -- What is told about a draft is its provider's, as the draft is.
      ${guarded('notice', `${ofOrganisation} or (${ofRegion} and (kind <> 'draft-idle' or ${bySystem}))`)}
      ${guardedByTenant('delivery')}
      ${guarded('delivery_attempt', ofRegion)}
      ${guarded('notice_forecast', `${ofRegion} or ${bySystem}`)}
      ${guarded('notice_run', `${ofRegion} or ${bySystem}`)}
      ${['deadline', 'notice', 'delivery', 'delivery_attempt', 'notice_forecast', 'notice_run'].map(openToWorker).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notice_run, notice_forecast, delivery_attempt, delivery, notice`);
  }
}
