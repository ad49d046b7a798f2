import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { contractStatus } from '../rules/transitions.js';
import type {
  ContractEndingsAnswer,
  EndingAnswer,
  EndingLineAnswer,
  EndingPreviewAnswer,
  RunningLineAnswer,
} from './ending-answers.dto.js';
import type { EndingPreviewBody } from './endings.dto.js';
import { previewEnding } from './preview-ending.js';
import { earliestEndAfterNotice, type NoticeScheme } from './rules/notice-term.js';
import { keptUntil, nextReportOn, transferReportDays } from './rules/settlement.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;
/** The names of a line `l` (a product and a municipality) of the contract `c`. */
export const LINE_NAMES = `'productId', p.id, 'product', p.code, 'productName', p.name, 'municipality', l.municipality,
  'municipalityName', coalesce((select m.name from region_municipality m where m.region_id = c.region_id and m.code = l.municipality
    order by upper(m.validity) desc nulls first limit 1), l.municipality)`;

const ENDINGS = `select c.id as "contractId", c.number, c.organisation_name as "organisationName", c.version,
  c.signed_on as "signedOn", c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn",
  (select t.content #> '{term,notice}' from common_terms t where t.procedure_id = c.procedure_id
    and t.superseded_at is null and t.validity @> $2::date) as notice,
  (select coalesce(jsonb_agg(jsonb_build_object(${LINE_NAMES}, 'endsOn', l.ends_on) order by l.municipality, p.code), '[]')
    from (select product_id, municipality, max(upper(validity)) - 1 as ends_on from contract_line
      where contract_id = c.id and superseded_at is null group by 1, 2) l
    join product p on p.id = l.product_id where l.ends_on >= $2::date) as lines,
  (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'ground', e.ground, 'side', e.side, 'reason', e.reason,
      'statement', e.statement, 'state', e.state, 'endsOn', e.ends_on, 'answerDueOn', e.answer_due_on,
      'requestedAt', ${instant('e.requested_at')}, 'approvedAt', ${instant('e.approved_at')},
      'isMine', coalesce(e.requested_by = $3::uuid, false), 'answerReason', e.answer_reason,
      'receivedOn', e.received_on, 'receipt', e.receipt, 'receiptReference', e.receipt_reference,
      'plannedOn', e.planned_on, 'closedOn', e.closed_on,
      'lines', case when e.lines is not null then (select jsonb_agg(jsonb_build_object(${LINE_NAMES}) order by l.municipality, p.code)
        from jsonb_to_recordset(e.lines) as l("productId" uuid, municipality text) join product p on p.id = l."productId") end,
      'countedLines', case when e.state <> 'planned' or not exists (select from settlement_item s where s.ending_id = e.id)
          then '[]' else (select coalesce(jsonb_agg(jsonb_build_object(${LINE_NAMES})
          order by l.municipality, p.code), '[]')
        from (select "productId" as product_id, municipality
            from jsonb_to_recordset(e.lines) as named("productId" uuid, municipality text)
          union all select product_id, municipality from contract_line
            where e.lines is null and contract_id = c.id and superseded_at is null
            group by 1, 2 having max(upper(validity)) - 1 = e.ends_on) l
        join product p on p.id = l.product_id) end,
      'counts', (select coalesce(jsonb_agg(jsonb_build_object(${LINE_NAMES}, 'countedOn', l.counted_on, 'inCare', l.in_care,
          'transferred', l.transferred, 'finished', l.finished) order by l.municipality, p.code), '[]')
        from (select distinct on (product_id, municipality) * from transfer_count where ending_id = e.id
          order by product_id, municipality, counted_on desc) l join product p on p.id = l.product_id),
      'settlement', (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'side', s.side, 'dueOn', s.due_on,
          'doneAt', ${instant('s.done_at')}, 'doneSide', s.done_side, 'note', s.note) order by s.due_on, s.code), '[]')
        from settlement_item s where s.ending_id = e.id)) order by e.requested_at desc), '[]')
    from contract_ending e where e.contract_id = c.id) as endings
from contract c where c.id = $1`;

interface EndingsRow extends Omit<ContractEndingsAnswer, 'endings' | 'keptUntil' | 'status'>, Record<string, unknown> {
  signedOn: string | null;
  endedOn: string | null;
  notice: NoticeScheme | null;
  endings: Omit<EndingAnswer, 'nextReportOn'>[];
}

/** What is asked and planned about the end of contracts. */
@Injectable()
export class EndingsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Every ending of a contract, newest first, in one statement. @throws RuleViolation `not-found` */
  async ofContract(actor: Actor, moment: Moment, contractId: string): Promise<ContractEndingsAnswer> {
    const [row] = await this.database.read<EndingsRow>(actor.scope, ENDINGS, [
      contractId,
      moment.today,
      actor.person?.id ?? null,
    ]);
    if (row === undefined) throw RuleViolation.of('not-found');
    const { notice, signedOn, endedOn, endings, ...contract } = row;
    return {
      ...contract,
      status: contractStatus({ ...contract, signedOn, endedOn }, moment.today),
      noticeBy: notice?.by ?? null,
      noticeMonths: notice?.months ?? null,
      earliestNoticeEnd: notice === null ? null : earliestEndAfterNotice(moment.today, notice.months),
      keptUntil: keptUntil(endedOn ?? contract.endsOn),
      endings: endings.map((ending) => ({ ...ending, nextReportOn: nextReport(ending) })),
    };
  }

  /** What an end would do; see {@link previewEnding}. */
  async preview(
    actor: Actor,
    moment: Moment,
    contractId: string,
    plan: EndingPreviewBody,
  ): Promise<EndingPreviewAnswer> {
    const side = actor.scope.organisationIds.length > 0 ? 'provider' : 'region';
    const names = await this.ofContract(actor, moment, contractId);
    const preview = await this.database.command(actor.scope, (manager) =>
      previewEnding({ manager, procedures: this.procedures, actor, moment }, contractId, side, plan),
    );
    const known = new Map(names.lines.map((line) => [`${line.productId} ${line.municipality}`, line]));
    const named = (lines: readonly { productId: string; municipality: string }[]): RunningLineAnswer[] =>
      lines.flatMap(({ productId, municipality }) => known.get(`${productId} ${municipality}`) ?? []);
    return {
      ...preview,
      faults: preview.faults.map(({ code, path = null, details = {} }) => ({
        code,
        path,
        details: Object.fromEntries(
          Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
        ),
      })),
      companions: named(preview.companions).map(({ endsOn, ...line }): EndingLineAnswer => line),
      ending: named(preview.ending),
      remaining: named(preview.remaining),
    };
  }
}

function nextReport(ending: Omit<EndingAnswer, 'nextReportOn'>): string | null {
  const { ground, state, plannedOn, endsOn, counts, settlement } = ending;
  // Of an end that another came before nothing is settled, and nothing asked.
  if (state !== 'planned' || plannedOn === null || settlement.length === 0) return null;
  const reported = counts.map(({ countedOn }) => countedOn).toSorted();
  return nextReportOn(transferReportDays(plannedOn, endsOn, ground), reported.at(-1) ?? null);
}
