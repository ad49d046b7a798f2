import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may speak and sign for a provider, for a region in which it enrolled: the names of its administrators and
 * signatories with their days and bases, as the access review tells them, and no mail address.
 */
export class Representatives1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function representatives_of(organisation uuid)
      returns table (role_id uuid, person_id uuid, name text, role text, since_on date, ended_on date, basis text, evidence_id uuid)
      language plpgsql volatile security definer set search_path = public as $$
      declare actor text := current_setting('openhuis.actor', true);
      begin
        if not exists (select from organisation_region l where l.organisation_id = organisation
          and l.region_id = any (coalesce(nullif(current_setting('openhuis.regions', true), '')::int[], '{}'))) then
          return;
        end if;
        perform set_config('openhuis.actor', 'system', true);
        return query
          select r.id, p.id, p.name, r.role, r.since_on, r.ended_on, r.basis, r.evidence_id
          from organisation_role r join person p on p.id = r.person_id
          where r.organisation_id = organisation and r.role in ('provider_administrator', 'provider_signatory');
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
      end $$;
      revoke all on function representatives_of from public;
      grant execute on function representatives_of to openhuis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function representatives_of`);
  }
}
