import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/**
 * A version that is published today and holds from a later day. What will hold is for everyone to read, as what holds is.
 *
 * Whoever has a draft is told that the conditions changed. That somebody has a draft is nobody's business but their own, so
 * those dates and notices are kept from the region, on top of whatever policy those tables have for it.
 */
export class PlannedPublications1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planned_publication (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        definition jsonb not null,
        definition_hash text not null,
        effective_on date not null,
        reason text not null check (length(trim(reason)) > 0),
        published_by uuid not null,
        published_at timestamptz not null,
        ended_as text check (ended_as in ('tookEffect', 'withdrawn', 'lapsed')),
        ended_at timestamptz,
        ended_by uuid,
        end_reason text,
        constraint planned_publication_ended check ((ended_as is null) = (ended_at is null)),
        constraint planned_publication_end_has_reason
          check (ended_as not in ('withdrawn', 'lapsed') or length(trim(end_reason)) > 0)
      );
      comment on table planned_publication is 'a version that is published and waits for the day from which it holds';
      comment on column planned_publication.ended_by is 'null: the system, on the day itself';
      create unique index planned_publication_waiting on planned_publication (procedure_id) where ended_as is null;
      create index planned_publication_of_procedure on planned_publication (procedure_id, published_at);
      ${guarded('planned_publication', `${ofRegion} or ${actorKind} is not null`, ofRegion)}

      create policy deadline_of_drafts on deadline as restrictive for select to openhuis_app
        using (kind <> 'conditions-changed' or ${ofOrganisation} or ${bySystem});
      create policy notice_of_drafts on notice as restrictive for select to openhuis_app
        using (kind <> 'conditions-changed' or ${ofOrganisation} or ${bySystem});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy notice_of_drafts on notice;
      drop policy deadline_of_drafts on deadline;
      drop table planned_publication;
    `);
  }
}
