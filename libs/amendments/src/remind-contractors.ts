import { announceDeadlines, askForJob, recordChange } from '@openhuis/platform';
import { randomUUID } from 'node:crypto';
import { type AmendmentWork, lockAmendment } from './amendment-record.js';

/** Who is reminded: nobody named means everybody who did not answer. */
export interface ReminderChoice {
  answerIds?: readonly string[];
}

/** How many were reminded, and how many of those named were not: they had answered, or were reminded today already. */
export interface ReminderResult {
  reminded: number;
  skipped: number;
}

/**
 * Reminds contractors that did not answer, once a day at most. One statement, however many there are.
 *
 * @throws RuleViolation `not-found`, or `wrong-state` once the terms have closed
 */
export async function remindContractors(
  work: AmendmentWork,
  amendmentId: string,
  { answerIds }: ReminderChoice,
): Promise<ReminderResult> {
  const { manager, moment, actor } = work;
  const { regionId, number } = await lockAmendment(work, amendmentId, 'remind');
  const commandId = randomUUID();
  const [waiting] = await manager.query<[{ subjects: number }]>(
    `select count(*)::int as subjects from amendment_answer
     where amendment_id = $1 and answer is null and ($2::uuid[] is null or id = any ($2))`,
    [amendmentId, answerIds ?? null],
  );
  await announceDeadlines(manager, { commandId, regionId, kind: 'amendment-reminder', subjects: waiting.subjects });
  const rows = await manager.query<{ id: string }[]>(
    `with reminded as (
       update amendment_answer a set reminded_on = $3, reminders = a.reminders + 1
       from contract c
       where a.amendment_id = $1 and a.answer is null and ($2::uuid[] is null or a.id = any ($2))
         and a.answer_due_on >= $3 and a.reminded_on is distinct from $3 and c.id = a.contract_id and c.ended_on is null
       returning a.id, a.region_id, a.organisation_id, a.procedure_id
     )
     insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
     select region_id, organisation_id, procedure_id, 'amendmentAnswer', id, 'amendment-reminder', $3, $3, true, $3, $4
     from reminded returning subject_id as id`,
    [amendmentId, answerIds ?? null, moment.today, commandId],
  );
  await recordChange(manager, actor, {
    action: 'amendment.reminded',
    subjectKind: 'amendment',
    subjectId: amendmentId,
    regionId,
    change: { number, answerIds: rows.map(({ id }) => id) },
  });
  if (rows.length > 0) await askForJob(manager, 'notices.plan', { regionId });
  return { reminded: rows.length, skipped: answerIds === undefined ? 0 : answerIds.length - rows.length };
}
