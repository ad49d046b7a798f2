import { addDays, type CalendarDate } from '@openhuis/calendar';
import {
  askForJob,
  type AuditActionOf,
  recordChange,
  refuseOn,
  RuleViolation,
  writeDeadlines,
} from '@openhuis/platform';
import { type AmendmentWork, personOf } from './amendment-record.js';
import { type AmendmentAnswerGiven, answerViolations } from './rules/answers.js';
import type { AmendmentState } from './rules/transitions.js';

interface LockedAnswer {
  id: string;
  version: number;
  regionId: number;
  organisationId: string;
  procedureId: string;
  contractId: string;
  amendmentId: string;
  number: number;
  answerDueOn: CalendarDate;
  answer: AmendmentAnswerGiven | null;
  acknowledgedAt: Date | null;
  state: AmendmentState;
  settled: boolean;
  effectiveOn: CalendarDate;
  endedOn: CalendarDate | null;
}

/** What a signatory of a contracted provider answers. */
export interface AnswerGiven {
  answer: AmendmentAnswerGiven;
  reason?: string;
  /** 'Ik ben zelfstandig bevoegd', or the mandate: recorded as stated. */
  authorityStatement: string;
}

/** An answer after a command. */
export interface AnswerAfter {
  id: string;
  version: number;
  answer: AmendmentAnswerGiven | null;
  /** The last day of the contract if the amendment takes effect; null when it goes on. */
  contractEndsOn: CalendarDate | null;
}

/**
 * Proof of receipt: somebody of the provider has read the amendment. Said again it changes nothing.
 *
 * @throws RuleViolation `not-found`, also for one of others
 */
export async function acknowledgeAmendment(work: AmendmentWork, answerId: string): Promise<AnswerAfter> {
  const { manager, moment, actor } = work;
  const person = personOf(actor);
  const answer = await lockAnswer(work, answerId);
  if (answer.acknowledgedAt !== null) return after(answer);
  await manager.query(
    `update amendment_answer set acknowledged_at = $2, acknowledged_by = $3, acknowledged_name = $4 where id = $1`,
    [answerId, moment.now, person.id, person.name],
  );
  await record(work, answer, 'amendment.acknowledged', {});
  return after(answer);
}

/**
 * Accepts or refuses an amendment for a contract, as often as wanted until its last day. A refusal ends the contract on the
 * day before the effective date (contract standard 1.4).
 *
 * @throws RuleViolation `not-found`, `stale-version`, `authority-missing`, `invalid-input` for a refusal without a reason,
 *   `amendment-answer-too-late`, or `wrong-state`
 */
export async function answerAmendment(
  work: AmendmentWork,
  answerId: string,
  version: number,
  given: AnswerGiven,
): Promise<AnswerAfter> {
  const { manager, moment, actor } = work;
  const person = personOf(actor);
  const answer = await lockAnswer(work, answerId);
  if (answer.version !== version) {
    throw RuleViolation.of('stale-version', { yours: version, current: answer.version });
  }
  const { state, settled, effectiveOn, answerDueOn, endedOn } = answer;
  const reason = given.reason?.trim();
  refuseOn([
    ...(given.authorityStatement.trim() === ''
      ? [{ code: 'authority-missing' as const, path: 'authorityStatement' }]
      : []),
    ...answerViolations(
      {
        amendment: { state, settled, effectiveOn },
        answerDueOn,
        answer: answer.answer,
        contractEnded: endedOn !== null,
      },
      { answer: given.answer, reason },
      moment.today,
    ),
  ]);
  await manager.query(
    `update amendment_answer set answer = $2, answer_reason = $3, answered_at = $4, answered_by = $5, answered_name = $6,
       authority_statement = $7, acknowledged_at = coalesce(acknowledged_at, $4),
       acknowledged_by = coalesce(acknowledged_by, $5), acknowledged_name = coalesce(acknowledged_name, $6), version = version + 1
     where id = $1`,
    [answerId, given.answer, reason ?? null, moment.now, person.id, person.name, given.authorityStatement.trim()],
  );
  await record(work, answer, 'amendment.answered', {
    from: answer.answer,
    to: given.answer,
    ...(reason !== undefined && { reason }),
  });
  await writeAnsweredDeadlines(work, answer);
  return after({ ...answer, answer: given.answer, version: version + 1 });
}

/** The date by which to answer is done with, and the day of the answer is told. */
async function writeAnsweredDeadlines({ manager, moment }: AmendmentWork, answer: LockedAnswer): Promise<void> {
  const { id, regionId, organisationId, procedureId } = answer;
  await writeDeadlines(
    manager,
    { kind: 'amendmentAnswer', id, regionId, organisationId, procedureId },
    ['amendment-answer', 'amendment-last-term', 'amendment-reminder', 'amendment-answered'],
    [{ kind: 'amendment-answered', dueOn: moment.today, inForceOn: moment.today, announced: true }],
  );
  await askForJob(manager, 'notices.plan', { regionId });
}

/** @throws RuleViolation `not-found`, also for an answer of others */
async function lockAnswer({ manager, actor }: AmendmentWork, id: string): Promise<LockedAnswer> {
  const [row] = await manager.query<LockedAnswer[]>(
    `select a.id, a.version, a.region_id as "regionId", a.organisation_id as "organisationId", a.procedure_id as "procedureId",
       a.contract_id as "contractId", a.amendment_id as "amendmentId", m.number, a.answer_due_on as "answerDueOn", a.answer,
       a.acknowledged_at as "acknowledgedAt", m.state, m.settled_on is not null as settled, m.effective_on as "effectiveOn",
       c.ended_on as "endedOn"
     from amendment_answer a join amendment m on m.id = a.amendment_id join contract c on c.id = a.contract_id
     where a.id = $1 and a.organisation_id = any ($2::uuid[]) for update of a`,
    [id, actor.scope.organisationIds],
  );
  if (row === undefined) throw RuleViolation.of('not-found');
  return row;
}

async function record(
  { manager, actor }: AmendmentWork,
  { id, regionId, organisationId, contractId, amendmentId, number }: LockedAnswer,
  action: AuditActionOf<'amendment'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action,
    subjectKind: 'amendmentAnswer',
    subjectId: id,
    regionId,
    organisationId,
    change: { contractId, amendmentId, number, ...change },
  });
}

function after({ id, version, answer, effectiveOn }: LockedAnswer): AnswerAfter {
  return { id, version, answer, contractEndsOn: answer === 'refused' ? addDays(effectiveOn, -1) : null };
}
