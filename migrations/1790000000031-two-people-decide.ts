import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, ofOrganisation, ofRegion } from './row-level-security.js';

const former = `'draft', 'submitted', 'assessed', 'admitted', 'refused', 'withdrawn'`;
const statuses = `'draft', 'submitted', 'supplementAsked', 'assessed', 'decisionProposed', 'admitted', 'refusalIntended',
  'refusalSuspended', 'refused', 'withdrawn', 'notProcessed'`;
const open = `'submitted', 'supplementAsked', 'assessed', 'decisionProposed'`;

/** One person proposes a decision, another takes it; a refusal is announced before it is final. */
export class TwoPeopleDecide1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment drop constraint enrolment_status_check;
      alter table enrolment add constraint enrolment_status_check check (status in (${statuses}));
      drop index enrolment_one_running;
      create unique index enrolment_one_running on enrolment (organisation_id, procedure_id) where status in ('draft', ${open});
      drop index enrolment_open;
      create index enrolment_open on enrolment (region_id, submitted_at, id) where status in (${open});

      create table decision_proposal (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        outcome text not null check (outcome in ('admitted', 'refused')),
        reason text not null check (length(trim(reason)) > 0),
        unmet_conditions text[] not null default '{}',
        proposed_by uuid not null references person,
        proposed_at timestamptz not null,
        settled_as text check (settled_as in ('taken', 'returned')),
        settled_by uuid references person,
        settled_at timestamptz,
        settle_reason text,
        constraint decision_proposal_refusal_names_condition check (outcome = 'admitted' or cardinality(unmet_conditions) > 0),
        constraint decision_proposal_settled check (num_nulls(settled_as, settled_by, settled_at) in (0, 3)),
        constraint decision_proposal_returned_with_reason check (settled_as is distinct from 'returned' or length(trim(settle_reason)) > 0),
        constraint decision_proposal_second_person check (settled_as is distinct from 'taken' or settled_by <> proposed_by)
      );
      create unique index decision_proposal_standing on decision_proposal (enrolment_id) where settled_as is null;
      create index decision_proposal_of_enrolment on decision_proposal (enrolment_id);
      create table decision_proposal_line (
        proposal_id uuid not null references decision_proposal,
        region_id int not null,
        organisation_id uuid not null,
        product_id uuid not null references product,
        municipality text not null,
        admitted boolean not null,
        reason text,
        primary key (proposal_id, product_id, municipality),
        constraint decision_proposal_line_refusal_has_reason check (admitted or length(trim(reason)) > 0)
      );
      create table intended_refusal (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        proposal_id uuid not null references decision_proposal,
        reason text not null,
        unmet_conditions text[] not null check (cardinality(unmet_conditions) > 0),
        intended_by uuid not null references person,
        notified_at timestamptz not null,
        notified_on date not null,
        remedy_until date not null,
        state text not null default 'running' check (state in ('running', 'suspended', 'final', 'reconsidered')),
        ended_at timestamptz,
        ended_by uuid references person,
        end_reason text,
        constraint intended_refusal_ended check ((state in ('final', 'reconsidered')) = (ended_at is not null)),
        constraint intended_refusal_reconsidered_with_reason check (state <> 'reconsidered' or (ended_by is not null and length(trim(end_reason)) > 0))
      );
      create unique index intended_refusal_running on intended_refusal (enrolment_id) where state in ('running', 'suspended');
      create index intended_refusal_of_enrolment on intended_refusal (enrolment_id);
      comment on column intended_refusal.ended_by is 'null: the remedy term passed, and nobody did anything';

      alter table decision add proposal_id uuid references decision_proposal;
      comment on column decision.proposal_id is 'null for what was decided before two people were needed';

      ${guarded('decision_proposal', ofRegion)}
      ${guarded('decision_proposal_line', ofRegion)}
      ${guarded('intended_refusal', `${ofRegion} or ${ofOrganisation}`, ofRegion)}

      -- The provider reads how each condition was found once it is told of the decision, also of an intended one.
      drop policy assessment_read on assessment;
      create policy assessment_read on assessment for select using (${ofRegion} or (${ofOrganisation}
        and (enrolment_id in (select enrolment_id from decision) or enrolment_id in (select enrolment_id from intended_refusal))));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy assessment_read on assessment;
      create policy assessment_read on assessment for select using (${ofRegion} or (${ofOrganisation} and enrolment_id in (select enrolment_id from decision)));
      alter table decision drop proposal_id;
      drop table intended_refusal, decision_proposal_line, decision_proposal;
      drop index enrolment_open;
      create index enrolment_open on enrolment (region_id, submitted_at, id) where status in ('submitted', 'assessed');
      drop index enrolment_one_running;
      create unique index enrolment_one_running on enrolment (organisation_id, procedure_id) where status in ('draft', 'submitted', 'assessed');
      alter table enrolment drop constraint enrolment_status_check;
      alter table enrolment add constraint enrolment_status_check check (status in (${former}));
    `);
  }
}
