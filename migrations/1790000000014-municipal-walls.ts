import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorMunicipalities, shownToMunicipalities } from './row-level-security.js';

/**
 * What a municipal manager sees: the contracts with a line in one of the own municipalities and the submitted enrolments
 * that ask for one, with what belongs to them. A contract is one document, so its row, text, history, signatures and
 * offers are seen whole; of the lines only those in the own municipalities. Not seen: the audit trail, evidence, people.
 *
 * The questions are functions and not sub-selects in the policies: the planner charges each scan for a sub-select, also
 * where it never runs, and would give up the index behind the list of contracts for it. They run with the rights of who
 * asks, so the walls of the tables that they read hold for them as well.
 */
export class MunicipalWalls1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment add asked_municipalities text[] not null default '{}';
      comment on column enrolment.asked_municipalities is 'where its lines lie, from submission on: they do not change any more';
      -- The owner is under row-level security as well, and would find nothing to fill in.
      alter table enrolment no force row level security;
      alter table enrolment_line no force row level security;
      update enrolment e set asked_municipalities =
          array(select distinct municipality from enrolment_line l where l.enrolment_id = e.id order by 1)
        where submitted_at is not null;
      alter table enrolment force row level security;
      alter table enrolment_line force row level security;
      create function note_asked_municipalities() returns trigger language plpgsql as $$
      begin
        new.asked_municipalities :=
          array(select distinct municipality from enrolment_line where enrolment_id = new.id order by 1);
        return new;
      end $$;
      create trigger enrolment_asked_municipalities before update of submitted_at on enrolment
        for each row when (new.submitted_at is not null) execute function note_asked_municipalities();

      ${concerns('contract', `exists (select from contract_municipality where contract_id = subject and municipality = any ${actorMunicipalities})`)}
      ${concerns('enrolment', `exists (select from enrolment where id = subject and ${SUBMITTED_THERE})`)}
      ${concerns(
        'organisation',
        `exists (select from contract where organisation_id = subject and concerns_own_municipality_contract(id))
          or exists (select from enrolment where organisation_id = subject and ${SUBMITTED_THERE})`,
      )}
      ${concerns(
        'offer',
        `exists (select from extension_offer where id = subject and concerns_own_municipality_contract(contract_id))`,
      )}
      create function concerns_own_municipality(kind text, subject uuid) returns boolean
      language plpgsql stable cost 1000 parallel safe set search_path = public as $$
      begin
        return case kind
          when 'contract' then concerns_own_municipality_contract(subject)
          when 'enrolment' then concerns_own_municipality_enrolment(subject)
          when 'extensionOffer' then concerns_own_municipality_offer(subject)
          when 'notice' then exists (select from notice n where n.id = subject and n.kind <> 'draft-idle'
            and concerns_own_municipality(n.subject_kind, n.subject_id))
          when 'delivery' then exists (select from delivery d where d.id = subject
            and concerns_own_municipality('notice', d.notice_id))
          else false end;
      end $$;

      ${shownToMunicipalities('contract', 'concerns_own_municipality_contract(id)')}
      ${['contract_change', 'signature', 'extension_offer']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_contract(contract_id)'))
        .join('\n')}
      ${['contract_line', 'contract_municipality', 'decision_line']
        .map((table) => shownToMunicipalities(table, `municipality = any ${actorMunicipalities}`))
        .join('\n')}
      ${shownToMunicipalities('enrolment', SUBMITTED_THERE)}
      ${shownToMunicipalities(
        'enrolment_line',
        `municipality = any ${actorMunicipalities} and concerns_own_municipality_enrolment(enrolment_id)`,
      )}
      ${['enrolment_answer', 'assessment', 'decision']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_enrolment(enrolment_id)'))
        .join('\n')}
      ${shownToMunicipalities('organisation', 'concerns_own_municipality_organisation(id)')}
      ${['deadline', 'notice'].map((table) => shownToMunicipalities(table, DATED)).join('\n')}
      ${shownToMunicipalities('delivery', `concerns_own_municipality('notice', notice_id)`)}
      ${shownToMunicipalities('delivery_attempt', `concerns_own_municipality('delivery', delivery_id)`)}
      ${shownToMunicipalities('task', 'concerns_own_municipality(subject_kind, subject_id)')}

      -- A region gives a look at its own municipalities, not at those of another.
      create function refuse_foreign_municipalities() returns trigger language plpgsql as $$
      begin
        if exists (select from unnest(new.municipality_codes) as given (code) where not exists (
          select from region_municipality m where m.region_id = new.region_id and m.code = given.code
            and (upper_inf(m.validity) or upper(m.validity) > current_date))) then
          raise exception 'a municipality of the role is not of the region'
            using errcode = 'check_violation', constraint = 'region_role_municipalities_of_region', table = 'region_role';
        end if;
        return new;
      end $$;
      create trigger region_role_municipalities_of_region before insert or update of municipality_codes, region_id on region_role
        for each row when (new.municipality_codes <> '{}') execute function refuse_foreign_municipalities();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const policies = SHOWN.map((table) => `drop policy ${table}_municipal on ${table};`).join('\n');
    await runner.query(`
      drop trigger region_role_municipalities_of_region on region_role;
      drop function refuse_foreign_municipalities;
      ${policies}
      drop function concerns_own_municipality;
      drop function concerns_own_municipality_offer;
      drop function concerns_own_municipality_organisation;
      drop function concerns_own_municipality_enrolment;
      drop function concerns_own_municipality_contract;
      drop trigger enrolment_asked_municipalities on enrolment;
      drop function note_asked_municipalities;
      alter table enrolment drop asked_municipalities;
    `);
  }
}

const SHOWN = [
  'contract',
  'contract_change',
  'contract_line',
  'contract_municipality',
  'signature',
  'extension_offer',
  'enrolment',
  'enrolment_line',
  'enrolment_answer',
  'assessment',
  'decision',
  'decision_line',
  'organisation',
  'deadline',
  'notice',
  'delivery',
  'delivery_attempt',
  'task',
];

const SUBMITTED_THERE = `submitted_at is not null and asked_municipalities && ${actorMunicipalities}`;

/**
 * Of the rows about dates a forecast counts all there are: here the contracts and enrolments are looked up at once and not
 * one by one. Nothing is joined to these tables from within, so no plan of another's is charged for it again and again.
 */
const DATED = `kind <> 'draft-idle' and case subject_kind
  when 'contract' then subject_id in (select contract_id from contract_municipality where municipality = any ${actorMunicipalities})
  when 'enrolment' then subject_id in (select id from enrolment where ${SUBMITTED_THERE})
  else concerns_own_municipality(subject_kind, subject_id) end`;

/** Whether a subject has to do with the actor's municipalities: answered with the actor's own rights. */
function concerns(subject: string, answer: string): string {
  return `create function concerns_own_municipality_${subject}(subject uuid) returns boolean
      language plpgsql stable cost 1000 parallel safe set search_path = public as $$
      begin
        return ${answer};
      end $$;`;
}
