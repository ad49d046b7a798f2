import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorMunicipalities, forMunicipalities, ofOrganisation, ofRegion } from './row-level-security.js';

/**
 * What is asked all day finds its few rows beside much: the failed contracts of a round, the latest enrolments of a procedure, the
 * rounds that contracts agreed, who asks to join, what is done in the outbox. Two more walls ask for the one row
 * (`1790000000060-walls-look-up.ts`): what a provider reads of its assessment, and a municipal manager of dates and notices.
 */
export class MuchBesideLittle1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index extension_round_contract_failed on extension_round_contract (round_id) where state = 'failed';
      create index enrolment_of_procedure on enrolment (region_id, procedure_id, submitted_at, id) where submitted_at is not null;
      create index contract_rounds on contract (region_id, procedure_id, extensions_exercised) where signed_on is not null;
      create index join_request_of_organisation on join_request (organisation_id);
      create index outbox_done on outbox (done_at) where state = 'done';
      alter policy assessment_read on assessment using (${ofRegion} or (${ofOrganisation}
        and (exists (select from decision d where d.enrolment_id = assessment.enrolment_id)
          or exists (select from intended_refusal i where i.enrolment_id = assessment.enrolment_id))));
      ${dated(
        (table) => `
          when 'contract' then exists (select from contract_municipality there
            where there.contract_id = ${table}.subject_id and there.municipality = any ${actorMunicipalities})
          when 'enrolment' then exists (select from enrolment received where received.id = ${table}.subject_id and ${SUBMITTED_THERE})`,
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${dated(
        () => `
          when 'contract' then subject_id in (select contract_id from contract_municipality where municipality = any ${actorMunicipalities})
          when 'enrolment' then subject_id in (select id from enrolment where ${SUBMITTED_THERE})`,
      )}
      alter policy assessment_read on assessment using (${ofRegion} or (${ofOrganisation}
        and (enrolment_id in (select enrolment_id from decision) or enrolment_id in (select enrolment_id from intended_refusal))));
      drop index outbox_done;
      drop index join_request_of_organisation;
      drop index contract_rounds;
      drop index enrolment_of_procedure;
      drop index extension_round_contract_failed;
    `);
  }
}

const SUBMITTED_THERE = `submitted_at is not null and asked_municipalities && ${actorMunicipalities}`;

/** Which dates and notices a municipal manager sees, by what they are about. */
function dated(subjects: (table: string) => string): string {
  return ['deadline', 'notice']
    .map(
      (table) => `alter policy ${table}_municipal on ${table} using (${forMunicipalities} and kind <> 'draft-idle'
        and case subject_kind ${subjects(table)} else concerns_own_municipality(subject_kind, subject_id) end);`,
    )
    .join('\n');
}
