import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dates on which the ends of terms are prepared act from now on, those that stand already as well: what is to be settled
 * after a term is over stands beforehand. And a change of a provider keeps what the organisation was before.
 */
export class EndsAndChangedParties1790000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The walls hold for the owner of the table as well: for this one statement it looks on as every region.
      select set_config('openhuis.actor', 'system', true);
      select set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
      update deadline set acts_on = due_on
        where kind = 'client-transfer' and settled_at is null and superseded_at is null and acts_on is null;
      select set_config('openhuis.actor', '', true);
      select set_config('openhuis.regions', '', true);

      alter table organisation_change add former jsonb;
      comment on column organisation_change.former is 'name, legalForm and kvkNumber until it took effect; never the account';

      -- What the list of work asks for: what is open, and not all there ever was.
      create index contract_ending_proposed on contract_ending (region_id) where state = 'proposed';
      create index settlement_item_open on settlement_item (region_id, due_on) where done_at is null;
      create index measure_proposed on measure (region_id) where state = 'proposed';
      create index intake_stop_requested on intake_stop (region_id) where state = 'requested';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index contract_ending_proposed, settlement_item_open, measure_proposed, intake_stop_requested;
      alter table organisation_change drop former;
      select set_config('openhuis.actor', 'system', true);
      select set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
      update deadline set acts_on = null where kind = 'client-transfer';
      select set_config('openhuis.actor', '', true);
      select set_config('openhuis.regions', '', true);
    `);
  }
}
