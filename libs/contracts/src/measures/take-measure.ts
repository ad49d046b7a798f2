import type { CalendarDate } from '@openhuis/calendar';
import { recordChange, refuseOn, RuleViolation, writeDeadlines } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { Contract } from '../contract.entity.js';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import { endingGroundsOf } from '../endings/ending-grounds.js';
import { planEnd, refuseUnlessRunning } from '../endings/plan-end.js';
import { endingRequestViolations } from '../endings/rules/ending-request.js';
import { refuseForeignSide } from '../signing/sign-contract.js';
import { Measure } from './measure.entity.js';
import {
  type DatedMeasure,
  type MeasureCommand,
  measureCommandViolations,
  measureDeadlineKinds,
  measureDeadlines,
  type MeasureKind,
  type MeasureState,
  measureViolations,
  type PlannedStep,
} from './rules/measure.js';

/** What a region proposes, and why. */
export interface MeasureAsk {
  kind: MeasureKind;
  reason: string;
  hearingUntil: CalendarDate;
  startsOn?: CalendarDate;
  endsOn?: CalendarDate;
  discount?: string;
  steps?: PlannedStep[];
  lines?: ProcedureLine[];
}

/** A measure as it stands after a command. */
export interface MeasureOutcome {
  id: string;
  state: MeasureState;
}

/**
 * Proposes a measure: the provider reads it, with the reason and the term in which it can respond. Nothing holds yet.
 *
 * @throws RuleViolation as `measureViolations` tells; of a part that is to end also as `endingRequestViolations` does;
 *   `wrong-state`, `forbidden` or `not-found`
 */
export async function proposeMeasure(work: ContractWork, contractId: string, ask: MeasureAsk): Promise<MeasureOutcome> {
  const { manager, actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  refuseForeignSide(work, loaded, 'region');
  refuseUnlessRunning(loaded, moment.today);
  refuseOn(measureViolations(ask, moment.today));
  await refuseUnendable(work, loaded, ask);
  const measure = manager.create(Measure, {
    contractId,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    kind: ask.kind,
    reason: ask.reason.trim(),
    hearingUntil: ask.hearingUntil,
    lines: ask.lines ?? null,
    startsOn: ask.startsOn ?? null,
    endsOn: ask.endsOn ?? null,
    discount: ask.discount ?? null,
    state: 'proposed',
    proposedAt: moment.now,
    proposedBy: person.id,
    view: null,
    viewedAt: null,
    viewedBy: null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
  });
  await manager.insert(Measure, measure);
  await manager.query(
    `insert into recovery_step (measure_id, number, contract_id, region_id, organisation_id, text, due_on)
     select $1, s.number, $2, $3, $4, s.step ->> 'text', (s.step ->> 'dueOn')::date
     from jsonb_array_elements($5::jsonb) with ordinality as s(step, number)`,
    [measure.id, contractId, contract.regionId, contract.organisationId, JSON.stringify(ask.steps ?? [])],
  );
  await finish(work, contract, measure, 'measureProposed');
  return { id: measure.id, state: measure.state };
}

/**
 * The provider says what it thinks of a measure, once, within its term.
 *
 * @throws RuleViolation `offer-too-late`, `already-exists`, `wrong-state`, `forbidden` or `not-found`
 */
export async function respondToMeasure(work: ContractWork, measureId: string, view: string): Promise<MeasureOutcome> {
  const { manager, actor, moment } = work;
  const { measure, loaded } = await locked(work, measureId, 'provider', 'respond');
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  await manager.update(Measure, { id: measureId }, { view: view.trim(), viewedAt: moment.now, viewedBy: person.id });
  const { contract } = loaded;
  await recordChange(manager, actor, {
    action: 'measure.viewGiven',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { measureId },
  });
  return { id: measureId, state: measure.state };
}

/**
 * A second person takes the measure or drops it, once the provider has been heard. A part that is to end gets its last day.
 *
 * @throws RuleViolation `second-person-needed`, `hearing-running`, `wrong-state`, `forbidden` or `not-found`; of a part that
 *   is to end also as `endingRequestViolations` tells
 */
export async function decideMeasure(
  work: ContractWork,
  measureId: string,
  decision: { decision: 'take' | 'drop'; reason: string },
): Promise<MeasureOutcome> {
  const { manager, actor, moment } = work;
  const { measure, loaded } = await locked(work, measureId, 'region', 'decide');
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  if (person.id === measure.proposedBy) throw RuleViolation.of('second-person-needed');
  const isTaken = decision.decision === 'take';
  if (isTaken) await refuseUnendable(work, loaded, measure);
  const change = {
    state: isTaken ? 'taken' : 'dropped',
    decidedAt: moment.now,
    decidedBy: person.id,
    decisionReason: decision.reason.trim(),
  } as const;
  await manager.update(Measure, { id: measureId }, change);
  Object.assign(measure, change);
  await finish(work, loaded.contract, measure, 'measureDecided');
  if (isTaken && measure.lines !== null && measure.endsOn !== null) {
    await planEnd(work, measure.contractId, {
      ground: 'dissolution',
      side: 'region',
      endsOn: measure.endsOn,
      lines: measure.lines,
      reason: measure.reason,
      source: { kind: 'measure', id: measure.id },
    });
  }
  return { id: measureId, state: measure.state };
}

/**
 * A step of a recovery plan was done, says the region. Said again, it changes nothing.
 *
 * @throws RuleViolation `not-found`, `wrong-state` or `forbidden`
 */
export async function finishRecoveryStep(
  work: ContractWork,
  measureId: string,
  number: number,
  note: string | undefined,
): Promise<void> {
  const { manager, actor, moment } = work;
  const { loaded } = await locked(work, measureId, 'region', 'finishStep');
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  const [step] = await manager.query<{ isDone: boolean }[]>(
    `select done_at is not null as "isDone" from recovery_step where measure_id = $1 and number = $2`,
    [measureId, number],
  );
  if (step === undefined) throw RuleViolation.of('not-found');
  if (step.isDone) return;
  await manager.query(
    `update recovery_step set done_at = $3, done_by = $4, note = $5 where measure_id = $1 and number = $2`,
    [measureId, number, moment.now, person.id, note?.trim() ?? null],
  );
  const { contract } = loaded;
  await recordChange(manager, actor, {
    action: 'measure.stepDone',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { measureId, step: number },
  });
  await writeMeasureDeadlines(work, contract);
}

/**
 * The region closes a measure that was taken: its purpose was met, or it holds no longer.
 *
 * @throws RuleViolation `wrong-state`, `forbidden` or `not-found`
 */
export async function closeMeasure(work: ContractWork, measureId: string, reason: string): Promise<MeasureOutcome> {
  const { manager, actor, moment } = work;
  const { measure, loaded } = await locked(work, measureId, 'region', 'close');
  const change = {
    state: 'closed',
    closedAt: moment.now,
    closedBy: actor.person?.id ?? null,
    closeReason: reason.trim(),
  } as const;
  await manager.update(Measure, { id: measureId }, change);
  Object.assign(measure, change);
  await finish(work, loaded.contract, measure, 'measureClosed');
  return { id: measureId, state: measure.state };
}

async function locked(
  work: ContractWork,
  measureId: string,
  side: 'provider' | 'region',
  command: MeasureCommand,
): Promise<{ measure: Measure; loaded: LoadedContract }> {
  const seen = await work.manager.findOneBy(Measure, { id: measureId });
  if (seen === null) throw RuleViolation.of('not-found');
  const loaded = await lockContract(work, seen.contractId);
  refuseForeignSide(work, loaded, side);
  const measure = await work.manager.findOneByOrFail(Measure, { id: measureId });
  const { kind, state, hearingUntil, viewedAt } = measure;
  const facts = { kind, state, hearingUntil, isViewed: viewedAt !== null };
  refuseOn(measureCommandViolations(facts, command, work.moment.today));
  return { measure, loaded };
}

/** What would be left behind by ending a part must stand by the bundle rules, when it is proposed and when it is taken. */
async function refuseUnendable(
  work: ContractWork,
  loaded: LoadedContract,
  { lines, endsOn }: { lines?: ProcedureLine[] | null; endsOn?: CalendarDate | null },
): Promise<void> {
  if (lines == null || endsOn == null) return;
  refuseUnlessRunning(loaded, work.moment.today);
  const grounds = await endingGroundsOf(work, loaded, endsOn);
  refuseOn(
    endingRequestViolations(grounds, { ground: 'dissolution', side: 'region', endsOn, lines }, work.moment.today),
  );
}

async function finish(
  work: ContractWork,
  contract: Contract,
  measure: Measure,
  kind: 'measureProposed' | 'measureDecided' | 'measureClosed',
): Promise<void> {
  await recordContractChange(work, contract, {
    kind,
    effectiveOn: work.moment.today,
    source: { kind: 'measure', id: measure.id },
    detail: {
      measureId: measure.id,
      measure: measure.kind,
      state: measure.state,
      hearingUntil: measure.hearingUntil,
      ...(measure.discount !== null && { discount: measure.discount }),
      ...(measure.startsOn !== null && { startsOn: measure.startsOn }),
      ...(measure.endsOn !== null && { endsOn: measure.endsOn }),
    },
  });
  await changeContract(work, contract, {});
  await writeMeasureDeadlines(work, contract);
}

async function writeMeasureDeadlines(work: ContractWork, contract: Contract): Promise<void> {
  const measures = await work.manager.query<DatedMeasure[]>(
    `select m.kind, m.state, m.hearing_until as "hearingUntil", m.ends_on as "endsOn",
       (m.proposed_at at time zone 'Europe/Amsterdam')::date as "proposedOn",
       (m.decided_at at time zone 'Europe/Amsterdam')::date as "decidedOn",
       (m.closed_at at time zone 'Europe/Amsterdam')::date as "closedOn",
       array(select s.due_on::text from recovery_step s where s.measure_id = m.id and s.done_at is null order by 1) as "stepsDue"
     from measure m where m.contract_id = $1 order by m.proposed_at, m.id`,
    [contract.id],
  );
  await writeDeadlines(
    work.manager,
    {
      kind: 'contract',
      id: contract.id,
      regionId: contract.regionId,
      organisationId: contract.organisationId,
      procedureId: contract.procedureId,
    },
    measureDeadlineKinds,
    measureDeadlines(measures),
  );
}
