import { refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentState, type EnrolmentWork, type LoadedEnrolment, saveStep } from '../enrolment-work.js';
import type { GivenAnswer } from '../rules/draft-violations.js';
import { notAskedViolations } from '../rules/supplement.js';
import { openSupplementRequest, storePartySupplement } from './supplement-requests.js';

/**
 * Keeps answers to what was asked, until they are handed in. What was submitted stays what it is, and the region sees
 * nothing of them.
 *
 * @param answers of which is known that they fit their conditions
 * @throws RuleViolation `not-asked` for every condition that the request does not name
 */
export async function keepSupplementAnswers(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  answers: readonly GivenAnswer[],
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { enrolment } = loaded;
  const request = await openSupplementRequest(manager, enrolment.id);
  refuseOn(
    notAskedViolations(
      request.items.filter(({ partyId }) => partyId === null),
      answers,
    ),
  );
  await manager.query(
    `insert into supplement_answer (request_id, organisation_id, condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, a."conditionCode", coalesce(a."confirmed", false), a."text", a."evidenceId", $3, $4
     from jsonb_to_recordset($5::jsonb) as a("conditionCode" text, "confirmed" boolean, "text" text, "evidenceId" uuid)
     on conflict (request_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [request.id, enrolment.organisationId, moment.now, requirePerson(actor), JSON.stringify(answers)],
  );
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    {
      action: 'enrolment.supplementPrepared',
      change: { requestId: request.id, conditions: answers.map(({ conditionCode }) => conditionCode) },
    },
  );
}

/**
 * Keeps answers of a party that has no account here, until they are handed in: the applicant gives them.
 *
 * @param answers of which is known that they fit their conditions
 * @throws RuleViolation `not-asked` for every condition that the request does not name of this party
 */
export async function keepPartySupplement(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  partyId: string,
  answers: readonly GivenAnswer[],
): Promise<EnrolmentState> {
  const { manager, moment } = work;
  const { id, organisationId } = loaded.enrolment;
  const request = await openSupplementRequest(manager, id);
  const items = request.items.filter((item) => item.partyId === partyId);
  refuseOn(notAskedViolations(items, answers));
  const as = { requestId: request.id, partyId, enrolmentId: id, organisationId, account: null };
  await storePartySupplement(work, as, answers);
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    {
      action: 'enrolment.supplementPrepared',
      change: { requestId: request.id, partyId, conditions: answers.map(({ conditionCode }) => conditionCode) },
    },
  );
}
