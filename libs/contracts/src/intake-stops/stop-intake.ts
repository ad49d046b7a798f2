import type { CalendarDate } from '@openhuis/calendar';
import { refuseOn, RuleViolation, writeDeadlines } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { Contract } from '../contract.entity.js';
import type { ContractChangeKind } from '../contract-change.entity.js';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import { heldLines } from '../endings/ending-grounds.js';
import { refuseUnlessRunning } from '../endings/plan-end.js';
import type { Side } from '../rules/transitions.js';
import { refuseForeignSide } from '../signing/sign-contract.js';
import { IntakeStop } from './intake-stop.entity.js';
import {
  type DatedIntakeStop,
  grantedFrom,
  type IntakeStopCommand,
  intakeStopCommandViolations,
  intakeStopDeadlineKinds,
  intakeStopDeadlines,
  type IntakeStopSignal,
  type IntakeStopState,
  intakeStopViolations,
} from './rules/intake-stop.js';

/** What one side asks for, and why. */
export interface IntakeStopAsk {
  startsOn: CalendarDate;
  /** Inclusive; left out: until it is lifted. */
  endsOn?: CalendarDate;
  reason: string;
  lines: ProcedureLine[];
  /** Only of a region, which imposes it at once. */
  signal?: IntakeStopSignal;
}

/** A stop as it stands after a command. */
export interface IntakeStopOutcome {
  id: string;
  state: IntakeStopState;
  startsOn: CalendarDate;
}

/**
 * A provider asks for a stop, or a region imposes one: from its first day on new clients are not taken for these lines, and
 * the register says so. Whoever is in care keeps that care.
 *
 * @throws RuleViolation as `intakeStopViolations` tells, `wrong-state`, `forbidden` or `not-found`
 */
export async function stopIntake(
  work: ContractWork,
  contractId: string,
  side: Side,
  ask: IntakeStopAsk,
): Promise<IntakeStopOutcome> {
  const { manager, actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  refuseForeignSide(work, loaded, side);
  refuseUnlessRunning(loaded, moment.today);
  const held = await linesWithCategory(work, loaded);
  refuseOn(intakeStopViolations(held, { ...ask, side }, contract.endsOn, moment.today));
  const isImposed = side === 'region';
  const stop = manager.create(IntakeStop, {
    contractId,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    side,
    lines: ask.lines,
    reason: ask.reason.trim(),
    signal: isImposed ? (ask.signal ?? 'quality') : null,
    startsOn: ask.startsOn,
    endsOn: ask.endsOn ?? null,
    state: isImposed ? 'granted' : 'requested',
    requestedAt: moment.now,
    requestedBy: person.id,
    decidedAt: isImposed ? moment.now : null,
    decidedBy: isImposed ? person.id : null,
    decisionReason: null,
    liftedOn: null,
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
  });
  await manager.insert(IntakeStop, stop);
  await finish(work, contract, stop, isImposed ? 'intakeStopDecided' : 'intakeStopAsked', stop.startsOn);
  return outcomeOf(stop);
}

/**
 * The region consents to what a provider asked, or does not. What is granted after the day that was asked begins today.
 *
 * @throws RuleViolation `wrong-state`, `forbidden` or `not-found`
 */
export async function decideIntakeStop(
  work: ContractWork,
  stopId: string,
  decision: { decision: 'grant' | 'refuse'; reason: string },
): Promise<IntakeStopOutcome> {
  const { moment, actor } = work;
  const { stop, loaded } = await locked(work, stopId, 'region', 'decide');
  const isGranted = decision.decision === 'grant';
  const startsOn = isGranted ? grantedFrom(stop.startsOn, moment.today) : stop.startsOn;
  if (isGranted && stop.endsOn !== null && stop.endsOn < startsOn) {
    throw RuleViolation.of('wrong-state', { endsOn: stop.endsOn });
  }
  await change(work, stop, {
    state: isGranted ? 'granted' : 'refused',
    startsOn,
    decidedAt: moment.now,
    decidedBy: actor.person?.id ?? null,
    decisionReason: decision.reason.trim(),
  });
  await finish(work, loaded.contract, stop, 'intakeStopDecided', isGranted ? startsOn : moment.today);
  return outcomeOf(stop);
}

/**
 * The provider takes back what it asked, before the region decided.
 *
 * @throws RuleViolation `wrong-state`, `forbidden` or `not-found`
 */
export async function withdrawIntakeStop(
  work: ContractWork,
  stopId: string,
  reason: string,
): Promise<IntakeStopOutcome> {
  const { stop, loaded } = await locked(work, stopId, 'provider', 'withdraw');
  await change(work, stop, { state: 'withdrawn', liftReason: reason.trim() });
  await finish(work, loaded.contract, stop, 'intakeStopLifted', work.moment.today);
  return outcomeOf(stop);
}

/**
 * Ends a stop that holds: the region any, a provider the one that it asked for itself. From today on new clients are taken
 * again, and the register says so.
 *
 * @throws RuleViolation `wrong-state`, `forbidden` or `not-found`
 */
export async function liftIntakeStop(
  work: ContractWork,
  stopId: string,
  side: Side,
  reason: string,
): Promise<IntakeStopOutcome> {
  const { moment, actor } = work;
  const { stop, loaded } = await locked(work, stopId, side, 'lift');
  if (side === 'provider' && stop.side === 'region') throw RuleViolation.of('forbidden');
  await change(work, stop, {
    state: 'lifted',
    liftedOn: moment.today,
    liftedAt: moment.now,
    liftedBy: actor.person?.id ?? null,
    liftReason: reason.trim(),
  });
  await finish(work, loaded.contract, stop, 'intakeStopLifted', moment.today);
  return outcomeOf(stop);
}

async function locked(
  work: ContractWork,
  stopId: string,
  side: Side,
  command: IntakeStopCommand,
): Promise<{ stop: IntakeStop; loaded: LoadedContract }> {
  const seen = await work.manager.findOneBy(IntakeStop, { id: stopId });
  if (seen === null) throw RuleViolation.of('not-found');
  const loaded = await lockContract(work, seen.contractId);
  refuseForeignSide(work, loaded, side);
  const stop = await work.manager.findOneByOrFail(IntakeStop, { id: stopId });
  refuseOn(intakeStopCommandViolations(stop, command, work.moment.today));
  return { stop, loaded };
}

async function change(
  work: ContractWork,
  stop: IntakeStop,
  changed: Partial<Omit<IntakeStop, 'lines'>>,
): Promise<void> {
  await work.manager.update(IntakeStop, { id: stop.id }, changed);
  Object.assign(stop, changed);
}

async function finish(
  work: ContractWork,
  contract: Contract,
  stop: IntakeStop,
  kind: Extract<ContractChangeKind, 'intakeStopAsked' | 'intakeStopDecided' | 'intakeStopLifted'>,
  effectiveOn: CalendarDate,
): Promise<void> {
  await recordContractChange(work, contract, {
    kind,
    effectiveOn,
    source: { kind: 'intakeStop', id: stop.id },
    detail: {
      intakeStopId: stop.id,
      side: stop.side,
      state: stop.state,
      lines: stop.lines,
      startsOn: stop.startsOn,
      endsOn: stop.endsOn,
      signal: stop.signal,
    },
  });
  await changeContract(work, contract, {});
  await writeIntakeStopDeadlines(work, contract);
}

async function writeIntakeStopDeadlines(work: ContractWork, contract: Contract): Promise<void> {
  const stops = await work.manager.query<DatedIntakeStop[]>(
    `select side, state, starts_on as "startsOn", ends_on as "endsOn", lifted_on as "liftedOn",
       (requested_at at time zone 'Europe/Amsterdam')::date as "requestedOn",
       (decided_at at time zone 'Europe/Amsterdam')::date as "decidedOn"
     from intake_stop where contract_id = $1 order by requested_at, id`,
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
    intakeStopDeadlineKinds,
    intakeStopDeadlines(stops),
  );
}

async function linesWithCategory(work: ContractWork, { contract, lines }: LoadedContract) {
  const held = await heldLines(work.manager, contract.procedureId, lines);
  const products = await work.manager.query<{ id: string; category: string }[]>(
    `select id, category from product where id = any($1)`,
    [held.map(({ productId }) => productId)],
  );
  const categories = new Map(products.map(({ id, category }) => [id, category]));
  return held.map((line) => ({ ...line, category: categories.get(line.productId) ?? '' }));
}

function outcomeOf({ id, state, startsOn }: IntakeStop): IntakeStopOutcome {
  return { id, state, startsOn };
}
