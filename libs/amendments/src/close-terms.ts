import { addDays } from '@openhuis/calendar';
import { planEnd } from '@openhuis/contracts';
import { type AmendmentWork, changeAmendment, writeAmendmentDeadlines } from './amendment-record.js';
import type { Amendment } from './amendment.entity.js';
import { announceToBreaker } from './announce-amendment.js';

/**
 * The day to answer has passed: whoever did not gets a last written term. One statement, however many there are; whoever
 * answers after this is as much in time as the others were.
 */
export async function openLastTerm(work: AmendmentWork, amendment: Amendment): Promise<void> {
  const { manager, moment } = work;
  const { id, responseDueOn, lastTermDueOn } = amendment;
  if (responseDueOn === null || lastTermDueOn === null) return;
  await announceToBreaker(work, amendment, ['amendment-last-term']);
  const [row] = await manager.query<[{ silent: number }]>(
    `with silent as (
       update amendment_answer a set answer_due_on = $2, version = a.version + 1
       from contract c
       where a.amendment_id = $1 and a.answer is null and a.answer_due_on < $3 and c.id = a.contract_id and c.ended_on is null
       returning a.id, a.region_id, a.organisation_id, a.procedure_id
     ), dated as (
       insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
       select region_id, organisation_id, procedure_id, 'amendmentAnswer', id, 'amendment-last-term', $2, $3, true, $3, $1
       from silent
     )
     select count(*)::int as silent from silent`,
    [id, lastTermDueOn, moment.today],
  );
  await changeAmendment(
    work,
    amendment,
    'amendment.lastTermOpened',
    { lastTermOpenedOn: moment.today },
    { silent: row.silent, lastTermDueOn },
  );
  await writeAmendmentDeadlines(work, amendment);
}

/**
 * The last term has passed: it is recorded what each answer, or none, means. A refusal ends the contract on the day before the
 * effective date; that end is planned now, so that its dates are known to both sides.
 */
export async function settleAnswers(work: AmendmentWork, amendment: Amendment): Promise<void> {
  const { silence } = amendment;
  if (silence === null) return;
  await announceToBreaker(work, amendment, ['amendment-consequence']);
  const told = await recordOutcomes(work, amendment, silence);
  await changeAmendment(work, amendment, 'amendment.settled', { settledOn: work.moment.today }, { ...told });
  await writeAmendmentDeadlines(work, amendment);
}

/** How many contracts go on, and how many end. */
export interface SettledAnswers {
  remain: number;
  end: number;
}

/**
 * Records what answers mean for which no outcome is recorded yet: all of them when the terms close, those of late joiners on
 * the effective date.
 */
export async function recordOutcomes(
  work: AmendmentWork,
  { id, number, subject, effectiveOn }: Amendment,
  silence: 'refusal' | 'acceptance',
): Promise<SettledAnswers> {
  const { manager, moment } = work;
  const rows = await manager.query<
    { contractId: string; outcome: 'remains' | 'ends'; basis: string; reason: string | null; runs: boolean }[]
  >(
    `with settled as (
       update amendment_answer a set
         outcome = case when coalesce(a.answer, $2) in ('refused', 'refusal') then 'ends' else 'remains' end,
         outcome_basis = coalesce(a.answer, 'silence'), version = a.version + 1
       from contract c
       where a.amendment_id = $1 and a.outcome is null and c.id = a.contract_id and c.ended_on is null
         and (a.answer is not null or a.answer_due_on < $3)
       returning a.id, a.contract_id, a.region_id, a.organisation_id, a.procedure_id, a.outcome, a.outcome_basis, a.answer_reason,
         c.ends_on >= $4 as runs
     ), dated as (
       -- Who accepted was told so when it answered: there is no consequence to tell.
       insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
       select region_id, organisation_id, procedure_id, 'amendmentAnswer', id, 'amendment-consequence', $3, $3, true, $3, $1
       from settled where outcome = 'ends' or outcome_basis = 'silence'
     )
     select contract_id as "contractId", outcome, outcome_basis as basis, answer_reason as reason, runs from settled
     order by contract_id`,
    [id, silence, moment.today, effectiveOn],
  );
  const ending = rows.filter(({ outcome }) => outcome === 'ends');
  // A contract that is over before the amendment holds ends by itself.
  for (const { contractId, basis, reason } of ending.filter(({ runs }) => runs)) {
    await planEnd(work, contractId, {
      endsOn: addDays(effectiveOn, -1),
      reason:
        basis === 'refused'
          ? `Wijziging ${number ?? ''} (${subject}) geweigerd: ${reason ?? ''}`
          : `Geen antwoord op wijziging ${number ?? ''} (${subject})`,
      source: { kind: 'amendment', id },
    });
  }
  return { remain: rows.length - ending.length, end: ending.length };
}
