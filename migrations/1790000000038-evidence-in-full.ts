import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bySystem, guarded, ofOrganisation, ofRegion } from './row-level-security.js';

/** The scanner's work crosses organisations: it runs for no region, and sees whose files have the same bytes. */
const byScanner = `${bySystem} and (select coalesce(current_setting('openhuis.regions', true), '') in ('', '{}'))`;

/** Read without walls for as long as this migration runs: it writes what follows from facts that are there already. */
const factTables = ['contract', 'decision', 'enrolment_answer', 'evidence', 'procedure_version', 'contract_evidence'];

/**
 * What a scanner says of a file, which document another one replaces, and evidence that must go on being valid while a
 * contract runs: what proves each condition now, and the newer documents that are delivered for it.
 */
export class EvidenceInFull1790000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence
        add scan_state text not null default 'notScanned' check (scan_state in ('notScanned', 'quarantined', 'clean', 'infected')),
        add scan_finding text,
        add scanned_at timestamptz,
        add scan_attempts int not null default 0,
        add next_scan_at timestamptz,
        add replaces_id uuid,
        add constraint evidence_replaces_own foreign key (organisation_id, replaces_id) references evidence (organisation_id, id),
        add constraint evidence_waits_for_scan check ((scan_state = 'quarantined') = (next_scan_at is not null)),
        add constraint evidence_finding check ((scan_state = 'infected') = (scan_finding is not null));
      comment on column evidence.scan_state is 'notScanned: there was no scanner, and it counts as clean';
      create index evidence_to_scan on evidence (next_scan_at) where scan_state = 'quarantined';
      create index evidence_by_file on evidence (file_hash) where scan_state = 'quarantined';
      create policy evidence_scanner_read on evidence for select to openhuis_worker using (${byScanner});
      create policy evidence_scanner_changed on evidence for update to openhuis_worker
        using (${byScanner} and scan_state = 'quarantined') with check (${byScanner});

      -- Whoever writes a disclosure, and however: a file that nobody knows to be clean is shown to no region.
      create function refuse_unscanned_disclosure() returns trigger language plpgsql as $$
      begin
        if exists (select from evidence where id = new.evidence_id and scan_state in ('quarantined', 'infected')) then
          raise exception 'evidence % is not known to be clean', new.evidence_id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger evidence_disclosure_scanned before insert on evidence_disclosure
        for each row execute function refuse_unscanned_disclosure();

      create table contract_evidence (
        contract_id uuid not null references contract,
        condition_code text not null,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        procedure_id uuid not null references procedure,
        evidence_id uuid not null references evidence,
        valid_until date,
        primary key (contract_id, condition_code)
      );
      comment on table contract_evidence is 'what proves a condition of a contract now';
      comment on column contract_evidence.valid_until is 'its last valid day: its own, or that of the validity in months of the condition; null when it does not end';
      create index contract_evidence_ending on contract_evidence (region_id, valid_until) where valid_until is not null;
      create index contract_evidence_by_document on contract_evidence (evidence_id);
      create index contract_evidence_of_organisation on contract_evidence (organisation_id);

      create table evidence_renewal (
        id uuid primary key default uuidv7(),
        contract_id uuid not null references contract,
        condition_code text not null,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        procedure_id uuid not null references procedure,
        evidence_id uuid not null references evidence,
        replaces_id uuid not null references evidence,
        state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'replaced')),
        delivered_at timestamptz not null,
        delivered_by uuid not null references person,
        judged_at timestamptz,
        judged_by uuid references person,
        reason text,
        version int not null default 1,
        constraint evidence_renewal_judged check ((state in ('accepted', 'refused')) = (judged_at is not null and judged_by is not null)),
        constraint evidence_renewal_refused_with_reason check (state <> 'refused' or length(trim(reason)) > 0)
      );
      comment on column evidence_renewal.state is 'replaced: the provider delivered another one before this was judged';
      create unique index evidence_renewal_open on evidence_renewal (contract_id, condition_code) where state = 'open';
      create index evidence_renewal_of_contract on evidence_renewal (contract_id, condition_code, delivered_at);
      create index evidence_renewal_to_judge on evidence_renewal (region_id, delivered_at) where state = 'open';
      create index evidence_renewal_by_document on evidence_renewal (evidence_id);

      ${factTables.map((table) => `alter table ${table} no force row level security;`).join('\n')}
      insert into contract_evidence (contract_id, condition_code, region_id, organisation_id, procedure_id, evidence_id, valid_until)
        select c.id, a.condition_code, c.region_id, c.organisation_id, c.procedure_id, e.id,
          least(e.expires_on, (e.issued_on + make_interval(months => (asked #>> '{evidence,validityMonths}')::int))::date)
        from contract c join decision d on d.id = c.decision_id
          join enrolment_answer a on a.enrolment_id = d.enrolment_id
          join evidence e on e.id = a.evidence_id
          join procedure_version v on v.procedure_id = c.procedure_id and v.number = c.procedure_version
          cross join jsonb_array_elements(v.definition -> 'conditions') asked
        where c.ended_on is null and asked ->> 'code' = a.condition_code and asked ->> 'answer' = 'evidence';
      ${factTables
        .filter((table) => table !== 'contract_evidence')
        .map((table) => `alter table ${table} force row level security;`)
        .join('\n')}
      -- What counts as proof is for the region to say.
      ${guarded('contract_evidence', `${ofRegion} or ${ofOrganisation}`, ofRegion)}
      alter table evidence_renewal enable row level security;
      alter table evidence_renewal force row level security;
      create policy evidence_renewal_read on evidence_renewal for select using (${ofRegion} or ${ofOrganisation});
      create policy evidence_renewal_made on evidence_renewal for insert with check (${ofOrganisation});
      create policy evidence_renewal_changed on evidence_renewal for update using (state = 'open' and (${ofRegion} or ${ofOrganisation}))
        with check ((${ofRegion} and state in ('accepted', 'refused')) or (${ofOrganisation} and state = 'replaced'));

      -- The evidence of a contract that ended is asked for no more, unless another contract stands on it.
      create function forget_evidence_of_ended_contract() returns trigger language plpgsql as $$
      begin
        update deadline d set superseded_at = now(), next_notice_on = null
        where d.region_id = new.region_id and d.subject_kind = 'evidence' and d.kind = 'evidence-expiry' and d.superseded_at is null
          and d.subject_id in (select evidence_id from contract_evidence where contract_id = new.id)
          and not exists (select from contract_evidence o join contract c on c.id = o.contract_id
            where o.evidence_id = d.subject_id and o.contract_id <> new.id and o.region_id = new.region_id and c.ended_on is null);
        return null;
      end $$;
      create trigger contract_evidence_forgotten after update of ended_on on contract
        for each row when (old.ended_on is null and new.ended_on is not null) execute function forget_evidence_of_ended_contract();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contract_evidence_forgotten on contract;
      drop function forget_evidence_of_ended_contract;
      drop table evidence_renewal, contract_evidence;
      drop trigger evidence_disclosure_scanned on evidence_disclosure;
      drop function refuse_unscanned_disclosure;
      drop policy evidence_scanner_changed on evidence;
      drop policy evidence_scanner_read on evidence;
      alter table evidence drop constraint evidence_waits_for_scan, drop constraint evidence_finding, drop constraint evidence_replaces_own,
        drop scan_state, drop scan_finding, drop scanned_at, drop scan_attempts, drop next_scan_at, drop replaces_id;
    `);
  }
}
