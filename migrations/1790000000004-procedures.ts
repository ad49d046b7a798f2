import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, appendOnly, bySystem, guarded, ofRegion } from './row-level-security.js';

/** The open-house procedure, its published versions, catalogue and tariffs. */
export class Procedures1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        slug text not null check (slug ~ '^[a-z0-9-]+$'),
        status text not null default 'draft' check (status in ('draft', 'published', 'paused', 'closed')),
        draft jsonb not null,
        current_version int,
        notice_policy jsonb not null,
        opens_at timestamptz,
        closes_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (region_id, slug)
      );
      create table procedure_version (
        procedure_id uuid not null references procedure,
        number int not null,
        region_id int not null references region,
        definition jsonb not null,
        definition_hash text not null,
        published_at timestamptz not null,
        published_by uuid not null,
        reason text not null,
        primary key (procedure_id, number)
      );
      create table product (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        code text not null,
        category text not null,
        national_code text,
        name jsonb not null,
        unit text not null,
        execution_variant text not null check (execution_variant in ('effort', 'output', 'task')),
        care_intensity text check (care_intensity in ('basic', 'complex')),
        retired_on date,
        unique (procedure_id, code)
      );
      create table tariff (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        product_id uuid not null references product,
        validity daterange not null,
        amount numeric(10, 2) not null check (amount > 0),
        example boolean not null default false,
        recorded_at timestamptz not null default now(),
        superseded_at timestamptz,
        constraint tariff_no_overlap exclude using gist (product_id with =, validity with &&) where (superseded_at is null)
      );
      ${appendOnly('procedure_version')}

      -- What is published is for everyone to read; a draft is the region's own.
      ${guarded('procedure', `${ofRegion} or status <> 'draft'`, ofRegion)}
      ${guarded('procedure_version', `${ofRegion} or ${actorKind} is not null`, ofRegion)}
      ${guarded('product', `${ofRegion} or ${actorKind} is not null`, ofRegion)}
      ${guarded('tariff', `${ofRegion} or ${actorKind} is not null`, ofRegion)}
      alter table deadline add foreign key (procedure_id) references procedure;
      create policy procedure_worker on procedure for select to openhuis_worker using (${bySystem});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table tariff, product, procedure_version, procedure cascade`);
  }
}
