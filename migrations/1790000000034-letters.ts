import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, appendOnly, bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

const kinds = `'receipt', 'supplementRequest', 'notProcessed', 'admission', 'intendedRefusal', 'refusal', 'complaintAnswer'`;
const hash = `~ '^[0-9a-f]{64}$'`;

/** Reads and inserts only: what was sent stays as it was. */
const written = (table: string, read: string, made: string): string => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_read on ${table} for select using (${read});
      create policy ${table}_made on ${table} for insert with check (${made});
      ${appendOnly(table)}`;

/** Letters: the facts that each shows, frozen when it was written, and the PDF/A that was made of them. */
export class Letters1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region_letter_setting (
        region_id int primary key references region,
        version int not null default 1,
        return_address text check (length(return_address) <= 200),
        signed_for text check (length(signed_for) <= 300),
        complaint_address text check (length(complaint_address) <= 1000),
        court text check (length(court) <= 300),
        disputes_committee text check (length(disputes_committee) <= 2000),
        closing text check (length(closing) <= 1000)
      );
      comment on table region_letter_setting is 'the standing passages of a region''s letters; null: the words of the house';
      -- In every letter that the region sends: no secret, and a provider's own receipt is written with them.
      ${guarded('region_letter_setting', `${actorKind} is not null`, `${ofRegion} or ${bySystem}`)}

      create table letter_logo (
        region_id int not null references region,
        hash text not null check (hash ${hash}),
        media_type text not null,
        bytes bytea not null,
        primary key (region_id, hash)
      );
      comment on table letter_logo is 'the logos that stood on letters, each once; the region may show another by now';
      -- Public as the logo was; and none but a logo that the region shows gets here.
      ${written('letter_logo', `${actorKind} is not null`, `exists (select from region_appearance a where a.region_id = letter_logo.region_id and a.logo_hash = letter_logo.hash)`)}

      create table letter (
        id uuid primary key default uuidv7(),
        enrolment_id uuid not null references enrolment,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        kind text not null check (kind in (${kinds})),
        template_version int not null check (template_version > 0),
        reference text not null,
        written_at timestamptz not null,
        written_on date not null,
        signed_by uuid references person,
        facts jsonb not null,
        logo_hash text check (logo_hash ${hash}),
        constraint letter_decision_signed check (kind not in ('admission', 'intendedRefusal', 'refusal', 'complaintAnswer', 'supplementRequest') or signed_by is not null)
      );
      create index letter_of_enrolment on letter (enrolment_id, id);
      comment on column letter.facts is 'everything that the template shows, so that the letter never changes with what it is about';
      comment on column letter.signed_by is 'null: written by the calendar or by the submission itself';
      -- A provider submits by itself: the receipt is the one letter that its own command writes.
      ${written('letter', `${ofRegion} or ${ofOrganisation}`, `${ofRegion} or (kind = 'receipt' and ${ofOrganisation})`)}

      create table letter_file (
        letter_id uuid primary key references letter,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        file_hash text not null check (file_hash ${hash}),
        size_bytes int not null check (size_bytes > 0),
        made_at timestamptz not null
      );
      comment on table letter_file is 'the PDF/A of a letter in the file store, under the SHA-256 of its bytes';
      ${written('letter_file', `${ofRegion} or ${ofOrganisation}`, `${bySystem} and ${ofRegion}`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table letter_file, letter, letter_logo, region_letter_setting`);
  }
}
