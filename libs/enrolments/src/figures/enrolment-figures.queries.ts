import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  refuseOn,
  RuleViolation,
  type SheetColumn,
  type SheetRow,
} from '@openhuis/platform';
import { figurePeriod, monthsLater, periodViolations } from '../rules/figure-period.js';
import type {
  EnrolmentFigureListAnswer,
  EnrolmentFigureQuery,
  EnrolmentFiguresAnswer,
  RefusalsByConditionAnswer,
} from './enrolment-figures.dto.js';

const day = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;
/** $1 the region, $2 and $3 the first day of the first month and of the month after the last, $4 a procedure or null. */
const ASKED = `e.region_id = $1 and e.submitted_at is not null and ($4::uuid is null or e.procedure_id = $4)`;

/**
 * Every enrolment with its days. A supplement moves the promised day by as many days as were waited for it
 * (`promiseAfterSupplement`): so much later than the promise of the procedure it lies, so much was waited. What counts is the
 * promise that held when the provider was first told: a refusal that is taken back moves it once more.
 */
const FIGURES = `with promise as materialized (
  -- Of each version once: a definition is long, and there are many enrolments.
  select procedure_id, number, 7 * (definition ->> 'decisionPromiseWeeks')::int as days from procedure_version where region_id = $1
), enrolments as materialized (
  select ${day('e.submitted_at')} as received_on, ${day('e.withdrawn_at')} as withdrawn_on, coalesce(refusal.promised_on, e.decision_due_on) as promised_on,
    d.outcome, ${day('d.decided_at')} as decided_on, refusal.notified_on as intended_on,
    least(${day('d.decided_at')}, refusal.notified_on) as told_on,
    greatest(0, coalesce(refusal.promised_on, e.decision_due_on) - ${day('e.submitted_at')} - promise.days) as waited,
    exists (select from decision_line l where l.decision_id = d.id and not l.admitted) as partly,
    (select max(n.due_on) from deadline n where e.status = 'notProcessed' and n.region_id = e.region_id
      and n.subject_kind = 'enrolment' and n.subject_id = e.id and n.kind = 'not-processed'
      and n.superseded_at is null) as not_processed_on
  from enrolment e
  left join promise on promise.procedure_id = e.procedure_id and promise.number = e.procedure_version
  left join decision d on d.enrolment_id = e.id and d.set_aside_at is null
  left join lateral (select i.notified_on, i.promised_on from intended_refusal i where i.enrolment_id = e.id
    order by i.notified_at limit 1) refusal on true
  where ${ASKED} and e.submitted_at < ($3::date::timestamp at time zone 'Europe/Amsterdam')
), event as (
  select 'received' as kind, received_on as happened_on, null::int as days, null::boolean as in_time from enrolments
  union all select 'decided', told_on, told_on - received_on - coalesce(waited, 0), told_on <= promised_on from enrolments
  union all select case when outcome = 'refused' then 'refused' when partly then 'partlyAdmitted' else 'admitted' end,
    decided_on, null, null from enrolments where outcome is not null
  union all select 'withdrawn', withdrawn_on, null, null from enrolments
  union all select 'notProcessed', not_processed_on, null, null from enrolments
  union all select 'intended', i.notified_on, null, null from intended_refusal i join enrolment e on e.id = i.enrolment_id
    where ${ASKED}
)
select to_char(m.month, 'YYYY-MM') as month,
  ${(['received', 'decided', 'admitted', 'partlyAdmitted', 'refused', 'withdrawn', 'notProcessed'] as const)
    .map((kind) => `(count(*) filter (where kind = '${kind}'))::int as "${kind}"`)
    .join(',\n  ')},
  (count(*) filter (where kind = 'intended'))::int as "intendedRefusals",
  (count(*) filter (where in_time))::int as "withinPromise",
  (percentile_disc(0.5) within group (order by days) filter (where kind = 'decided'))::int as "leadDaysMedian",
  (percentile_disc(0.9) within group (order by days) filter (where kind = 'decided'))::int as "leadDaysNinetieth"
from (select generate_series($2::date, $3::date - 1, interval '1 month')::date as month) m
left join event on happened_on >= m.month and happened_on < (m.month + interval '1 month')::date
group by grouping sets ((m.month), ()) order by m.month nulls last`;

const REFUSALS = `with named as (
  select e.procedure_id, e.procedure_version, unnest(i.unmet_conditions) as condition, 1 as intended, 0 as refused
  from intended_refusal i join enrolment e on e.id = i.enrolment_id
  where ${ASKED} and i.notified_on >= $2::date and i.notified_on < $3::date
  union all
  select e.procedure_id, e.procedure_version, unnest(d.unmet_conditions), 0, 1
  from decision d join enrolment e on e.id = d.enrolment_id
  where ${ASKED} and d.outcome = 'refused' and d.set_aside_at is null and ${day('d.decided_at')} >= $2::date and ${day('d.decided_at')} < $3::date
), counted as (
  select procedure_id, condition, max(procedure_version) as number, sum(intended)::int as intended, sum(refused)::int as refused
  from named group by procedure_id, condition
  order by sum(intended) + sum(refused) desc, procedure_id, condition limit 500
)
select c.procedure_id as "procedureId", v.definition -> 'title' as "procedureTitle", c.condition,
  coalesce((select one -> 'title' from jsonb_array_elements(v.definition -> 'conditions') one where one ->> 'code' = c.condition),
    jsonb_build_object('nl', c.condition, 'en', c.condition)) as title, c.intended, c.refused
from counted c join procedure_version v on v.procedure_id = c.procedure_id and v.number = c.number
order by c.intended + c.refused desc, c.procedure_id, c.condition`;

/** The columns of the file, in Dutch. */
export const figureColumns: readonly SheetColumn[] = [
  'maand',
  'ontvangen',
  'uitkomst bekend',
  'doorlooptijd mediaan (dagen)',
  'doorlooptijd 90% (dagen)',
  'binnen de belofte',
  'toegelaten',
  'deels toegelaten',
  'voornemen tot afwijzing',
  'afgewezen',
  'ingetrokken',
  'niet in behandeling genomen',
].map((title, index) => ({ title, kind: index === 0 ? 'text' : 'number', width: 16 }));

/** How it went with the enrolments of a region, computed from the facts each time. */
@Injectable()
export class EnrolmentFigures {
  constructor(private readonly database: Database) {}

  /**
   * Counts and days per month, in two statements. Row-level security decides what is counted: a region sees what was
   * submitted to it, a municipal manager what asks for the own municipalities.
   *
   * @throws RuleViolation `not-found` for a region that is not the actor's; `invalid-input` for a period that is none
   */
  async read(actor: Actor, { today }: Moment, query: EnrolmentFigureQuery): Promise<EnrolmentFigureListAnswer> {
    const { regionId, procedureId } = query;
    const period = figurePeriod(query, today);
    refuseOn(periodViolations(period));
    await this.refuseForeign(actor, regionId);
    const values = [regionId, `${period.from}-01`, `${monthsLater(period.until, 1)}-01`, procedureId ?? null];
    const rows = await this.database.read<EnrolmentFiguresAnswer & { month: string | null } & Record<string, unknown>>(
      actor.scope,
      FIGURES,
      values,
    );
    const refusalsByCondition = await this.database.read<RefusalsByConditionAnswer & Record<string, unknown>>(
      actor.scope,
      REFUSALS,
      values,
    );
    const months = rows.flatMap(({ month, ...figures }) => (month === null ? [] : [{ month, ...figures }]));
    const last = rows.at(-1);
    if (last === undefined) throw new Error('the statement answered nothing');
    const { month, ...total } = last;
    if (month !== null) throw new Error('the statement answered no total');
    return { regionId, ...period, months, total, refusalsByCondition };
  }

  /** The municipal manager's regions are those of the own municipalities. */
  private async refuseForeign({ scope }: Actor, regionId: number): Promise<void> {
    if (scope.regionIds.includes(regionId)) return;
    const own =
      scope.municipalityCodes.length === 0
        ? []
        : await this.database.read(
            scope,
            `select from region_municipality where region_id = $1 and code = any ($2::text[])`,
            [regionId, scope.municipalityCodes],
          );
    if (own.length === 0) throw RuleViolation.of('not-found');
  }
}

/** The figures as rows of a file, the total last. */
export function figureRows({ months, total }: EnrolmentFigureListAnswer): SheetRow[] {
  return [...months.map((month) => rowOf(month.month, month)), rowOf('totaal', total)];
}

function rowOf(month: string, figures: EnrolmentFiguresAnswer): SheetRow {
  const { received, decided, leadDaysMedian, leadDaysNinetieth, withinPromise } = figures;
  const { admitted, partlyAdmitted, intendedRefusals, refused, withdrawn, notProcessed } = figures;
  return [
    month,
    received,
    decided,
    leadDaysMedian,
    leadDaysNinetieth,
    withinPromise,
    admitted,
    partlyAdmitted,
    intendedRefusals,
    refused,
    withdrawn,
    notProcessed,
  ];
}
