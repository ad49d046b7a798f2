import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { requireOwnOrganisation, requirePerson } from '@openhuis/providers';
import type { AskQuestionBody, ReturnQuestionBody } from './questions.dto.js';
import { answerDueOn, askingViolations } from './rules/asking.js';

/** A question after a command. */
export interface QuestionStateAfter {
  id: string;
  version: number;
  answerDueOn: string;
}

interface OpenQuestion {
  id: string;
  regionId: number;
  organisationId: string;
  procedureId: string;
  version: number;
  answerDueOn: string;
  clarificationId: string | null;
  answeredAt: Date | null;
}

/** Questions about procedures: asked by a provider, and given back when their answer was there already. */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Asks a question. Only the region and the organisation that asks see it, and who asked.
   *
   * @throws RuleViolation `not-found` for a procedure that is not published or an organisation of others;
   *   `questions-closed` after the last day for them; `wrong-state` for a closed procedure; `invalid-input` for a clause,
   *   condition or product that it does not have
   */
  async ask(
    actor: Actor,
    { now, today }: Moment,
    procedureId: string,
    body: AskQuestionBody,
  ): Promise<QuestionStateAfter> {
    const { organisationId, text, about } = body;
    requireOwnOrganisation(actor, organisationId);
    return await this.database.command(actor.scope, async (manager) => {
      const procedure = await this.procedures.published(manager, procedureId);
      const shortened = text.trim();
      refuseOn([
        ...(shortened.length < 10
          ? [{ code: 'invalid-input' as const, path: 'text', details: { rule: 'at least 10 characters' } }]
          : []),
        ...askingViolations(procedure, about, today),
      ]);
      const [row] = await manager.query<[QuestionStateAfter]>(
        `insert into question (region_id, procedure_id, organisation_id, asked_by, asker_name, asker_organisation, asker_kvk_number, asked_at, text, about_kind, about_code, answer_due_on)
         select $1, $2, o.id, p.id, p.name, o.name, o.kvk_number, $5, $6, $7, $8, $9
         from organisation o cross join person p where o.id = $3 and p.id = $4
         returning id, version, answer_due_on as "answerDueOn"`,
        [
          procedure.regionId,
          procedureId,
          organisationId,
          requirePerson(actor),
          now,
          shortened,
          about?.kind ?? null,
          about?.code ?? null,
          answerDueOn(today, procedure.definition.questionAnswerDays),
        ],
      );
      await recordChange(manager, actor, {
        action: 'question.asked',
        subjectKind: 'question',
        subjectId: row.id,
        regionId: procedure.regionId,
        organisationId,
        change: { procedureId, about: about ?? null, answerDueOn: row.answerDueOn },
      });
      return row;
    });
  }

  /**
   * Gives a question back: a published item had answered it already.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state` when it is answered or being answered;
   *   `invalid-input` for an item that is not published in the same procedure
   */
  async giveBack(actor: Actor, { now }: Moment, id: string, body: ReturnQuestionBody): Promise<QuestionStateAfter> {
    const { version, clarificationId, note } = body;
    return await this.database.command(actor.scope, async (manager) => {
      const [question] = await manager.query<OpenQuestion[]>(
        `select id, region_id as "regionId", organisation_id as "organisationId", procedure_id as "procedureId", version,
           answer_due_on as "answerDueOn", clarification_id as "clarificationId", answered_at as "answeredAt"
         from question where id = $1 and region_id = any ($2::int[]) for update`,
        [id, actor.scope.regionIds],
      );
      if (question === undefined) throw RuleViolation.of('not-found');
      if (question.version !== version) {
        throw RuleViolation.of('stale-version', { yours: version, current: question.version });
      }
      if (question.answeredAt !== null || question.clarificationId !== null) {
        throw RuleViolation.of('wrong-state', { state: question.answeredAt === null ? 'drafted' : 'answered' });
      }
      const [item] = await manager.query<{ reference: string }[]>(
        `select note_number || '.' || item_number as reference from clarification
         where id = $1 and procedure_id = $2 and published_at is not null`,
        [clarificationId, question.procedureId],
      );
      if (item === undefined) {
        throw RuleViolation.of('invalid-input', { rule: 'no published item of this procedure' }, 'clarificationId');
      }
      await manager.query(
        `update question set earlier_id = $2, return_note = $3, returned_by = $4, answered_at = $5, version = version + 1 where id = $1`,
        [id, clarificationId, note ?? null, requirePerson(actor), now],
      );
      await recordChange(manager, actor, {
        action: 'question.givenBack',
        subjectKind: 'question',
        subjectId: id,
        regionId: question.regionId,
        organisationId: question.organisationId,
        change: { answeredIn: item.reference, note: note ?? null },
      });
      return { id, version: version + 1, answerDueOn: question.answerDueOn };
    });
  }
}
