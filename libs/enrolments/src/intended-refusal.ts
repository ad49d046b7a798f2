import { type DueDeadline, type Moment, refuseOn, settleDeadline, systemActor, systemScope } from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import type { DecidedProductLine } from './decision-lines.js';
import type { StandingProposal } from './decision-proposal.js';
import { insertDecision } from './decision-record.js';
import { Enrolment } from './enrolment.entity.js';
import { readFacts } from './enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, type LoadedEnrolment, saveStep } from './enrolment-work.js';
import { writeLetter } from './letters/write-letter.js';
import { standingOf } from './rules/assessment.js';
import { remedyUntil } from './rules/remedy-term.js';
import { commandViolations, type EnrolmentState as RuleState, statusAfter } from './rules/transitions.js';

/** A refusal of which the provider was told, and that is not final yet. */
export interface RunningRefusal {
  id: string;
  proposalId: string;
  reason: string;
  unmetConditions: string[];
  /** Who took the decision to refuse. */
  intendedBy: string;
  notifiedOn: string;
  /** The last day on which a writ can be served. */
  remedyUntil: string;
}

/** A refusal that became final because its remedy term passed. */
export interface LapsedRefusal extends RunningRefusal {
  finalAt: Date;
  decisionId: string;
}

/** Tells the provider that it is to be refused: the remedy term begins. */
export async function announceRefusal(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  proposal: StandingProposal,
  state: RuleState,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { enrolment, procedure } = loaded;
  const until = remedyUntil(moment.today, procedure.definition.remedyDays);
  await manager.query(
    `insert into intended_refusal (enrolment_id, region_id, organisation_id, proposal_id, reason, unmet_conditions, intended_by, notified_at, notified_on, remedy_until, promised_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      enrolment.id,
      enrolment.regionId,
      enrolment.organisationId,
      proposal.id,
      proposal.reason,
      state.unmet,
      requirePerson(actor),
      moment.now,
      moment.today,
      until,
      enrolment.decisionDueOn,
    ],
  );
  const { reason } = proposal;
  const letter = { kind: 'intendedRefusal', reason, unmet: state.unmet, remedyUntil: until } as const;
  await writeLetter(work, loaded, letter, requirePerson(actor));
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'intendRefusal') },
    {
      action: 'enrolment.refusalIntended',
      change: {
        proposalId: proposal.id,
        proposedBy: proposal.proposedBy,
        reason: proposal.reason,
        unmetConditions: [...state.unmet],
        remedyUntil: until,
      },
    },
  );
}

/**
 * The remedy term has passed and no writ was served: the refusal is final. In the transaction of the sweep; settles the
 * deadline. One that was suspended or reconsidered meanwhile is left as it is.
 */
export async function endRemedyTerm(
  manager: EntityManager,
  procedures: Procedures,
  deadline: DueDeadline,
  moment: Moment,
): Promise<void> {
  if (deadline.dueOn >= moment.today) return;
  const enrolment = await manager.findOne(Enrolment, {
    where: { id: deadline.subjectId },
    lock: { mode: 'pessimistic_write' },
  });
  await settleDeadline(manager, deadline.id);
  if (enrolment?.status !== 'refusalIntended') return;
  const refusal = await runningRefusal(manager, enrolment.id);
  if (refusal?.remedyUntil !== deadline.dueOn) return;
  const procedure = await procedures.published(manager, enrolment.procedureId, enrolment.procedureVersion ?? undefined);
  const work = { manager, procedures, actor: systemActor(systemScope(enrolment.regionId)), moment };
  await makeFinal(work, { enrolment, procedure }, refusal, null);
}

/** Makes an announced refusal final, by the calendar or by a person of the region (then with a reason). */
export async function makeFinal(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  refusal: RunningRefusal,
  reason: string | null,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { enrolment, procedure } = loaded;
  const { assessments } = await readFacts(manager, enrolment, moment.today);
  const state = { status: enrolment.status, ...standingOf(procedure.definition.conditions, assessments) };
  refuseOn(commandViolations(state, 'refuse'));
  const lines = await manager.query<DecidedProductLine[]>(
    `select l.product_id as "productId", p.code as product, l.municipality, l.admitted, l.reason
     from decision_proposal_line l join product p on p.id = l.product_id where l.proposal_id = $1`,
    [refusal.proposalId],
  );
  const taken = { ...refusal, outcome: 'refused' as const, decidedBy: refusal.intendedBy };
  const decisionId = await insertDecision(work, enrolment, taken, lines);
  await manager.query(
    `update intended_refusal set state = 'final', ended_at = $2, ended_by = $3, end_reason = $4 where id = $1`,
    [refusal.id, moment.now, actor.scope.personId ?? null, reason],
  );
  const { unmetConditions: unmet, notifiedOn, remedyUntil: until } = refusal;
  const letter = {
    kind: 'refusal',
    reason: refusal.reason,
    unmet,
    notifiedOn,
    remedyUntil: until,
    finalReason: reason,
  } as const;
  // By the calendar it is the decision of who announced it.
  await writeLetter(work, loaded, letter, actor.scope.personId ?? refusal.intendedBy);
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'refuse') },
    {
      action: 'enrolment.refused',
      change: { decisionId, unmetConditions: refusal.unmetConditions, ...(reason !== null && { reason }) },
    },
  );
}

/**
 * The refusal of an enrolment that the calendar made final: nobody had registered in time what was served. Null where a
 * person made it final after it had been suspended: what was served has been judged then.
 */
export async function lapsedRefusal(manager: EntityManager, enrolmentId: string): Promise<LapsedRefusal | null> {
  const [refusal] = await manager.query<LapsedRefusal[]>(
    `select r.id, r.proposal_id as "proposalId", r.reason, r.unmet_conditions as "unmetConditions", r.intended_by as "intendedBy",
       r.notified_on as "notifiedOn", r.remedy_until as "remedyUntil", r.ended_at as "finalAt", d.id as "decisionId"
     from intended_refusal r join decision d on d.enrolment_id = r.enrolment_id and d.set_aside_at is null
     where r.enrolment_id = $1 and r.state = 'final' and r.ended_by is null
       and not exists (select from refusal_suspension s where s.refusal_id = r.id)`,
    [enrolmentId],
  );
  return refusal ?? null;
}

/** The announced refusal of an enrolment that is neither final nor reconsidered. */
export async function runningRefusal(manager: EntityManager, enrolmentId: string): Promise<RunningRefusal | null> {
  const [refusal] = await manager.query<RunningRefusal[]>(
    `select id, proposal_id as "proposalId", reason, unmet_conditions as "unmetConditions", intended_by as "intendedBy",
       notified_on as "notifiedOn", remedy_until as "remedyUntil"
     from intended_refusal where enrolment_id = $1 and state in ('running', 'suspended')`,
    [enrolmentId],
  );
  return refusal ?? null;
}
