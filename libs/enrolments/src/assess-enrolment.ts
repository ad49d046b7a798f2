import { refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { readFacts } from './enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { assessmentViolations, type ConditionAssessment, standingOf } from './rules/assessment.js';
import { commandViolations, statusAfter } from './rules/transitions.js';

/**
 * Records findings on some or all conditions of the frozen version. A new finding replaces the former one on its
 * condition; the trail keeps both. Assessed is what has a finding on every condition.
 */
export async function assessEnrolment(
  work: EnrolmentWork,
  id: string,
  version: number,
  given: readonly ConditionAssessment[],
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { conditions } = procedure.definition;
  const { assessments: before } = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(conditions, [...before, ...given]) };
  refuseOn(commandViolations(state, 'assess'));
  refuseOn(assessmentViolations(conditions, given, moment.today));
  await manager.query(
    `insert into assessment (enrolment_id, region_id, organisation_id, condition_code, outcome, reason, assessed_by, assessed_at,
       seen_on, issued_on, alternative_check_on)
     select $1, $2, $3, a."conditionCode", a."outcome", a."reason", $4, $5, a."seenOn", a."issuedOn", a."alternativeCheckOn"
     from jsonb_to_recordset($6::jsonb) as a("conditionCode" text, "outcome" text, "reason" text, "seenOn" date,
       "issuedOn" date, "alternativeCheckOn" date)
     on conflict (enrolment_id, condition_code) do update set outcome = excluded.outcome, reason = excluded.reason,
       assessed_by = excluded.assessed_by, assessed_at = excluded.assessed_at, seen_on = excluded.seen_on,
       issued_on = excluded.issued_on, alternative_check_on = excluded.alternative_check_on, check_settled_at = null,
       check_settled_by = null, check_settle_reason = null`,
    [id, enrolment.regionId, enrolment.organisationId, requirePerson(actor), moment.now, JSON.stringify(given)],
  );
  const formerly = new Map(before.map((finding) => [finding.conditionCode, finding]));
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'assess') },
    {
      action: 'enrolment.assessed',
      change: {
        assessments: given.map((finding) => ({
          ...finding,
          ...(formerly.has(finding.conditionCode) && { before: formerly.get(finding.conditionCode) }),
        })),
      },
    },
  );
}
