import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/** Enrolments: the draft, what was submitted, how it was assessed and decided. */
export class Enrolments1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid not null references organisation,
        status text not null default 'draft' check (status in ('draft', 'submitted', 'assessed', 'admitted', 'refused', 'withdrawn')),
        created_at timestamptz not null,
        created_by uuid not null references person,
        edited_at timestamptz not null,
        procedure_version int,
        submitted_at timestamptz,
        submitted_by uuid references person,
        content_hash text,
        decision_due_on date,
        withdrawn_at timestamptz,
        version int not null default 1,
        foreign key (procedure_id, procedure_version) references procedure_version (procedure_id, number),
        constraint enrolment_frozen_when_submitted check (status in ('draft', 'withdrawn') or (procedure_version is not null and submitted_at is not null))
      );
      create unique index enrolment_one_running on enrolment (organisation_id, procedure_id) where status in ('draft', 'submitted', 'assessed');
      create index enrolment_of_organisation on enrolment (organisation_id, procedure_id);
      create index enrolment_by_age on enrolment (region_id, status, submitted_at, id);
      create table enrolment_line (
        enrolment_id uuid not null references enrolment,
        region_id int not null,
        organisation_id uuid not null,
        product_id uuid not null references product,
        municipality text not null check (municipality ~ '^[0-9]{4}$'),
        primary key (enrolment_id, product_id, municipality)
      );
      create table enrolment_answer (
        enrolment_id uuid not null references enrolment,
        region_id int not null,
        organisation_id uuid not null,
        condition_code text not null,
        confirmed boolean not null default false,
        text text,
        evidence_id uuid references evidence,
        answered_at timestamptz not null,
        answered_by uuid not null,
        primary key (enrolment_id, condition_code)
      );
      create table assessment (
        enrolment_id uuid not null references enrolment,
        region_id int not null,
        organisation_id uuid not null,
        condition_code text not null,
        outcome text not null check (outcome in ('met', 'notMet', 'notApplicable')),
        reason text not null check (length(trim(reason)) > 0),
        assessed_by uuid not null,
        assessed_at timestamptz not null,
        primary key (enrolment_id, condition_code)
      );
      create table decision (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null unique references enrolment,
        region_id int not null,
        organisation_id uuid not null,
        outcome text not null check (outcome in ('admitted', 'refused')),
        reason text not null,
        unmet_conditions text[] not null default '{}',
        decided_by uuid not null references person,
        decided_at timestamptz not null,
        constraint decision_refusal_names_condition check (outcome = 'admitted' or cardinality(unmet_conditions) > 0)
      );
      create table decision_line (
        decision_id uuid not null references decision,
        region_id int not null,
        organisation_id uuid not null,
        product_id uuid not null references product,
        municipality text not null,
        admitted boolean not null,
        reason text,
        primary key (decision_id, product_id, municipality),
        constraint decision_line_refusal_has_reason check (admitted or length(trim(reason)) > 0)
      );
      alter table contract add foreign key (decision_id) references decision;
      alter table evidence_disclosure add foreign key (enrolment_id) references enrolment;
      ${appendOnly('decision')}
      ${appendOnly('decision_line')}

      -- A draft is the provider's own: the region sees an enrolment from its submission on.
      ${guarded('enrolment', `${ofOrganisation} or (${ofRegion} and (submitted_at is not null or ${bySystem}))`)}
      ${['enrolment_line', 'enrolment_answer']
        .map((table) =>
          guarded(
            table,
            `${ofOrganisation} or (${ofRegion} and (${bySystem} or enrolment_id in (select id from enrolment where submitted_at is not null)))`,
          ),
        )
        .join('\n')}
      -- The region judges; the provider reads how each condition was judged once the decision is taken.
      ${guarded('assessment', `${ofRegion} or (${ofOrganisation} and enrolment_id in (select enrolment_id from decision))`, ofRegion)}
      ${['decision', 'decision_line'].map((table) => guarded(table, `${ofRegion} or ${ofOrganisation}`, ofRegion)).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table decision_line, decision, assessment, enrolment_answer, enrolment_line, enrolment cascade`,
    );
  }
}
