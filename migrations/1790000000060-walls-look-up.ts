import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  actorOrganisations,
  actorPerson,
  bySystem,
  ofOrganisation,
  ofRegion,
  reguarded,
} from './row-level-security.js';

/**
 * Walls that ask whether something is among all that a region may see read all of that first, for each statement: with a hundred
 * thousand organisations a list of fifty enrolments took half a second. They ask for the one row now, by its index; a statement
 * that goes through a whole table still has the planner read them all at once.
 */
export class WallsLookUp1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      walls(
        (id) =>
          `exists (select from organisation_region linked where linked.organisation_id = ${id} and linked.${ofRegion})`,
        (id) =>
          `exists (select from enrolment received where received.id = ${id} and received.submitted_at is not null)`,
        (id) => `exists (select from evidence_disclosure shown where shown.evidence_id = ${id} and shown.${ofRegion})`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      walls(
        (id) => `${id} in (select organisation_id from organisation_region where ${ofRegion})`,
        (id) => `${id} in (select id from enrolment where submitted_at is not null)`,
        (id) => `${id} in (select evidence_id from evidence_disclosure where ${ofRegion})`,
      ),
    );
  }
}

/** SQL: whether the row with this id is one that the actor's regions may see. */
type Look = (id: string) => string;

function walls(isLinked: Look, isReceived: Look, isShown: Look): string {
  const received = (table: string): string =>
    `(${ofRegion} and (${bySystem} or ${isReceived(`${table}.enrolment_id`)}))`;
  const ofParty = `party_organisation_id = any ${actorOrganisations}`;
  const spokenFor = `((speaks = 'itself' and ${ofParty}) or (speaks = 'throughLead' and ${ofOrganisation}))`;
  const own = `id = any ${actorOrganisations} or ${bySystem}`;
  const linkedHandover = isLinked('handover.organisation_id');
  return `
    ${reguarded('organisation', `${own} or ${isLinked('organisation.id')}`, own)}
    ${reguarded(
      'organisation_role',
      `${ofOrganisation} or ${bySystem} or person_id = ${actorPerson} or ${isLinked('organisation_role.organisation_id')}`,
      `${ofOrganisation} or ${bySystem}`,
    )}
    ${reguarded('evidence', `${ofOrganisation} or ${isShown('evidence.id')}`, ofOrganisation)}
    ${['enrolment_line', 'enrolment_answer']
      .map((table) => reguarded(table, `${ofOrganisation} or ${received(table)}`))
      .join('\n')}
    alter policy enrolment_party_read on enrolment_party using (
      ${ofOrganisation} or (invited_at is not null and ${ofParty}) or shown_to && ${actorOrganisations} or ${bySystem}
      or ${received('enrolment_party')});
    ${['enrolment_party_confirmation', 'enrolment_party_answer']
      .map((table) =>
        reguarded(
          table,
          `${ofOrganisation} or ${ofParty} or ${bySystem} or ${received(table)}`,
          table === 'enrolment_party_confirmation' ? `${spokenFor} or ${bySystem}` : spokenFor,
        ),
      )
      .join('\n')}
    ${reguarded('companion_decline', `${ofOrganisation} or ${received('companion_decline')}`, ofOrganisation)}
    alter policy handover_read on handover
      using (person_id = ${actorPerson} or ${ofOrganisation} or ${bySystem} or ${linkedHandover});
    alter policy handover_decided on handover
      using (${bySystem} or (${linkedHandover} and (region_id is null or ${ofRegion})))
      with check (${bySystem} or (${linkedHandover} and (region_id is null or ${ofRegion})));
    alter policy person_who_asks_for_handover on person
      using (id in (select h.person_id from handover h where ${isLinked('h.organisation_id')}));`;
}
