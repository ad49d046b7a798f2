import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sending a mail costs the database. An index that nobody reads made every attempt's outcome a new row in two
 * indexes; room on the page lets it be written in place. The region of an
 * attempt is copied from its delivery, whose own key vouches for it. The constraint says in the table what the sender goes by:
 * who is leased is being sent, and nobody else.
 */
export class CheaperSending1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index delivery_attempt_open;
      alter table delivery_attempt set (fillfactor = 50);
      alter table delivery_attempt drop constraint delivery_attempt_region_id_fkey;
      alter table delivery add constraint delivery_leased_while_sending
        check ((state = 'sending') = (leased_until is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery drop constraint delivery_leased_while_sending;
      alter table delivery_attempt reset (fillfactor);
      alter table delivery_attempt add foreign key (region_id) references region;
      create index delivery_attempt_open on delivery_attempt (started_at) where finished_at is null;
    `);
  }
}
