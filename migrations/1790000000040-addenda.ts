import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, guardedByTenant, shownToMunicipalities } from './row-level-security.js';

/**
 * Addenda: products or municipalities that a provider was admitted to while its contract ran. Each has its own text and
 * its own two signatures; its lines join those of the contract once both sides have signed.
 */
export class Addenda1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table addendum (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        procedure_id uuid not null references procedure,
        procedure_version int not null,
        number int not null check (number > 0),
        decision_id uuid not null unique,
        lines jsonb not null check (jsonb_array_length(lines) > 0),
        text text not null,
        text_hash text not null,
        formed_on date not null,
        signed_on date,
        starts_on date,
        ended_on date,
        end_reason text check (end_reason in ('notSigned', 'withdrawn', 'declined', 'contractEnded')),
        unique (contract_id, number),
        foreign key (procedure_id, procedure_version) references procedure_version (procedure_id, number),
        check ((signed_on is null) = (starts_on is null)),
        check ((ended_on is null) = (end_reason is null)),
        check (signed_on is null or ended_on is null)
      );
      comment on table addendum is 'an addition to a contract that runs: signed by both, or ended before that';
      comment on column addendum.procedure_version is 'the version by which the enrolment was judged';
      comment on column addendum.lines is 'what it adds: [{productId, municipality}]';
      comment on column addendum.starts_on is 'first day of its lines; they end with the contract';
      comment on column addendum.ended_on is 'set when it ended before both had signed';
      create index addendum_waiting on addendum (region_id, contract_id) where signed_on is null and ended_on is null;

      create table addendum_signature (
        id uuid primary key default uuidv7(),
        addendum_id uuid not null references addendum,
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        side text not null check (side in ('provider', 'region')),
        person_id uuid not null references person,
        person_name text not null,
        role text not null,
        authority_statement text not null,
        text_hash text not null,
        signed_at timestamptz not null,
        mandate_id uuid references organisation_role,
        mandate_basis text check (mandate_basis in ('register', 'authorisation')),
        unique (addendum_id, side)
      );
      ${appendOnly('addendum_signature')}
      ${['addendum', 'addendum_signature'].map(guardedByTenant).join('\n')}
      ${['addendum', 'addendum_signature']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_contract(contract_id)'))
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table addendum_signature, addendum`);
  }
}
