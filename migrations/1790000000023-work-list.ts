import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, ofRegion } from './row-level-security.js';

/**
 * Who of a region has which work, and what was put off. What there is to do follows from the facts and is stored nowhere;
 * the indexes are those that the list of it leads with.
 */
export class WorkList1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_assignment (
        region_id int not null references region,
        subject_kind text not null,
        subject_id uuid not null,
        person_id uuid references person,
        assigned_by uuid references person,
        assigned_at timestamptz,
        snoozed_kind text,
        snoozed_until date,
        snooze_reason text,
        snoozed_by uuid references person,
        version int not null default 1,
        primary key (region_id, subject_kind, subject_id),
        constraint work_assignment_assigned check ((person_id is null) = (assigned_at is null)),
        constraint work_assignment_snoozed check
          (num_nulls(snoozed_kind, snoozed_until, snooze_reason, snoozed_by) in (0, 4))
      );
      comment on column work_assignment.person_id is 'who has it; null: put back';
      comment on column work_assignment.snoozed_kind is 'the kind of work that was put off: the next step of the same subject is not';
      ${guarded('work_assignment', ofRegion)}

      create index enrolment_open on enrolment (region_id, submitted_at, id) where status in ('submitted', 'assessed');
      create index enrolment_received on enrolment (region_id, submitted_at, id) where submitted_at is not null;
      create index deadline_cohort on deadline (region_id, due_on) where kind = 'extension-decision';
      create index deadline_option_lapse on deadline (procedure_id, due_on) where kind = 'option-lapse' and superseded_at is null;
      create index extension_offer_proposed on extension_offer (region_id, answer_due_on) where state = 'proposed';
      create index notice_run_held on notice_run (region_id, started_at) where held and released_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notice_run_held;
      drop index extension_offer_proposed;
      drop index deadline_option_lapse;
      drop index deadline_cohort;
      drop index enrolment_received;
      drop index enrolment_open;
      drop table work_assignment;
    `);
  }
}
