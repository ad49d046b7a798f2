import { regionsOfMunicipalities, type Scope } from '@openhuis/platform';
import type { ContractFilter } from './contract-list.dto.js';
import { searchWords } from './rules/search-words.js';

/**
 * The status in SQL: the same rule as `contractStatus` (a test holds one against the other). `$1` is today.
 */
export const STATUS = `case when c.ended_on is not null then 'ended'
  when c.signed_on is null then 'pending'
  when c.ends_on < $1 then 'ended'
  when c.starts_on > $1 then 'signed' else 'active' end`;

/**
 * With what is implied and what an index needs: a contract that is still to start was not activated, one that is over has
 * its last day behind it, in each municipality (`at`) as well.
 */
const STATUS_CONDITIONS = {
  pending: () => `c.signed_on is null and c.ended_on is null`,
  signed: () =>
    `c.signed_on is not null and c.activated_at is null and c.ended_on is null and c.starts_on > $1 and c.ends_on >= $1`,
  active: () => `c.signed_on is not null and c.ended_on is null and c.starts_on <= $1 and c.ends_on >= $1`,
  ended: (at: string) =>
    `${at}.ends_on <= $1 and (c.ended_on is not null or (c.signed_on is not null and c.ends_on < $1))`,
};

/** What a list leads with so that the index serves; row-level security decides beneath all the same. */
export interface Tenant {
  /** The condition on the columns `region_id` and `organisation_id` of a table. */
  of: (table: string) => string;
  /** The regions, as an array in SQL, whose lists are read one by one; the condition then stands for one of them. */
  regions?: string;
  /** True when the condition is one on regions alone. */
  isRegional: boolean;
}

/** From what a list is read. `c` is always the contract. */
export interface ListSource {
  tables: string;
  /** The alias that tells the last day. */
  at: string;
  /** The id of the contract in the index that the list follows. */
  id: string;
  /** What that index is led by: whose contracts, and where or of which product. */
  leading: string[];
}

/** The filters of a list as conditions in SQL, with their values. */
export class ContractConditions {
  readonly values: unknown[];
  readonly tenant: Tenant;
  /** What was searched for, the longest word first. */
  readonly words: readonly string[];
  private readonly municipality: string | undefined;
  private readonly product: string | undefined;

  constructor(
    scope: Scope,
    today: string,
    private readonly query: ContractFilter,
  ) {
    this.values = [today];
    this.tenant = tenantOf(scope, query.regionId, (value) => this.put(value));
    this.municipality = query.municipality === undefined ? undefined : this.put(query.municipality);
    this.product = query.product === undefined ? undefined : this.put(query.product);
    this.words = query.search === undefined ? [] : searchWords(query.search);
  }

  /** Adds a value; answers its placeholder. */
  put(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The list in the order of the last days, there or of that product where one is asked for. */
  byEnd(): ListSource {
    const ends = this.ends();
    if (ends === undefined) return this.inAnyOrder();
    const { table, alias, condition } = ends;
    return {
      tables: `${table} ${alias} join contract c on c.id = ${alias}.contract_id`,
      at: alias,
      id: `${alias}.contract_id`,
      leading: [this.tenant.of(alias), `${alias}.${condition}`],
    };
  }

  /** The list in any other order: the last day is looked up. */
  inAnyOrder(contract = 'contract c'): ListSource {
    const ends = this.ends();
    const leading = [this.tenant.of('c')];
    if (ends === undefined) return { tables: contract, at: 'c', id: 'c.id', leading };
    const { table, alias, condition } = ends;
    const looked = `select ends_on from ${table} where contract_id = c.id and ${condition} offset 0`;
    return { tables: `${contract} cross join lateral (${looked}) ${alias}`, at: alias, id: 'c.id', leading };
  }

  /** The contracts that were found beforehand, in `narrowed`: looked up one by one, however many there are of others. */
  amongNarrowed(): ListSource {
    return this.inAnyOrder('narrowed cross join lateral (select * from contract where id = narrowed.id offset 0) c');
  }

  /**
   * All other conditions, for the alias that tells the last day. The values are put once, however often they are asked.
   *
   * @param startsAtCursor true when the cursor stands for `endsFrom` already
   */
  others(startsAtCursor: boolean): (at: string) => string[] {
    const { query } = this;
    const made: ((at: string) => string)[] = [];
    const compare = (value: unknown, condition: (placeholder: string, at: string) => string): void => {
      if (value === undefined) return;
      const placeholder = this.put(value);
      made.push((at) => condition(placeholder, at));
    };
    if (!startsAtCursor) compare(query.endsFrom, (value, at) => `${at}.ends_on >= ${value}`);
    compare(query.endsUntil, (value, at) => `${at}.ends_on <= ${value}`);
    compare(query.procedureId, (value) => `c.procedure_id = ${value}`);
    compare(query.organisationId, (value) => `c.organisation_id = ${value}`);
    const { status } = query;
    if (status !== undefined) made.push((at) => STATUS_CONDITIONS[status](at));
    if (query.option !== undefined) made.push(() => (query.option === 'open' ? 'c.option_open' : 'not c.option_open'));
    if (query.offer !== undefined) {
      made.push(() => `c.answer_due_on is ${query.offer === 'awaiting' ? 'not null' : 'null'}`);
    }
    compare(query.noticeFrom, (value) => `c.latest_notice_on >= ${value}`);
    compare(query.noticeUntil, (value) => `c.latest_notice_on <= ${value}`);
    if (query.noticeFrom !== undefined && query.noticeUntil === undefined) {
      made.push(() => `c.latest_notice_on < 'infinity'`);
    }
    for (const word of this.words) compare(`% ${word}%`, (value) => `c.search_text like ${value}`);
    if (this.municipality !== undefined && this.product !== undefined) {
      const [municipality, product] = [this.municipality, this.product];
      made.push(() => holdsThere(municipality, product));
    }
    return (at) => made.map((condition) => condition(at));
  }

  /** The table that tells the last day there or of that product, where one is asked for. */
  private ends(): { table: string; alias: string; condition: string } | undefined {
    if (this.municipality !== undefined) {
      return { table: 'contract_municipality', alias: 'm', condition: `municipality = ${this.municipality}` };
    }
    if (this.product === undefined) return undefined;
    return { table: 'contract_product', alias: 'p', condition: `product = ${this.product}` };
  }
}

/** A product in a municipality: by the lines, or before both have signed by what the contract was formed for. */
const holdsThere = (municipality: string, product: string): string => `case when c.signed_on is null
    then exists (select from contract_product held where held.contract_id = c.id and held.product = ${product})
    else exists (select from contract_line held where held.contract_id = c.id and held.superseded_at is null
      and held.municipality = ${municipality}
      and held.product_id = any (array(select id from product where code = ${product}))) end`;

function tenantOf(
  { regionIds, organisationIds, municipalityCodes }: Scope,
  regionId: number | undefined,
  put: (value: unknown) => string,
): Tenant {
  if (regionId !== undefined) {
    const region = put(regionId);
    return { of: (table) => `${table}.region_id = ${region}`, isRegional: organisationIds.length === 0 };
  }
  const [only, ...others] = regionIds;
  if (municipalityCodes.length > 0) {
    const regions = `${put(regionIds)}::int[] || ${regionsOfMunicipalities(put(municipalityCodes))}`;
    if (organisationIds.length === 0) {
      return { of: (table) => `${table}.region_id = own.region_id`, regions, isRegional: true };
    }
    const own = put(organisationIds);
    return {
      of: (table) => `(${table}.region_id = any(${regions}) or ${table}.organisation_id = any(${own}::uuid[]))`,
      isRegional: false,
    };
  }
  if (only !== undefined && others.length === 0 && organisationIds.length === 0) {
    const region = put(only);
    return { of: (table) => `${table}.region_id = ${region}`, isRegional: true };
  }
  const own = put(organisationIds);
  if (regionIds.length === 0) {
    return { of: (table) => `${table}.organisation_id = any(${own}::uuid[])`, isRegional: false };
  }
  const regions = put(regionIds);
  return {
    of: (table) => `(${table}.region_id = any(${regions}::int[]) or ${table}.organisation_id = any(${own}::uuid[]))`,
    isRegional: organisationIds.length === 0,
  };
}
