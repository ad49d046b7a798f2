import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorPerson, bySystem, guarded } from './row-level-security.js';

/** What people arrange for themselves: a calendar by a secret address, everything about them in one file, a request taken back. */
export class OwnAccount1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        label text not null,
        secret_hash bytea not null unique check (length(secret_hash) = 32),
        door text not null check (door in ('staff', 'provider')),
        created_at timestamptz not null,
        last_read_at timestamptz,
        withdrawn_at timestamptz
      );
      comment on column calendar_feed.door is 'by which its person was signed in: it shows what the roles behind that door allow';
      create index on calendar_feed (person_id);
      ${guarded('calendar_feed', `person_id = ${actorPerson} or ${bySystem}`)}
      ${PERSON_OF_CALENDAR_FEED}

      alter table join_request drop constraint join_request_state_check;
      alter table join_request add constraint join_request_state_check
        check (state in ('open', 'approved', 'refused', 'withdrawn'));
      create policy join_request_withdrawn on join_request for update
        using (person_id = ${actorPerson} and state = 'open') with check (person_id = ${actorPerson} and state = 'withdrawn');
      alter table handover drop constraint handover_state_check;
      alter table handover add constraint handover_state_check
        check (state in ('asked', 'proposed', 'approved', 'refused', 'withdrawn'));
      create policy handover_withdrawn on handover for update
        using (person_id = ${actorPerson} and state in ('asked', 'proposed'))
        with check (person_id = ${actorPerson} and state = 'withdrawn');
      ${TASK_OF_WITHDRAWN_HANDOVER}

      create index audit_entry_of_person on audit_entry (person_id);
      ${EVERYTHING_ABOUT_ACTOR}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Fails where a request was withdrawn: such a row does not fit the earlier form.
    await runner.query(`
      drop function everything_about_actor;
      drop index audit_entry_of_person;
      drop trigger handover_withdrawn_settles_task on handover;
      drop function settle_task_of_withdrawn_handover;
      drop policy handover_withdrawn on handover;
      drop policy join_request_withdrawn on join_request;
      alter table handover drop constraint handover_state_check;
      alter table handover add constraint handover_state_check check (state in ('asked', 'proposed', 'approved', 'refused'));
      alter table join_request drop constraint join_request_state_check;
      alter table join_request add constraint join_request_state_check check (state in ('open', 'approved', 'refused'));
      drop function person_of_calendar_feed;
      drop table calendar_feed;
    `);
  }
}

/** Whose calendar is this? Asked before any scope is known, hence with the owner's rights, and for one exact hash. */
const PERSON_OF_CALENDAR_FEED = `
      create function person_of_calendar_feed(hash bytea, today date)
      returns table (feed_id uuid, person_id uuid, language text, door text, region_roles jsonb, organisation_roles jsonb)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        perform set_config('openhuis.actor', 'system', true);
        update calendar_feed f set last_read_at = now()
          where f.secret_hash = hash and f.withdrawn_at is null
            and (f.last_read_at is null or f.last_read_at < now() - interval '1 minute');
        return query
          select f.id, p.id, p.language, f.door, region_roles_of(p.id, today), organisation_roles_of(p.id, today)
          from calendar_feed f join person p on p.id = f.person_id
          where f.secret_hash = hash and f.withdrawn_at is null;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function person_of_calendar_feed from public;
      grant execute on function person_of_calendar_feed to openhuis_app;`;

/** Who takes a request back sees nothing of the regions that were asked; their task is over all the same. */
const TASK_OF_WITHDRAWN_HANDOVER = `
      create function settle_task_of_withdrawn_handover() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare regions text := current_setting('openhuis.regions', true);
      begin
        perform set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
        update task set done_at = now(), done_by = new.person_id
          where kind = 'handover-asked' and subject_id = new.id and done_at is null;
        perform set_config('openhuis.regions', coalesce(regions, ''), true);
        return null;
      end $$;
      create trigger handover_withdrawn_settles_task after update of state on handover
        for each row when (new.state = 'withdrawn') execute function settle_task_of_withdrawn_handover();`;

/**
 * Everything that names the actor as its person, table by table, also the tables that come later: a person may know what
 * is kept about her in regions and organisations where she no longer has a role (GDPR, article 15). Without secrets, of
 * which only hashes are kept, and without the bytes of files and mails. Whoever asks gets one's own and nothing else.
 */
const EVERYTHING_ABOUT_ACTOR = `
      create function everything_about_actor(most int) returns jsonb
      language plpgsql volatile security definer set search_path = public as $$
      declare
        actor text := current_setting('openhuis.actor', true);
        regions text := current_setting('openhuis.regions', true);
        organisations text := current_setting('openhuis.organisations', true);
        own uuid := nullif(current_setting('openhuis.person', true), '')::uuid;
        source record;
        found jsonb;
        everything jsonb := '{}';
      begin
        if actor is distinct from 'person' or own is null then
          raise exception 'no person asks' using errcode = 'insufficient_privilege';
        end if;
        perform set_config('openhuis.actor', 'system', true);
        perform set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
        perform set_config('openhuis.organisations',
          (select coalesce(array_agg(distinct organisation_id), '{}')::text from organisation_role where person_id = own), true);
        for source in
          select c.relname as name, k.attname as key,
            string_agg(format('t.%I', a.attname), ', ' order by a.attnum) as columns
          from pg_class c
            join pg_attribute k on k.attrelid = c.oid and not k.attisdropped
              and (k.attname = 'person_id' or (c.relname = 'person' and k.attname = 'id')
                or (c.relname = 'invitation' and k.attname = 'accepted_by'))
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.atttypid <> 'bytea'::regtype and a.attname not in ('id_token', 'answer', 'body_hash')
              -- What was changed is the region's or organisation's; that she changed it is hers.
              and not (c.relname = 'audit_entry' and a.attname = 'change')
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          group by c.oid, c.relname, k.attname order by c.relname
        loop
          execute format('select coalesce(jsonb_agg(to_jsonb(r)), ''[]'') from (select %s from %I t where t.%I = $1 limit $2) r',
            source.columns, source.name, source.key) into found using own, most;
          everything := everything || jsonb_build_object(source.name, found);
        end loop;
        perform set_config('openhuis.organisations', coalesce(organisations, ''), true);
        perform set_config('openhuis.regions', coalesce(regions, ''), true);
        perform set_config('openhuis.actor', actor, true);
        return everything;
      end $$;
      revoke all on function everything_about_actor from public;
      grant execute on function everything_about_actor to openhuis_app;`;
