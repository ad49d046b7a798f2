import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, appendOnly, guarded, guardedByTenant, ofRegion } from './row-level-security.js';

/**
 * Indexation rounds: what a year's percentage is made of and what it makes of each tariff, by two people. What is published
 * is for everyone to read; the volumes are the region's own.
 */
export class Indexation1790000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table indexation_round (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        year int not null check (year between 2000 and 2200),
        starts_on date not null,
        is_first_year boolean not null,
        formula jsonb not null,
        figures jsonb not null,
        state text not null default 'draft' check (state in ('draft', 'proposed', 'published', 'withdrawn')),
        outcome jsonb,
        reason text,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null references person,
        proposed_at timestamptz,
        proposed_by uuid references person,
        published_at timestamptz,
        published_by uuid references person,
        withdrawn_at timestamptz,
        withdrawn_by uuid references person,
        withdrawal_reason text,
        -- Two people, whatever the code above thinks.
        check (published_by <> proposed_by),
        check ((published_at is null) = (published_by is null)),
        check (case state when 'proposed' then proposed_by is not null and outcome is not null and length(trim(reason)) > 0
          when 'published' then published_by is not null and outcome is not null
          when 'withdrawn' then length(trim(withdrawal_reason)) > 0 else true end)
      );
      comment on column indexation_round.figures is 'per index and year: prognosis and definitive, in per cent, as decimal texts';
      comment on column indexation_round.outcome is
        'frozen when it was proposed: the percentage with its parts, and per product the tariff before and after';
      create index indexation_round_of_procedure on indexation_round (procedure_id, year);
      -- One at a time, so that it is clear from which tariffs it starts.
      create unique index indexation_round_running on indexation_round (procedure_id) where state in ('draft', 'proposed');
      ${guarded('indexation_round', `${ofRegion} or (state = 'published' and ${actorKind} is not null)`, ofRegion)}

      create table indexation_volume (
        round_id uuid not null references indexation_round,
        region_id int not null references region,
        product_code text not null,
        volume numeric not null check (volume >= 0),
        primary key (round_id, product_code)
      );
      comment on table indexation_volume is 'what is delivered in a year, in the unit of the product: for the yearly effect';
      ${guarded('indexation_volume', ofRegion)}

      create table indexation_receipt (
        round_id uuid not null references indexation_round,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        person_name text not null,
        received_at timestamptz not null,
        primary key (round_id, organisation_id)
      );
      comment on table indexation_receipt is 'who of a provider opened a published indexation first, and when';
      ${appendOnly('indexation_receipt')}
      ${guardedByTenant('indexation_receipt')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table indexation_receipt, indexation_volume, indexation_round`);
  }
}
