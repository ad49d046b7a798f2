import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorPerson } from './row-level-security.js';

/**
 * A mail address that somebody gave when registering is a claim until a link that was sent there came back. A region gives
 * roles by mail address: without this, whoever registers with a civil servant's address would wait for that person's role.
 */
export class ConfirmedAddresses1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add email_unconfirmed boolean not null default false;
      comment on column person.email_unconfirmed is 'true: stated by who registered, and not shown to be theirs yet';

      -- The owner's rights: a region need not see the person to whom it gives a role.
      create function refuse_role_by_unconfirmed_address() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare
        actor text := current_setting('openhuis.actor', true);
        unconfirmed boolean;
      begin
        perform set_config('openhuis.actor', 'system', true);
        select email_unconfirmed into unconfirmed from person where id = new.person_id;
        perform set_config('openhuis.actor', coalesce(actor, ''), true);
        if unconfirmed then
          raise exception 'the mail address of this person is not confirmed'
            using errcode = 'check_violation', constraint = 'region_role_by_confirmed_address';
        end if;
        return new;
      end $$;
      create trigger region_role_by_confirmed_address before insert or update of person_id on region_role
        for each row execute function refuse_role_by_unconfirmed_address();

      alter table member_mail alter organisation_id drop not null;
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check
        check (kind in ('invitation', 'join-requested', 'join-approved', 'join-refused', 'address'));
      alter table member_mail add constraint member_mail_of_organisation
        check ((kind = 'address') = (organisation_id is null));
      create policy member_mail_of_own_address on member_mail for insert
        with check (kind = 'address' and person_id = ${actorPerson});
      create policy member_mail_about_own_address on member_mail for select
        using (kind = 'address' and person_id = ${actorPerson});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy member_mail_about_own_address on member_mail;
      drop policy member_mail_of_own_address on member_mail;
      delete from member_mail where kind = 'address';
      alter table member_mail drop constraint member_mail_of_organisation;
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check
        check (kind in ('invitation', 'join-requested', 'join-approved', 'join-refused'));
      alter table member_mail alter organisation_id set not null;
      drop trigger region_role_by_confirmed_address on region_role;
      drop function refuse_role_by_unconfirmed_address;
      alter table person drop email_unconfirmed;
    `);
  }
}
