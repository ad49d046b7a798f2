import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A signature counts for the text under which it stands. Where that text is renewed before the other side has signed, both sign
 * the new one: a side may have signed a contract more than once, but each text once.
 */
export class SigningAgain1790000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contract add signing_again_since date;
      alter table signature drop constraint signature_contract_id_side_key;
      alter table signature add unique (contract_id, side, text_hash);
    `);
  }

  /** Not once a side has signed twice: signatures are never removed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table signature drop constraint signature_contract_id_side_text_hash_key;
      alter table signature add unique (contract_id, side);
      alter table contract drop signing_again_since;
    `);
  }
}
