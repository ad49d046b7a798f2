import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, guarded, ofRegion, shownToMunicipalities } from './row-level-security.js';

/**
 * What a notice's page tells besides: that a person had a mail sent again and why, with the bytes that went before; why a
 * held run was released; and which deliveries failed, for a list of them that does not look at all the others.
 */
export class NoticeProof1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery add composition int not null default 0;
      comment on column delivery.composition is 'raised when a person has it sent again: the mail is composed anew, with a Message-ID of its own';
      create index delivery_failed on delivery (region_id, notice_id) where state in ('undeliverable', 'bounced');

      create table delivery_resend (
        delivery_id uuid not null references delivery,
        region_id int not null references region,
        composition int not null,
        requested_at timestamptz not null default now(),
        requested_by uuid not null references person,
        reason text not null,
        previous_state text not null,
        previous_response text,
        previous_recipient text,
        previous_message_id text,
        previous_mail_hash text,
        previous_mail bytea,
        primary key (delivery_id, composition)
      );
      comment on table delivery_resend is 'a person had a mail sent again: why, and what had become of the one before';
      ${guarded('delivery_resend', ofRegion)}
      ${shownToMunicipalities('delivery_resend', `concerns_own_municipality('delivery', delivery_id)`)}
      ${appendOnly('delivery_resend')}

      alter table notice_run add release_reason text;
      comment on column notice_run.release_reason is 'what the person who released it found; null for runs released before it was asked';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_run drop release_reason;
      drop table delivery_resend;
      drop index delivery_failed;
      alter table delivery drop composition;
    `);
  }
}
