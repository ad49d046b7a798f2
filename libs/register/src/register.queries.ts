import { Injectable } from '@nestjs/common';
import { Database, type Moment, publicScope, RuleViolation } from '@openhuis/platform';
import { type ProcedureListQuery, ProceduresQueries, type ProcedureSummaryAnswer } from '@openhuis/procedures';
import { INTAKE_STOP, PROCEDURE_FACTS, providerPage, SCALES } from './provider-page.js';
import type {
  CataloguedProductAnswer,
  ContractedProviderAnswer,
  ContractedProviderPageAnswer,
  ProviderDetailAnswer,
  ProviderFilter,
  ProviderListQuery,
  ProviderOfferAnswer,
} from './register.dto.js';
import { writeNameCursor } from './rules/name-cursor.js';

const PAGE = 50;
/** Rows of a download that are in memory at a time. */
const CHUNK = 1000;

interface ProviderRow {
  contractId: string;
  sortName: string;
  provider: ContractedProviderAnswer;
  [column: string]: unknown;
}

/**
 * What everyone may read of contracts. Whoever asks, the answer is the public's: it is read in the public's scope, so that
 * nothing of a tenant can come along.
 */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresQueries,
  ) {}

  /**
   * A page of contracted providers, by name; a provider with contracts under several procedures stands there for each.
   *
   * @throws RuleViolation `invalid-input` for a cursor that is none
   */
  async providers(moment: Moment, query: ProviderListQuery): Promise<ContractedProviderPageAnswer> {
    const limit = query.limit ?? PAGE;
    const rows = await this.rows(moment, query, limit + 1, query.cursor);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(({ provider }) => provider),
      next: rows.length > limit ? cursorAfter(shown) : null,
    };
  }

  /** All contracted providers of a filter, by name, read in chunks while they are written. */
  async *everyProvider(moment: Moment, filter: ProviderFilter): AsyncGenerator<ContractedProviderAnswer[]> {
    let cursor: string | null = null;
    do {
      const rows: ProviderRow[] = await this.rows(moment, filter, CHUNK, cursor ?? undefined);
      yield rows.map(({ provider }) => provider);
      cursor = rows.length === CHUNK ? cursorAfter(rows) : null;
    } while (cursor !== null);
  }

  /** All procedures of a filter, the newest first, as the public sees them. */
  async *everyProcedure(moment: Moment, filter: ProcedureListQuery): AsyncGenerator<ProcedureSummaryAnswer[]> {
    let cursor: string | null = null;
    do {
      const query: ProcedureListQuery = Object.assign({ limit: 200 }, filter, cursor === null ? {} : { cursor });
      const page = await this.procedures.list({ scope: publicScope }, moment, query);
      yield page.items;
      cursor = page.next;
    } while (cursor !== null);
  }

  /**
   * A contracted provider with what it offers under each procedure.
   *
   * @throws RuleViolation `not-found` for one without a contract today
   */
  async provider(moment: Moment, organisationId: string): Promise<ProviderDetailAnswer> {
    const rows = await this.database.read<{ name: string; kvkNumber: string; offer: ProviderOfferAnswer }>(
      publicScope,
      `select e.organisation_name as name, e.kvk_number as "kvkNumber", jsonb_build_object(${PROCEDURE_FACTS},
         'startsOn', e.starts_on, 'endsOn', e.ends_on, 'scalesUpAndDown', ${SCALES}, 'products', held.products) as offer
       from register_entry e join procedure p on p.id = e.procedure_id
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('productId', c.id, 'code', c.code, 'name', c.name, 'category', c.category,
             'careIntensity', c.care_intensity, 'areas', a.areas) order by c.code), '[]') as products
         from (select l.product_id, jsonb_agg(jsonb_build_object('municipality', l.municipality, 'startsOn', l.starts_on,
             'endsOn', l.ends_on, 'intakeStop', ${INTAKE_STOP}) order by l.municipality, l.starts_on) as areas
           from register_line l where l.contract_id = e.contract_id and l.ends_on >= $1 group by l.product_id) a
         join product c on c.id = a.product_id
       ) held
       where e.organisation_id = $2 and e.ends_on >= $1 order by e.starts_on desc, e.contract_id desc`,
      [moment.today, organisationId],
    );
    const [latest] = rows;
    if (latest === undefined) throw RuleViolation.of('not-found');
    return { organisationId, name: latest.name, kvkNumber: latest.kvkNumber, offers: rows.map(({ offer }) => offer) };
  }

  /** The products in the catalogues of published procedures, by code: what one can filter by; 2000 at most. */
  async products(regionId: number | undefined): Promise<CataloguedProductAnswer[]> {
    const rows = await this.database.read<{ product: CataloguedProductAnswer }>(
      publicScope,
      `select jsonb_build_object('productId', c.id, 'procedureId', p.id, 'regionId', p.region_id,
         'law', v.definition ->> 'law', 'code', c.code, 'name', c.name, 'category', c.category,
         'careIntensity', c.care_intensity) as product
       from procedure p join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       join product c on c.procedure_id = p.id
       where p.status <> 'draft' and c.retired_on is null and ($1::int is null or p.region_id = $1)
       order by c.code, p.id limit 2000`,
      [regionId ?? null],
    );
    return rows.map(({ product }) => product);
  }

  private async rows(moment: Moment, filter: ProviderFilter, limit: number, cursor?: string): Promise<ProviderRow[]> {
    const { text, values } = providerPage(moment.today, filter, limit, cursor);
    // By the indexes the statement is as good whatever the values; planned for them it may sort what it need not read. But
    // whether a part of a name leaves few or many is for the planner to see.
    return await this.database.read<ProviderRow>(publicScope, text, values, { planOnce: filter.name === undefined });
  }
}

function cursorAfter(rows: readonly ProviderRow[]): string | null {
  const last = rows.at(-1);
  return last === undefined ? null : writeNameCursor({ name: last.sortName, id: last.contractId });
}
