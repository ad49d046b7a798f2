import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, ofRegion } from './row-level-security.js';

const letterKinds = `'receipt', 'supplementRequest', 'notProcessed', 'admission', 'intendedRefusal', 'refusal', 'complaintAnswer'`;

/**
 * Extension rounds: one decision of two people to offer the next extension to many contracts, and what became of each.
 * With it what a command announces to the volume breaker beforehand, the receipt of an offer, a partial answer, and the
 * addendum that an exercised option makes.
 */
export class ExtensionRounds1790000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deadline_announcement (
        command_id uuid not null,
        region_id int not null references region,
        kind text not null,
        subjects int not null check (subjects > 0),
        announced_at timestamptz not null default now(),
        primary key (command_id, region_id, kind)
      );
      comment on table deadline_announcement is 'what a command for many tells the volume breaker before it begins: of how many subjects it will write a deadline of which kind';
      create index deadline_of_command on deadline (bulk_command_id, kind) where bulk_command_id is not null;
      -- Never more than was said: a command that writes more than it announced is a surprise as a whole.
      alter table deadline_announcement enable row level security;
      alter table deadline_announcement force row level security;
      create policy deadline_announcement_read on deadline_announcement for select using (${ofRegion});
      create policy deadline_announcement_made on deadline_announcement for insert with check (${ofRegion});

      create table extension_programme (
        procedure_id uuid primary key references procedure,
        region_id int not null references region,
        propose_months int not null check (propose_months between 1 and 36),
        approve_weeks int not null check (approve_weeks between 1 and 104),
        receipt_days int not null check (receipt_days between 1 and 60),
        version int not null default 1
      );
      comment on table extension_programme is 'the offsets by which a region prepares the extensions of a procedure; without a row those of the house';
      comment on column extension_programme.propose_months is 'before the latest notice date the system proposes a round';
      comment on column extension_programme.approve_weeks is 'before the latest notice date a second person should have approved it';
      comment on column extension_programme.receipt_days is 'after an offer its receipt should be known; else a registered letter';
      ${guarded('extension_programme', ofRegion)}

      create table extension_round (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        number int not null check (number > 0),
        state text not null check (state in ('draft', 'submitted', 'sending', 'sent', 'cancelled')),
        choice jsonb not null default '{}',
        reason text,
        answer_due_on date,
        created_at timestamptz not null,
        created_by uuid references person,
        submitted_at timestamptz,
        submitted_by uuid references person,
        offers int,
        skipped int,
        decided_at timestamptz,
        decided_by uuid references person,
        returned_at timestamptz,
        returned_by uuid references person,
        return_reason text,
        cancelled_at timestamptz,
        cancelled_by uuid references person,
        cancel_reason text,
        sent_at timestamptz,
        version int not null default 1,
        check (state not in ('submitted', 'sending', 'sent') or (submitted_by is not null and reason is not null)),
        -- Four eyes, whatever the code above thinks.
        check (state not in ('sending', 'sent') or decided_by is not null),
        check (decided_by <> submitted_by),
        check ((state = 'cancelled') = (cancelled_at is not null))
      );
      comment on column extension_round.created_by is 'null: the calendar proposed it';
      comment on column extension_round.choice is 'products and municipalities that go on, contracts chosen, contracts left out with the reason';
      create unique index extension_round_prepared on extension_round (procedure_id) where state in ('draft', 'submitted');
      create index extension_round_of_region on extension_round (region_id, id);
      ${guarded('extension_round', ofRegion)}

      create table extension_round_contract (
        round_id uuid not null references extension_round,
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        state text not null check (state in ('chosen', 'skipped', 'offered', 'failed')),
        lines jsonb not null default '[]',
        reasons jsonb not null default '[]',
        offer_id uuid references extension_offer,
        handled_at timestamptz,
        primary key (round_id, contract_id),
        check ((state = 'offered') = (offer_id is not null))
      );
      comment on column extension_round_contract.lines is 'the lines that are offered: [{productId, municipality}]';
      comment on column extension_round_contract.reasons is 'why it was skipped, or why its offer could not be made';
      create index extension_round_contract_waiting on extension_round_contract (round_id, contract_id) where state = 'chosen';
      -- Of the region alone: who was left out and why is no business of another provider.
      ${guarded('extension_round_contract', ofRegion)}

      alter table extension_offer
        add round_id uuid references extension_round,
        add accepted_lines jsonb,
        add receipt_due_on date,
        add received_at timestamptz,
        add received_by uuid references person,
        add received_how text check (received_how in ('portal', 'answer', 'registeredLetter')),
        add letter_sent_on date,
        add letter_reference text,
        add letter_recorded_by uuid references person,
        add reminded_on date,
        add constraint extension_offer_receipt check ((received_at is null) = (received_how is null)),
        add constraint extension_offer_letter check ((letter_sent_on is null) = (letter_recorded_by is null));
      comment on column extension_offer.accepted_lines is 'the lines that go on where the provider accepted a part; null: all that were offered';
      comment on column extension_offer.receipt_due_on is 'when its receipt is not known on this day, a registered letter is to be sent';
      comment on column extension_offer.letter_sent_on is 'the day on which a registered letter was sent';
      comment on column extension_offer.reminded_on is 'the last day on which a person had its provider reminded';
      create index extension_offer_of_round on extension_offer (round_id, id) where round_id is not null;
      create index extension_offer_unreceived on extension_offer (region_id, receipt_due_on)
        where state in ('open', 'accepted') and received_at is null and letter_sent_on is null;

      alter table addendum
        alter decision_id drop not null,
        add kind text not null default 'lines' check (kind in ('lines', 'extension')),
        add extension_offer_id uuid unique references extension_offer,
        add ends_on date,
        add constraint addendum_of_decision check ((kind = 'lines') = (decision_id is not null)),
        add constraint addendum_extension_agreed check (kind = 'lines' or (signed_on is not null and ends_on is not null));
      comment on column addendum.kind is 'lines: an addition that both sign; extension: an option that was exercised, agreed by offer and answer';
      comment on column addendum.ends_on is 'of an extension: the new last day';

      alter table letter add extension_offer_id uuid unique references extension_offer;
      alter table letter drop constraint letter_kind_check;
      alter table letter add constraint letter_kind_check check (kind in (${letterKinds}, 'extensionOffer', 'extensionNotice'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter drop constraint letter_kind_check;
      alter table letter add constraint letter_kind_check check (kind in (${letterKinds}));
      alter table letter drop extension_offer_id;
      alter table addendum drop constraint addendum_extension_agreed, drop constraint addendum_of_decision,
        drop ends_on, drop extension_offer_id, drop kind, alter decision_id set not null;
      drop index extension_offer_unreceived;
      drop index extension_offer_of_round;
      alter table extension_offer drop constraint extension_offer_letter, drop constraint extension_offer_receipt,
        drop reminded_on, drop letter_recorded_by, drop letter_reference, drop letter_sent_on, drop received_how,
        drop received_by, drop received_at, drop receipt_due_on, drop accepted_lines, drop round_id;
      drop table extension_round_contract, extension_round, extension_programme;
      drop index deadline_of_command;
      drop table deadline_announcement;
    `);
  }
}
