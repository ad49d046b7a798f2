import { addDays } from '@openhuis/calendar';
import { askForJob, RuleViolation } from '@openhuis/platform';
import type { AmendmentWork } from './amendment-record.js';
import type { Amendment } from './amendment.entity.js';
import { joinerDueOn } from './rules/answers.js';

/**
 * Tells contractors of an announced amendment: for each a row for its answer, and the date by which it is given, from which
 * the mails follow. One statement however many there are; whoever was told before is left alone.
 *
 * @param whom everybody with a contract on the day of the announcement, or who joined since
 * @returns how many were told
 */
export async function tellContractors(
  { manager, moment, actor }: AmendmentWork,
  { id, procedureId, regionId, responseDueOn, lastTermDueOn, effectiveOn }: Amendment,
  whom: 'everybody' | 'joiners',
): Promise<number> {
  if (responseDueOn === null || lastTermDueOn === null) throw RuleViolation.of('wrong-state');
  const dueOn = joinerDueOn({ responseDueOn, lastTermDueOn }, addDays(effectiveOn, -1), moment.today);
  const [row] = await manager.query<[{ told: number }]>(
    `with told as (
       insert into amendment_answer (amendment_id, contract_id, procedure_id, region_id, organisation_id, told_on, joined_later, answer_due_on)
       select $1, c.id, c.procedure_id, c.region_id, c.organisation_id, $4, $6, $5
       from contract c
       where c.procedure_id = $2 and c.region_id = $3 and c.signed_on is not null and c.ended_on is null
         and not exists (select from amendment_answer known where known.amendment_id = $1 and known.contract_id = c.id)
       on conflict (amendment_id, contract_id) do nothing
       returning id, organisation_id
     ), dated as (
       insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
       select $3, organisation_id, $2, 'amendmentAnswer', id, 'amendment-answer', $5, $4, true, $4, $1 from told
     )
     select count(*)::int as told from told`,
    [id, procedureId, regionId, moment.today, dueOn, whom === 'joiners'],
  );
  if (row.told > 0 && actor.scope.kind !== 'system') await askForJob(manager, 'notices.plan', { regionId });
  return row.told;
}
