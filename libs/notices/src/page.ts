import { pageInEachRegion, readCursor, regionsOfMunicipalities, type Scope, writeCursor } from '@openhuis/platform';

export const PAGE = 50;
export const LARGEST_PAGE = 200;

/** The earliest day first, or the latest. */
export const dayOrders = ['asc', 'desc'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** A list that goes on where the last one ended. */
export interface Page<Item> {
  items: Item[];
  /** Null on the last page. */
  next: string | null;
}

/** Conditions of a statement with their values: the text depends only on which filters are given. */
export class Filters {
  readonly values: unknown[] = [];
  private readonly conditions: string[];
  /** Set when the regions are read one by one: an array in SQL. */
  private ownRegions: string | undefined;

  /** @param standing conditions without a value, which always hold */
  constructor(...standing: string[]) {
    this.conditions = standing;
  }

  /** The placeholder of a value. */
  put(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds a condition when its value is given; `$` in it stands for the value. */
  add(condition: string, value: unknown): this {
    if (value !== undefined) this.conditions.push(condition.replaceAll('$', this.put(value)));
    return this;
  }

  /** Adds a condition that has no value. */
  also(condition: string | undefined): this {
    if (condition !== undefined) this.conditions.push(condition);
    return this;
  }

  /** Leads with the tenant, so that the index serves; row-level security decides beneath all the same. */
  ofTenant(alias: string, scope: Scope, regionId?: number): this {
    if (regionId !== undefined) return this.add(`${alias}.region_id = $`, regionId);
    const { regionIds, organisationIds, municipalityCodes } = scope;
    if (organisationIds.length === 0 && municipalityCodes.length > 0) {
      this.ownRegions = this.regions(scope);
      this.conditions.push(`${alias}.region_id = own.region_id`);
      return this;
    }
    if (organisationIds.length === 0) return this.ofRegions(alias, scope);
    if (regionIds.length + municipalityCodes.length === 0)
      return this.add(`${alias}.organisation_id = any($::uuid[])`, organisationIds);
    this.conditions.push(
      `(${alias}.organisation_id = any(${this.put(organisationIds)}::uuid[]) or ${alias}.region_id = any(${this.regions(scope)}))`,
    );
    return this;
  }

  /** As `ofTenant`, for counts: the rows are read at once and not region by region. */
  ofTenants(alias: string, scope: Scope): this {
    if (scope.organisationIds.length === 0) return this.ofRegions(alias, scope);
    this.conditions.push(
      `(${alias}.organisation_id = any(${this.put(scope.organisationIds)}::uuid[]) or ${alias}.region_id = any(${this.regions(scope)}))`,
    );
    return this;
  }

  /** As `ofTenant`, of what only regions and municipalities see. */
  ofRegions(alias: string, scope: Scope): this {
    this.conditions.push(`${alias}.region_id = any(${this.regions(scope)})`);
    return this;
  }

  private regions({ regionIds, municipalityCodes }: Scope): string {
    const regions = `${this.put(regionIds)}::int[]`;
    if (municipalityCodes.length === 0) return regions;
    return `${regions} || ${regionsOfMunicipalities(this.put(municipalityCodes))}`;
  }

  /**
   * The statement of a page by the day and the id of its rows: `select` from `alias` under these conditions.
   *
   * @param select up to and without `where`
   * @param day the name under which the statement selects `alias.due_on`
   */
  pageByDay(select: string, alias: string, day: string, limit: number, order: DayOrder = 'asc'): string {
    const size = this.put(limit + 1);
    const page = `${select} where ${this.toString()} order by ${alias}.due_on ${order}, ${alias}.id ${order} limit ${size}`;
    if (this.ownRegions === undefined) return page;
    return pageInEachRegion(this.ownRegions, page, `"${day}" ${order}, id ${order}`, size);
  }

  /** After the row that a cursor names, in the order of a day and an id. */
  afterCursor(day: string, id: string, cursor: string | undefined, order: DayOrder = 'asc'): this {
    if (cursor === undefined) return this;
    const { key, id: after } = readCursor(cursor, 'date');
    const past = order === 'asc' ? '>' : '<';
    this.conditions.push(`(${day}, ${id}) ${past} (${this.put(key)}::date, ${this.put(after)}::uuid)`);
    return this;
  }

  toString(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' and ');
  }
}

/** Cuts a page from rows of which one more than `limit` were asked for. */
export function pageOf<Row extends { id: string }>(rows: Row[], limit: number, day: (row: Row) => string): Page<Row> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit),
    next: last === undefined ? null : writeCursor({ key: day(last), id: last.id }),
  };
}
