import { refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { refuseUnlessDraft } from '../edit-draft.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from '../enrolment-work.js';
import { type DeclinedCompanion, declineViolations } from '../rules/companions.js';

/** Replaces which recommended companions the applicant declines, each with its reason. */
export async function declineCompanions(
  work: EnrolmentWork,
  id: string,
  version: number,
  declines: readonly DeclinedCompanion[],
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  refuseUnlessDraft(enrolment.status);
  refuseOn(declineViolations(procedure.definition.bundleRules, declines));
  await manager.query(`delete from companion_decline where enrolment_id = $1`, [id]);
  await manager.query(
    `insert into companion_decline (enrolment_id, region_id, organisation_id, product, companion, reason, declined_by, declined_at)
     select $1, $2, $3, d."product", d."companion", d."reason", $4, $5
     from jsonb_to_recordset($6::jsonb) as d("product" text, "companion" text, "reason" text)`,
    [id, enrolment.regionId, enrolment.organisationId, requirePerson(actor), moment.now, JSON.stringify(declines)],
  );
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    { action: 'enrolment.companionsDeclined', change: { declines } },
  );
}
