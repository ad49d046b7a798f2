import { Injectable } from '@nestjs/common';
import { amsterdamDate } from '@openhuis/calendar';
import { type Actor, Database, type Moment, RuleViolation, type Violation, writeCursor } from '@openhuis/platform';
import { type BilingualText, type Condition, type EnrolmentForm, Procedures } from '@openhuis/procedures';
import { readConflicts, readIdentityChecks, readSupplementState, type StandingConflict } from './assessment-aids.js';
import { type DecisionHistory, readDecisionHistory } from './decision-history.js';
import { Enrolment } from './enrolment.entity.js';
import { type EnrolmentFilter, enrolmentHolder, enrolmentPage } from './enrolment-page.js';
import { readFacts, type StoredLine, submissionFactsOf } from './enrolment-facts.js';
import type { StoredAnswer } from './stored-answer.js';
import type { StoredParty } from './parties/party-facts.js';
import type { DeclinedCompanion } from './rules/companions.js';
import type { ConditionAssessment } from './rules/assessment.js';
import { type Progress, progressOf, submissionViolations } from './rules/completeness.js';
import type { EnrolledLine, OpenContract } from './rules/enrolled-line.js';
import { type MachineCheck, machineChecks, suppliedDays } from './rules/machine-checks.js';
import { seenChecks } from './rules/seen-checks.js';
import { SUPPLEMENT_DAYS } from './rules/supplement.js';
import type { SupplementRequest } from './supplement/supplement-requests.js';
import { remedyUntil } from './rules/remedy-term.js';
import { type EnrolmentStatus, isOpen, openStatuses, statusList } from './rules/transitions.js';
import { STANDING_REASONS, type StandingReason } from './standing-reasons.js';

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
  /** Until then; negative when it has passed. Null for what is decided, withdrawn or not submitted. */
  daysLeft: number | null;
  /** Who of the region has it. Its provider does not see that. */
  holder: { personId: string; name: string } | null;
  /** Give it when you take it; 0 while nobody did. */
  workVersion: number;
}

/** A page, and the cursor of the next one when there is more. */
export interface EnrolmentPage {
  items: ListedEnrolment[];
  next: string | null;
}

/** A condition with what was answered and, once the actor may know it, how it was found. */
export interface ConditionState extends Condition {
  given: StoredAnswer | null;
  /** What was handed in, while its provider prepares a supplement for it: that is `given` then. */
  submitted: StoredAnswer | null;
  assessment: RecordedAssessment | null;
}

/** A finding with who made it. The provider is not told who. */
export interface RecordedAssessment extends ConditionAssessment {
  assessedAt: string;
  assessedBy: string | null;
  /** When somebody looked again at evidence that was accepted instead of another; null while nobody did. */
  checkSettledAt: string | null;
  checkSettleReason: string | null;
}

/** The decision with its lines. */
export interface TakenDecision {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  unmetConditions: string[];
  decidedAt: Date;
  /** The last day for a writ against what it refuses; null when it refuses nothing. */
  remedyUntil: string | null;
  lines: { productId: string; product: string; municipality: string; admitted: boolean; reason: string | null }[];
  contractId: string | null;
  addendumId: string | null;
}

/** Everything about one enrolment. */
export interface EnrolmentDetail extends Omit<ListedEnrolment, 'lineCount'>, DecisionHistory {
  /** The frozen version of the procedure; for a draft the one that holds now. */
  procedureVersion: number;
  contentHash: string | null;
  form: EnrolmentForm;
  /** `prepared`: for a supplement that is asked, as far as the applicant's side reads it. */
  parties: (StoredParty & { prepared: StoredAnswer[] })[];
  /** Recommended companions that the applicant declined. */
  declined: DeclinedCompanion[];
  lines: StoredLine[];
  /** The contract that the provider has under the procedure, what it holds, and what waits to be added to it. */
  openContract: OpenContract | null;
  held: EnrolledLine[];
  awaited: EnrolledLine[];
  conditions: ConditionState[];
  /** Only for a draft, and for a supplement that its provider prepares. */
  progress: Progress | null;
  missingParts: Violation[];
  decision: TakenDecision | null;
  /** Whether the actor proposed what waits for a second person. */
  ownProposal: boolean;
  /** What was asked besides what was submitted, the newest first. */
  supplements: SupplementRequest[];
  /** Calendar days for a supplement, by the version of the procedure that it is judged by. */
  supplementDays: number;
  /** Who of the region has an interest in the organisation; its provider is not told. */
  conflicts: StandingConflict[];
  /** What the machine looked at, for the region that judges; empty for everybody else, and once it is decided. */
  checks: MachineCheck[];
}

const DECISION = `
  select o.name as "organisationName", d.id, d.outcome, d.reason, d.unmet_conditions as "unmetConditions",
    d.decided_at as "decidedAt", coalesce((select c.id from contract c where c.decision_id = d.id),
      (select a.contract_id from addendum a where a.decision_id = d.id)) as "contractId",
    (select a.id from addendum a where a.decision_id = d.id) as "addendumId",
    (select jsonb_agg(jsonb_build_object('productId', p.id, 'product', p.code, 'municipality', l.municipality,
        'admitted', l.admitted, 'reason', l.reason) order by p.code, l.municipality)
      from decision_line l join product p on p.id = l.product_id where l.decision_id = d.id) as lines,
    (select coalesce(jsonb_object_agg(s.condition_code, jsonb_build_object('assessedBy', assessor.name,
        'checkSettledAt', to_char(s.check_settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'checkSettleReason', s.check_settle_reason,
        'assessedAt', to_char(s.assessed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '{}')
      from assessment s left join person assessor on assessor.id = s.assessed_by
      where s.enrolment_id = e.id) as assessors,
    case when e.status in (${statusList(openStatuses)}) then e.decision_due_on - $2::date end as "daysLeft",
    case when work.person_id is not null then jsonb_build_object('personId', work.person_id, 'name', work.name) end as holder,
    coalesce(work.version, 0) as "workVersion"
  from enrolment e join organisation o on o.id = e.organisation_id left join decision d on d.enrolment_id = e.id and d.set_aside_at is null
  ${enrolmentHolder('$2::date')}
  where e.id = $1`;

/** Reads of enrolments. Row-level security decides what there is to see: a region sees nothing of a draft. */
@Injectable()
export class EnrolmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Enrolments, oldest submission first, so that the region decides in the order of receipt; drafts come last. Or by the day
   * on which a decision was promised.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list(actor: Actor, { today }: Moment, filter: EnrolmentFilter): Promise<EnrolmentPage> {
    const { text, values } = enrolmentPage(actor.scope, today, filter);
    const rows = await this.database.read<ListedEnrolment & { sortKey: string }>(actor.scope, text, values);
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      items: page.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /**
   * The reasons that the region gave most often for a finding on each condition of the same procedure, to choose from.
   *
   * @throws RuleViolation `not-found`, also for an enrolment of another region
   */
  async standingReasons(actor: Actor, id: string): Promise<StandingReason[]> {
    const [found] = await this.database.read<{ known: boolean; reasons: StandingReason[] }>(
      actor.scope,
      STANDING_REASONS,
      [id, actor.scope.regionIds],
    );
    if (found === undefined) throw RuleViolation.of('not-found');
    return found.reasons;
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
      const [about] = await manager.query<[AboutEnrolment]>(DECISION, [id, moment.today]);
      const { organisationName, assessors, daysLeft, holder, workVersion, ...decision } = about;
      const history = await readDecisionHistory(manager, id);
      const isDraft = enrolment.status === 'draft';
      const isOwn = actor.scope.organisationIds.includes(enrolment.organisationId);
      const asked = await readSupplementState(manager, enrolment, procedure, { isOwn, today: moment.today });
      const submitted = new Map(facts.answers.map((answer) => [answer.conditionCode, answer]));
      const answers = new Map<string, StoredAnswer | null>([...submitted, ...asked.prepared]);
      const receivedOn = amsterdamDate(enrolment.submittedAt ?? moment.now);
      const suppliedOn = suppliedDays(asked.supplements);
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
        daysLeft,
        holder,
        workVersion,
        contentHash: enrolment.contentHash,
        form: facts.form,
        parties: facts.parties.map((party) => ({
          ...party,
          prepared: asked.partyPrepared.find(({ id: part }) => part === party.id)?.answers ?? [],
        })),
        declined: facts.declined,
        lines: facts.lines,
        openContract: facts.openContract,
        held: facts.held,
        awaited: facts.awaited,
        conditions: procedure.definition.conditions.map((condition) => ({
          ...condition,
          given: answers.get(condition.code) ?? null,
          submitted: asked.prepared.has(condition.code) ? (submitted.get(condition.code) ?? null) : null,
          assessment: recorded(
            facts.assessments.find(({ conditionCode }) => conditionCode === condition.code),
            assessors,
          ),
        })),
        progress: isDraft ? progressOf(submission) : asked.progress,
        missingParts: isDraft ? submissionViolations(submission) : asked.missingParts,
        decision:
          (decision.id as string | null) === null
            ? null
            : { ...decision, remedyUntil: lastDayForWrit(decision, history, procedure.definition.remedyDays) },
        ...history,
        ownProposal: isProposer(actor, history),
        checks: judgedBy(actor, enrolment)
          ? [
              ...machineChecks(submission, receivedOn, moment.today, suppliedOn),
              ...seenChecks(procedure.definition, facts.assessments, receivedOn, suppliedOn),
              ...(await readIdentityChecks(manager, enrolment, moment.today)),
            ]
          : [],
        supplements: asked.supplements,
        supplementDays: procedure.definition.supplementDays ?? SUPPLEMENT_DAYS,
        conflicts: await readConflicts(manager, enrolment),
      };
    });
  }
}

/** Whether the actor is of the region that still has to decide. */
function judgedBy({ scope }: Actor, { regionId, status }: Enrolment): boolean {
  return scope.regionIds.includes(regionId) && isOpen(status);
}

/** Whether the actor is who proposed what waits for a second person. */
function isProposer({ scope }: Actor, { proposal }: DecisionHistory): boolean {
  return proposal?.proposedBy != null && proposal.proposedBy.personId === scope.personId;
}

/** Of an announced refusal as it was told; of the lines that an admission refuses from the day of the decision. */
function lastDayForWrit(
  { outcome, decidedAt, lines }: Omit<TakenDecision, 'remedyUntil'>,
  { refusals }: DecisionHistory,
  remedyDays: number | undefined,
): string | null {
  if (outcome === 'refused') return refusals.find(({ state }) => state === 'final')?.remedyUntil ?? null;
  return lines.every(({ admitted }) => admitted) ? null : remedyUntil(amsterdamDate(decidedAt), remedyDays);
}

type Assessors = Record<string, Omit<RecordedAssessment, keyof ConditionAssessment> | undefined>;
type AboutEnrolment = Omit<TakenDecision, 'remedyUntil'> & { assessors: Assessors } & Pick<
    ListedEnrolment,
    'organisationName' | 'daysLeft' | 'holder' | 'workVersion'
  >;

function recorded(finding: ConditionAssessment | undefined, assessors: Assessors): RecordedAssessment | null {
  if (finding === undefined) return null;
  const known = assessors[finding.conditionCode];
  const { assessedBy = null, assessedAt = '', checkSettledAt = null, checkSettleReason = null } = known ?? {};
  return { ...finding, assessedBy, assessedAt, checkSettledAt, checkSettleReason };
}

function withoutSortKey(row: ListedEnrolment & { sortKey?: string }): ListedEnrolment {
  const { ...item } = row;
  delete item.sortKey;
  return item;
}
