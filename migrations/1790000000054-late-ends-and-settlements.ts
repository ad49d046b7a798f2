import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An end of the term may be prepared by the contract itself, where its lines were certain to end too late for the date of that;
 * those that lost their date before get one. And the region may close what a provider left open of a settlement, with a note that says why.
 */
export class LateEndsAndSettlements1790000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contract_ending drop constraint contract_ending_source_kind_check;
      alter table contract_ending add constraint contract_ending_source_kind_check
        check (source_kind in ('ending', 'amendment', 'measure', 'extensionOffer', 'deadline', 'contract'));

      -- What is certain to end and had lost its date gets it today; on that date the end is prepared.
      ${asEveryRegion(`
      insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, acts_on, in_force_on, announced)
        select distinct d.region_id, d.organisation_id, d.procedure_id, 'contract', d.subject_id, 'client-transfer', t.day, t.day, t.day, true
        from deadline d cross join (select (now() at time zone 'Europe/Amsterdam')::date as day) t
        where d.subject_kind = 'contract' and d.kind in ('lines-end', 'contract-end') and d.announced
          and d.superseded_at is null and d.settled_at is null
          and d.due_on >= t.day and (d.due_on - interval '3 months')::date < t.day
          and not exists (select from contract_ending e
            where e.contract_id = d.subject_id and e.state = 'planned' and e.ends_on = d.due_on)
        on conflict do nothing;`)}

      alter table settlement_item add done_side text check (done_side in ('provider', 'region'));
      comment on column settlement_item.done_side is 'who said that it is done: the side it is of, or the region once it was late';
      ${asEveryRegion(`update settlement_item set done_side = side where done_at is not null;`)}
      alter table settlement_item
        add constraint settlement_item_done_side check ((done_at is null) = (done_side is null)),
        add constraint settlement_item_closed_late
          check (done_side = side or (done_side = 'region' and note is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table settlement_item drop constraint settlement_item_done_side, drop constraint settlement_item_closed_late,
        drop done_side;
      ${asEveryRegion(`update contract_ending set source_kind = 'ending' where source_kind = 'contract';`)}
      alter table contract_ending drop constraint contract_ending_source_kind_check;
      alter table contract_ending add constraint contract_ending_source_kind_check
        check (source_kind in ('ending', 'amendment', 'measure', 'extensionOffer', 'deadline'));
    `);
  }
}

/** The walls hold for the owner of a table as well: for this one statement it looks on as every region. */
function asEveryRegion(statement: string): string {
  return `
      select set_config('openhuis.actor', 'system', true);
      select set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
      ${statement}
      select set_config('openhuis.actor', '', true);
      select set_config('openhuis.regions', '', true);`;
}
