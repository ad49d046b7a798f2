import { refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { answerViolations, type GivenAnswer, type RequestedLine, resolveLines } from './rules/draft-violations.js';
import { commandViolations, type EnrolmentStatus } from './rules/transitions.js';
import { keepSupplementAnswers } from './supplement/answer-supplement.js';

/** Replaces all lines of a draft. */
export async function replaceLines(
  work: EnrolmentWork,
  id: string,
  version: number,
  requested: readonly RequestedLine[],
): Promise<EnrolmentState> {
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  refuseUnlessDraft(enrolment.status);
  const { lines, violations } = resolveLines(procedure, requested);
  refuseOn(violations);
  const [former] = await work.manager.query<[{ productId: string; municipality: string }[], number]>(
    `delete from enrolment_line where enrolment_id = $1 returning product_id as "productId", municipality`,
    [id],
  );
  const codes = new Map([...procedure.productIds].map(([code, productId]) => [productId, code]));
  await work.manager.query(
    `insert into enrolment_line (enrolment_id, region_id, organisation_id, product_id, municipality)
     select $1, $2, $3, l."productId", l."municipality"
     from jsonb_to_recordset($4::jsonb) as l("productId" uuid, "municipality" text)`,
    [id, enrolment.regionId, enrolment.organisationId, JSON.stringify(lines)],
  );
  return await saveStep(
    work,
    loaded,
    { editedAt: work.moment.now },
    {
      action: 'enrolment.linesReplaced',
      change: {
        lines: {
          from: former
            .map(({ productId, municipality }) => `${codes.get(productId) ?? productId} ${municipality}`)
            .sort(),
          to: lines.map(({ product, municipality }) => `${product} ${municipality}`).sort(),
        },
      },
    },
  );
}

/**
 * Answers conditions of a draft, or those that a supplement asks; each answer replaces the former one to its condition, the
 * others stay.
 */
export async function answerConditions(
  work: EnrolmentWork,
  id: string,
  version: number,
  answers: readonly GivenAnswer[],
): Promise<EnrolmentState> {
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  const isSupplement = enrolment.status === 'supplementAsked';
  if (!isSupplement) refuseUnlessDraft(enrolment.status);
  const evidence = await work.manager.query<{ id: string; kind: string }[]>(
    `select id, kind from evidence where organisation_id = $1 and withdrawn_at is null and id = any($2::uuid[])`,
    [enrolment.organisationId, answers.flatMap(({ evidenceId }) => evidenceId ?? [])],
  );
  const kinds = new Map(evidence.map((document) => [document.id, document.kind]));
  refuseOn(answerViolations(procedure.definition.conditions, answers, kinds));
  if (isSupplement) return await keepSupplementAnswers(work, loaded, answers);
  await work.manager.query(
    `insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, $3, a."conditionCode", coalesce(a."confirmed", false), a."text", a."evidenceId", $4, $5
     from jsonb_to_recordset($6::jsonb) as a("conditionCode" text, "confirmed" boolean, "text" text, "evidenceId" uuid)
     on conflict (enrolment_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [
      id,
      enrolment.regionId,
      enrolment.organisationId,
      work.moment.now,
      requirePerson(work.actor),
      JSON.stringify(answers),
    ],
  );
  return await saveStep(
    work,
    loaded,
    { editedAt: work.moment.now },
    { action: 'enrolment.answered', change: { conditions: answers.map(({ conditionCode }) => conditionCode) } },
  );
}

/** Only a draft can be edited. @throws RuleViolation `wrong-state` */
export function refuseUnlessDraft(status: EnrolmentStatus): void {
  refuseOn(commandViolations({ status, unassessed: [], unmet: [] }, 'edit'));
}
