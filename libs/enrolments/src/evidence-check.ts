import { refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { isOpen } from './rules/transitions.js';

/** What a person saw who looked again at evidence that was accepted instead of another. */
export interface SettledCheck {
  conditionCode: string;
  reason: string;
  /** Look again by this day; left out: it is settled for good. */
  checkAgainOn?: string | undefined;
}

/**
 * Settles the check of accepted evidence, also after the admission; or moves it to a later day. Other evidence does not
 * become the asked evidence by itself: a person says so.
 *
 * @throws RuleViolation `wrong-state` once it is refused, withdrawn or not processed; `unknown-condition` without an open check; `invalid-input` for a day that is not to come
 */
export async function settleEvidenceCheck(
  work: EnrolmentWork,
  id: string,
  version: number,
  { conditionCode, reason, checkAgainOn }: SettledCheck,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { status } = loaded.enrolment;
  if (!isOpen(status) && status !== 'admitted') {
    throw RuleViolation.of('wrong-state', { status, command: 'settleEvidenceCheck' });
  }
  if (reason.trim() === '') throw RuleViolation.of('invalid-input', {}, 'reason');
  if (checkAgainOn !== undefined && checkAgainOn <= moment.today)
    refuseOn([{ code: 'invalid-input', path: 'checkAgainOn', details: { rule: 'in the future' } }]);
  const [check] = await manager.query<{ checkOn: string }[]>(
    `select alternative_check_on as "checkOn" from assessment
     where enrolment_id = $1 and condition_code = $2 and alternative_check_on is not null and check_settled_at is null`,
    [id, conditionCode],
  );
  if (check === undefined) throw RuleViolation.of('unknown-condition', { condition: conditionCode }, 'conditionCode');
  if (checkAgainOn === undefined) {
    await manager.query(
      `update assessment set check_settled_at = $3, check_settled_by = $4, check_settle_reason = $5
       where enrolment_id = $1 and condition_code = $2`,
      [id, conditionCode, moment.now, requirePerson(actor), reason.trim()],
    );
  } else {
    await manager.query(
      `update assessment set alternative_check_on = $3 where enrolment_id = $1 and condition_code = $2`,
      [id, conditionCode, checkAgainOn],
    );
  }
  return await saveStep(
    work,
    loaded,
    {},
    {
      action: checkAgainOn === undefined ? 'enrolment.evidenceChecked' : 'enrolment.evidenceCheckMoved',
      change: { conditionCode, checkOn: check.checkOn, ...(checkAgainOn !== undefined && { checkAgainOn }), reason },
    },
  );
}
