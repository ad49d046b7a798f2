import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditActionOf,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  type Violation,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import type { DraftClarificationBody, PublishNoteBody } from './clarifications.dto.js';
import { type DraftWork, lockAskedProcedure, lockDraft } from './draft-work.js';
import { type PublishedNote, publishNote } from './publish-note.js';
import { subjectViolations } from './rules/asking.js';

/** A draft after a command. */
export interface DraftState {
  id: string;
  version: number;
}

/**
 * What the region makes of questions: items in words of its own, with their answer. A draft is the region's alone; what was
 * published stands for everyone and is corrected by a later item only. One person is enough: who drafts may publish.
 */
@Injectable()
export class Clarifications {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Drafts an item; the questions that it answers are merged into it.
   *
   * @throws RuleViolation `not-found` for a procedure of another region; `invalid-input` for a question or item of another
   *   procedure; `wrong-state` for a question that is answered, or in another draft
   */
  async draft(actor: Actor, moment: Moment, procedureId: string, body: DraftClarificationBody): Promise<DraftState> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { regionId } = await lockAskedProcedure(work, procedureId);
      await this.refuseFaults(work, procedureId, body, null);
      const [row] = await manager.query<[DraftState]>(
        `insert into clarification (region_id, procedure_id, question, answer, about_kind, about_code, corrects_id, drafted_by, drafted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id, version`,
        [regionId, procedureId, ...wordsOf(body), requirePerson(actor), moment.now],
      );
      await merge(work, row.id, body.questionIds);
      await audit(work, row.id, regionId, 'clarification.drafted', {
        procedureId,
        question: body.question,
        answer: body.answer ?? null,
        questionIds: body.questionIds,
      });
      return row;
    });
  }

  /**
   * Replaces a draft as a whole; questions that are left out are open again.
   *
   * @throws RuleViolation as {@link draft}, and `stale-version`, or `wrong-state` once it is published
   */
  async redraft(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    body: DraftClarificationBody,
  ): Promise<DraftState> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { procedureId, regionId } = await lockDraft(work, id, version);
      await this.refuseFaults(work, procedureId, body, id);
      await manager.query(
        `update clarification set question = $2, answer = $3, about_kind = $4, about_code = $5, corrects_id = $6,
           drafted_by = $7, drafted_at = $8, version = version + 1 where id = $1`,
        [id, ...wordsOf(body), requirePerson(actor), moment.now],
      );
      await merge(work, id, body.questionIds);
      await audit(work, id, regionId, 'clarification.redrafted', {
        question: body.question,
        answer: body.answer ?? null,
        questionIds: body.questionIds,
      });
      return { id, version: version + 1 };
    });
  }

  /**
   * Throws a draft away; its questions are open again.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state` once it is published
   */
  async discard(actor: Actor, moment: Moment, id: string, version: number): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { regionId } = await lockDraft(work, id, version);
      await merge(work, id, []);
      await manager.query(`delete from clarification where id = $1`, [id]);
      await audit(work, id, regionId, 'clarification.discarded', {});
    });
  }

  /**
   * Publishes drafts as the next note of the procedure, and tells who is enrolling. See {@link publishNote}.
   */
  async publish(actor: Actor, moment: Moment, procedureId: string, body: PublishNoteBody): Promise<PublishedNote> {
    // Drafts of enrolments are their providers' own: telling them of the note takes the eyes of the system, in the actor's
    // own regions alone.
    return await this.database.command({ ...actor.scope, kind: 'system' }, (manager) =>
      publishNote({ manager, actor, moment }, procedureId, body),
    );
  }

  /** Refuses a draft with every fault at once. @param own the draft itself, when it is there already */
  private async refuseFaults(
    { manager }: DraftWork,
    procedureId: string,
    { questionIds, about, correctsId }: DraftClarificationBody,
    own: string | null,
  ): Promise<void> {
    const { definition } = await this.procedures.published(manager, procedureId);
    const questions = await manager.query<{ id: string; free: boolean }[]>(
      `select id, answered_at is null and (clarification_id is null or clarification_id = $3) as free
       from question where id = any ($1::uuid[]) and procedure_id = $2`,
      [questionIds, procedureId, own],
    );
    const corrected =
      correctsId === undefined
        ? []
        : await manager.query<unknown[]>(
            `select from clarification where id = $1 and procedure_id = $2 and published_at is not null`,
            [correctsId, procedureId],
          );
    refuseOn([
      ...questionIds.flatMap((id, index): Violation[] => {
        const path = `questionIds/${index}`;
        const question = questions.find((one) => one.id === id);
        if (question === undefined) {
          return [{ code: 'invalid-input', path, details: { rule: 'no question about this procedure' } }];
        }
        return question.free ? [] : [{ code: 'wrong-state', path, details: { question: id } }];
      }),
      ...(about === undefined ? [] : subjectViolations(definition, about)),
      ...(correctsId === undefined || corrected.length > 0
        ? []
        : [
            {
              code: 'invalid-input' as const,
              path: 'correctsId',
              details: { rule: 'no published item of this procedure' },
            },
          ]),
    ]);
  }
}

const wordsOf = ({ question, answer, about, correctsId }: DraftClarificationBody): unknown[] => [
  question.trim(),
  answer?.trim() ?? null,
  about?.kind ?? null,
  about?.code ?? null,
  correctsId ?? null,
];

/** Makes the questions of a draft these, and counts a step on each that changes. */
async function merge({ manager }: DraftWork, draftId: string, questionIds: readonly string[]): Promise<void> {
  await manager.query(
    `update question set clarification_id = case when id = any ($2::uuid[]) then $1::uuid end, version = version + 1
     where (id = any ($2::uuid[]) and clarification_id is null) or (clarification_id = $1 and id <> all ($2::uuid[]))`,
    [draftId, questionIds],
  );
}

async function audit(
  { manager, actor }: DraftWork,
  id: string,
  regionId: number,
  action: AuditActionOf<'clarification'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, { action, subjectKind: 'clarification', subjectId: id, regionId, change });
}
