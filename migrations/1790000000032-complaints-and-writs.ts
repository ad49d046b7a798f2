import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, guarded, ofOrganisation, ofRegion, writtenOnceByOrganisation } from './row-level-security.js';

/** What a provider does about a refusal: a complaint that the region answers, a writ that suspends it. */
export class ComplaintsAndWrits1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table complaint (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        refusal_id uuid references intended_refusal,
        decision_id uuid references decision,
        text text not null check (length(trim(text)) > 0),
        filed_by uuid not null references person,
        filed_at timestamptz not null,
        filed_on date not null,
        answer_due_on date not null check (answer_due_on > filed_on),
        constraint complaint_about_one check (num_nonnulls(refusal_id, decision_id) = 1)
      );
      comment on column complaint.decision_id is 'a refusal of some lines, or one of before refusals were announced';
      create unique index complaint_of_refusal on complaint (refusal_id);
      create unique index complaint_of_decision on complaint (decision_id);
      create index complaint_of_enrolment on complaint (enrolment_id);
      create index complaint_of_region on complaint (region_id, answer_due_on);
      create table complaint_answer (
        complaint_id uuid primary key references complaint,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        outcome text not null check (outcome in ('upheld', 'partlyUpheld', 'dismissed')),
        reason text not null check (length(trim(reason)) > 0),
        answered_by uuid not null references person,
        answered_at timestamptz not null
      );
      create table refusal_suspension (
        refusal_id uuid primary key references intended_refusal,
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        ground text not null check (ground in ('writ', 'disputesCommittee')),
        court text,
        case_number text not null check (length(trim(case_number)) > 0),
        served_on date not null,
        registered_by uuid not null references person,
        registered_at timestamptz not null,
        constraint refusal_suspension_writ_names_court check (ground <> 'writ' or length(trim(court)) > 0)
      );
      create index refusal_suspension_of_enrolment on refusal_suspension (enrolment_id);
      create index enrolment_suspended on enrolment (region_id) where status = 'refusalSuspended';

      ${writtenOnceByOrganisation('complaint')}
      ${guarded('complaint_answer', `${ofRegion} or ${ofOrganisation}`, ofRegion)}
      ${guarded('refusal_suspension', `${ofRegion} or ${ofOrganisation}`, ofRegion)}
      ${appendOnly('complaint')}
      ${appendOnly('complaint_answer')}
      ${appendOnly('refusal_suspension')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index enrolment_suspended;
      drop table refusal_suspension, complaint_answer, complaint;
    `);
  }
}
