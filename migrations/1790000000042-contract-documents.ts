import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  appendOnly,
  bySystem,
  guarded,
  guardedByTenant,
  ofOrganisation,
  ofRegion,
  shownToMunicipalities,
} from './row-level-security.js';

const hash = `~ '^[0-9a-f]{64}$'`;

/** Reads and inserts only: what was signed stays as it was. */
const written = (table: string, made: string): string => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_read on ${table} for select using (${ofRegion} or ${ofOrganisation});
      create policy ${table}_made on ${table} for insert with check (${made});
      ${appendOnly(table)}`;

/** How a signature was put, and by what sign-in. */
const aboutSignatures = (table: string): string => `
      alter table ${table}
        add method text not null default 'here' check (method in ('here', 'paper', 'outside')),
        add assurance_level text,
        add authentication_methods text[] not null default '{}',
        add paper_signing_id uuid references paper_signing,
        add outside_signing_id uuid references outside_signing,
        alter person_id drop not null,
        add constraint ${table}_by_whom check (method = 'paper' or person_id is not null),
        add constraint ${table}_of_paper check ((method = 'paper') = (paper_signing_id is not null)),
        add constraint ${table}_of_outside check ((method = 'outside') = (outside_signing_id is not null));
      comment on column ${table}.assurance_level is 'of the sign-in, where it said so';
      comment on column ${table}.authentication_methods is 'of the sign-in (amr), where it said so';
      comment on column ${table}.person_id is 'null: signed on paper, by somebody who need not be known here';`;

/**
 * The documents of contracts: what each shows, frozen when both had signed, and the sealed PDF/A that was made of it. Signatures
 * that were put on paper, or at a signing service outside.
 */
export class ContractDocuments1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_document (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        addendum_id uuid references addendum,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        kind text not null check (kind in ('contract', 'annexProducts', 'annexTariffs', 'annexConditions', 'addendum')),
        template_version int not null check (template_version > 0),
        written_at timestamptz not null,
        facts jsonb not null,
        logo_hash text check (logo_hash ${hash}),
        constraint contract_document_once unique nulls not distinct (contract_id, addendum_id, kind),
        constraint contract_document_of_addendum check ((kind = 'addendum') = (addendum_id is not null))
      );
      comment on table contract_document is 'a document of a contract that both sides signed';
      comment on column contract_document.facts is 'everything that the template shows, so that the document never changes';
      -- Whoever signs second writes it: the region or the organisation.
      ${written('contract_document', `${ofRegion} or ${ofOrganisation}`)}

      create table contract_document_file (
        document_id uuid primary key references contract_document,
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        file_hash text not null check (file_hash ${hash}),
        size_bytes int not null check (size_bytes > 0),
        unsealed_hash text not null check (unsealed_hash ${hash}),
        certificate_hash text not null check (certificate_hash ${hash}),
        sealed_at timestamptz not null
      );
      comment on table contract_document_file is 'the sealed PDF/A of a document in the file store, under the SHA-256 of its bytes';
      comment on column contract_document_file.unsealed_hash is 'SHA-256 of the PDF/A before the seal: making it anew gives the same';
      comment on column contract_document_file.certificate_hash is 'SHA-256 of the certificate of the seal';
      ${written('contract_document_file', `${bySystem} and ${ofRegion}`)}

      create table paper_signing (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        addendum_id uuid references addendum,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        text_hash text not null check (text_hash ${hash}),
        signers jsonb not null check (jsonb_array_length(signers) between 1 and 2),
        file_hash text not null check (file_hash ${hash}),
        file_name text not null,
        size_bytes int not null check (size_bytes > 0),
        state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected')),
        proposed_by uuid not null references person,
        proposed_by_name text not null,
        proposed_at timestamptz not null,
        decided_by uuid references person,
        decided_by_name text,
        decided_at timestamptz,
        reason text,
        version int not null default 1,
        constraint paper_signing_two_people check (decided_by is distinct from proposed_by),
        constraint paper_signing_decided check ((state = 'proposed') = (decided_at is null)),
        constraint paper_signing_reason check (state <> 'rejected' or reason is not null)
      );
      comment on table paper_signing is 'a scan of what was signed on paper: registered by one person, looked at by another';
      comment on column paper_signing.signers is 'who signed for which side and when: [{side, name, role, authorityStatement, signedOn}]';
      create unique index paper_signing_waiting on paper_signing (contract_id, addendum_id) nulls not distinct where state = 'proposed';
      ${guardedByTenant('paper_signing')}

      create table outside_signing (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        addendum_id uuid references addendum,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        text_hash text not null check (text_hash ${hash}),
        signers jsonb not null check (jsonb_array_length(signers) = 2),
        reference text,
        state text not null default 'asked' check (state in ('asked', 'sent', 'signed', 'declined', 'cancelled', 'failed')),
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        sent_at timestamptz,
        closed_at timestamptz,
        file_hash text check (file_hash ${hash}),
        size_bytes int check (size_bytes > 0),
        reason text,
        version int not null default 1,
        constraint outside_signing_closed check ((state in ('asked', 'sent')) = (closed_at is null)),
        constraint outside_signing_document check ((state = 'signed') = (file_hash is not null))
      );
      comment on table outside_signing is 'a text that was handed to a signing service outside';
      comment on column outside_signing.reference is 'its id there';
      create unique index outside_signing_reference on outside_signing (reference);
      create unique index outside_signing_waiting on outside_signing (contract_id, addendum_id) nulls not distinct where state in ('asked', 'sent');
      ${guardedByTenant('outside_signing')}

      create table outside_signing_message (
        webhook_id text primary key check (length(webhook_id) <= 200),
        signing_id uuid not null references outside_signing,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        kind text not null,
        received_at timestamptz not null
      );
      comment on table outside_signing_message is 'the messages of a signing service, each once';
      ${guarded('outside_signing_message', `${ofRegion} or ${ofOrganisation}`, `${bySystem} and ${ofRegion}`)}
      ${appendOnly('outside_signing_message')}

      ${['contract_document', 'contract_document_file']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_contract(contract_id)'))
        .join('\n')}

      ${aboutSignatures('signature')}
      ${aboutSignatures('addendum_signature')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${['signature', 'addendum_signature']
        .map(
          (table) => `alter table ${table} drop column method, drop column assurance_level,
            drop column authentication_methods, drop column paper_signing_id, drop column outside_signing_id;`,
        )
        .join('\n')}
      drop table outside_signing_message, outside_signing, paper_signing, contract_document_file, contract_document;
    `);
  }
}
