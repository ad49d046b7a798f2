import { Injectable } from '@nestjs/common';
import { addDays } from '@openhuis/calendar';
import {
  type Actor,
  Database,
  type Moment,
  readCursor,
  RuleViolation,
  type Violation,
  writeCursor,
} from '@openhuis/platform';
import { type CommonContent, Procedures, type ProcedureDefinition, revisionClauseOf } from '@openhuis/procedures';
import { AMENDMENT, type AmendmentRow, changesOf, COUNTS, OF_PROCEDURE, utc } from './amendment-columns.js';
import { amendedGround } from './amendment-ground.js';
import { Amendment } from './amendment.entity.js';
import type { AmendmentConflictAnswer, AmendmentImpactAnswer } from './amendment-impact.dto.js';
import type {
  AmendmentCountsAnswer,
  AmendmentItemAnswer,
  AmendmentListQuery,
  AmendmentPageAnswer,
} from './amendments.dto.js';
import type { AmendmentDetailAnswer, AmendmentStepAnswer, AnnouncedAmendmentsAnswer } from './amendment-detail.dto.js';
import { conflictsOf } from './running-matters.js';
import { type AmendmentConflict, isBlocking } from './rules/amendment-conflicts.js';
import { amendmentDates, effectiveDateFaults } from './rules/amendment-dates.js';
import { changeFaults } from './rules/change-faults.js';

const PAGE = 50;

type DetailRow = AmendmentRow & {
  version: number;
  proposedBy: string | null;
  returnReason: string | null;
  conflictReason: string | null;
  settledOn: string | null;
  content: CommonContent | null;
  definition: ProcedureDefinition;
  counts: AmendmentCountsAnswer;
  history: AmendmentStepAnswer[];
};

/** Reads of amendments: the region sees all of its own, everyone what was announced. */
@Injectable()
export class AmendmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Amendments of one's own regions, the newest first. @throws RuleViolation `invalid-input` for a cursor that no list gave */
  async list({ scope }: Actor, query: AmendmentListQuery): Promise<AmendmentPageAnswer> {
    const { limit = PAGE } = query;
    const values: unknown[] = [scope.regionIds];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['m.region_id = any($1::int[])'];
    if (query.procedureId !== undefined) conditions.push(`m.procedure_id = ${put(query.procedureId)}`);
    if (query.state !== undefined) conditions.push(`m.state = ${put(query.state)}`);
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'instant');
      conditions.push(`(m.created_at, m.id) < (${put(key)}::timestamptz, ${put(id)}::uuid)`);
    }
    const rows = await this.database.read<AmendmentItemAnswer & { sortKey: string } & Record<string, unknown>>(
      scope,
      `select m.id, m.region_id as "regionId", m.procedure_id as "procedureId", v.definition -> 'title' as "procedureTitle",
         m.number, m.subject, m.state, m.basis, m.effective_on as "effectiveOn", m.response_due_on as "responseDueOn",
         ${COUNTS}, m.created_at::text as "sortKey"
       ${OF_PROCEDURE} where ${conditions.join(' and ')}
       order by m.created_at desc, m.id desc limit ${put(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortKey: _, ...item }) => item),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /** One amendment in full. @throws RuleViolation `not-found`, also for one of another region */
  async detail({ scope }: Actor, id: string): Promise<AmendmentDetailAnswer> {
    const [row] = await this.database.read<DetailRow & Record<string, unknown>>(
      scope,
      `select ${AMENDMENT}, m.version, m.proposed_by as "proposedBy", m.return_reason as "returnReason",
         m.conflict_reason as "conflictReason", m.settled_on as "settledOn", v.definition,
         (select t.content from common_terms t where t.procedure_id = m.procedure_id and t.superseded_at is null
            and t.validity @> (m.effective_on - 1)) as content,
         ${COUNTS}, ${HISTORY}
       ${OF_PROCEDURE} where m.id = $1 and m.region_id = any($2::int[])`,
      [id, scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    const { content, definition, settledOn, before, changes, ...amendment } = row;
    return {
      ...amendment,
      settled: settledOn !== null,
      revision: revisionClauseOf(content ?? definition),
      changes: changesOf({ changes, before, effectiveOn: row.effectiveOn }, { content, definition }),
    };
  }

  /** What was announced of a procedure, the next to take effect first; 100 at most. */
  async announced({ scope }: Actor, procedureId: string): Promise<AnnouncedAmendmentsAnswer> {
    const rows = await this.database.read<AmendmentRow & Record<string, unknown>>(
      scope,
      `select ${AMENDMENT} ${OF_PROCEDURE} where m.procedure_id = $1 and m.announced_at is not null
       order by (m.state = 'announced') desc, m.effective_on desc, m.number desc limit 100`,
      [procedureId],
    );
    return { items: rows.map(({ before, ...row }) => ({ ...row, changes: changesOf({ ...row, before }) })) };
  }

  /**
   * What announcing an amendment today would mean: its days, whom it reaches, what it meets, and what is wrong with it. Stores
   * nothing.
   *
   * @throws RuleViolation `not-found`
   */
  async impact(actor: Actor, { today }: Moment, id: string): Promise<AmendmentImpactAnswer> {
    return await this.database.command(actor.scope, async (manager) => {
      const amendment = await manager.findOneBy(Amendment, { id });
      if (amendment === null || !actor.scope.regionIds.includes(amendment.regionId))
        throw RuleViolation.of('not-found');
      const { procedureId, regionId, basis, changes, effectiveOn } = amendment;
      const ground = await amendedGround({ manager, procedures: this.procedures, actor }, procedureId, effectiveOn);
      const revision = revisionClauseOf(ground.content);
      const conflicts = await conflictsOf({ manager }, amendment);
      const products = changes.flatMap((change) => {
        if (change.kind === 'productWritten') return [change.product.code];
        return 'product' in change ? [change.product] : [];
      });
      const leavingProducts = changes.flatMap((change) => (change.kind === 'productRetired' ? [change.product] : []));
      const leavingMunicipalities = changes.flatMap((change) =>
        change.kind === 'municipalityLeaves' ? [change.municipality] : [],
      );
      const municipalities = changes.flatMap((change) => ('municipality' in change ? [change.municipality] : []));
      const [counts] = await manager.query<
        [Pick<AmendmentImpactAnswer, 'contracts' | 'contractsWithLeavingLines' | 'openEnrolments'>]
      >(REACH, [regionId, procedureId, leavingProducts, leavingMunicipalities, addDays(effectiveOn, -1)]);
      return {
        ...counts,
        products: [...new Set(products)],
        municipalities: [...new Set(municipalities)],
        ...amendmentDates(today, revision, basis),
        silence: revision.silence,
        conflicts: conflicts.map(conflictAnswer),
        faults: [...effectiveDateFaults(effectiveOn, today, revision, basis), ...changeFaults(changes, ground)].map(
          faultAnswer,
        ),
      };
    });
  }
}

/** Counts over the contracts and enrolments of one procedure. */
const REACH = `with running as (
    select id from contract where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null
  )
  select (select count(*)::int from running) as contracts,
    (select count(distinct l.contract_id)::int from contract_line l join running r on r.id = l.contract_id
       join product p on p.id = l.product_id
     where l.superseded_at is null and upper(l.validity) > $5::date + 1
       and (p.code = any($3::text[]) or l.municipality = any($4::text[]))) as "contractsWithLeavingLines",
    (select count(*)::int from enrolment e where e.region_id = $1 and e.procedure_id = $2 and e.submitted_at is not null
       and e.status not in ('admitted', 'refused', 'withdrawn', 'notProcessed')) as "openEnrolments"`;

const step = (name: string, at: string, onDate: string, by: string): string =>
  `jsonb_build_object('step', '${name}', 'at', ${at === 'null' ? 'null::text' : utc(at)}, 'onDate', ${onDate},
    'by', (select name from person where id = ${by}))`;

/** Who did what with it, in the order in which it happened. */
const HISTORY = `(select coalesce(jsonb_agg(h.step order by h.place), '[]') from (values
    (1, true, ${step('begun', 'm.created_at', 'null::date', 'm.created_by')}),
    (2, m.proposed_at is not null, ${step('proposed', 'm.proposed_at', 'null::date', 'm.proposed_by')}),
    (3, m.announced_at is not null, ${step('announced', 'm.announced_at', 'm.announced_on', 'm.announced_by')}),
    (4, m.last_term_opened_on is not null, ${step('lastTermOpened', 'null', 'm.last_term_opened_on', 'null')}),
    (5, m.settled_on is not null, ${step('settled', 'null', 'm.settled_on', 'null')}),
    (6, m.became_effective_at is not null, ${step('tookEffect', 'm.became_effective_at', 'm.effective_on', 'null')}),
    (7, m.withdrawn_at is not null, ${step('withdrawn', 'm.withdrawn_at', 'null::date', 'm.withdrawn_by')})
  ) as h(place, happened, step) where h.happened) as history`;

function conflictAnswer(conflict: AmendmentConflict): AmendmentConflictAnswer {
  const { kind } = conflict;
  return {
    kind,
    blocks: isBlocking(conflict),
    count: 'count' in conflict ? conflict.count : null,
    number: kind === 'amendment' ? conflict.number : null,
    subject: kind === 'amendment' ? conflict.subject : null,
    onDate: 'effectiveOn' in conflict ? conflict.effectiveOn : 'answerDueOn' in conflict ? conflict.answerDueOn : null,
    places: kind === 'amendment' ? conflict.places : [],
  };
}

function faultAnswer({ code, path, details }: Violation): AmendmentImpactAnswer['faults'][number] {
  return { code, path: path ?? '', details: details ?? {} };
}
