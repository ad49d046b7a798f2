import { addDays, type CalendarDate } from '@openhuis/calendar';
import { defaultPolicy, type NoticedDeadline, noticeSteps } from '@openhuis/notices';
import type { TestDatabase } from './database.js';

interface StandingDeadline extends NoticedDeadline {
  id: string;
  subjectId: string;
}

/**
 * What people must be told about the deadlines of a region, kept look by look from the pure rule alone: at each look, the
 * dates that stand then. What was to be told once stays so, whatever became of the date afterwards.
 */
export class NoticeLedger {
  /** By 'subject step due-key role': whether it was to be sent, or only recorded. */
  readonly expected = new Map<string, 'due' | 'lapsed'>();
  private readonly lookedAt = new Map<string, CalendarDate>();

  constructor(
    private readonly database: TestDatabase,
    private readonly regionId: number,
  ) {}

  /** Somebody looks on this day: to be called right before the planner does. */
  async look(today: CalendarDate): Promise<void> {
    const standing = await this.database.asOwner<StandingDeadline>(
      `select id, subject_id as "subjectId", kind, due_on as "dueOn", in_force_on as "inForceOn" from deadline
       where region_id = $1 and superseded_at is null and announced`,
      [this.regionId],
    );
    for (const deadline of standing) {
      const before = this.lookedAt.get(deadline.id);
      const { obligations } = noticeSteps(
        deadline,
        defaultPolicy,
        today,
        before === undefined ? null : addDays(before, 1),
      );
      for (const { state, step, role } of obligations) {
        // A municipality has nobody in these regions, and is then told nothing.
        if (state === 'planned' || role === 'municipal_manager') continue;
        const key = [deadline.subjectId, step, deadline.dueOn, role].join(' ');
        if (!this.expected.has(key)) this.expected.set(key, state);
      }
      if (deadline.inForceOn <= today) this.lookedAt.set(deadline.id, today);
    }
  }
}
