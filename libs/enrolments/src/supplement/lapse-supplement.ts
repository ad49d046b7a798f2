import { type DueDeadline, type Moment, refuseOn, settleDeadline, systemActor, systemScope } from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { Enrolment } from '../enrolment.entity.js';
import { readFacts } from '../enrolment-facts.js';
import { saveStep } from '../enrolment-work.js';
import { writeLetter } from '../letters/write-letter.js';
import { withPartyNames } from '../rules/supplement.js';
import { commandViolations, statusAfter } from '../rules/transitions.js';
import { openSupplementRequest } from './supplement-requests.js';

/**
 * The term of a supplement has passed and nothing was handed in: the enrolment is not processed. In the transaction of the
 * sweep; settles the deadline. One that was handed in, withdrawn or asked anew meanwhile is left as it is.
 */
export async function lapseSupplement(
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
  if (enrolment?.status !== 'supplementAsked') return;
  const request = await openSupplementRequest(manager, enrolment.id);
  if (request.answerUntil !== deadline.dueOn) return;
  const state = { status: enrolment.status, unassessed: [], unmet: [] };
  refuseOn(commandViolations(state, 'lapseSupplement'));
  await endSupplementRequest(manager, request.id, 'lapsed', moment, null);
  const procedure = await procedures.published(manager, enrolment.procedureId, enrolment.procedureVersion ?? undefined);
  const work = { manager, procedures, actor: systemActor(systemScope(enrolment.regionId)), moment };
  await saveStep(
    work,
    { enrolment, procedure },
    { status: statusAfter(state, 'lapseSupplement') },
    { action: 'enrolment.notProcessed', change: { requestId: request.id, until: request.answerUntil } },
  );
  const { parties } = await readFacts(manager, enrolment, moment.today);
  const items = withPartyNames(request.items, parties);
  await writeLetter(work, { enrolment, procedure }, { kind: 'notProcessed', items, until: request.answerUntil }, null);
}

/** Ends a request without its supplement. @param by null: the calendar */
export async function endSupplementRequest(
  manager: EntityManager,
  requestId: string,
  as: 'lapsed' | 'withdrawn',
  { now, today }: Moment,
  by: string | null,
): Promise<void> {
  await manager.query(
    `update supplement_request set state = $2, ended_at = $3, ended_on = $4, ended_by = $5 where id = $1`,
    [requestId, as, now, today, by],
  );
}
