import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, ofRegion } from './row-level-security.js';

/**
 * The documents of a procedure with their versions, and since when a procedure has the status that it has: what the public
 * page and the feed tell.
 */
export class ProcedureDocuments1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure_document (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        series_id uuid not null,
        number int not null check (number > 0),
        kind text not null check (kind in ('contractStandard', 'furtherAgreement', 'clarifications',
          'purchasingDocument', 'purchasingTerms', 'requirements', 'tariffs', 'form', 'other')),
        precedence int not null check (precedence between 1 and 99),
        title jsonb not null,
        file_name text not null,
        file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
        media_type text not null,
        size_bytes int not null,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        published_by uuid,
        published_at timestamptz,
        unique (series_id, number),
        constraint procedure_document_published check ((published_at is null) = (published_by is null))
      );
      comment on table procedure_document is 'one version of a document; the versions of a document share their series';
      comment on column procedure_document.series_id is 'the id of the first version';
      comment on column procedure_document.precedence is 'where documents contradict each other, the lowest number prevails';
      create index procedure_document_of_procedure on procedure_document (procedure_id, precedence, series_id, number);

      -- A published document is for everyone, as soon as its procedure is: the sub-select sees no draft of another region.
      ${guarded(
        'procedure_document',
        `${ofRegion} or (published_at is not null
          and exists (select from procedure p where p.id = procedure_id and p.status <> 'draft'))`,
        ofRegion,
      )}
      -- What everyone could read is never changed or taken back: a newer version replaces it.
      create function refuse_change_of_published_document() returns trigger language plpgsql as $$
      begin
        raise exception 'a published document is not changed' using errcode = 'restrict_violation';
      end $$;
      create trigger procedure_document_stands before update or delete on procedure_document
        for each row when (old.published_at is not null) execute function refuse_change_of_published_document();

      alter table procedure add status_since timestamptz;
      comment on column procedure.status_since is 'since when the status is what it is; empty: from before this was kept';
      create function note_status_since() returns trigger language plpgsql as $$
      begin
        new.status_since := now();
        return new;
      end $$;
      create trigger procedure_status_since before update of status on procedure
        for each row when (new.status is distinct from old.status) execute function note_status_since();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger procedure_status_since on procedure;
      drop function note_status_since;
      alter table procedure drop status_since;
      drop table procedure_document;
      drop function refuse_change_of_published_document;
    `);
  }
}
