import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorMunicipalities, actorRegions } from './row-level-security.js';

/**
 * What the search looks in. Row-level security keeps an index from serving a condition that is not leakproof, and those
 * of trigrams are not. So the words of the organisations of a region stand in a table of their own that nobody but its
 * owner reads, and a function of the owner answers with ids. Whatever the search shows of them it reads from the tables
 * themselves, behind their walls: an id that somebody may not see shows nothing.
 *
 * Contracts need no such detour: their words are looked up by a range, which is leakproof.
 */
export class Search1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gin;

      create table organisation_search (
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        words text not null,
        primary key (region_id, organisation_id)
      );
      comment on table organisation_search is 'names and numbers of the organisations that a region sees; read by find_organisations alone';
      comment on column organisation_search.words is 'as searchable has them, a space before each: "% zorg%" is a word that starts so';
      create index organisation_search_of_organisation on organisation_search (organisation_id);
      create index organisation_search_by_name on organisation_search (region_id, words text_pattern_ops);
      create index organisation_search_by_words on organisation_search using gin (region_id, words gin_trgm_ops);

      create function words_of(organisation organisation) returns text language sql immutable parallel safe set search_path = public as $$
        select ' ' || searchable(concat_ws(' ', organisation.name, organisation.kvk_number, organisation.agb_code))
      $$;

      -- The owner is under row-level security as well, and would find nothing to fill in.
      alter table organisation no force row level security;
      alter table organisation_region no force row level security;
      insert into organisation_search (region_id, organisation_id, words)
        select r.region_id, o.id, words_of(o) from organisation_region r join organisation o on o.id = r.organisation_id;
      alter table organisation force row level security;
      alter table organisation_region force row level security;

      alter table organisation_search enable row level security;
      alter table organisation_search force row level security;
      create policy organisation_search_owner on organisation_search to current_user using (true) with check (true);

      -- Written by whoever changes an organisation, who may not see the regions that see it: with the owner's rights.
      create function note_organisation_words() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if tg_table_name = 'organisation' then
          update organisation_search set words = words_of(new) where organisation_id = new.id;
        else
          insert into organisation_search (region_id, organisation_id, words)
            select new.region_id, o.id, words_of(o) from organisation o where o.id = new.organisation_id
            on conflict do nothing;
        end if;
        return null;
      end $$;
      create trigger organisation_words after update of name, kvk_number, agb_code on organisation
        for each row execute function note_organisation_words();
      create trigger organisation_region_words after insert on organisation_region
        for each row execute function note_organisation_words();

      -- The organisations of the actor's regions that fit the words best, at most so many: the names that start with them,
      -- then those with words that start so, and when these are few, those that nearly do. It looks in the regions of the
      -- actor's settings and takes no others; of many that fit it may take any.
      create function find_organisations(sought text, at_most int)
      returns table (organisation_id uuid, likeness real)
      language plpgsql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.5 as $$
      declare
        start text := ' ' || searchable(sought);
        patterns text[] := array(select '% ' || word || '%' from regexp_split_to_table(trim(start), ' +') word);
        regions int[];
        named uuid[];
        worded uuid[] := '{}';
      begin
        -- A space and two characters at least.
        if length(start) < 3 then return; end if;
        regions := array(select unnest(${actorRegions}) union
          select m.region_id from region_municipality m where m.code = any ${actorMunicipalities});
        named := array(
          select distinct near.organisation_id from unnest(regions) region (id)
          cross join lateral (
            select s.organisation_id from organisation_search s
            where s.region_id = region.id and s.words ~>=~ start and s.words ~<~ (start || chr(1114111))
            order by s.words using ~<~ limit at_most) near);
        return query select id, 3::real from unnest(named) id;
        if cardinality(named) >= at_most then return; end if;
        worded := array(
          select distinct near.organisation_id from unnest(regions) region (id)
          cross join lateral (
            select s.organisation_id from organisation_search s
            where s.region_id = region.id and s.words like all (patterns) limit at_most * 2) near
          where near.organisation_id <> all (named));
        return query select id, 2::real from unnest(worded) id;
        if cardinality(named) + cardinality(worded) > 0 or length(start) < 5 then return; end if;
        return query
          select near.organisation_id, max(near.likeness) from unnest(regions) region (id)
          cross join lateral (
            select s.organisation_id, word_similarity(trim(start), s.words) as likeness from organisation_search s
            where s.region_id = region.id and trim(start) <% s.words limit at_most * 2) near
          group by 1;
      end $$;
      revoke all on function find_organisations from public;
      grant execute on function find_organisations to openhuis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function find_organisations;
      drop trigger organisation_region_words on organisation_region;
      drop trigger organisation_words on organisation;
      drop function note_organisation_words;
      drop table organisation_search;
      drop function words_of;
    `);
  }
}
