import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorPerson, guarded, ofRegion } from './row-level-security.js';

/**
 * What somebody at a desk keeps and does for many at once: saved views of lists, and commands on many contracts, whose
 * notices are marked as expected where they begin.
 */
export class SavedViewsAndBulk1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        page text not null check (page in ('contracts', 'enrolments', 'notices', 'work')),
        name text not null check (char_length(name) between 1 and 100),
        search jsonb not null check (jsonb_typeof(search) = 'object' and length(search::text) <= 8000),
        version int not null default 1,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        constraint saved_view_owner unique (id, person_id)
      );
      comment on column saved_view.search is 'filters, order and columns as the address of the page has them';
      create unique index saved_view_name on saved_view (person_id, page, lower(name));

      create table saved_view_share (
        view_id uuid not null,
        person_id uuid not null,
        region_id int not null references region,
        shared_at timestamptz not null default now(),
        primary key (view_id, region_id),
        foreign key (view_id, person_id) references saved_view (id, person_id) on delete cascade
      );
      comment on column saved_view_share.person_id is 'whose view it is: row-level security need not look at the view';
      create index saved_view_share_of_region on saved_view_share (region_id, view_id);

      create table saved_view_default (
        person_id uuid not null references person,
        page text not null check (page in ('contracts', 'enrolments', 'notices', 'work')),
        view_id uuid not null references saved_view on delete cascade,
        primary key (person_id, page)
      );
      create index on saved_view_default (view_id);

      -- A region gives its people a look at a view; the view stays its owner's. Taking that look away needs no view.
      alter table saved_view_share enable row level security;
      alter table saved_view_share force row level security;
      create policy saved_view_share_read on saved_view_share for select using (${ofRegion} or ${OWN});
      create policy saved_view_share_made on saved_view_share for insert with check (${ofRegion} and ${OWN});
      create policy saved_view_share_removed on saved_view_share for delete using (${ofRegion} or ${OWN});
      ${guarded(
        'saved_view',
        `${OWN} or exists (select from saved_view_share s where s.view_id = id and s.${ofRegion})`,
        OWN,
      )}
      ${guarded('saved_view_default', OWN)}

      alter table deadline add bulk_command_id uuid;
      comment on column deadline.bulk_command_id is 'of a deadline that one command wrote for many at once: a person saw beforehand what it would do, so the notices of its first day are no surprise';
      alter table notice_run add announced int not null default 0;
      comment on column notice_run.announced is 'how many of the due notices come from commands for many at once, which people confirmed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_run drop announced;
      alter table deadline drop bulk_command_id;
      drop table saved_view_default, saved_view_share, saved_view;
    `);
  }
}

const OWN = `person_id = ${actorPerson}`;
