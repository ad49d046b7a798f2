import { type CalendarDate, latest, type Period, periodContains } from '@openhuis/calendar';
import type { CommonContent, CommonPart, ProcedureLine } from '@openhuis/procedures';
import { commonParts } from '../../../../procedures/src/rules/common-parts.js';
import type { ContractHistory, ContractSource, LineRun, Origin, TermsOfDay } from './contract-history.js';
import { contractorOn } from './contractor-on-date.js';

/** Where a contract stands on a day: notFormed before there was a text, unsigned until both have signed. */
export type StateOnDate = 'notFormed' | 'unsigned' | 'signed' | 'active' | 'ended';

/** A part of the common text as it stands on the day. */
export interface PartOnDate extends CommonPart {
  /** Null where nothing was kept about it. */
  origin: Origin | null;
}

/** A product in a municipality that is held on the day, from its first to the last day that is agreed. */
export interface LineOnDate extends ProcedureLine {
  product: string;
  /** Null as long as the contract has not been signed by both. */
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  /** By what it is held at all; null until both have signed. */
  origin: Origin | null;
  /** The run of terms in which the day lies, and by what that was agreed; null before its first day. */
  period: (Period & { source: ContractSource }) | null;
  /** What set an end before the end of that term; null where nothing did. */
  endedBy: ContractSource | null;
}

/** What a product costs on the day. */
export interface TariffOnDate {
  productId: string;
  product: string;
  amount: string;
  example: boolean;
  origin: Origin;
  /** The last day on which it is known to cost this; null: until further notice. */
  endsOn: CalendarDate | null;
}

/** A contract as it stands on a day. */
export interface ContractOnDate {
  on: CalendarDate;
  state: StateOnDate;
  parties: ContractHistory['parties'];
  startsOn: CalendarDate | null;
  /** The last day that is agreed, inclusive. */
  endsOn: CalendarDate;
  /** The terms that were agreed, in their order: the first, and each extension. */
  terms: (Period & { source: ContractSource })[];
  /** Clauses, conditions, products and bundle rules that bind this contract on the day. Empty when there was no text yet. */
  parts: PartOnDate[];
  lines: LineOnDate[];
  tariffs: TariffOnDate[];
}

/**
 * A contract as it stands on a day, past or to come, read from the ranges of its rows. What is common to all is told as far
 * as it concerns this contract: the products that it holds, and their bundle rules. A contract that is over is told with the
 * text of its last day, and holds nothing any more.
 *
 * @param terms the common terms of {@link textDay}; null before the first publication
 */
export function contractOnDate(history: ContractHistory, terms: TermsOfDay | null, on: CalendarDate): ContractOnDate {
  const state = stateOn(history, on);
  const lines = linesOn(history, state, on);
  const day = textDay(history, on);
  const concerned = new Set(
    (lines.length > 0 ? lines : linesOn(history, state === 'ended' ? 'active' : state, day)).map(
      ({ product }) => product,
    ),
  );
  return {
    on,
    state,
    parties: {
      ...history.parties,
      contractor: contractorOn(history.parties.contractor, history.contractorChanges, on),
    },
    startsOn: history.startsOn,
    endsOn: history.endsOn,
    terms: termsOf(history.runs),
    parts: terms === null || state === 'notFormed' ? [] : partsOn(terms, concerned),
    lines,
    tariffs: tariffsOn(history, new Set(lines.map(({ productId }) => productId)), on),
  };
}

/** The day of which the text is told: the day itself, or the last one of a contract that is over. */
export function textDay(
  { endsOn, endedOn }: Pick<ContractHistory, 'endsOn' | 'endedOn'>,
  on: CalendarDate,
): CalendarDate {
  const last = endedOn ?? endsOn;
  return on > last ? last : on;
}

/** Where a contract stands on a day, by its dates alone. */
export function stateOn(
  {
    formedOn,
    signedOn,
    startsOn,
    endsOn,
    endedOn,
  }: Pick<ContractHistory, 'formedOn' | 'signedOn' | 'startsOn' | 'endsOn' | 'endedOn'>,
  on: CalendarDate,
): StateOnDate {
  if (on < formedOn) return 'notFormed';
  if (on > (endedOn ?? endsOn)) return 'ended';
  if (signedOn === null || startsOn === null || on < signedOn) return 'unsigned';
  return on < startsOn ? 'signed' : 'active';
}

function linesOn(history: ContractHistory, state: StateOnDate, on: CalendarDate): LineOnDate[] {
  const code = (productId: string): string => history.products[productId] ?? '';
  if (state === 'notFormed' || state === 'ended') return [];
  if (state === 'unsigned') {
    const unknown = { startsOn: null, endsOn: null, origin: null, period: null, endedBy: null };
    return history.formedLines
      .map(({ productId, municipality }): LineOnDate => {
        return { productId, municipality, product: code(productId), ...unknown };
      })
      .toSorted(byProduct);
  }
  return history.runs
    .filter((run) =>
      // Before its first day nothing is held yet: what was agreed by then, and from when, is told all the same.
      state === 'signed' ? run.agreedOn <= on : periodContains(run, on),
    )
    .map(({ productId, municipality, startsOn, endsOn, origin, rows }): LineOnDate => {
      const row = rows.find((period) => periodContains(period, on));
      return {
        productId,
        municipality,
        product: code(productId),
        startsOn,
        endsOn,
        origin,
        period: row === undefined ? null : { startsOn: row.startsOn, endsOn: row.endsOn, source: row.source },
        endedBy: rows.at(-1)?.endedBy ?? null,
      };
    })
    .toSorted(byProduct);
}

/** The common parts that concern a contract, with their origins. */
function partsOn({ content, origins, numbers }: TermsOfDay, concerned: ReadonlySet<string>): PartOnDate[] {
  const known = new Map(origins.map((origin) => [`${origin.kind} ${origin.key}`, origin]));
  return commonParts(content)
    .filter(({ kind, value }) => {
      if (kind === 'product') return concerned.has((value as CommonContent['products'][number]).code);
      if (kind === 'bundleRule') return concerned.has((value as CommonContent['bundleRules'][number]).product);
      return true;
    })
    .map((part): PartOnDate => {
      const origin = known.get(`${part.kind} ${part.key}`);
      return {
        ...part,
        origin:
          origin === undefined
            ? null
            : { since: origin.since, source: { ...origin.source, number: numbers.get(origin.source.id) ?? null } },
      };
    });
}

/** What the products cost: a tariff that was written anew with the same amount goes on. */
function tariffsOn(history: ContractHistory, held: ReadonlySet<string>, on: CalendarDate): TariffOnDate[] {
  return history.tariffs
    .filter((run) => held.has(run.productId) && run.startsOn <= on && (run.endsOn === null || on <= run.endsOn))
    .map(({ productId, startsOn, endsOn, amount, example, source }) => ({
      productId,
      product: history.products[productId] ?? '',
      amount,
      example,
      origin: { since: startsOn, source },
      endsOn,
    }))
    .toSorted(byProduct);
}

/** The terms that were agreed for the contract: one for each last day, from the first that any line has of it. */
function termsOf(runs: readonly LineRun[]): ContractOnDate['terms'] {
  const terms = new Map<string, ContractOnDate['terms'][number]>();
  for (const run of runs.flatMap((line) => line.rows)) {
    if (run.source.kind !== 'contract' && run.source.kind !== 'extension') continue;
    const name = `${run.source.kind} ${run.source.id} ${run.startsOn}`;
    const known = terms.get(name);
    const endsOn = known === undefined ? run.endsOn : latest(known.endsOn, run.endsOn);
    terms.set(name, { startsOn: run.startsOn, endsOn, source: run.source });
  }
  return [...terms.values()].toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

/** By municipality, then product. */
function byProduct(
  one: { product: string; municipality?: string },
  other: { product: string; municipality?: string },
): number {
  const [first, second] = [one.municipality ?? '', other.municipality ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  if (one.product === other.product) return 0;
  return one.product < other.product ? -1 : 1;
}
