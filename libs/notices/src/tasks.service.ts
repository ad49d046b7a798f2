import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import { Filters, PAGE } from './page.js';
import type { TaskAnswer, TaskListQuery, TaskPageAnswer } from './tasks.dto.js';

/** Releasing the run and signing off the review settle these; a note does not. */
const SETTLED_BY_DOING = ['notices-held', 'access-review-due'];

/** What needs a person of the region. Rows of `task` are written by whichever feature could not go on by itself. */
@Injectable()
export class Tasks {
  constructor(private readonly database: Database) {}

  /** A page of tasks, the oldest first. */
  async list({ scope }: Actor, query: TaskListQuery): Promise<TaskPageAnswer> {
    const limit = query.limit ?? PAGE;
    const filters = new Filters()
      .ofRegions('t', scope)
      .add('t.kind = $', query.kind)
      .add('t.id > $::uuid', query.cursor);
    const open = query.state === 'settled' ? 't.done_at is not null' : 't.done_at is null';
    const items = await this.database.read<TaskAnswer & Record<string, unknown>>(
      scope,
      `select t.id, t.region_id as "regionId", t.organisation_id as "organisationId", t.kind, t.subject_kind as "subjectKind",
         t.subject_id as "subjectId", t.detail, t.created_at as "createdAt", t.done_at as "doneAt"
       from task t where ${open} and ${filters.toString()} order by t.id limit ${filters.put(limit + 1)}`,
      filters.values,
    );
    return { items: items.slice(0, limit), next: items.length > limit ? (items[limit - 1]?.id ?? null) : null };
  }

  /**
   * Records that a person has dealt with a task.
   *
   * @throws RuleViolation 'not-found'; 'wrong-state' when it was settled before, or when only doing what it asks settles it
   */
  async settle(actor: Actor, moment: Moment, id: string, note: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [task] = await manager.query<{ regionId: number; kind: string; doneAt: Date | null }[]>(
        `select region_id as "regionId", kind, done_at as "doneAt" from task where id = $1 for update`,
        [id],
      );
      if (task === undefined) throw RuleViolation.of('not-found');
      if (task.doneAt !== null || SETTLED_BY_DOING.includes(task.kind))
        throw RuleViolation.of('wrong-state', { kind: task.kind });
      await manager.query(
        `update task set done_at = $2, done_by = $3, detail = detail || jsonb_build_object('note', $4::text) where id = $1`,
        [id, moment.now, actor.person?.id ?? null, note],
      );
      await recordChange(manager, actor, {
        action: 'task.settled',
        subjectKind: 'task',
        subjectId: id,
        regionId: task.regionId,
        change: { kind: task.kind, state: { from: 'open', to: 'done' } },
      });
    });
  }
}
