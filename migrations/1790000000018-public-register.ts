import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind } from './row-level-security.js';

/**
 * What everyone may know of a contract: which provider holds it, for what, where and until when. It stands in tables of its
 * own, so that no policy opens the contract itself (its text, its history, who signed it) to the public.
 *
 * The database keeps them, in the transaction that changes the contract: whatever concludes, extends or ends a contract,
 * the register tells it, and neither application may write in it.
 */
export class PublicRegister1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table register_entry (
        contract_id uuid primary key references contract on delete cascade,
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        organisation_id uuid not null references organisation,
        organisation_name text not null,
        kvk_number text not null,
        sort_name text not null collate "und-x-icu" generated always as (left(lower(organisation_name collate "und-x-icu"), 80)) stored,
        starts_on date not null,
        ends_on date not null
      );
      comment on table register_entry is 'a contract that both sides have signed and that is not over, as everyone may see it';
      comment on column register_entry.ends_on is 'last day (inclusive) without what may still be agreed';
      create table register_line (
        contract_id uuid not null references register_entry on delete cascade,
        product_id uuid not null references product,
        municipality text not null,
        starts_on date not null,
        ends_on date not null,
        primary key (contract_id, product_id, municipality, starts_on)
      );
      comment on table register_line is 'what an entry holds where; periods that follow on each other are one';

      create function publish_contracts(changed uuid[]) returns void
      language plpgsql security definer set search_path = public as $$
      begin
        delete from register_entry where contract_id = any (changed);
        insert into register_entry (contract_id, region_id, procedure_id, organisation_id, organisation_name, kvk_number, starts_on, ends_on)
          select c.id, c.region_id, c.procedure_id, c.organisation_id, c.organisation_name, o.kvk_number, c.starts_on, c.ends_on
          from contract c join organisation o on o.id = c.organisation_id
          where c.id = any (changed) and c.signed_on is not null and c.starts_on is not null and c.ended_on is null;
        insert into register_line (contract_id, product_id, municipality, starts_on, ends_on)
          select held.contract_id, product_id, municipality, lower(period), upper(period) - 1
          from (
            select l.contract_id, l.product_id, l.municipality, unnest(range_agg(l.validity)) as period
            from contract_line l join register_entry e on e.contract_id = l.contract_id
            where l.contract_id = any (changed) and l.superseded_at is null
            group by l.contract_id, l.product_id, l.municipality
          ) held where not upper_inf(period);
      end $$;
      -- Nobody calls it but the triggers: they run as its owner.
      revoke all on function publish_contracts(uuid[]) from public;
      create function publish_changed_contract() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        perform publish_contracts(array[new.id]);
        return null;
      end $$;
      create function publish_changed_lines() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        perform publish_contracts(array(select distinct contract_id from changed));
        return null;
      end $$;
      create trigger contract_made_public after insert on contract
        for each row when (new.signed_on is not null) execute function publish_changed_contract();
      create trigger contract_change_made_public after update on contract
        for each row when ((old.signed_on, old.starts_on, old.ends_on, old.ended_on, old.organisation_name)
          is distinct from (new.signed_on, new.starts_on, new.ends_on, new.ended_on, new.organisation_name))
        execute function publish_changed_contract();
      create trigger contract_lines_made_public after insert on contract_line
        referencing new table as changed for each statement execute function publish_changed_lines();
      create trigger contract_line_changes_made_public after update on contract_line
        referencing new table as changed for each statement execute function publish_changed_lines();

      -- The owner is under row-level security as well, and would find no contracts to fill in.
      alter table contract no force row level security;
      alter table contract_line no force row level security;
      alter table organisation no force row level security;
      select publish_contracts(array(select id from contract where signed_on is not null and ended_on is null));
      alter table contract force row level security;
      alter table contract_line force row level security;
      alter table organisation force row level security;

      create index register_entry_by_name on register_entry (sort_name, contract_id);
      create index register_entry_of_region on register_entry (region_id, sort_name, contract_id);
      create index register_entry_of_procedure on register_entry (procedure_id, sort_name, contract_id);
      create index register_entry_of_organisation on register_entry (organisation_id);
      create index register_entry_name_parts on register_entry using gin (sort_name gin_trgm_ops);
      create index register_line_of_product on register_line (product_id, municipality);

      ${walls('register_entry')}
      ${walls('register_line')}
      revoke insert, update, delete on register_entry, register_line from openhuis_app, openhuis_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contract_line_changes_made_public on contract_line;
      drop trigger contract_lines_made_public on contract_line;
      drop trigger contract_change_made_public on contract;
      drop trigger contract_made_public on contract;
      drop function publish_changed_lines;
      drop function publish_changed_contract;
      drop function publish_contracts;
      drop table register_line, register_entry;
    `);
  }
}

/** Read by whoever has a scope, the public's included; written by the owner of the tables alone, out of its triggers. */
function walls(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_read on ${table} for select using (${actorKind} is not null);
    create policy ${table}_kept on ${table}
      using (current_user not in ('openhuis_app', 'openhuis_worker'))
      with check (current_user not in ('openhuis_app', 'openhuis_worker'));`;
}
