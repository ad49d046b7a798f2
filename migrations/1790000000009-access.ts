import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For whom somebody acts, and how far a token reaches. A municipal manager holds the role for some municipalities; an
 * application is an account without a mailbox; the trail says on whose behalf and through which session.
 */
export class Access1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry add session_id uuid;
      alter table audit_entry add on_behalf_of text
        check (on_behalf_of ~ '^(region:[0-9]+|organisation:[0-9a-f-]{36})$');

      alter table person add kind text not null default 'natural' check (kind in ('natural', 'application'));
      alter table person alter email drop not null;
      alter table person add constraint person_with_mailbox check ((kind = 'natural') = (email is not null));

      alter table region_role add municipality_codes text[] not null default '{}';
      comment on column region_role.municipality_codes is 'a municipal manager sees what concerns these';
      alter table region_role add constraint region_role_municipalities
        check (municipality_codes = '{}' or role = 'municipal_manager');

      alter table api_token add permissions text[];
      comment on column api_token.permissions is 'null: everything that the roles of its person allow';
      alter table api_token add acting_for text
        check (acting_for ~ '^(region:[0-9]+|organisation:[0-9a-f-]{36})$');

      drop function person_of_token;
      ${ROLES_OF_PERSON}
      -- Who holds this token? Asked before any scope is known, hence with the owner's rights; it
      -- answers for one exact hash and nothing else.
      create function person_of_token(hash bytea, today date)
      returns table (token_id uuid, person_id uuid, name text, language text, permissions text[], acting_for text,
        region_roles jsonb, organisation_roles jsonb)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        -- The owner is under row-level security as well; the setting is put back before anything else runs.
        perform set_config('openhuis.actor', 'system', true);
        return query
          select t.id, p.id, p.name, p.language, t.permissions, t.acting_for,
            region_roles_of(p.id, today), organisation_roles_of(p.id, today)
          from api_token t join person p on p.id = t.person_id
          where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now());
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function person_of_token from public;
      grant execute on function person_of_token to openhuis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function person_of_token;
      drop function region_roles_of;
      drop function organisation_roles_of;
      alter table api_token drop acting_for, drop permissions;
      alter table region_role drop municipality_codes;
      alter table person drop constraint person_with_mailbox, drop kind;
      alter table audit_entry drop on_behalf_of, drop session_id;
    `);
  }
}

/** The roles that a person has on a day, both days included. Whoever calls them needs the rights to see them. */
const ROLES_OF_PERSON = `
      create function region_roles_of(person uuid, today date) returns jsonb language sql stable set search_path = public as $$
        select coalesce(jsonb_agg(jsonb_build_object('regionId', r.region_id, 'role', r.role,
          'municipalityCodes', to_jsonb(r.municipality_codes)) order by r.region_id, r.role), '[]')
        from region_role r
        where r.person_id = person and r.since_on <= today and (r.ended_on is null or r.ended_on >= today)
      $$;
      create function organisation_roles_of(person uuid, today date) returns jsonb language sql stable set search_path = public as $$
        select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.organisation_id, 'role', o.role)
          order by o.organisation_id, o.role), '[]')
        from organisation_role o
        where o.person_id = person and o.since_on <= today and (o.ended_on is null or o.ended_on >= today)
      $$;`;
