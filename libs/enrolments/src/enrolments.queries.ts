import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  readCursor,
  RuleViolation,
  type Violation,
  writeCursor,
} from '@openhuis/platform';
import { type BilingualText, type Condition, Procedures } from '@openhuis/procedures';
import { Enrolment } from './enrolment.entity.js';
import { readFacts, type StoredAnswer, type StoredLine, submissionFactsOf } from './enrolment-facts.js';
import type { ConditionAssessment } from './rules/assessment.js';
import { type Progress, progressOf, submissionViolations } from './rules/completeness.js';
import type { EnrolmentStatus } from './rules/transitions.js';

/** Which enrolments to list, and from where. */
export interface EnrolmentFilter {
  status?: EnrolmentStatus | undefined;
  procedureId?: string | undefined;
  organisationId?: string | undefined;
  cursor?: string | undefined;
  /** 1 to 200. */
  limit: number;
}

/** One enrolment in a list. */
export interface ListedEnrolment {
  id: string;
  status: EnrolmentStatus;
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualText;
  organisationId: string;
  organisationName: string;
  lineCount: number;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  decisionDueOn: string | null;
}

/** A page, and the cursor of the next one when there is more. */
export interface EnrolmentPage {
  items: ListedEnrolment[];
  next: string | null;
}

/** A condition with what was answered and, once the actor may know it, how it was found. */
export interface ConditionState extends Condition {
  given: StoredAnswer | null;
  assessment: ConditionAssessment | null;
}

/** The decision with its lines. */
export interface TakenDecision {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  unmetConditions: string[];
  decidedAt: Date;
  lines: { productId: string; product: string; municipality: string; admitted: boolean; reason: string | null }[];
  contractId: string | null;
}

/** Everything about one enrolment. */
export interface EnrolmentDetail extends Omit<ListedEnrolment, 'lineCount'> {
  /** The frozen version of the procedure; for a draft the one that holds now. */
  procedureVersion: number;
  contentHash: string | null;
  lines: StoredLine[];
  conditions: ConditionState[];
  /** Only for a draft. */
  progress: Progress | null;
  missingParts: Violation[];
  decision: TakenDecision | null;
}

const LIST = `
  select e.id, e.status, e.version, e.region_id as "regionId", e.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", e.organisation_id as "organisationId", o.name as "organisationName",
    (select count(*)::int from enrolment_line l where l.enrolment_id = e.id) as "lineCount",
    e.created_at as "createdAt", e.edited_at as "editedAt", e.submitted_at as "submittedAt",
    e.decision_due_on as "decisionDueOn", coalesce(e.submitted_at, 'infinity')::text as "sortKey"
  from enrolment e
  join organisation o on o.id = e.organisation_id
  join procedure p on p.id = e.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = coalesce(e.procedure_version, p.current_version)
  where ($1::text is null or e.status = $1) and ($2::uuid is null or e.procedure_id = $2)
    and ($3::uuid is null or e.organisation_id = $3)
    and ($4::timestamptz is null or (coalesce(e.submitted_at, 'infinity'), e.id) > ($4::timestamptz, $5::uuid))
  order by coalesce(e.submitted_at, 'infinity'), e.id
  limit $6`;

const DECISION = `
  select o.name as "organisationName", d.id, d.outcome, d.reason, d.unmet_conditions as "unmetConditions",
    d.decided_at as "decidedAt", (select c.id from contract c where c.decision_id = d.id) as "contractId",
    (select jsonb_agg(jsonb_build_object('productId', p.id, 'product', p.code, 'municipality', l.municipality,
        'admitted', l.admitted, 'reason', l.reason) order by p.code, l.municipality)
      from decision_line l join product p on p.id = l.product_id where l.decision_id = d.id) as lines
  from enrolment e join organisation o on o.id = e.organisation_id left join decision d on d.enrolment_id = e.id
  where e.id = $1`;

/** Reads of enrolments. Row-level security decides what there is to see: a region sees nothing of a draft. */
@Injectable()
export class EnrolmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Enrolments, oldest submission first, so that the region decides in the order of receipt; drafts come last.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list(actor: Actor, filter: EnrolmentFilter): Promise<EnrolmentPage> {
    const cursor = filter.cursor === undefined ? undefined : readCursor(filter.cursor, 'instant');
    const rows = await this.database.read<ListedEnrolment & { sortKey: string }>(actor.scope, LIST, [
      filter.status ?? null,
      filter.procedureId ?? null,
      filter.organisationId ?? null,
      cursor?.key ?? null,
      cursor?.id ?? null,
      filter.limit + 1,
    ]);
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      items: page.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /**
   * One enrolment with everything in it, in a fixed number of statements. What a draft still misses is judged by the
   * rule of submission itself, as of now.
   *
   * @throws RuleViolation `not-found`
   */
  async detail(actor: Actor, moment: Moment, id: string): Promise<EnrolmentDetail> {
    return await this.database.command(actor.scope, async (manager) => {
      const enrolment = await manager.findOneBy(Enrolment, { id });
      if (enrolment === null) throw RuleViolation.of('not-found');
      const version = enrolment.procedureVersion ?? undefined;
      const procedure = await this.procedures.published(manager, enrolment.procedureId, version);
      const facts = await readFacts(manager, enrolment, moment.today);
      const [about] = await manager.query<[TakenDecision & { organisationName: string }]>(DECISION, [id]);
      const { organisationName, ...decision } = about;
      const isDraft = enrolment.status === 'draft';
      const submission = submissionFactsOf(facts, procedure, moment);
      return {
        id,
        status: enrolment.status,
        version: enrolment.version,
        regionId: enrolment.regionId,
        procedureId: enrolment.procedureId,
        procedureTitle: procedure.definition.title,
        procedureVersion: procedure.number,
        organisationId: enrolment.organisationId,
        organisationName,
        createdAt: enrolment.createdAt,
        editedAt: enrolment.editedAt,
        submittedAt: enrolment.submittedAt,
        decisionDueOn: enrolment.decisionDueOn,
        contentHash: enrolment.contentHash,
        lines: facts.lines,
        conditions: procedure.definition.conditions.map((condition) => ({
          ...condition,
          given: facts.answers.find(({ conditionCode }) => conditionCode === condition.code) ?? null,
          assessment: facts.assessments.find(({ conditionCode }) => conditionCode === condition.code) ?? null,
        })),
        progress: isDraft ? progressOf(submission) : null,
        missingParts: isDraft ? submissionViolations(submission) : [],
        decision: (decision.id as string | null) === null ? null : decision,
      };
    });
  }
}

function withoutSortKey(row: ListedEnrolment & { sortKey?: string }): ListedEnrolment {
  const { ...item } = row;
  delete item.sortKey;
  return item;
}
