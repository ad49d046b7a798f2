import { RuleViolation, type Violation, refuseOn } from '@openhuis/platform';
import type { BilingualText } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import { refuseUnlessDraft } from './edit-draft.js';
import { Enrolment } from './enrolment.entity.js';
import { readFacts } from './enrolment-facts.js';
import type { StoredAnswer } from './stored-answer.js';
import {
  type EnrolmentState,
  type EnrolmentWork,
  type LoadedEnrolment,
  lockEnrolment,
  saveStep,
} from './enrolment-work.js';
import { ANSWER } from './parties/party-facts.js';
import { type EarlierAnswer, type ReusableAnswer, reusableAnswers } from './rules/reusable-answers.js';

/** An answer that can be taken over, with the name of where it comes from. */
export interface OfferedAnswer extends ReusableAnswer<StoredAnswer> {
  procedureTitle: BilingualText;
}

type ReadWork = Pick<EnrolmentWork, 'manager' | 'procedures' | 'moment'>;

/**
 * What earlier enrolments of the organisation in the same region can give to this draft.
 *
 * @throws RuleViolation `not-found`, also for the region: a draft is the provider's own
 */
export async function offeredAnswers(work: ReadWork, id: string): Promise<OfferedAnswer[]> {
  const enrolment = await work.manager.findOneBy(Enrolment, { id });
  if (enrolment === null) throw RuleViolation.of('not-found');
  if (enrolment.status !== 'draft') return [];
  return await offersFor(work, {
    enrolment,
    procedure: await work.procedures.published(work.manager, enrolment.procedureId),
  });
}

/**
 * Takes answers over from earlier enrolments, for the conditions that somebody chose: nothing is taken over silently.
 *
 * @throws RuleViolation `invalid-input` for each condition for which there is nothing (any more), at once
 */
export async function reuseAnswers(
  work: EnrolmentWork,
  id: string,
  version: number,
  conditionCodes: readonly string[],
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment } = loaded;
  refuseUnlessDraft(enrolment.status);
  const offers = await offersFor(work, loaded);
  refuseOn(
    conditionCodes.flatMap((code, index): Violation[] =>
      offers.some(({ conditionCode }) => conditionCode === code)
        ? []
        : [{ code: 'invalid-input', path: `conditionCodes/${index}`, details: { rule: 'nothing to take over' } }],
    ),
  );
  const taken = offers.filter(({ conditionCode }) => conditionCodes.includes(conditionCode));
  await manager.query(
    `insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, $3, a."conditionCode", a."confirmed", a."text", a."evidenceId", $4, $5
     from jsonb_to_recordset($6::jsonb) as a("conditionCode" text, "confirmed" boolean, "text" text, "evidenceId" uuid)
     on conflict (enrolment_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [
      id,
      enrolment.regionId,
      enrolment.organisationId,
      moment.now,
      requirePerson(actor),
      JSON.stringify(
        taken.map(({ conditionCode, answer }) => ({
          conditionCode,
          confirmed: answer.confirmed,
          text: answer.text,
          evidenceId: answer.evidence?.id,
        })),
      ),
    ],
  );
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    {
      action: 'enrolment.answersReused',
      change: { answers: taken.map(({ conditionCode, enrolmentId }) => ({ conditionCode, enrolmentId })) },
    },
  );
}

async function offersFor(work: ReadWork, { enrolment, procedure }: LoadedEnrolment): Promise<OfferedAnswer[]> {
  const { manager, moment } = work;
  const { answers } = await readFacts(manager, enrolment, moment.today);
  const earlier = await manager.query<(EarlierAnswer<StoredAnswer> & { procedureTitle: BilingualText })[]>(
    `select f.id as "enrolmentId", v.definition -> 'title' as "procedureTitle",
       to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt",
       (select jsonb_build_object('code', c -> 'code', 'answer', c -> 'answer', 'text', c -> 'text', 'evidence', c -> 'evidence')
          from jsonb_array_elements(v.definition -> 'conditions') c where c ->> 'code' = a.condition_code) as condition,
       ${ANSWER} as answer
     from enrolment f join procedure p on p.id = f.procedure_id
       join procedure_version v on v.procedure_id = p.id and v.number = coalesce(f.procedure_version, p.current_version)
       join enrolment_answer a on a.enrolment_id = f.id left join evidence e on e.id = a.evidence_id
     where f.organisation_id = $1 and f.region_id = $2 and f.id <> $3
     order by a.answered_at desc, a.enrolment_id, a.condition_code limit 2000`,
    [enrolment.organisationId, enrolment.regionId, enrolment.id],
  );
  const titles = new Map(earlier.map(({ enrolmentId, procedureTitle }) => [enrolmentId, procedureTitle]));
  return reusableAnswers(procedure.definition.conditions, answers, earlier, moment.today).map((offer) => ({
    ...offer,
    procedureTitle: titles.get(offer.enrolmentId) ?? procedure.definition.title,
  }));
}
