import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './row-level-security.js';

const mailKinds = `'invitation', 'join-requested', 'join-approved', 'join-refused', 'address', 'consortium-invited', 'consortium-answered'`;

/**
 * What was served within the remedy term suspends a refusal, also when it is registered after the term had passed: the
 * decision that the calendar made is set aside, and stays readable. Which day was promised when a provider was told. And
 * two mails more: a file was found to be infected after all, a member of a consortium is asked for a supplement.
 */
export class WritsRegisteredLate1790000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision add set_aside_at timestamptz, add set_aside_by uuid references person, add set_aside_reason text,
        add constraint decision_set_aside check (num_nulls(set_aside_at, set_aside_by, set_aside_reason) in (0, 3)
          and (set_aside_at is null or (outcome = 'refused' and length(trim(set_aside_reason)) > 0)));
      comment on column decision.set_aside_at is 'a refusal that the calendar made final although a writ had been served in time';
      alter table decision drop constraint decision_enrolment_id_key;
      create unique index decision_standing on decision (enrolment_id) where set_aside_at is null;
      create index decision_of_enrolment on decision (enrolment_id);

      -- A decision is written once; the one thing that may be added to it, once, is that it was set aside.
      drop trigger decision_append_only on decision;
      create function refuse_changed_decision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.set_aside_at is null and new.set_aside_at is not null
          and (to_jsonb(new) - array['set_aside_at', 'set_aside_by', 'set_aside_reason'])
            = (to_jsonb(old) - array['set_aside_at', 'set_aside_by', 'set_aside_reason']) then
          return new;
        end if;
        raise exception 'a decision is append-only: it is set aside once, and never changed';
      end $$;
      create trigger decision_append_only before update or delete on decision
        for each row execute function refuse_changed_decision();

      alter table refusal_suspension add was_final_at timestamptz, add late_reason text,
        add constraint refusal_suspension_late_with_reason
          check ((was_final_at is null) = (late_reason is null) and (late_reason is null or length(trim(late_reason)) > 0));
      comment on column refusal_suspension.was_final_at is 'the calendar had made the refusal final by then';

      alter table intended_refusal add promised_on date;
      comment on column intended_refusal.promised_on is 'the day by which a decision was promised when the provider was told';
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check
        check (kind in (${mailKinds}, 'evidence-infected', 'consortium-supplement'));

      ${['intended_refusal', 'enrolment'].map((table) => `alter table ${table} no force row level security;`).join('\n')}
      update intended_refusal i set promised_on = e.decision_due_on from enrolment e where e.id = i.enrolment_id;
      ${['intended_refusal', 'enrolment'].map((table) => `alter table ${table} force row level security;`).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from member_mail where kind in ('evidence-infected', 'consortium-supplement');
      alter table member_mail drop constraint member_mail_kind_check;
      alter table member_mail add constraint member_mail_kind_check check (kind in (${mailKinds}));
      alter table intended_refusal drop promised_on;
      alter table refusal_suspension drop was_final_at, drop late_reason;
      drop trigger decision_append_only on decision;
      drop trigger decision_no_truncate on decision;
      drop function refuse_changed_decision;
      drop index decision_standing, decision_of_enrolment;
      -- Refuses where a decision was set aside: then there is more than one, and none of them can go.
      alter table decision add constraint decision_enrolment_id_key unique (enrolment_id);
      alter table decision drop set_aside_at, drop set_aside_by, drop set_aside_reason;
      ${appendOnly('decision')}
    `);
  }
}
