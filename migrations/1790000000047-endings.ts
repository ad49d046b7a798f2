import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorKind,
  actorRegions,
  appendOnly,
  guarded,
  guardedByTenant,
  ofOrganisation,
  ofRegion,
  shownToMunicipalities,
} from './row-level-security.js';

/**
 * The end of a contract or of a part of it before its term, with what follows from it; intake stops, which the public
 * register shows; measures; and what a provider reports about itself once for all its contracts.
 */
export class Endings1790000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contract drop constraint contract_end_reason_check;
      alter table contract add constraint contract_end_reason_check check (end_reason in ('termEnded', 'notSigned', 'withdrawn',
        'declined', 'notice', 'mutualConsent', 'dissolution', 'amendmentRefused'));

      create table contract_ending (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        ground text not null check (ground in ('notice', 'mutualConsent', 'dissolution', 'amendmentRefused', 'term')),
        side text not null check (side in ('provider', 'region')),
        lines jsonb check (jsonb_array_length(lines) > 0),
        ends_on date not null,
        reason text not null,
        statement text,
        state text not null check (state in ('proposed', 'asked', 'planned', 'withdrawn', 'refused', 'lapsed', 'cancelled')),
        source_kind text not null check (source_kind in ('ending', 'amendment', 'measure', 'extensionOffer', 'deadline')),
        source_id uuid not null,
        requested_at timestamptz not null,
        requested_by uuid,
        approved_at timestamptz,
        approved_by uuid,
        told_at timestamptz,
        answer_due_on date,
        answered_at timestamptz,
        answered_by uuid,
        answer_reason text,
        received_on date,
        receipt text check (receipt in ('portal', 'registeredLetter')),
        receipt_reference text,
        planned_on date,
        closed_on date,
        restores jsonb,
        option_was_open boolean,
        -- What the region does alone needs four eyes, whatever the code above thinks.
        check (approved_by <> requested_by),
        check ((approved_at is null) = (approved_by is null)),
        check (told_at is not null or side = 'region'),
        check (ground not in ('notice', 'dissolution') or side = 'provider' or source_kind <> 'ending' or told_at is null
          or approved_at is not null),
        check ((received_on is null) = (receipt is null)),
        check ((closed_on is not null) = (state in ('withdrawn', 'refused', 'lapsed', 'cancelled'))),
        check (state <> 'planned' or (planned_on is not null and told_at is not null)),
        check (state <> 'planned' or ground <> 'notice' or received_on is not null)
      );
      comment on table contract_ending is 'an end before the term, asked or planned; and an end of the term that is certain';
      comment on column contract_ending.lines is 'what ends: [{productId, municipality}]; null: the whole contract';
      comment on column contract_ending.told_at is 'null while the region only proposes it to itself: the provider does not see it';
      comment on column contract_ending.restores is 'the rows that it shortened, as they were';
      create index contract_ending_of_contract on contract_ending (contract_id);

      create table transfer_count (
        id uuid primary key default uuidv7(),
        ending_id uuid not null references contract_ending,
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        product_id uuid not null references product,
        municipality text not null check (municipality ~ '^[0-9]{4}$'),
        counted_on date not null,
        in_care int not null check (in_care >= 0),
        transferred int not null check (transferred >= 0),
        finished int not null check (finished >= 0),
        reported_at timestamptz not null,
        reported_by uuid not null,
        unique (ending_id, product_id, municipality, counted_on)
      );
      comment on table transfer_count is 'numbers of clients of what ends, line by line: never a client';
      create table settlement_item (
        ending_id uuid not null references contract_ending,
        code text not null,
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        side text not null check (side in ('provider', 'region')),
        due_on date not null,
        done_at timestamptz,
        done_by uuid,
        note text,
        primary key (ending_id, code),
        check ((done_at is null) = (done_by is null))
      );
      create index settlement_item_of_contract on settlement_item (contract_id);

      create table intake_stop (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        side text not null check (side in ('provider', 'region')),
        lines jsonb not null check (jsonb_array_length(lines) > 0),
        reason text not null,
        signal text check (signal in ('safety', 'quality', 'fraud')),
        starts_on date not null,
        ends_on date,
        state text not null check (state in ('requested', 'granted', 'refused', 'withdrawn', 'lifted')),
        requested_at timestamptz not null,
        requested_by uuid not null,
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text,
        lifted_on date,
        lifted_at timestamptz,
        lifted_by uuid,
        lift_reason text,
        check (ends_on >= starts_on),
        check ((signal is not null) = (side = 'region')),
        check ((lifted_at is null) = (state <> 'lifted'))
      );
      comment on table intake_stop is 'no new clients for these lines: asked by the provider with the consent of the region, or imposed';
      create index intake_stop_of_contract on intake_stop (contract_id);
      create table register_intake_stop (
        stop_id uuid not null references intake_stop on delete cascade,
        contract_id uuid not null references contract on delete cascade,
        product_id uuid not null references product,
        municipality text not null,
        starts_on date not null,
        ends_on date,
        primary key (stop_id, product_id, municipality)
      );
      comment on table register_intake_stop is 'where a contract takes no new clients, as everyone may see it: never why';
      create index register_intake_stop_of_contract on register_intake_stop (contract_id);
      create function publish_intake_stop() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        delete from register_intake_stop where stop_id = new.id;
        if new.state = 'granted' then
          insert into register_intake_stop (stop_id, contract_id, product_id, municipality, starts_on, ends_on)
            select new.id, new.contract_id, l."productId", l.municipality, new.starts_on, new.ends_on
            from jsonb_to_recordset(new.lines) as l("productId" uuid, municipality text);
        end if;
        return null;
      end $$;
      create trigger intake_stop_made_public after insert or update on intake_stop
        for each row execute function publish_intake_stop();

      create table measure (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        kind text not null check (kind in ('warning', 'recoveryPlan', 'discount', 'partTermination')),
        reason text not null,
        hearing_until date not null,
        lines jsonb check (jsonb_array_length(lines) > 0),
        starts_on date,
        ends_on date,
        discount numeric check (discount > 0 and discount < 100),
        state text not null check (state in ('proposed', 'taken', 'dropped', 'closed')),
        proposed_at timestamptz not null,
        proposed_by uuid not null,
        view text,
        viewed_at timestamptz,
        viewed_by uuid,
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text,
        closed_at timestamptz,
        closed_by uuid,
        close_reason text,
        check (decided_by <> proposed_by),
        check ((state = 'proposed') = (decided_at is null)),
        check ((kind = 'discount') = (discount is not null)),
        check ((kind = 'partTermination') = (lines is not null))
      );
      create index measure_of_contract on measure (contract_id);
      create table recovery_step (
        measure_id uuid not null references measure,
        number int not null check (number > 0),
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        text text not null,
        due_on date not null,
        done_at timestamptz,
        done_by uuid,
        note text,
        primary key (measure_id, number),
        check ((done_at is null) = (done_by is null))
      );
      create index recovery_step_of_contract on recovery_step (contract_id);

      create table organisation_change (
        id uuid primary key default uuidv7(),
        organisation_id uuid not null references organisation,
        region_ids int[] not null,
        kind text not null check (kind in ('merger', 'takeover', 'legalForm', 'registration', 'account', 'name')),
        content jsonb not null,
        explanation text not null,
        effective_on date not null,
        state text not null check (state in ('reported', 'accepted', 'refused', 'withdrawn', 'effective')),
        reported_at timestamptz not null,
        reported_by uuid not null,
        effective_at timestamptz
      );
      comment on table organisation_change is 'what a provider reports of itself, once for all its contracts';
      comment on column organisation_change.region_ids is 'the regions that check it: those with a contract of the organisation';
      create index organisation_change_of_organisation on organisation_change (organisation_id);
      create unique index organisation_change_one_running on organisation_change (organisation_id, kind)
        where state in ('reported', 'accepted');
      create table organisation_change_check (
        change_id uuid not null references organisation_change,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
        reason text,
        checked_at timestamptz,
        checked_by uuid,
        primary key (change_id, region_id),
        check ((state = 'open') = (checked_at is null))
      );
      create index organisation_change_check_open on organisation_change_check (region_id) where state = 'open';
      -- The number in the trade register stands in the register, and is the organisation's own.
      create function publish_changed_organisation() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        perform publish_contracts(array(select contract_id from register_entry where organisation_id = new.id));
        return null;
      end $$;
      create trigger organisation_number_made_public after update of kvk_number on organisation
        for each row when (old.kvk_number is distinct from new.kvk_number) execute function publish_changed_organisation();

      ${guarded('contract_ending', `${ofRegion} or (${ofOrganisation} and told_at is not null)`)}
      ${['intake_stop', 'measure', 'recovery_step', 'settlement_item', 'transfer_count', 'organisation_change_check']
        .map(guardedByTenant)
        .join('\n')}
      ${guarded('organisation_change', `${ofOrganisation} or region_ids && ${actorRegions}`)}
      ${appendOnly('transfer_count')}
      ${['contract_ending', 'intake_stop', 'measure', 'recovery_step', 'settlement_item', 'transfer_count']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_contract(contract_id)'))
        .join('\n')}
      ${publicWalls('register_intake_stop')}
      revoke insert, update, delete on register_intake_stop from openhuis_app, openhuis_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger organisation_number_made_public on organisation;
      drop function publish_changed_organisation;
      drop table organisation_change_check, organisation_change, recovery_step, measure, register_intake_stop, intake_stop,
        settlement_item, transfer_count, contract_ending;
      drop function publish_intake_stop;
      alter table contract drop constraint contract_end_reason_check;
      alter table contract add constraint contract_end_reason_check
        check (end_reason in ('termEnded', 'notSigned', 'withdrawn', 'declined'));
    `);
  }
}

/** Read by whoever has a scope, the public's included; written by the owner of the table alone, out of its trigger. */
function publicWalls(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_read on ${table} for select using (${actorKind} is not null);
    create policy ${table}_kept on ${table}
      using (current_user not in ('openhuis_app', 'openhuis_worker'))
      with check (current_user not in ('openhuis_app', 'openhuis_worker'));`;
}
