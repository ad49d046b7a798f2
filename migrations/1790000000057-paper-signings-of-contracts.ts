import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scans are read by their contract, on its page and for every contract of an archive: all of them were looked through for each. */
export class PaperSigningsOfContracts1790000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index paper_signing_of_contract on paper_signing (contract_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index paper_signing_of_contract`);
  }
}
