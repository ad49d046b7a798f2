import { amsterdamDate } from '@openhuis/calendar';
import {
  type Actor,
  type AuditActionOf,
  changeVersion,
  type Moment,
  recordChange,
  RuleViolation,
  writeDeadlines,
} from '@openhuis/platform';
import type { Procedures, PublishedProcedure } from '@openhuis/procedures';
import { requireOwnOrganisation } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { refuseConflicted } from './conflict-of-interest/standing-conflict.js';
import { Enrolment } from './enrolment.entity.js';
import { enrolmentDeadlineKinds, enrolmentDeadlines, type EnrolmentDates } from './rules/enrolment-deadlines.js';
import type { EnrolmentStatus } from './rules/transitions.js';

/** What every command on an enrolment works with: one transaction, one actor, one moment. */
export interface EnrolmentWork {
  manager: EntityManager;
  procedures: Procedures;
  actor: Actor;
  moment: Moment;
}

/** An enrolment after a command. */
export interface EnrolmentState {
  id: string;
  status: EnrolmentStatus;
  /** Give it with the next command. */
  version: number;
}

/** An enrolment, locked until the transaction ends, with the version of the procedure it is judged by. */
export interface LoadedEnrolment {
  enrolment: Enrolment;
  procedure: PublishedProcedure;
}

/**
 * Locks an enrolment for a command of its provider or of its region.
 *
 * @param version the version the user saw
 * @throws RuleViolation `not-found`, also for one that the actor's side does not own; `conflict-of-interest` for a person of
 *   the region who declared one with the organisation; `stale-version` with both versions
 */
export async function lockEnrolment(
  { manager, procedures, actor }: EnrolmentWork,
  id: string,
  version: number,
  side: 'provider' | 'region',
): Promise<LoadedEnrolment> {
  const enrolment = await manager.findOne(Enrolment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (enrolment === null) throw RuleViolation.of('not-found');
  if (side === 'provider') requireOwnOrganisation(actor, enrolment.organisationId);
  else if (!actor.scope.regionIds.includes(enrolment.regionId) || enrolment.submittedAt === null)
    throw RuleViolation.of('not-found');
  if (side === 'region') await refuseConflicted(manager, actor, enrolment);
  if (enrolment.version !== version)
    throw RuleViolation.of('stale-version', { yours: version, current: enrolment.version });
  const procedure = await procedures.published(manager, enrolment.procedureId, enrolment.procedureVersion ?? undefined);
  return { enrolment, procedure };
}

/** What a command did, for the trail. */
export interface EnrolmentStep {
  action: AuditActionOf<'enrolment'>;
  change: Record<string, unknown>;
}

/**
 * Saves a step on a locked enrolment: the row with its next version, its deadlines and the trail. What the step itself
 * stores (a decision, a complaint) is stored before it: the deadlines follow from it. What happens to a
 * draft stands in the trail of the organisation alone; the region's begins with the submission.
 */
export async function saveStep(
  { manager, actor }: EnrolmentWork,
  { enrolment }: LoadedEnrolment,
  change: Partial<Omit<Enrolment, 'id' | 'version'>>,
  step: EnrolmentStep,
): Promise<EnrolmentState> {
  const from = enrolment.status;
  const version = await changeVersion(manager, Enrolment, enrolment.id, enrolment.version, change);
  Object.assign(enrolment, change, { version });
  await writeEnrolmentDeadlines(manager, enrolment);
  await recordChange(manager, actor, {
    action: step.action,
    subjectKind: 'enrolment',
    subjectId: enrolment.id,
    ...(enrolment.submittedAt !== null && { regionId: enrolment.regionId }),
    organisationId: enrolment.organisationId,
    change: { ...(from !== enrolment.status && { status: { from, to: enrolment.status } }), ...step.change },
  });
  return { id: enrolment.id, status: enrolment.status, version };
}

/** Makes the calendar equal to the facts of the enrolment. */
export async function writeEnrolmentDeadlines(manager: EntityManager, enrolment: Enrolment): Promise<void> {
  const { id, regionId, organisationId, procedureId, status, editedAt, submittedAt, decisionDueOn } = enrolment;
  await writeDeadlines(
    manager,
    { kind: 'enrolment', id, regionId, organisationId, procedureId },
    enrolmentDeadlineKinds,
    enrolmentDeadlines({
      status,
      editedOn: amsterdamDate(editedAt),
      submittedOn: submittedAt === null ? null : amsterdamDate(submittedAt),
      decisionDueOn,
      ...(status === 'draft' ? nothingDecided : await readDecidedDates(manager, id)),
    }),
  );
}

type DecidedDates = Pick<
  EnrolmentDates,
  | 'decidedOn'
  | 'remedy'
  | 'complaints'
  | 'reconsideredOn'
  | 'suspendedOn'
  | 'supplement'
  | 'suppliedOn'
  | 'notProcessedOn'
  | 'evidenceChecks'
>;
const nothingDecided: DecidedDates = {
  decidedOn: null,
  remedy: null,
  complaints: [],
  reconsideredOn: null,
  suspendedOn: null,
  supplement: null,
  suppliedOn: null,
  notProcessedOn: null,
  evidenceChecks: [],
};

/** The dates that hang on what was asked of an enrolment, found and decided. */
async function readDecidedDates(manager: EntityManager, enrolmentId: string): Promise<DecidedDates> {
  const [dates] = await manager.query<[DecidedDates]>(
    `select
       (select (decided_at at time zone 'Europe/Amsterdam')::date from decision
         where enrolment_id = $1 and set_aside_at is null) as "decidedOn",
       (select jsonb_build_object('notifiedOn', notified_on, 'until', remedy_until)
         from intended_refusal where enrolment_id = $1 and state = 'running') as remedy,
       (select coalesce(jsonb_agg(jsonb_build_object('filedOn', c.filed_on, 'answerDueOn', c.answer_due_on,
           'answeredOn', (a.answered_at at time zone 'Europe/Amsterdam')::date)), '[]')
         from complaint c left join complaint_answer a on a.complaint_id = c.id where c.enrolment_id = $1) as complaints,
       (select max((ended_at at time zone 'Europe/Amsterdam')::date)
         from intended_refusal where enrolment_id = $1 and state = 'reconsidered') as "reconsideredOn",
       (select (s.registered_at at time zone 'Europe/Amsterdam')::date from refusal_suspension s
         join intended_refusal r on r.id = s.refusal_id and r.state = 'suspended' where s.enrolment_id = $1) as "suspendedOn",
       (select max(ended_on) from supplement_request where enrolment_id = $1 and state = 'received') as "suppliedOn",
       (select jsonb_build_object('askedOn', asked_on, 'until', answer_until)
         from supplement_request where enrolment_id = $1 and state = 'open') as supplement,
       (select max(ended_on) from supplement_request where enrolment_id = $1 and state = 'lapsed') as "notProcessedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('checkOn', alternative_check_on,
           'foundOn', (assessed_at at time zone 'Europe/Amsterdam')::date)), '[]')
         from assessment where enrolment_id = $1 and alternative_check_on is not null and check_settled_at is null)
         as "evidenceChecks"`,
    [enrolmentId],
  );
  return dates;
}
