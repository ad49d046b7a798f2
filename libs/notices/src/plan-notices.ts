import {
  askForJob,
  type Actor,
  type Database,
  type Moment,
  recordChange,
  RuleViolation,
  sqlState,
  systemScope,
} from '@openhuis/platform';
import { type DeadlineGroup, noticesOfGroup, policyFor, readGroups, readPolicies } from './notice-groups.js';
import { openRun } from './notice-run.js';
import { PLAN_CHUNK, PLAN_NEW_CHUNK, type PlannedObligation } from './plan-statement.js';
import { machineClock, type ProcessClock } from './process-clock.js';
import type { NoticePolicy } from './rules/notice-policy.js';
import type { PlannedNotices } from './rules/notice-steps.js';
import type { HoldReason, TimeReading } from './rules/volume-breaker.js';

/** What one run did. */
export interface PlanResult {
  /** Null when there was nothing to look at. */
  runId: string | null;
  /** Why nothing was planned; null when the run went on. */
  held: HoldReason | null;
  /** Notices made due. */
  due: number;
  /** Notices recorded as lapsed. */
  lapsed: number;
  /** Mails to be sent, one for each person. */
  deliveries: number;
}

export interface PlannerSettings {
  /** Deadlines in one transaction at most. */
  chunk: number;
  /** Chunks of a group that are planned side by side, each on a connection of its own. */
  lanes: number;
}

const defaultPlannerSettings: PlannerSettings = { chunk: 1000, lanes: 2 };

interface GroupPlan {
  group: DeadlineGroup;
  notices: PlannedNotices;
  /** Obligations to record now, in the order of the policy. */
  reached: PlannedObligation[];
}

interface ChunkResult {
  /** Deadlines moved on. */
  taken: number;
  due: number;
  lapsed: number;
  deliveries: number;
}

const UNIQUE_VIOLATION = '23505';
const NOTHING: PlanResult = { runId: null, held: null, due: 0, lapsed: 0, deliveries: 0 };

/**
 * Turns deadlines whose notice day has come into notices and deliveries. Runs in the worker's role. No row passes through
 * this process: the rule runs once for each group of deadlines that are decided alike, PostgreSQL does the rest. Several
 * planners may run side by side; a run that was cut short is taken up by the next.
 */
export class NoticePlanner {
  private readonly lastLooks = new Map<number, TimeReading>();

  private readonly settings: PlannerSettings;

  constructor(
    private readonly database: Database,
    settings: Partial<PlannerSettings> = {},
    private readonly clock: ProcessClock = machineClock,
  ) {
    this.settings = { ...defaultPlannerSettings, ...settings };
  }

  /** Plans everything a region has due on the business date of `moment`, unless the volume breaker holds it. */
  async plan(regionId: number, moment: Moment): Promise<PlanResult> {
    const plans = await this.planGroups(regionId, moment);
    if (plans.length === 0) {
      this.lastLooks.set(regionId, this.reading(moment));
      return NOTHING;
    }
    const due = plans.reduce((sum, { group, reached }) => sum + group.count * countDue(reached), 0);
    // Of a deadline that was looked at before, the confirmation is spent: what it has due now stood in the forecast.
    const confirmed = plans
      .filter(({ group }) => group.freshSince !== null)
      .reduce((sum, { group, reached }) => sum + group.confirmed * countDue(reached), 0);
    const now = this.reading(moment);
    const decision = await this.database.command(systemScope(regionId), (manager) =>
      openRun(
        manager,
        regionId,
        moment,
        { due, confirmed },
        {
          now,
          before: this.lastLooks.get(regionId),
          processDate: this.clock.date(),
        },
      ),
    );
    this.lastLooks.set(regionId, now);
    if (decision.held !== null) return { ...NOTHING, ...decision };
    const result: PlanResult = { ...NOTHING, ...decision };
    for (const plan of plans) {
      const lanes = Math.max(1, Math.min(this.settings.lanes, Math.ceil(plan.group.count / this.settings.chunk)));
      await Promise.all(Array.from({ length: lanes }, () => this.planGroup(regionId, plan, moment, result)));
    }
    await this.database.command(systemScope(regionId), (manager) =>
      manager.query(`update notice_run set finished_at = clock_timestamp(), planned = $2, lapsed = $3 where id = $1`, [
        decision.runId,
        result.due,
        result.lapsed,
      ]),
    );
    return result;
  }

  /**
   * Lets a held run go on: a person has looked at why it was held. The next run plans what the held one would have.
   *
   * @param reason what the person found
   * @throws RuleViolation 'not-found', or 'wrong-state' when the run is not held or was released before
   */
  async release(actor: Actor, moment: Moment, runId: string, reason: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [run] = await manager.query<{ regionId: number; held: boolean; releasedAt: Date | null; due: number }[]>(
        `select region_id as "regionId", held, released_at as "releasedAt", due from notice_run where id = $1 for update`,
        [runId],
      );
      if (run === undefined) throw RuleViolation.of('not-found');
      if (!run.held || run.releasedAt !== null) throw RuleViolation.of('wrong-state');
      await manager.query(
        `update notice_run set released_at = clock_timestamp(), released_by = $2, release_reason = $3 where id = $1`,
        [runId, actor.person?.id ?? null, reason],
      );
      await manager.query(
        `update task set done_at = $3, done_by = $2 where subject_id = $1 and kind = 'notices-held' and done_at is null`,
        [runId, actor.person?.id ?? null, moment.now],
      );
      await recordChange(manager, actor, {
        action: 'noticeRun.released',
        subjectKind: 'noticeRun',
        subjectId: runId,
        regionId: run.regionId,
        change: { due: run.due, reason },
      });
      await askForJob(manager, 'notices.plan', { regionId: run.regionId });
    });
  }

  private reading(moment: Moment): TimeReading {
    return { today: moment.today, monotonic: this.clock.monotonic() };
  }

  private async planGroups(regionId: number, moment: Moment): Promise<GroupPlan[]> {
    const groups = await readGroups(this.database, regionId, moment.today);
    if (groups.length === 0) return [];
    const policies = await readPolicies(this.database, systemScope(regionId));
    const plans: GroupPlan[] = [];
    const faulty = new Set<string>();
    for (const group of groups) {
      const policy = policyFor(policies, group.procedureId);
      try {
        const notices = noticesOfGroup(group, policy, moment.today);
        plans.push({ group, notices, reached: reachedObligations(notices, policy) });
      } catch (error) {
        // One procedure's own policy that makes no sense must not keep back the notices of all the others.
        if (group.procedureId === null) throw error;
        faulty.add(group.procedureId);
      }
    }
    if (faulty.size > 0) await this.reportPolicies(regionId, [...faulty]);
    return plans;
  }

  private async reportPolicies(regionId: number, procedureIds: string[]): Promise<void> {
    await this.database.command(systemScope(regionId), (manager) =>
      manager.query(
        `insert into task (region_id, kind, subject_kind, subject_id)
         select $1, 'notice-policy-invalid', 'procedure', id from unnest($2::uuid[]) as id
         on conflict (region_id, kind, subject_id) where done_at is null do nothing`,
        [regionId, procedureIds],
      ),
    );
  }

  /** Chunk after chunk until none is left; lanes skip each other's rows. */
  private async planGroup(regionId: number, plan: GroupPlan, moment: Moment, result: PlanResult): Promise<void> {
    for (;;) {
      const done = await this.planChunk(regionId, plan, moment);
      result.due += done.due;
      result.lapsed += done.lapsed;
      result.deliveries += done.deliveries;
      if (done.taken < this.settings.chunk) return;
    }
  }

  private async planChunk(
    regionId: number,
    { group, notices, reached }: GroupPlan,
    moment: Moment,
  ): Promise<ChunkResult> {
    const values = [
      regionId,
      group.nextNoticeOn,
      group.kind,
      group.dueOn,
      group.procedureId,
      group.freshSince,
      notices.nextNoticeOn,
      JSON.stringify(reached),
      this.settings.chunk,
      moment.today,
    ];
    const run = async (statement: string): Promise<ChunkResult> => {
      const [done] = await this.database.command(systemScope(regionId), (manager) =>
        manager.query<[ChunkResult]>(statement, values),
      );
      return done;
    };
    try {
      return await run(PLAN_NEW_CHUNK);
    } catch (error) {
      // A deadline that came back with the date it had before, or evidence that two regions hold: somebody was told.
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return await run(PLAN_CHUNK);
    }
  }
}

function countDue(reached: PlannedObligation[]): number {
  return reached.filter(({ state }) => state === 'due').length;
}

function reachedObligations({ obligations }: PlannedNotices, policy: NoticePolicy): PlannedObligation[] {
  const rank = new Map(
    policy.flatMap(({ step, recipients }) => recipients.map((role, index) => [`${step} ${role}`, index])),
  );
  return obligations
    .filter(({ state }) => state !== 'planned')
    .map(({ step, kind, role, dueOn, usefulUntil, state, reason }) => ({
      position: rank.get(`${step} ${role}`) ?? 0,
      step,
      kind,
      role,
      dueOn,
      usefulUntil,
      state,
      reason: reason ?? null,
    }));
}
