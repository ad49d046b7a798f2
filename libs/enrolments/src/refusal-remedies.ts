import { askForJob, brokenConstraint, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { readFacts } from './enrolment-facts.js';
import {
  type EnrolmentState,
  type EnrolmentWork,
  type LoadedEnrolment,
  lockEnrolment,
  saveStep,
} from './enrolment-work.js';
import { makeFinal, type RunningRefusal, runningRefusal } from './intended-refusal.js';
import { standingOf } from './rules/assessment.js';
import { type SuspensionGround, suspensionViolations } from './rules/refusal-suspension.js';
import {
  commandViolations,
  type EnrolmentCommand,
  type EnrolmentState as RuleState,
  runningStatuses,
  statusAfter,
  statusList,
} from './rules/transitions.js';

/** What the region registers as suspending a refusal. */
export interface RegisteredSuspension {
  ground: SuspensionGround;
  court?: string | undefined;
  caseNumber: string;
  /** The day on which the writ was served, or on which both agreed to go to the Geschillencommissie. */
  servedOn: string;
}

/**
 * Registers what suspends an intended refusal: this one only, contracts with others go on (contract standard).
 *
 * @throws RuleViolation what `suspensionViolations` finds, at once
 */
export async function suspendRefusal(
  work: EnrolmentWork,
  id: string,
  version: number,
  { ground, court, caseNumber, servedOn }: RegisteredSuspension,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { loaded, state, refusal } = await lockRefused(work, id, version, 'suspendRefusal');
  const { enrolment } = loaded;
  const { notifiedOn, remedyUntil } = refusal;
  const named = ground === 'writ' ? (court ?? null) : null;
  refuseOn(suspensionViolations({ ground, court: named, servedOn, notifiedOn, remedyUntil, today: moment.today }));
  await manager.query(
    `insert into refusal_suspension (refusal_id, enrolment_id, region_id, organisation_id, ground, court, case_number, served_on, registered_by, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      refusal.id,
      id,
      enrolment.regionId,
      enrolment.organisationId,
      ground,
      named,
      caseNumber,
      servedOn,
      requirePerson(actor),
      moment.now,
    ],
  );
  await manager.query(`update intended_refusal set state = 'suspended' where id = $1`, [refusal.id]);
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'suspendRefusal') },
    { action: 'enrolment.refusalSuspended', change: { ground, court: named, caseNumber, servedOn } },
  );
}

/**
 * Makes a suspended refusal final after all, with the reason: the judgment, or that the case was withdrawn. One that is not
 * suspended becomes final by the calendar alone: nobody cuts a remedy term short.
 */
export async function makeFinalAfterAll(
  work: EnrolmentWork,
  id: string,
  version: number,
  reason: string,
): Promise<EnrolmentState> {
  const { loaded, refusal } = await lockRefused(work, id, version, 'refuse');
  const { status, regionId } = loaded.enrolment;
  if (status !== 'refusalSuspended') throw RuleViolation.of('wrong-state', { status, command: 'refuse' });
  await askForJob(work.manager, 'notices.plan', { regionId });
  return await makeFinal(work, loaded, refusal, reason);
}

/**
 * Takes an intended refusal back: after a complaint, a judgment, or because the region saw it wrong. The findings stand and
 * can be changed; then one person proposes and another decides anew.
 *
 * @throws RuleViolation `enrolment-exists` while the provider has a new enrolment in the procedure
 */
export async function reconsiderRefusal(
  work: EnrolmentWork,
  id: string,
  version: number,
  reason: string,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { loaded, state, refusal } = await lockRefused(work, id, version, 'reconsider');
  const { enrolment } = loaded;
  const [running] = await manager.query<{ id: string }[]>(
    `select id from enrolment where organisation_id = $1 and procedure_id = $2 and status in (${statusList(runningStatuses)})`,
    [enrolment.organisationId, enrolment.procedureId],
  );
  if (running !== undefined) throw RuleViolation.of('enrolment-exists', { enrolment: running.id });
  await manager.query(
    `update intended_refusal set state = 'reconsidered', ended_at = $2, ended_by = $3, end_reason = $4 where id = $1`,
    [refusal.id, moment.now, requirePerson(actor), reason],
  );
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  try {
    return await saveStep(
      work,
      loaded,
      { status: statusAfter(state, 'reconsider') },
      { action: 'enrolment.refusalReconsidered', change: { reason } },
    );
  } catch (error) {
    // A draft, which the region does not see.
    if (brokenConstraint(error) === 'enrolment_one_running') throw RuleViolation.of('enrolment-exists');
    throw error;
  }
}

/** An enrolment of the region with the refusal that is neither final nor reconsidered, for a command that is allowed. */
async function lockRefused(
  work: EnrolmentWork,
  id: string,
  version: number,
  command: EnrolmentCommand,
): Promise<{ loaded: LoadedEnrolment; state: RuleState; refusal: RunningRefusal }> {
  const { manager, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { assessments } = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, assessments) };
  refuseOn(commandViolations(state, command));
  const refusal = await runningRefusal(manager, id);
  if (refusal === null) throw new Error(`enrolment ${id} has no intended refusal`);
  return { loaded, state, refusal };
}
