import { type CalendarDate, parseDateRange } from '@openhuis/calendar';
import { type Actor, Database, type Moment, RuleViolation, type Scope, writeCursor } from '@openhuis/platform';
import {
  bindingPart,
  type LeavingMunicipality,
  type ProcedureLine,
  type ProductDefinition,
} from '@openhuis/procedures';
import { Injectable } from '@nestjs/common';
import { ADDENDA, addendumAnswer, type StoredAddendum } from './addenda/addenda.queries.js';
import { STATUS } from './list/contract-conditions.js';
import { type ListedContract, pageStatement, sortKeyOf } from './list/contract-page.js';
import type {
  ContractChangeAnswer,
  ContractDetailAnswer,
  ContractLineAnswer,
  ContractTextAnswer,
} from './contract-detail.dto.js';
import type { ContractListQuery, ContractPageAnswer } from './list/contract-list.dto.js';
import { consolidate } from './rules/consolidate.js';
import { contractTerms, type PublishedTerm } from './rules/contract-terms.js';
import { runOffOf } from './rules/run-off.js';
import { contractSignableUntil, optionDates } from './rules/term.js';

const PAGE = 50;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

const CHANGE = `'sequence', h.sequence, 'kind', h.kind, 'effectiveOn', h.effective_on,
  'recordedAt', ${instant('h.recorded_at')}, 'sourceKind', h.source_kind, 'sourceId', h.source_id, 'detail', h.detail`;

const DETAIL = `select c.id, c.region_id as "regionId", c.number, c.procedure_id as "procedureId",
  c.procedure_version as "procedureVersion", c.organisation_id as "organisationId",
  c.organisation_name as "organisationName", ${STATUS} as status, c.formed_on as "formedOn", case when c.signed_on is null and c.ended_on is null then c.signing_again_since end as "signingAgainSince", c.signed_on as "signedOn",
  c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn", c.end_reason as "endReason",
  c.extensions_exercised as "extensionsExercised", c.option_open as "optionOpen", c.text_hash as "textHash", c.version,
  ${bindingPart('term', 'v', '$1')} as scheme, v.definition -> 'offerValidityDays' as "offerValidityDays", v.definition -> 'signatureWeeks' as "signatureWeeks",
  v.definition -> 'title' as "procedureTitle",
  (select coalesce(jsonb_object_agg(p.id, jsonb_build_object('code', p.code, 'name', p.name)), '{}')
    from product p where p.procedure_id = c.procedure_id) as products,
  (select coalesce(jsonb_agg(jsonb_build_object('code', b.product -> 'code', 'transition', b.product -> 'transition')), '[]')
    from jsonb_array_elements(${bindingPart('products', 'v', '$1')}) as b(product) where b.product ? 'transition') as "leavingProducts",
  coalesce(${bindingPart('leavingMunicipalities', 'v', '$1')}, '[]') as "leavingMunicipalities",
  (select coalesce(jsonb_object_agg(m.code, m.name order by m.validity), '{}')
    from region_municipality m where m.region_id = c.region_id) as municipalities,
  (select coalesce(jsonb_agg(jsonb_build_object('productId', l.product_id, 'municipality', l.municipality,
      'validity', l.validity::text)), '[]')
    from contract_line l where l.contract_id = c.id and l.superseded_at is null) as rows,
  (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'personName', s.person_name, 'role', s.role,
      'authorityStatement', s.authority_statement, 'textHash', s.text_hash, 'method', s.method,
          'assuranceLevel', s.assurance_level, 'authenticationMethods', s.authentication_methods, 'signedAt', ${instant('s.signed_at')})
      order by s.signed_at), '[]')
    from signature s where s.contract_id = c.id and s.text_hash = c.text_hash) as signatures,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'lines', o.lines,
      'startsOn', o.starts_on, 'endsOn', o.ends_on, 'reason', o.reason, 'proposedAt', ${instant('o.proposed_at')},
      'proposedByYou', o.offered_by is not distinct from $3::uuid, 'approvedAt', ${instant('o.approved_at')}, 'offeredAt', ${instant('o.offered_at')},
      'answerDueOn', o.answer_due_on, 'state', o.state, 'answeredAt', ${instant('o.answered_at')},
      'answerStatement', o.answer_statement, 'answerReason', o.answer_reason,
      'acceptedLines', jsonb_array_length(o.accepted_lines), 'receivedAt', ${instant('o.received_at')}) order by coalesce(o.proposed_at, o.offered_at), o.id), '[]')
    from extension_offer o where o.contract_id = c.id) as offers,
  (select coalesce(jsonb_agg(jsonb_build_object(${CHANGE}) order by h.sequence), '[]')
    from contract_change h where h.contract_id = c.id) as changes,
  (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'name', p.name, 'kvkNumber', p.kvk_number,
      'legalForm', p.legal_form, 'delivers', p.delivers) order by p.position), '[]')
    from contract_party p where p.contract_id = c.id) as parties,
  ${ADDENDA} as addenda
from contract c join procedure_version v on v.procedure_id = c.procedure_id and v.number = c.procedure_version
where c.id = $2`;

/** What of the answer is computed and not read. */
type Computed =
  'addenda' | 'latestNoticeOn' | 'warningOn' | 'onDate' | 'lines' | 'terms' | 'signableUntil' | 'extensionMode';

type DetailRow = Omit<ContractDetailAnswer, Computed> & {
  scheme: PublishedTerm & Pick<ContractDetailAnswer, 'extensionMode'>;
  offerValidityDays: number;
  signatureWeeks: number;
  products: Record<string, { code: string; name: ContractLineAnswer['productName'] }>;
  leavingProducts: Pick<ProductDefinition, 'code' | 'transition'>[];
  leavingMunicipalities: LeavingMunicipality[];
  /** Names by codes. */
  municipalities: Record<string, string | undefined>;
  rows: (ProcedureLine & { validity: string })[];
  addenda: StoredAddendum[];
};

/** What contracts tell. One statement each; row-level security decides what it finds. */
@Injectable()
export class ContractsQueries {
  constructor(private readonly database: Database) {}

  /**
   * A page of contracts.
   *
   * @throws RuleViolation `invalid-input` for a cursor that is none of this order
   */
  async list(actor: Actor, moment: Moment, query: ContractListQuery): Promise<ContractPageAnswer> {
    const limit = query.limit ?? PAGE;
    const { text, values } = pageStatement(actor.scope, moment.today, query, limit);
    const items = await this.database.read<ListedContract>(actor.scope, text, values, { planOnce: true });
    const hasMore = items.length > limit;
    if (hasMore) items.length = limit;
    const last = hasMore ? items.at(-1) : undefined;
    const next = last === undefined ? null : writeCursor({ key: sortKeyOf(last, query.sort), id: last.id });
    if (query.sort?.endsWith('provider') === true) for (const item of items) delete item.sortName;
    return { items, next };
  }

  /**
   * A contract as it stands on a day.
   *
   * @param onDate left out: today, or the nearest day of its term
   * @throws RuleViolation `not-found`
   */
  async detail(actor: Actor, moment: Moment, id: string, onDate?: CalendarDate): Promise<ContractDetailAnswer> {
    const [row] = await this.database.read<DetailRow>(
      actor.scope,
      DETAIL,
      [moment.today, id, actor.person?.id ?? null],
      {
        planOnce: true,
      },
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    const { scheme, offerValidityDays, signatureWeeks, products, municipalities, rows, addenda, ...others } = row;
    const { leavingProducts, leavingMunicipalities, ...contract } = others;
    const runOff = runOffOf({
      definition: { products: leavingProducts, leavingMunicipalities },
      productIds: new Map(Object.entries(products).map(([productId, { code }]) => [code, productId])),
    });
    const shownOn = onDate ?? nearestDay(contract, moment.today);
    const option = contract.optionOpen ? optionDates(scheme, contract.extensionsExercised) : null;
    const named = <Line extends ProcedureLine>(line: Line) => ({
      ...line,
      product: products[line.productId]?.code ?? '',
      productName: products[line.productId]?.name ?? { nl: '', en: '' },
      municipalityName: municipalities[line.municipality] ?? line.municipality,
    });
    return {
      ...contract,
      latestNoticeOn: option?.latestNoticeOn ?? null,
      warningOn: option?.warningOn ?? null,
      signableUntil:
        contract.status === 'pending'
          ? contractSignableUntil({ ...contract, offerValidityDays, signatureWeeks })
          : null,
      extensionMode: scheme.extensionMode,
      terms: contractTerms(scheme, contract, moment.today),
      onDate: shownOn,
      lines: ownLines(actor.scope, contract, linesOn(contract, rows, shownOn)).map((line) => ({
        ...named(line),
        leavesOn: runOff(line) ?? null,
      })),
      addenda: addenda.map((addendum) =>
        addendumAnswer(addendum, ownLines(actor.scope, contract, addendum.lines).map(named)),
      ),
    };
  }

  /** @throws RuleViolation `not-found` */
  async text(actor: Actor, id: string): Promise<ContractTextAnswer> {
    const [row] = await this.database.read<ContractTextAnswer & Record<string, unknown>>(
      actor.scope,
      `select number, text, text_hash as "textHash" from contract where id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }

  /**
   * The history of a contract, in order.
   *
   * @throws RuleViolation `not-found`
   */
  async changes(actor: Actor, id: string): Promise<ContractChangeAnswer[]> {
    const [row] = await this.database.read<{ changes: ContractChangeAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object(${CHANGE}) order by h.sequence), '[]')
         from contract_change h where h.contract_id = c.id) as changes from contract c where c.id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row.changes;
  }
}

function nearestDay({ startsOn, endsOn }: Pick<DetailRow, 'startsOn' | 'endsOn'>, today: CalendarDate): CalendarDate {
  if (startsOn !== null && today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** The lines in force on a day; before both have signed, the lines the contract was formed with. */
function linesOn(
  { signedOn, changes }: Pick<DetailRow, 'signedOn' | 'changes'>,
  rows: DetailRow['rows'],
  onDate: CalendarDate,
): Omit<ContractLineAnswer, 'product' | 'productName' | 'municipalityName' | 'leavesOn'>[] {
  if (signedOn === null) {
    const formed = changes.find(({ kind }) => kind === 'formed')?.detail['lines'] as ProcedureLine[] | undefined;
    return (formed ?? []).map((line) => ({ ...line, startsOn: null, endsOn: null, periods: [] }));
  }
  return consolidate(
    rows.map(({ validity, ...line }) => ({ ...line, ...parseDateRange(validity), supersededAt: null })),
    onDate,
  );
}

/** A municipal manager is shown the lines in the own municipalities; the parties to the contract all of them. */
function ownLines<Line extends ProcedureLine>(
  { regionIds, organisationIds, municipalityCodes }: Scope,
  { regionId, organisationId }: Pick<DetailRow, 'regionId' | 'organisationId'>,
  lines: Line[],
): Line[] {
  if (regionIds.includes(regionId) || organisationIds.includes(organisationId)) return lines;
  return lines.filter(({ municipality }) => municipalityCodes.includes(municipality));
}
