import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the worker looks at what is signed outside stands in its row, so that one look at a time is underway and the next comes
 * later each time; and what the service was called, for whoever reads it when another one is configured.
 */
export class LooksAtSignings1790000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outside_signing
        add service text not null default 'Ondertekendienst',
        add look_at timestamptz not null default now(),
        add looks int not null default 0 check (looks >= 0);
      comment on column outside_signing.service is 'the name of the service when it was asked for';
      comment on column outside_signing.look_at is 'when the worker takes it further; of no matter once it has ended';
      comment on column outside_signing.looks is 'how many in a row brought nothing new';
      comment on column outside_signing.looked_at is 'when the worker looked last';
      drop index outside_signing_open;
      create index outside_signing_due on outside_signing (region_id, look_at) where state in ('asked', 'sent');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outside_signing_due;
      create index outside_signing_open on outside_signing (region_id) where state = 'sent';
      alter table outside_signing drop column service, drop column look_at, drop column looks;
    `);
  }
}
