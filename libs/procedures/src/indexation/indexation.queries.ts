import { Injectable } from '@nestjs/common';
import { rounded, sum } from '@openhuis/amounts';
import { type Actor, Database, RuleViolation, type SheetColumn, type SheetRow } from '@openhuis/platform';
import type { ProductDefinition } from '../procedure-definition.js';
import type {
  IndexationRoundAnswer,
  IndexationRoundRowAnswer,
  IndexedTariffAnswer,
  PublishedIndexationAnswer,
} from './indexation.dto.js';
import type { IndexationRound } from './indexation-round.entity.js';
import { type IndexedTariff, indexedTariffs, yearlyEffects } from './rules/indexed-tariffs.js';
import { type IndexationPercentage, indexationPercentage, missingFigures } from './rules/percentage.js';

/** A round with what is shown beside it, as one statement gives it. */
interface RoundRow extends Pick<
  IndexationRound,
  | 'id'
  | 'regionId'
  | 'procedureId'
  | 'year'
  | 'startsOn'
  | 'isFirstYear'
  | 'formula'
  | 'figures'
  | 'state'
  | 'outcome'
  | 'reason'
  | 'version'
  | 'createdAt'
  | 'proposedAt'
  | 'publishedAt'
  | 'withdrawalReason'
> {
  createdByName: string;
  proposedById: string | null;
  proposedByName: string | null;
  publishedByName: string | null;
  title: { nl: string; en: string };
  products: ProductDefinition[];
  volumes: { product: string; volume: string }[];
  contracts: number;
  received: number;
}

const CENTS = 2;

/** Reads of indexation rounds: each one statement, whatever their number. */
@Injectable()
export class IndexationQueries {
  constructor(private readonly database: Database) {}

  /** The rounds of a procedure of one's own region, the latest first. */
  async list(actor: Actor, procedureId: string): Promise<IndexationRoundRowAnswer[]> {
    return await this.database.read<IndexationRoundRowAnswer & Record<string, unknown>>(
      actor.scope,
      `select id, year, starts_on as "startsOn", state, outcome -> 'percentage' ->> 'percentage' as percentage,
         created_at as "createdAt", published_at as "publishedAt"
       from indexation_round where procedure_id = $1 and region_id = any ($2::int[]) order by created_at desc, id desc`,
      [procedureId, actor.scope.regionIds],
    );
  }

  /**
   * A round as its region works with it. What it makes of each tariff is what was frozen with the proposal; before that it
   * is computed from the tariffs that stand, so that somebody who fills in a figure sees what it does.
   *
   * @throws RuleViolation `not-found`
   */
  async detail(actor: Actor, id: string): Promise<IndexationRoundAnswer> {
    const [row] = await this.database.read<RoundRow & Record<string, unknown>>(
      actor.scope,
      `select r.id, r.region_id as "regionId", r.procedure_id as "procedureId", r.year, r.starts_on as "startsOn",
         r.is_first_year as "isFirstYear", r.formula, r.figures, r.state, r.outcome, r.reason, r.version,
         r.created_at as "createdAt", r.proposed_at as "proposedAt", r.published_at as "publishedAt",
         r.withdrawal_reason as "withdrawalReason", creator.name as "createdByName", r.proposed_by as "proposedById",
         proposer.name as "proposedByName", publisher.name as "publishedByName", v.definition -> 'title' as title,
         (select jsonb_agg(d.product || jsonb_build_object('tariffs', (
             select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('startsOn', lower(t.validity),
               'endsOn', upper(t.validity) - 1, 'amount', t.amount::text, 'example', t.example)) order by t.validity), '[]')
             from tariff t join product c on c.id = t.product_id
             where c.procedure_id = p.id and c.code = d.product ->> 'code' and t.superseded_at is null)) order by d.position)
           from jsonb_array_elements(v.definition -> 'products') with ordinality as d(product, position)) as products,
         coalesce((select jsonb_agg(jsonb_build_object('product', v.product_code, 'volume', v.volume::text) order by v.product_code)
           from indexation_volume v where v.round_id = r.id), '[]') as volumes,
         (select count(*)::int from contract c where c.procedure_id = r.procedure_id and c.ended_on is null) as contracts,
         (select count(*)::int from indexation_receipt t where t.round_id = r.id) as received
       from indexation_round r join procedure p on p.id = r.procedure_id
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       left join person creator on creator.id = r.created_by
       left join person proposer on proposer.id = r.proposed_by
       left join person publisher on publisher.id = r.published_by
       where r.id = $1 and r.region_id = any ($2::int[])`,
      [id, actor.scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return answerOf(row, actor);
  }

  /** The published indexations of a procedure, the latest first: for everyone. */
  async published(actor: Actor, procedureId: string): Promise<PublishedIndexationAnswer[]> {
    const rows = await this.database.read<
      Omit<PublishedIndexationAnswer, 'percentage' | 'tariffs'> & Pick<RoundRow, 'outcome' | 'products'>
    >(
      actor.scope,
      `select r.id, r.procedure_id as "procedureId", r.year, r.starts_on as "startsOn", r.is_first_year as "isFirstYear",
         r.formula, r.figures, r.reason, r.published_at as "publishedAt", r.outcome, v.definition -> 'products' as products
       from indexation_round r join procedure p on p.id = r.procedure_id
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       where r.procedure_id = $1 and r.state = 'published' order by r.starts_on desc, r.published_at desc`,
      [procedureId],
    );
    return rows.flatMap(({ outcome, products, ...round }) =>
      outcome === null ? [] : { ...round, percentage: outcome.percentage, tariffs: named(outcome.tariffs, products) },
    );
  }

  /** The simulation as rows for a spreadsheet. @throws RuleViolation `not-found` */
  async sheet(actor: Actor, id: string): Promise<{ year: number; columns: SheetColumn[]; rows: SheetRow[] }> {
    const { year, tariffs, effects } = await this.detail(actor, id);
    const byProduct = new Map(effects.map((effect) => [effect.product, effect]));
    return {
      year,
      columns: sheetColumns,
      rows: tariffs.map(({ product, name, unit, from, to }) => {
        const effect = byProduct.get(product);
        return [
          product,
          name.nl,
          unit,
          Number(from),
          Number(to),
          effect === undefined ? null : Number(effect.volume),
          effect === undefined ? null : Number(effect.effect),
        ];
      }),
    };
  }
}

const sheetColumns: SheetColumn[] = [
  { title: 'Product', kind: 'text', width: 14 },
  { title: 'Naam', kind: 'text', width: 36 },
  { title: 'Eenheid', kind: 'text', width: 10 },
  { title: 'Tarief nu', kind: 'number', width: 12 },
  { title: 'Tarief straks', kind: 'number', width: 12 },
  { title: 'Volume per jaar', kind: 'number', width: 16 },
  { title: 'Effect per jaar', kind: 'number', width: 16 },
];

function answerOf(row: RoundRow, { scope }: Actor): IndexationRoundAnswer {
  const { outcome, products, volumes, title, createdByName, proposedById, proposedByName, publishedByName, ...round } =
    row;
  const missing = missingFigures(round.formula, round.figures, round.year, round.isFirstYear);
  const percentage = outcome?.percentage ?? computed(row, missing.length > 0);
  const tariffs =
    outcome?.tariffs ??
    (percentage === null ? [] : indexedTariffs(products, percentage, round.formula, round.startsOn));
  const effects = yearlyEffects(tariffs, new Map(volumes.map(({ product, volume }) => [product, volume])));
  return {
    ...round,
    procedureTitle: title,
    volumes,
    percentage,
    tariffs: named(tariffs, products),
    effects,
    totalEffect: rounded(sum(...effects.map(({ effect }) => effect)), CENTS),
    missing,
    createdBy: createdByName,
    proposedBy: proposedByName,
    proposedByYou: proposedById !== null && proposedById === scope.personId,
    publishedBy: publishedByName,
  };
}

function computed(row: RoundRow, isIncomplete: boolean): IndexationPercentage | null {
  return isIncomplete ? null : indexationPercentage(row.formula, row.figures, row.year, row.isFirstYear);
}

function named(tariffs: readonly IndexedTariff[], products: readonly ProductDefinition[]): IndexedTariffAnswer[] {
  const known = new Map(products.map((product) => [product.code, product]));
  return tariffs.map((tariff) => {
    const { name = { nl: tariff.product, en: tariff.product }, unit = '' } = known.get(tariff.product) ?? {};
    return { ...tariff, name, unit };
  });
}
