import { Injectable } from '@nestjs/common';
import { addDays } from '@openhuis/calendar';
import { type Language, languages } from '@openhuis/messages';
import { type Actor, Database, type DeadlineKind, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type {
  NoticePolicyAnswer,
  NoticePreviewAnswer,
  NoticePreviewBody,
  NoticeStepAnswer,
  NoticeStepBody,
} from './notice-policy.dto.js';
import { stepAnswer, stepOf } from './notice-policy.steps.js';
import { defaultPolicy, policyOf } from './rules/default-policy.js';
import { noticeContent } from './rules/notice-content.js';
import { type NoticePolicy, type NoticeStep, stepDates } from './rules/notice-policy.js';
import { exampleFacts } from './rules/notice-subjects.js';
import { mustBeTold } from './rules/must-be-told.js';
import { policyFaults, stepFaults } from './rules/policy-faults.js';

interface PolicyRow {
  version: number;
  policy: NoticePolicy;
  title: Record<Language, string>;
  region: string;
}

/** What a procedure tells people and when, for the region that it belongs to. */
@Injectable()
export class NoticePolicies {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * The steps that hold, and the built-in ones that do not.
   *
   * @throws RuleViolation `not-found`, also for a procedure of another region
   */
  async read(actor: Actor, id: string): Promise<NoticePolicyAnswer> {
    const { version, policy } = await this.find(actor, id);
    const steps = policyOf(policy);
    const names = new Set(steps.map(({ step }) => step));
    return {
      procedureId: id,
      version,
      isOwn: policy.length > 0,
      steps: steps.flatMap(readableStep),
      switchedOff: defaultPolicy.filter(({ step }) => !names.has(step)).map(stepAnswer),
      mustBeTold: Object.keys(mustBeTold) as DeadlineKind[],
    };
  }

  /**
   * Replaces the steps of a procedure; none: the built-in ones hold again.
   *
   * What was planned already keeps: a notice that is due or sent stays as it is, with the text that it had where its mail
   * was made. What comes follows the new steps: the planner reads them whenever it runs, and looks again from tomorrow
   * at every date of the procedure that stands, also at one that the old steps had done with. A step that was told of a
   * date is not told again under another day: its name is part of what makes a notice once. When the new steps would send
   * far more than the forecast said, the volume breaker holds them until a person looks.
   *
   * @param version of the procedure, as the user saw it
   * @returns the new version
   * @throws RuleViolation with every fault (`steps/<index>/…`), `not-found`, or `stale-version`
   */
  async replace(actor: Actor, moment: Moment, id: string, version: number, steps: NoticeStepBody[]): Promise<number> {
    const policy = steps.map(stepOf);
    refuseOn(policyFaults(policy));
    return await this.database.command(actor.scope, async (manager) => {
      const procedure = await this.procedures.replaceNoticePolicy(manager, actor, id, version, policy);
      await lookAgain(manager, moment, id, policyOf(policy));
      return procedure.version;
    });
  }

  /**
   * One step as people would get it about an example. Stores nothing.
   *
   * @throws RuleViolation with every fault (`step/…`), or `not-found`
   */
  async preview(actor: Actor, id: string, { step: body, dueOn }: NoticePreviewBody): Promise<NoticePreviewAnswer> {
    const { title, region } = await this.find(actor, id);
    const step = stepOf(body);
    refuseOn(stepFaults(step).map((fault) => ({ ...fault, path: `step/${fault.path}` })));
    const facts = exampleFacts(step.deadline, dueOn, { region, procedure: title });
    const [nl, en] = languages.map((language) => {
      const { subject, paragraphs } = noticeContent(step, facts, language, '');
      return { subject, lines: paragraphs };
    });
    if (nl === undefined || en === undefined) throw new RangeError('a notice has two languages');
    return {
      sentOn: step.when === 'atOnce' ? null : stepDates(step, { dueOn, inForceOn: dueOn }).dueOn,
      texts: { nl, en },
    };
  }

  private async find({ scope }: Actor, id: string): Promise<PolicyRow> {
    const [row] = await this.database.read<PolicyRow & Record<string, unknown>>(
      scope,
      `select p.version, p.notice_policy as policy, coalesce(v.definition, p.draft) -> 'title' as title, r.name as region
       from procedure p join region r on r.id = p.region_id
       left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       where p.id = $1 and p.region_id = any($2::int[])`,
      [id, scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}

/** A step that somebody put into the database by hand and that makes no sense is left out: saving the rest mends the policy. */
function readableStep(step: NoticeStep): NoticeStepAnswer[] {
  try {
    return [stepAnswer(step)];
  } catch {
    return [];
  }
}

/**
 * Hands the standing dates of a procedure to the planner again, from tomorrow: what was to be told today was planned, or is
 * planned today. A date that waits for its first look, or whose day has come, keeps it.
 */
async function lookAgain(manager: EntityManager, { today }: Moment, id: string, policy: NoticePolicy): Promise<void> {
  await manager.query(
    `update deadline set next_notice_on = $2
     where procedure_id = $1 and superseded_at is null and announced and in_force_on <= $3 and due_on >= $4
       and (next_notice_on is null or next_notice_on > $2)`,
    [id, addDays(today, 1), today, addDays(today, -longestAfter(policy))],
  );
}

/** For how many days after a date a step can still be due: dates before that are past for good. */
function longestAfter(policy: NoticePolicy): number {
  return policy.reduce((longest, { when }) => {
    if (when === 'atOnce' || when.after === undefined) return longest;
    return Math.max(longest, (when.months ?? 0) * 31 + (when.weeks ?? 0) * 7 + (when.days ?? 0) + 1);
  }, 0);
}
