import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, guarded, guardedByTenant, ofOrganisation, ofRegion } from './row-level-security.js';

/** Contracts: lines with their terms, changes, signatures and extension offers. */
export class Contracts1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid not null references organisation,
        organisation_name text not null,
        number text not null,
        decision_id uuid not null unique,
        procedure_version int not null,
        text text not null,
        text_hash text not null,
        formed_on date not null,
        signed_on date,
        starts_on date,
        activated_at timestamptz,
        ends_on date not null,
        extensions_exercised int not null default 0,
        option_open boolean not null default true,
        ended_on date,
        end_reason text check (end_reason in ('termEnded', 'notSigned', 'withdrawn', 'declined')),
        version int not null default 1,
        unique (region_id, number),
        foreign key (procedure_id, procedure_version) references procedure_version (procedure_id, number)
      );
      comment on column contract.organisation_name is 'the party as the text names it';
      comment on column contract.ends_on is 'last day of the contract (inclusive): the last day of its longest line';
      comment on column contract.ended_on is 'set when the contract is over: its last day, or the day it was withdrawn';
      create unique index contract_one_open on contract (organisation_id, procedure_id) where ended_on is null;
      create index contract_by_end on contract (region_id, ends_on, id);
      create index contract_cohort on contract (procedure_id, ends_on) where ended_on is null and option_open;
      create index contract_of_organisation on contract (organisation_id);
      create index contract_pending on contract (region_id, ends_on, id) where signed_on is null and ended_on is null;
      create index contract_upcoming on contract (region_id, ends_on, id)
        where signed_on is not null and activated_at is null and ended_on is null;
      create index contract_of_procedure on contract (region_id, procedure_id, ends_on, id);
      -- A number is unique, not without gaps: whoever forms a contract waits for nobody.
      create sequence contract_number;

      create table contract_change (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        sequence int not null,
        kind text not null,
        effective_on date not null,
        recorded_at timestamptz not null default now(),
        source_kind text not null,
        source_id uuid not null,
        detail jsonb not null,
        unique (contract_id, sequence)
      );
      create table contract_line (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        product_id uuid not null references product,
        municipality text not null check (municipality ~ '^[0-9]{4}$'),
        validity daterange not null check (not isempty(validity)),
        recorded_at timestamptz not null default now(),
        superseded_at timestamptz,
        source_change_id uuid not null references contract_change,
        constraint contract_line_no_overlap exclude using gist
          (contract_id with =, product_id with =, municipality with =, validity with &&) where (superseded_at is null)
      );
      create index contract_line_of_contract on contract_line (contract_id);

      -- Where a contract holds and until when: what the list filters on, kept in the same transaction as the lines.
      create table contract_municipality (
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        municipality text not null,
        ends_on date not null,
        primary key (contract_id, municipality)
      );
      -- With the organisation in it, row-level security is judged from the index alone. The statistics tell that a
      -- municipality implies its region: without them a prepared list is taken for tiny and sorted, at 1,000,000
      -- contracts a thousand times slower.
      create index contract_municipality_by_end on contract_municipality (region_id, municipality, ends_on, contract_id)
        include (organisation_id);
      create statistics contract_municipality_place (dependencies) on region_id, municipality from contract_municipality;

      create table signature (
        id uuid primary key default uuidv7(),
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
        unique (contract_id, side)
      );

      create table extension_offer (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        number int not null check (number > 0),
        lines jsonb not null,
        starts_on date not null,
        ends_on date not null,
        reason text not null,
        proposed_at timestamptz,
        approved_at timestamptz,
        approved_by uuid,
        offered_at timestamptz,
        offered_by uuid not null,
        answer_due_on date not null,
        state text not null default 'open'
          check (state in ('proposed', 'open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
        answered_at timestamptz,
        answered_by uuid,
        answer_statement text,
        answer_reason text,
        -- A late extension needs four eyes, whatever the code above thinks.
        check (approved_by <> offered_by),
        check ((approved_at is null) = (approved_by is null)),
        check (proposed_at is null or offered_at is null or approved_at is not null),
        check (case state when 'proposed' then proposed_at is not null and offered_at is null
          when 'open' then offered_at is not null when 'accepted' then offered_at is not null
          when 'declined' then offered_at is not null else true end)
      );
      comment on column extension_offer.proposed_at is 'only of a late extension: it is offered once a second person has approved it';
      comment on column extension_offer.offered_by is 'who made the offer; of a late extension who proposed it';
      comment on column extension_offer.lines is 'the lines offered: [{productId, municipality}]';
      create index extension_offer_of_contract on extension_offer (contract_id);
      create unique index extension_offer_one_open on extension_offer (contract_id) where state in ('proposed', 'open');

      ${appendOnly('contract_change')}
      ${appendOnly('signature')}
      ${['contract', 'contract_change', 'contract_line', 'contract_municipality', 'signature'].map(guardedByTenant).join('\n')}
      -- What the region only proposes to itself is no offer yet: the provider does not see it.
      ${guarded('extension_offer', `${ofRegion} or (${ofOrganisation} and offered_at is not null)`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table extension_offer, signature, contract_municipality, contract_line, contract_change, contract;
       drop sequence contract_number`,
    );
  }
}
