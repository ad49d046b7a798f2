import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment names the proposals that it takes over: they are marked when it is announced. */
export class AmendmentsOfProposals1790000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment add proposal_ids uuid[] not null default '{}';
      comment on column amendment.proposal_ids is 'proposals of the dialogue that it takes over';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table amendment drop proposal_ids`);
  }
}
