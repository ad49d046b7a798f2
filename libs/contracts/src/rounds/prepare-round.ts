import type { CalendarDate } from '@openhuis/calendar';
import { changeVersion, type DueDeadline, refuseOn, RuleViolation, settleDeadline } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { In, LessThan } from 'typeorm';
import { lookAtContracts } from '../look-at-contracts.js';
import { optionDates } from '../rules/term.js';
import { ExtensionRound } from './extension-round.entity.js';
import { judgeContract } from './judge-contract.js';
import { nextExtension, nextOfCohort } from './round-cohort.js';
import { answerGrounds, lockRound, procedureOfRound, recordRound, type RoundWork } from './round-work.js';
import { latestAnswerOn, type RoundChoice, roundViolations } from './rules/round-choice.js';
import { roundCommandViolations } from './rules/round-state.js';

/** What a manager says of a round. */
export interface RoundPlan {
  choice: RoundChoice;
  reason: string | null;
  answerDueOn: CalendarDate | null;
  /** The version that the user saw. */
  version: number;
}

/**
 * Begins a round for the next extension of a procedure.
 *
 * @throws RuleViolation `no-option-left`, `offer-too-late`, `already-exists` while one is being prepared, or `forbidden`
 */
export async function createRound(work: RoundWork, procedureId: string): Promise<ExtensionRound> {
  const { manager, actor, moment } = work;
  const createdBy = requirePerson(actor);
  const procedure = await procedureOfRound(work, { procedureId });
  const { regionId } = procedure;
  if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
  await oneAtATime(work, procedureId);
  const number = await nextExtension(manager, regionId, procedureId);
  if (number === null) throw RuleViolation.of('no-option-left');
  refuseOn(roundViolations(answerGrounds(procedure, { number }), null, moment.today));
  const round = await insertRound(work, { regionId, procedureId, number, createdBy });
  await recordRound(work, round, 'created', {});
  return round;
}

/**
 * What the calendar does when the time of an extension comes: it proposes a round, once. Where people began one already, or
 * no contract waits for this extension any more, there is nothing to propose.
 */
export async function proposeRound(work: RoundWork, deadline: DueDeadline): Promise<void> {
  const { manager } = work;
  await settleDeadline(manager, deadline.id);
  const procedureId = deadline.subjectId;
  const procedure = await procedureOfRound(work, { procedureId });
  const { regionId } = procedure;
  const number = await nextExtension(manager, regionId, procedureId);
  if (number === null || number > procedure.definition.term.extensionCount) return;
  if (optionDates(procedure.definition.term, number - 1).latestNoticeOn < work.moment.today) return;
  await manager.query(PREPARING, [procedureId]);
  if (await manager.existsBy(ExtensionRound, { procedureId, number })) return;
  await cancelOvertaken(work, procedureId, number);
  const round = await insertRound(work, { regionId, procedureId, number, createdBy: null });
  await recordRound(work, round, 'proposed', { deadlineId: deadline.id });
}

/** A round of an earlier extension that was never sent is overtaken: its time has passed, and one is prepared at a time. */
async function cancelOvertaken(work: RoundWork, procedureId: string, number: number): Promise<void> {
  const { manager, moment } = work;
  const waiting = await manager.findBy(ExtensionRound, {
    procedureId,
    number: LessThan(number),
    state: In(['draft', 'submitted']),
  });
  for (const round of waiting) {
    const change = {
      state: 'cancelled' as const,
      cancelledAt: moment.now,
      cancelReason: 'Ingehaald door de volgende verlenging',
    };
    await changeVersion(manager, ExtensionRound, round.id, round.version, change);
    await recordRound(work, round, 'cancelled', { reason: change.cancelReason });
  }
}

/** Changes what a round will offer to whom. @throws RuleViolation `wrong-state`, `stale-version`, `invalid-date` … */
export async function editRound(work: RoundWork, id: string, plan: RoundPlan): Promise<ExtensionRound> {
  const { manager, actor, moment } = work;
  const round = await lockRound(manager, id);
  refuseOn(roundCommandViolations(round, 'edit', requirePerson(actor)));
  const procedure = await procedureOfRound(work, round);
  refuseOn(roundViolations(answerGrounds(procedure, round), plan.answerDueOn, moment.today));
  const { version, ...change } = plan;
  const next = await changeVersion(manager, ExtensionRound, id, version, change as object);
  await recordRound(work, round, 'edited', { ...change });
  return Object.assign(round, change, { version: next });
}

/**
 * Hands a round to a second person, with what it will do for each contract as it stands today.
 *
 * @throws RuleViolation `reason-missing`, `nothing-chosen-held` where no contract would be offered anything, `wrong-state`,
 *   `stale-version` or as `roundViolations` tells
 */
export async function submitRound(work: RoundWork, id: string, version: number): Promise<ExtensionRound> {
  const { manager, actor, moment } = work;
  const submittedBy = requirePerson(actor);
  const round = await lockRound(manager, id);
  refuseOn(roundCommandViolations(round, 'submit', submittedBy));
  const grounds = answerGrounds(await procedureOfRound(work, round), round);
  refuseOn([
    ...roundViolations(grounds, round.answerDueOn, moment.today),
    ...(round.reason === null || round.reason === '' ? [{ code: 'reason-missing' as const, path: 'reason' }] : []),
  ]);
  await manager.query(`delete from extension_round_contract where round_id = $1`, [id]);
  const answerDueOn = round.answerDueOn ?? latestAnswerOn(grounds, moment.today);
  const counts = await judgeCohort(work, round, answerDueOn);
  if (counts.offers === 0) throw RuleViolation.of('nothing-chosen-held');
  const change = { state: 'submitted' as const, submittedAt: moment.now, submittedBy, ...counts };
  const next = await changeVersion(manager, ExtensionRound, id, version, change);
  await recordRound(work, round, 'submitted', { reason: round.reason, choice: round.choice, answerDueOn, ...counts });
  return Object.assign(round, change, { version: next });
}

/** Writes what the round will do for each contract, batch after batch. */
async function judgeCohort(
  work: RoundWork,
  round: ExtensionRound,
  answerDueOn: CalendarDate,
): Promise<{ offers: number; skipped: number }> {
  const { manager, moment } = work;
  const counts = { offers: 0, skipped: 0 };
  let after: string | null = null;
  for (;;) {
    const batch = await nextOfCohort(manager, round, after);
    const last = batch.at(-1);
    if (last === undefined) return counts;
    after = last.number;
    const loaded = await lookAtContracts(
      work,
      batch.map(({ id }) => id),
    );
    const rows = [...loaded.values()].map((one) => {
      const { outcome, lines, reasons } = judgeContract(one, round.choice, answerDueOn, moment.today);
      counts[outcome === 'offer' ? 'offers' : 'skipped'] += 1;
      const { id, organisationId } = one.contract;
      return { id, organisationId, state: outcome === 'offer' ? 'chosen' : 'skipped', lines, reasons };
    });
    await manager.query(
      `insert into extension_round_contract (round_id, contract_id, region_id, organisation_id, state, lines, reasons)
       select $1, j.id, $2, j."organisationId", j.state, j.lines, j.reasons
       from jsonb_to_recordset($3::jsonb) as j (id uuid, "organisationId" uuid, state text, lines jsonb, reasons jsonb)`,
      [round.id, round.regionId, JSON.stringify(rows)],
    );
  }
}

/** Whoever prepares rounds of one procedure follow each other here. */
const PREPARING = `select pg_advisory_xact_lock(hashtextextended('extension rounds of ' || $1, 0))`;

async function oneAtATime({ manager }: RoundWork, procedureId: string): Promise<void> {
  await manager.query(PREPARING, [procedureId]);
  const [waiting] = await manager.query<{ id: string }[]>(
    `select id from extension_round where procedure_id = $1 and state in ('draft', 'submitted')`,
    [procedureId],
  );
  if (waiting !== undefined) throw RuleViolation.of('already-exists', { roundId: waiting.id });
}

async function insertRound(
  { manager, moment }: RoundWork,
  of: Pick<ExtensionRound, 'regionId' | 'procedureId' | 'number' | 'createdBy'>,
): Promise<ExtensionRound> {
  const [{ id }] = await manager.query<[{ id: string }]>(
    `insert into extension_round (region_id, procedure_id, number, state, created_at, created_by)
     values ($1, $2, $3, 'draft', $4, $5) returning id`,
    [of.regionId, of.procedureId, of.number, moment.now, of.createdBy],
  );
  return await manager.findOneByOrFail(ExtensionRound, { id });
}
