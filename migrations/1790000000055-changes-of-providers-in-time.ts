import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change of a provider says when the last region agreed, by which every contract dates it, and a check when it was asked for:
 * a region whose first contract is signed while others still check is asked from then on. Those that were missed until now are
 * asked with this migration.
 */
export class ChangesOfProvidersInTime1790000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation_change add accepted_at timestamptz;
      alter table organisation_change_check add asked_at timestamptz;
      -- The walls hold for the owner of the tables as well: for these statements it looks on as every region.
      select set_config('openhuis.actor', 'system', true);
      select set_config('openhuis.regions', (select coalesce(array_agg(id), '{}')::text from region), true);
      update organisation_change c set accepted_at =
          (select max(h.checked_at) from organisation_change_check h where h.change_id = c.id)
        where c.state in ('accepted', 'effective');
      update organisation_change_check h set asked_at = c.reported_at from organisation_change c where c.id = h.change_id;
      insert into organisation_change_check (change_id, region_id, organisation_id, asked_at)
        select distinct c.id, k.region_id, c.organisation_id, now() from organisation_change c
        join contract k on k.organisation_id = c.organisation_id and k.signed_on is not null and k.ended_on is null
        where c.state = 'reported' and k.region_id <> all (c.region_ids);
      update organisation_change c set region_ids =
          (select array_agg(h.region_id order by h.region_id) from organisation_change_check h where h.change_id = c.id)
        where c.state = 'reported';
      select set_config('openhuis.actor', '', true);
      select set_config('openhuis.regions', '', true);

      alter table organisation_change add constraint organisation_change_accepted
        check ((accepted_at is not null) = (state in ('accepted', 'effective')));
      comment on column organisation_change.accepted_at is 'when the last region agreed: it holds from that day or its own, the later of both, in every contract';
      comment on column organisation_change.region_ids is 'the regions with a contract of the organisation that may see it; those with a check were asked';
      alter table organisation_change_check alter asked_at set not null;
      comment on column organisation_change_check.asked_at is 'when it was reported, or when the first contract of the region was signed after that';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation_change_check drop asked_at;
      alter table organisation_change drop constraint organisation_change_accepted, drop accepted_at;
      comment on column organisation_change.region_ids is 'the regions that check it: those with a contract of the organisation';
    `);
  }
}
