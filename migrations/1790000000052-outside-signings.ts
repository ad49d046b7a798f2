import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is signed at a service outside: an envelope for each side, so that the other is free to sign wherever it likes. Nothing
 * wrote the table before.
 */
export class OutsideSignings1790000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outside_signing_waiting;
      alter table outside_signing
        drop column signers,
        drop constraint outside_signing_state_check,
        add constraint outside_signing_state_check
          check (state in ('asked', 'sent', 'signed', 'refused', 'expired', 'failed', 'cancelled')),
        add side text not null check (side in ('provider', 'region')),
        add signer_name text not null,
        add signer_email text not null,
        add role text not null,
        add authority_statement text not null,
        add mandate_id uuid references organisation_role,
        add mandate_basis text,
        add expires_at timestamptz not null,
        add sent_file_hash text check (sent_file_hash ~ '^[0-9a-f]{64}$'),
        add sent_size_bytes int check (sent_size_bytes > 0),
        add sign_url text,
        add looked_at timestamptz,
        add signed_at timestamptz,
        add fault text,
        add constraint outside_signing_mandate check ((side = 'provider') = (mandate_id is not null)),
        add constraint outside_signing_sent check (state <> 'sent' or (reference is not null and sent_file_hash is not null)),
        add constraint outside_signing_fault check ((state = 'failed') = (fault is not null));
      comment on table outside_signing is 'a text that a side hands to a signing service outside, to sign it there';
      comment on column outside_signing.asked_by is 'who signs: nobody sends a text to be signed by somebody else';
      comment on column outside_signing.sent_file_hash is 'SHA-256 of the PDF that was sent: what comes back begins with it';
      comment on column outside_signing.sign_url is 'where the signer signs there; for no one else';
      comment on column outside_signing.looked_at is 'when the service was asked last without a message of its own';
      comment on column outside_signing.reason is 'in the words of who refused';
      comment on column outside_signing.fault is 'what was wrong with what came back, as a code';
      create unique index outside_signing_waiting on outside_signing (contract_id, addendum_id, side) nulls not distinct
        where state in ('asked', 'sent');
      create index outside_signing_open on outside_signing (region_id) where state = 'sent';
      create index on outside_signing (contract_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outside_signing_waiting;
      alter table outside_signing
        drop constraint outside_signing_mandate, drop constraint outside_signing_sent, drop constraint outside_signing_fault,
        drop constraint outside_signing_state_check,
        drop column side, drop column signer_name, drop column signer_email, drop column role, drop column authority_statement,
        drop column mandate_id, drop column mandate_basis, drop column expires_at, drop column sent_file_hash,
        drop column sent_size_bytes, drop column sign_url, drop column looked_at, drop column signed_at, drop column fault,
        add constraint outside_signing_state_check
          check (state in ('asked', 'sent', 'signed', 'declined', 'cancelled', 'failed')),
        add signers jsonb not null default '[{}, {}]' check (jsonb_array_length(signers) = 2);
      alter table outside_signing alter signers drop default;
      drop index outside_signing_contract_id_idx;
      drop index outside_signing_open;
      create unique index outside_signing_waiting on outside_signing (contract_id, addendum_id) nulls not distinct
        where state in ('asked', 'sent');
    `);
  }
}
