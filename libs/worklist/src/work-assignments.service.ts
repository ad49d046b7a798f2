import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  type Violation,
} from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { assignmentFaults, type Worker } from './rules/assignment.js';
import { snoozeFaults } from './rules/snooze.js';
import { type WorkKind, workKindNames, type WorkSubject } from './rules/work-kind.js';
import type { AssignedItemAnswer, WorkStateAnswer } from './work-items.dto.js';
import { refuseForeignRegion } from './work-items.queries.js';
import { ASLEEP, HOLDER_OF_ITEM, WORK } from './work-statement.js';

/** An item that somebody names, with the version that was seen: 0 while nobody had taken it or put it off. */
export interface ChosenWork {
  subjectId: string;
  version: number;
}

/** An item as it stands. */
interface FoundWork {
  kind: WorkKind;
  subjectKind: WorkSubject;
  subjectId: string;
  dueOn: string;
  roles: string[];
  barred: string[];
  conflicted: string[];
  /** Null also when the holder can no longer do it. */
  personId: string | null;
  assignedAt: string | null;
  snoozedUntil: string | null;
  version: number;
}

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The items among these subjects that are open, whoever may do them. $6 their ids. */
const FIND = `${WORK}
  select i.kind, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.due_on as "dueOn", i.roles, i.barred, i.conflicted,
    work.person_id as "personId", ${utc('work.assigned_at')} as "assignedAt",
    case when ${ASLEEP} then work.snoozed_until end as "snoozedUntil", coalesce(work.version, 0) as version
  from item i ${HOLDER_OF_ITEM} where i.subject_id = any($6::uuid[])`;

/** Writes what was chosen where the version is still the one that was seen, and tells which. */
const ASSIGN = `
  insert into work_assignment as held (region_id, subject_kind, subject_id, person_id, assigned_by, assigned_at, version)
  select $1, c."subjectKind", c."subjectId", $2::uuid, $3, case when $2::uuid is not null then $4::timestamptz end, c.version + 1
  from jsonb_to_recordset($5::jsonb) as c("subjectKind" text, "subjectId" uuid, version int) order by 2, 3
  on conflict (region_id, subject_kind, subject_id) do update set person_id = excluded.person_id,
    assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, version = excluded.version
    where held.version = excluded.version - 1
  returning subject_id as "subjectId"`;

const SNOOZE = `
  insert into work_assignment as held (region_id, subject_kind, subject_id, snoozed_kind, snoozed_until, snooze_reason, snoozed_by, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8::int + 1)
  on conflict (region_id, subject_kind, subject_id) do update set snoozed_kind = excluded.snoozed_kind,
    snoozed_until = excluded.snoozed_until, snooze_reason = excluded.snooze_reason, snoozed_by = excluded.snoozed_by,
    version = excluded.version
    where held.version = excluded.version - 1
  returning version`;

/**
 * Who has which work of a region. A row says who takes care of a subject; that there is work at all follows from the facts.
 * Two people who take the same item at once: one has it, the other is told.
 */
@Injectable()
export class WorkAssignments {
  constructor(private readonly database: Database) {}

  /**
   * Takes an item, hands it over to a colleague or puts it back. To whoever has it already nothing happens.
   *
   * @param personId who shall have it; null puts it back
   * @throws RuleViolation `not-found` for what is no longer there to do; `stale-version` when somebody else took it
   *   meanwhile; as `assignmentFaults` tells
   */
  async assign(
    actor: Actor,
    moment: Moment,
    regionId: number,
    chosen: ChosenWork,
    personId: string | null,
  ): Promise<WorkStateAnswer> {
    return await this.change(actor, regionId, async (manager) => {
      const [result] = await this.assignEach(manager, actor, moment, regionId, [chosen], personId);
      if (result === undefined || result.violation !== null) {
        throw new RuleViolation([result?.violation ?? { code: 'not-found' }]);
      }
      if (result.outcome === 'assigned' && result.work !== null) {
        await recordChange(manager, actor, {
          action: personId === null ? 'work-item.put-back' : 'work-item.assigned',
          subjectKind: result.work.subjectKind,
          subjectId: chosen.subjectId,
          regionId,
          change: { kind: result.work.kind, personId: { from: result.work.personId, to: personId } },
        });
      }
      return await this.stateOf(manager, actor, moment, regionId, chosen);
    });
  }

  /** As `assign`, of up to 200 items at once; each is given or refused by itself. One entry in the trail tells of all. */
  async assignMany(
    actor: Actor,
    moment: Moment,
    regionId: number,
    chosen: readonly ChosenWork[],
    personId: string | null,
  ): Promise<AssignedItemAnswer[]> {
    return await this.change(actor, regionId, async (manager) => {
      const results = await this.assignEach(manager, actor, moment, regionId, chosen, personId);
      const assigned = results.filter(({ outcome }) => outcome === 'assigned');
      if (assigned.length > 0) {
        await recordChange(manager, actor, {
          action: personId === null ? 'work-items.put-back' : 'work-items.assigned',
          subjectKind: 'region',
          subjectId: String(regionId),
          regionId,
          change: {
            personId,
            items: assigned.map(({ subjectId, work }) => ({
              subjectKind: work?.subjectKind,
              subjectId,
              kind: work?.kind,
              from: work?.personId ?? null,
            })),
          },
        });
      }
      return results.map(({ subjectId, outcome, violation, version }) => ({
        subjectId,
        outcome,
        code: violation?.code ?? null,
        version,
      }));
    });
  }

  /**
   * Puts an item off until a day, for everybody, or takes it back into the list. Who has it, has it still.
   *
   * @throws RuleViolation `not-found`, `forbidden`, `stale-version`; as `snoozeFaults` tells
   */
  async snooze(
    actor: Actor,
    moment: Moment,
    regionId: number,
    { subjectId, version }: ChosenWork,
    { until, reason = '' }: { until: string | null; reason?: string | undefined },
  ): Promise<WorkStateAnswer> {
    return await this.change(actor, regionId, async (manager) => {
      const chosen = { subjectId, version };
      const work = await this.workOf(manager, actor, moment, regionId, chosen);
      const giver = await this.worker(manager, moment, regionId, requirePerson(actor));
      refuseOn(assignmentFaults(work, giver, null));
      if (until !== null) refuseOn(snoozeFaults({ until, reason }, work.dueOn, moment.today));
      if (until === null && work.snoozedUntil === null)
        return await this.stateOf(manager, actor, moment, regionId, chosen);
      const stillSeen = { yours: version, current: work.version };
      if (work.version !== version) throw RuleViolation.of('stale-version', stillSeen);
      const asleep = until !== null;
      const written = await manager.query<unknown[]>(SNOOZE, [
        regionId,
        work.subjectKind,
        subjectId,
        asleep ? work.kind : null,
        until,
        asleep ? reason.trim() : null,
        asleep ? giver.personId : null,
        version,
      ]);
      if (written.length === 0) throw RuleViolation.of('stale-version', stillSeen);
      await recordChange(manager, actor, {
        action: asleep ? 'work-item.snoozed' : 'work-item.woken',
        subjectKind: work.subjectKind,
        subjectId,
        regionId,
        change: {
          kind: work.kind,
          until: { from: work.snoozedUntil, to: until },
          ...(asleep && { reason: reason.trim() }),
        },
      });
      return await this.stateOf(manager, actor, moment, regionId, chosen);
    });
  }

  private async change<Result>(
    actor: Actor,
    regionId: number,
    work: (manager: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    refuseForeignRegion(actor, regionId);
    return await this.database.command(actor.scope, work);
  }

  /** Each by itself, in a fixed number of statements. */
  private async assignEach(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    regionId: number,
    chosen: readonly ChosenWork[],
    personId: string | null,
  ): Promise<AssignmentResult[]> {
    const giver = await this.worker(manager, moment, regionId, requirePerson(actor));
    const taker = personId === null ? null : await this.worker(manager, moment, regionId, personId);
    const found = await this.find(manager, actor, moment, regionId, chosen);
    const judged = chosen.map((one): AssignmentResult => {
      const { subjectId } = one;
      const work = found.get(subjectId) ?? null;
      const result = { subjectId, work, version: work?.version ?? 0 };
      if (work === null) return { ...result, outcome: 'refused', violation: { code: 'not-found' } };
      const [fault] = assignmentFaults(work, giver, taker);
      if (fault !== undefined) return { ...result, outcome: 'refused', violation: fault };
      if (work.personId === personId) return { ...result, outcome: 'unchanged', violation: null };
      if (work.version !== one.version) return { ...result, outcome: 'refused', violation: stale(one, work) };
      return { ...result, outcome: 'assigned', violation: null };
    });
    const wanted = judged.filter(({ outcome }) => outcome === 'assigned');
    if (wanted.length === 0) return judged;
    const written = await manager.query<{ subjectId: string }[]>(ASSIGN, [
      regionId,
      personId,
      giver.personId,
      moment.now,
      JSON.stringify(
        wanted.map(({ subjectId, work, version }) => ({ subjectKind: work?.subjectKind, subjectId, version })),
      ),
    ]);
    const saved = new Set(written.map(({ subjectId }) => subjectId));
    return judged.map((result) => {
      if (result.outcome !== 'assigned') return result;
      if (saved.has(result.subjectId)) return { ...result, version: result.version + 1 };
      // Somebody was faster, between our look and our write.
      return {
        ...result,
        outcome: 'refused',
        violation: { code: 'stale-version', details: { yours: result.version } },
      };
    });
  }

  private async workOf(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    regionId: number,
    chosen: ChosenWork,
  ): Promise<FoundWork> {
    const work = (await this.find(manager, actor, moment, regionId, [chosen])).get(chosen.subjectId);
    if (work === undefined) throw RuleViolation.of('not-found');
    return work;
  }

  private async stateOf(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    regionId: number,
    chosen: ChosenWork,
  ): Promise<WorkStateAnswer> {
    const { personId, snoozedUntil, assignedAt, version } = await this.workOf(manager, actor, moment, regionId, chosen);
    return { personId, snoozedUntil, assignedAt, version };
  }

  private async find(
    manager: EntityManager,
    actor: Actor,
    { today }: Moment,
    regionId: number,
    chosen: readonly ChosenWork[],
  ): Promise<Map<string, FoundWork>> {
    const rows = await manager.query<FoundWork[]>(FIND, [
      [regionId],
      actor.scope.personId,
      today,
      workKindNames,
      true,
      chosen.map(({ subjectId }) => subjectId),
    ]);
    return new Map(rows.map((row) => [row.subjectId, row]));
  }

  private async worker(manager: EntityManager, { today }: Moment, regionId: number, personId: string): Promise<Worker> {
    const rows = await manager.query<{ role: string }[]>(
      `select role from region_role
       where region_id = $1 and person_id = $2 and since_on <= $3 and (ended_on is null or ended_on >= $3)`,
      [regionId, personId, today],
    );
    return { personId, roles: rows.map(({ role }) => role) };
  }
}

/** What became of one item, with the item as it was found. */
interface AssignmentResult {
  subjectId: string;
  work: FoundWork | null;
  outcome: AssignedItemAnswer['outcome'];
  violation: Violation | null;
  version: number;
}

function stale({ version }: ChosenWork, { version: current }: FoundWork): Violation {
  return { code: 'stale-version', details: { yours: version, current } };
}
