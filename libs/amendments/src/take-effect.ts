import { addDays } from '@openhuis/calendar';
import { amendContracts, askToRenewWaiting, type LeavingLines } from '@openhuis/contracts';
import { askForJob, type DueDeadline, type Moment, settleDeadline, systemActor, systemScope } from '@openhuis/platform';
import { commonContent, commonTermsOn, Procedure, type Procedures, publishAmended } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { standingProcedure } from './amendment-ground.js';
import { type AmendmentWork, changeAmendment, writeAmendmentDeadlines } from './amendment-record.js';
import { Amendment } from './amendment.entity.js';
import { announceToBreaker } from './announce-amendment.js';
import { openLastTerm, recordOutcomes, settleAnswers } from './close-terms.js';
import type { AmendmentChange } from './rules/amendment-change.js';
import { amendedDefinition, runOffEnds } from './rules/apply-changes.js';
import { tellContractors } from './tell-contractors.js';

/** One step of the calendar in the transaction of the sweep: every amendment of the procedure that is due. */
type Step = (work: AmendmentWork, amendment: Amendment) => Promise<void>;

/** The first term has passed: {@link openLastTerm}. Settles the deadline. */
export async function closeResponses(
  procedures: Procedures,
  manager: EntityManager,
  deadline: DueDeadline,
  moment: Moment,
): Promise<void> {
  await forEachDue(procedures, manager, deadline, moment, openIfDue);
}

/** The last term has passed: {@link settleAnswers}. Settles the deadline. */
export async function closeLastTerms(
  procedures: Procedures,
  manager: EntityManager,
  deadline: DueDeadline,
  moment: Moment,
): Promise<void> {
  await forEachDue(procedures, manager, deadline, moment, settleIfDue);
}

/** The effective date has come, in all contracts that remain at once: {@link takeEffect}. Settles the deadline. */
export async function makeEffective(
  procedures: Procedures,
  manager: EntityManager,
  deadline: DueDeadline,
  moment: Moment,
): Promise<void> {
  await forEachDue(procedures, manager, deadline, moment, async (work, amendment) => {
    if (amendment.effectiveOn > moment.today) return;
    // After downtime what should have come before comes now.
    await openIfDue(work, amendment);
    await settleIfDue(work, amendment);
    await takeEffect(work, amendment);
  });
}

/**
 * What ran off by an amendment has had its last day: whoever waits to sign a contract that holds it cannot sign that any more,
 * and the region hears of it. Settles the deadline.
 */
export async function endRunOff(manager: EntityManager, deadline: DueDeadline): Promise<void> {
  const { regionId, subjectId: procedureId, dueOn } = deadline;
  await settleDeadline(manager, deadline.id);
  const effective = await manager.find(Amendment, { where: { procedureId, state: 'effective' } });
  const amendment = effective.find(({ changes }) => runOffEnds(changes).includes(dueOn));
  if (amendment === undefined) return;
  await askForJob(manager, 'contracts.renew', { regionId, procedureId, amendmentId: amendment.id });
}

const openIfDue: Step = async (work, amendment) => {
  const { responseDueOn, lastTermOpenedOn } = amendment;
  if (responseDueOn === null || responseDueOn >= work.moment.today || lastTermOpenedOn !== null) return;
  await openLastTerm(work, amendment);
};

const settleIfDue: Step = async (work, amendment) => {
  const { lastTermDueOn, settledOn } = amendment;
  if (lastTermDueOn === null || lastTermDueOn >= work.moment.today || settledOn !== null) return;
  await settleAnswers(work, amendment);
};

async function forEachDue(
  procedures: Procedures,
  manager: EntityManager,
  deadline: DueDeadline,
  moment: Moment,
  step: Step,
): Promise<void> {
  const work = { manager, procedures, actor: systemActor(systemScope(deadline.regionId)), moment };
  const procedure = await manager.findOne(Procedure, {
    where: { id: deadline.subjectId },
    lock: { mode: 'pessimistic_write' },
  });
  await settleDeadline(manager, deadline.id);
  if (procedure === null) return;
  const amendments = await manager.find(Amendment, {
    where: { procedureId: procedure.id, state: 'announced' },
    order: { effectiveOn: 'asc', number: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const amendment of amendments) await step(work, amendment);
}

/**
 * An announced amendment holds from today: a version of the procedure with it for whoever joins, the catalogue and its
 * prices, and the step in every contract that remains.
 */
async function takeEffect(work: AmendmentWork, amendment: Amendment): Promise<void> {
  const { manager, actor, moment } = work;
  const { id, number, subject, procedureId, regionId, changes, effectiveOn, announcedBy, silence } = amendment;
  if (number === null || announcedBy === null || silence === null) return;
  await tellContractors(work, amendment, 'joiners');
  await recordOutcomes(work, amendment, silence);
  const before = await commonTermsOn(manager, procedureId, addDays(effectiveOn, -1));
  const terms = await commonTermsOn(manager, procedureId, moment.today);
  const standing = await standingProcedure(work, procedureId);
  const content = terms?.content ?? commonContent(standing.definition);
  const procedure = await manager.findOneByOrFail(Procedure, { id: procedureId });
  const version = await publishAmended(manager, actor, moment, procedure, {
    definition: amendedDefinition(standing.definition, changes, effectiveOn, content),
    reason: `Wijziging ${number}: ${subject}`,
    publishedBy: announcedBy,
    amendmentId: id,
  });
  const changesTerm = changes.some(({ kind }) => kind === 'termChanged');
  const { contractIds, shortened } = await amendContracts(work, {
    regionId,
    procedureId,
    amendmentId: id,
    number,
    subject,
    effectiveOn,
    leaving: changes.flatMap((change) => leavingLines(change, addDays(effectiveOn, -1))),
    ...(changesTerm && before !== null && { formerTerm: before.content.term }),
  });
  await tellEffective(work, amendment, contractIds);
  // What one side signed of the text as it was counts no longer.
  await askToRenewWaiting(manager, { regionId, procedureId, amendmentId: id });
  await changeAmendment(
    work,
    amendment,
    'amendment.tookEffect',
    { state: 'effective', becameEffectiveAt: moment.now, procedureVersion: version },
    { procedureVersion: version, contracts: contractIds.length, shortened, contractIds },
  );
  await writeAmendmentDeadlines(work, amendment);
}

function leavingLines(change: AmendmentChange, dayBefore: string): LeavingLines[] {
  if (change.kind === 'productRetired') {
    return [{ product: change.product, endsOn: change.existingUntil ?? dayBefore }];
  }
  return change.kind === 'municipalityLeaves'
    ? [{ municipality: change.municipality, endsOn: change.existingUntil ?? dayBefore }]
    : [];
}

/** Whoever goes on is told that it holds. */
async function tellEffective(work: AmendmentWork, amendment: Amendment, contractIds: string[]): Promise<void> {
  await announceToBreaker(work, amendment, ['amendment-effective']);
  await work.manager.query(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
     select region_id, organisation_id, procedure_id, 'amendmentAnswer', id, 'amendment-effective', $3, $2, true, $2, $1
     from amendment_answer where amendment_id = $1 and contract_id = any($4)`,
    [amendment.id, work.moment.today, amendment.effectiveOn, contractIds],
  );
}

/**
 * Tells whoever signed a contract after an amendment was announced, by the job that the signature asked for.
 *
 * @returns how many were told
 */
export async function tellJoiners(work: AmendmentWork, procedureId: string): Promise<number> {
  const amendments = await work.manager.find(Amendment, { where: { procedureId, state: 'announced' } });
  let told = 0;
  for (const amendment of amendments) told += await tellContractors(work, amendment, 'joiners');
  return told;
}
