import { askForJob, brokenConstraint, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { readFacts } from './enrolment-facts.js';
import {
  type EnrolmentState,
  type EnrolmentWork,
  type LoadedEnrolment,
  lockEnrolment,
  saveStep,
} from './enrolment-work.js';
import {
  type LapsedRefusal,
  lapsedRefusal,
  makeFinal,
  type RunningRefusal,
  runningRefusal,
} from './intended-refusal.js';
import { standingOf } from './rules/assessment.js';
import { promiseAfterReconsideration } from './rules/reconsidered-promise.js';
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
  /** Why it is registered only now; needed where the refusal became final in the meantime, and only there. */
  lateReason?: string | undefined;
}

/**
 * Registers what suspends a refusal: this one only, contracts with others go on (contract standard). What counts is that it was
 * served within the remedy term. Where the calendar made the refusal final before anybody registered it, that decision is set
 * aside, for the reason given, and the refusal waits for the court as it would have.
 *
 * @throws RuleViolation what `suspensionViolations` finds, at once; `wrong-state` for a refusal that a person made final, for
 *   then it was suspended before
 */
export async function suspendRefusal(
  work: EnrolmentWork,
  id: string,
  version: number,
  { ground, court, caseNumber, servedOn, ...late }: RegisteredSuspension,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { loaded, state } = await lockForRemedy(work, id, version, 'suspendRefusal');
  const { enrolment } = loaded;
  const { status } = enrolment;
  const lapsed = status === 'refused' ? await lapsedRefusal(manager, id) : null;
  if (status === 'refused' && lapsed === null)
    throw RuleViolation.of('wrong-state', { status, command: 'suspendRefusal' });
  const refusal = lapsed ?? (await requireRunning(manager, id));
  const { notifiedOn, remedyUntil } = refusal;
  const named = ground === 'writ' ? (court ?? null) : null;
  const lateReason = late.lateReason?.trim() ?? null;
  const { today } = moment;
  const served = {
    ground,
    court: named,
    servedOn,
    notifiedOn,
    remedyUntil,
    today,
    isFinal: lapsed !== null,
    lateReason,
  };
  refuseOn(suspensionViolations(served));
  await manager.query(
    `insert into refusal_suspension (refusal_id, enrolment_id, region_id, organisation_id, ground, court, case_number, served_on,
       registered_by, registered_at, was_final_at, late_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[refusal.id, id, enrolment.regionId, enrolment.organisationId],
      ...[ground, named, caseNumber, servedOn, requirePerson(actor), moment.now],
      ...[lapsed?.finalAt ?? null, lateReason],
    ],
  );
  if (lapsed !== null && lateReason !== null) await setAside(work, lapsed, lateReason);
  await manager.query(
    `update intended_refusal set state = 'suspended', ended_at = null, ended_by = null, end_reason = null where id = $1`,
    [refusal.id],
  );
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'suspendRefusal') },
    {
      action: 'enrolment.refusalSuspended',
      change: {
        ...{ ground, court: named, caseNumber, servedOn },
        ...(lapsed !== null && { setAside: lapsed.decisionId, wasFinalAt: lapsed.finalAt.toISOString(), lateReason }),
      },
    },
  );
}

/** The decision stays what it was, with when, by whom and why it holds no longer. */
async function setAside(
  { manager, actor, moment }: EnrolmentWork,
  { decisionId }: LapsedRefusal,
  reason: string,
): Promise<void> {
  await manager.query(`update decision set set_aside_at = $2, set_aside_by = $3, set_aside_reason = $4 where id = $1`, [
    decisionId,
    moment.now,
    requirePerson(actor),
    reason,
  ]);
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
  const { loaded } = await lockForRemedy(work, id, version, 'refuse');
  const { status, regionId } = loaded.enrolment;
  if (status !== 'refusalSuspended') throw RuleViolation.of('wrong-state', { status, command: 'refuse' });
  await askForJob(work.manager, 'notices.plan', { regionId });
  return await makeFinal(work, loaded, await requireRunning(work.manager, id), reason);
}

/**
 * Takes an intended refusal back: after a complaint, a judgment, or because the region saw it wrong. The findings stand and
 * can be changed; then one person proposes and another decides anew, within what was left of the promise
 * (`promiseAfterReconsideration`).
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
  const { loaded, state } = await lockForRemedy(work, id, version, 'reconsider');
  const { enrolment } = loaded;
  const refusal = await requireRunning(manager, id);
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
  const from = enrolment.decisionDueOn;
  const decisionDueOn = from === null ? null : promiseAfterReconsideration(from, refusal.notifiedOn, moment.today);
  try {
    return await saveStep(
      work,
      loaded,
      { status: statusAfter(state, 'reconsider'), decisionDueOn },
      { action: 'enrolment.refusalReconsidered', change: { reason, decisionDueOn: { from, to: decisionDueOn } } },
    );
  } catch (error) {
    // A draft, which the region does not see.
    if (brokenConstraint(error) === 'enrolment_one_running') throw RuleViolation.of('enrolment-exists');
    throw error;
  }
}

/** An enrolment of the region, for a command about its refusal that is allowed. */
async function lockForRemedy(
  work: EnrolmentWork,
  id: string,
  version: number,
  command: EnrolmentCommand,
): Promise<{ loaded: LoadedEnrolment; state: RuleState }> {
  const { manager, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { assessments } = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, assessments) };
  refuseOn(commandViolations(state, command));
  return { loaded, state };
}

/** The refusal that is neither final nor reconsidered. @throws Error for a state that says there is one when there is none */
async function requireRunning(manager: EntityManager, id: string): Promise<RunningRefusal> {
  const refusal = await runningRefusal(manager, id);
  if (refusal === null) throw new Error(`enrolment ${id} has no intended refusal`);
  return refusal;
}
