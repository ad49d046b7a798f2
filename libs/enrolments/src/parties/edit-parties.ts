import { refuseOn } from '@openhuis/platform';
import type { EnrolmentForm } from '@openhuis/procedures';
import { refuseUnlessDraft } from '../edit-draft.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from '../enrolment-work.js';
import type { PartyStatement } from '../rules/parties.js';
import { statedPartyViolations } from '../rules/party-violations.js';

/** A party as the applicant states it: with its id where it is known, to keep what it delivered. */
export interface NamedParty extends PartyStatement {
  id?: string | undefined;
}

/**
 * Replaces who enrols: the form and all parties. A party keeps its answers and its confirmation while its number in the
 * trade register and its role stay; what is not named any more goes with everything it gave.
 */
export async function replaceParties(
  work: EnrolmentWork,
  id: string,
  version: number,
  form: EnrolmentForm,
  parties: readonly NamedParty[],
): Promise<EnrolmentState> {
  const { manager, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  refuseUnlessDraft(enrolment.status);
  const [applicant] = await manager.query<[{ name: string; kvkNumber: string }]>(
    `select name, kvk_number as "kvkNumber" from organisation where id = $1`,
    [enrolment.organisationId],
  );
  refuseOn(statedPartyViolations({ form, applicantKvkNumber: applicant.kvkNumber, parties }, procedure.definition));
  const former = await lockParties(work, id);
  const placed = parties.map((party, position) => ({
    ...party,
    position,
    id: former.find((one) => one.kvkNumber === party.kvkNumber && one.role === party.role)?.id ?? null,
  }));
  await manager.query(`delete from enrolment_party where enrolment_id = $1 and id <> all($2::uuid[])`, [
    id,
    placed.flatMap((party) => party.id ?? []),
  ]);
  const rows = JSON.stringify(placed);
  const columns = `"id" uuid, "position" int, "role" text, "name" text, "kvkNumber" text, "legalForm" text, "delivers" text,
    "soleTrader" boolean, "keepsWork" boolean, "guarantee" text`;
  await manager.query(
    `update enrolment_party p set position = n."position", name = n."name", legal_form = n."legalForm", delivers = n."delivers",
       sole_trader = n."soleTrader", keeps_work = n."keepsWork", guarantee = n."guarantee",
       lead_name = $3, lead_kvk_number = $4
     from jsonb_to_recordset($2::jsonb) as n(${columns}) where p.enrolment_id = $1 and p.id = n."id"`,
    [id, rows, applicant.name, applicant.kvkNumber],
  );
  // A document of one kind of guarantee proves nothing of the other.
  await manager.query(
    `delete from enrolment_party_confirmation c using enrolment_party p, evidence e
     where c.party_id = p.id and e.id = c.evidence_id and p.enrolment_id = $1 and p.role = 'parent'
       and e.kind <> case p.guarantee when 'statement403' then '403-verklaring' else 'Concerngarantie' end`,
    [id],
  );
  await manager.query(
    `insert into enrolment_party (enrolment_id, region_id, organisation_id, procedure_id, position, role, name, kvk_number,
       legal_form, delivers, sole_trader, keeps_work, guarantee, party_organisation_id, lead_name, lead_kvk_number)
     select $1, $3, $4, $5, n."position", n."role", n."name", n."kvkNumber", n."legalForm", n."delivers", n."soleTrader",
       n."keepsWork", n."guarantee",
       case when n."role" = 'member' then organisation_of_kvk_number(n."kvkNumber") end, $6, $7
     from jsonb_to_recordset($2::jsonb) as n(${columns}) where n."id" is null`,
    [
      id,
      rows,
      enrolment.regionId,
      enrolment.organisationId,
      enrolment.procedureId,
      applicant.name,
      applicant.kvkNumber,
    ],
  );
  await showMembersToEachOther(work, id);
  const named = (list: readonly { role: string; kvkNumber: string }[]): string[] =>
    list.map(({ role, kvkNumber }) => `${role} ${kvkNumber}`).sort();
  return await saveStep(
    work,
    loaded,
    { form, editedAt: moment.now },
    {
      action: 'enrolment.partiesReplaced',
      change: { form: { from: enrolment.form, to: form }, parties: { from: named(former), to: named(parties) } },
    },
  );
}

/** Locks the parties of an enrolment, so that none confirms or delivers while the applicant changes or submits them. */
export async function lockParties(
  { manager }: EnrolmentWork,
  enrolmentId: string,
): Promise<{ id: string; role: string; kvkNumber: string }[]> {
  return await manager.query(
    `select id, role, kvk_number as "kvkNumber" from enrolment_party where enrolment_id = $1 order by id for update`,
    [enrolmentId],
  );
}

/** Each member that was invited may know with whom it would be liable. */
export async function showMembersToEachOther({ manager }: EnrolmentWork, enrolmentId: string): Promise<void> {
  await manager.query(
    `update enrolment_party set shown_to = array(select p.party_organisation_id from enrolment_party p
       where p.enrolment_id = $1 and p.invited_at is not null and p.party_organisation_id is not null order by 1)
     where enrolment_id = $1 and role = 'member'`,
    [enrolmentId],
  );
}
