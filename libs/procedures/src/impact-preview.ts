import { type Actor, type Database, type Moment, RuleViolation, systemScope } from '@openhuis/platform';
import type { ImpactPreviewAnswer } from './publications.dto.js';
import type { ProcedureDefinition } from './procedure-definition.js';
import { bindingChanges } from './rules/binding-change.js';
import {
  asksNewerEvidence,
  type ConditionChange,
  concernsDrafts,
  conditionChanges,
} from './rules/condition-changes.js';
import { changedParts, definitionChanges } from './rules/definition-changes.js';

interface ProcedureFacts {
  regionId: number;
  version: number;
  currentVersion: number | null;
  draft: ProcedureDefinition;
  current: ProcedureDefinition | null;
  waitingFor: string | null;
}

interface ImpactCounts {
  drafts: number;
  draftsBecomingIncomplete: number;
  draftsWithLinesNotOffered: number;
  openEnrolments: number;
  contracts: number;
  conditions: Record<string, { becomingIncomplete: number; toLookAt: number }> | null;
}

/**
 * What publishing the draft of a procedure would change, and for whom. Nothing is stored. Two statements, whatever the
 * number of enrolments; of drafts, which are their providers' own, no more than their number leaves the database.
 *
 * Whether a document that was given is too old is not known here: the region does not see it before the submission. Such
 * drafts are counted apart (`toLookAt`).
 *
 * @param seen the version of the row that the user saw
 * @throws RuleViolation `not-found`, or `stale-version`
 */
export async function previewImpact(
  database: Database,
  actor: Actor,
  moment: Moment,
  id: string,
  seen: number,
  effectiveOn: string,
): Promise<ImpactPreviewAnswer> {
  const [procedure] = await database.read<ProcedureFacts & { draft: ProcedureDefinition }>(
    actor.scope,
    `select p.region_id as "regionId", p.version, p.current_version as "currentVersion", p.draft, v.definition as current,
       (select w.effective_on from planned_publication w where w.procedure_id = p.id and w.ended_as is null) as "waitingFor"
     from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
     where p.id = $1 and p.region_id = any ($2::int[])`,
    [id, actor.scope.regionIds],
  );
  if (procedure === undefined) throw RuleViolation.of('not-found');
  if (procedure.version !== seen) {
    throw RuleViolation.of('stale-version', { yours: seen, current: procedure.version });
  }
  const { current, draft, regionId } = procedure;
  const changes = conditionChanges(current?.conditions ?? [], draft.conditions);
  const [counts] = await database.read<ImpactCounts>(systemScope(regionId), COUNTS, [
    id,
    regionId,
    JSON.stringify(changes.map(askedOf)),
    draft.products.map(({ code }) => code),
    draft.municipalities,
  ]);
  if (counts === undefined) throw new Error('a statement of counts answers one row');
  const binding = current === null ? [] : bindingChanges(current, draft);
  const { conditions: byCondition, ...numbers } = counts;
  return {
    number: (procedure.currentVersion ?? 0) + 1,
    effectiveOn,
    atOnce: effectiveOn === moment.today,
    waitingFor: procedure.waitingFor,
    parts: (current === null ? Object.keys(draft) : changedParts(definitionChanges(current, draft))).map((part) => ({
      part,
      bindsContracts: binding.includes(part),
    })),
    refusedParts: numbers.contracts > 0 ? binding : [],
    conditions: changes.map(({ code, change, before, after }) => ({
      code,
      change,
      title: (after ?? before)?.title ?? { nl: code, en: code },
      becomingIncomplete: byCondition?.[code]?.becomingIncomplete ?? 0,
      toLookAt: byCondition?.[code]?.toLookAt ?? 0,
    })),
    draftsAreTold: current !== null && concernsDrafts(current, draft),
    ...numbers,
  };
}

/** What a condition asked of a draft and will ask, as the statement judges it. */
function askedOf(change: ConditionChange): object {
  const { code, before, after } = change;
  const asked = (condition: typeof before) =>
    condition === undefined
      ? null
      : { answer: condition.answer, atSubmission: condition.evidence?.atSubmission ?? true };
  return {
    code,
    before: asked(before),
    after: asked(after),
    sameDocument: before?.evidence?.kind === after?.evidence?.kind,
    look: asksNewerEvidence(change),
  };
}

/** Whether an answer is there for what is asked; `g` is what was given. */
const answered = (asked: string, sameDocument: string): string => `(case ${asked}->>'answer'
  when 'confirmation' then g.confirmed
  when 'text' then g.written
  when 'evidence' then case when g.documents > 0 then ${sameDocument} else not (${asked}->>'atSubmission')::boolean end
  else true end)`;

/** A statement about whole numbers of a region's procedure; enrolments and contracts stand to the right, so it is SQL. */
const COUNTS = `with asked as (
    select * from jsonb_to_recordset($3::jsonb) as a("code" text, "before" jsonb, "after" jsonb, "sameDocument" boolean, "look" boolean)
  ), draft as (
    select e.id from enrolment e where e.region_id = $2 and e.procedure_id = $1 and e.status = 'draft'
  ), judged as (
    select d.id, a."code",
      jsonb_typeof(a."after") = 'object' and (jsonb_typeof(a."before") <> 'object' or ${answered('a."before"', 'true')})
        and not ${answered('a."after"', 'a."sameDocument"')} as incomplete,
      a."look" and g.documents > 0 as look
    from draft d cross join asked a cross join lateral (
      select coalesce(bool_or(w.confirmed), false) as confirmed, coalesce(bool_or(trim(w.text) <> ''), false) as written,
        count(w.evidence_id) as documents
      from enrolment_answer w where w.enrolment_id = d.id and w.condition_code = a."code") g
  )
  select (select count(*)::int from draft) as drafts,
    (select count(distinct id)::int from judged where incomplete) as "draftsBecomingIncomplete",
    (select count(distinct l.enrolment_id)::int from enrolment_line l join draft d on d.id = l.enrolment_id
       join product c on c.id = l.product_id
     where c.code <> all ($4::text[]) or l.municipality <> all ($5::text[])) as "draftsWithLinesNotOffered",
    (select count(*)::int from enrolment e where e.region_id = $2 and e.procedure_id = $1 and e.submitted_at is not null
       and e.status not in ('admitted', 'refused', 'withdrawn', 'notProcessed')) as "openEnrolments",
    (select count(*)::int from contract c where c.region_id = $2 and c.procedure_id = $1 and c.ended_on is null) as contracts,
    (select jsonb_object_agg(s.code, jsonb_build_object('becomingIncomplete', s.incomplete, 'toLookAt', s.look))
     from (select "code" as code, count(*) filter (where incomplete) as incomplete,
         count(*) filter (where look and not incomplete) as look from judged group by "code") s) as conditions`;
