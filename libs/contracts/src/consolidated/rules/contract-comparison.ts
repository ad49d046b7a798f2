import type { CalendarDate } from '@openhuis/calendar';
import { type TextPiece, wordChanges } from '../../../../procedures/src/rules/word-changes.js';
import type { Origin } from './contract-history.js';
import type { ContractOnDate, StateOnDate } from './contract-on-date.js';

/** One thing that is said of something: a clause has a title and a text, a tariff an amount. */
export interface FieldComparison {
  /** Where: 'text', 'name/nl', 'clientDecisionDuration/months'. */
  field: string;
  /** Null where it was not said on the first day. */
  from: string | null;
  /** Null where it is not said on the second day. */
  until: string | null;
  /** Both beside each other, word by word. */
  pieces: TextPiece[];
}

/** A part of the contract on both days. */
export interface PartComparison {
  /** 'contract', 'party', 'clause', 'line', 'tariff', or another part of the common text. */
  kind: string;
  /** Its own name within its kind. */
  key: string;
  change: 'added' | 'removed' | 'changed' | 'same';
  /** Of an added part and of a removed one all that it says; of a changed one what differs; of one that is the same nothing. */
  fields: FieldComparison[];
  /** By what it reads as it does on the second day; null for what is gone. */
  origin: Origin | null;
}

/** A contract on two days beside each other. */
export interface ContractComparison {
  from: { on: CalendarDate; state: StateOnDate };
  until: { on: CalendarDate; state: StateOnDate };
  parts: PartComparison[];
}

interface Told {
  kind: string;
  key: string;
  fields: Map<string, string>;
  origin: Origin | null;
}

/**
 * Two days of one contract, part by part: a clause is known by its number, a line by its product and municipality. What is
 * new stands behind what it follows on the second day, what is gone where it stood on the first.
 */
export function compareContracts(from: ContractOnDate, until: ContractOnDate): ContractComparison {
  const [before, after] = [told(from), told(until)];
  const earlier = new Map(before.map((part) => [nameOf(part), part]));
  const later = new Map(after.map((part) => [nameOf(part), part]));
  return {
    from: { on: from.on, state: from.state },
    until: { on: until.on, state: until.state },
    parts: namesInOrder(before.map(nameOf), after.map(nameOf)).flatMap((name) => {
      const [one, other] = [earlier.get(name), later.get(name)];
      const any = other ?? one;
      return any === undefined ? [] : [comparePart(any, one, other)];
    }),
  };
}

function comparePart({ kind, key }: Told, before: Told | undefined, after: Told | undefined): PartComparison {
  const fields = [...new Set([...(before?.fields.keys() ?? []), ...(after?.fields.keys() ?? [])])].flatMap(
    (field): FieldComparison[] => {
      const [one, other] = [before?.fields.get(field) ?? null, after?.fields.get(field) ?? null];
      return one === other ? [] : [{ field, from: one, until: other, pieces: wordChanges(one ?? '', other ?? '') }];
    },
  );
  const change =
    before === undefined ? 'added' : after === undefined ? 'removed' : fields.length > 0 ? 'changed' : 'same';
  return { kind, key, change, fields, origin: after?.origin ?? null };
}

/** Everything that a contract says on a day, as parts with fields of text. */
function told(contract: ContractOnDate): Told[] {
  const { parties, parts, lines, tariffs } = contract;
  const own = (kind: string, key: string, value: object, origin: Origin | null = null): Told => ({
    kind,
    key,
    fields: leavesOf(value),
    origin,
  });
  return [
    own('contract', '', { state: contract.state, startsOn: contract.startsOn }),
    own('party', 'region', { name: parties.region }),
    own('party', 'contractor', parties.contractor),
    ...parties.others.map((party) => own('party', `${party.role} ${party.kvkNumber}`, party)),
    ...parts.map(({ kind, key, value, origin }) =>
      own(kind, key, typeof value === 'object' && value !== null ? value : { value }, origin),
    ),
    ...lines.map(({ product, municipality, startsOn, endsOn, period, origin }) =>
      own(
        'line',
        `${municipality} ${product}`,
        { product, municipality, startsOn, endsOn, term: period?.endsOn ?? null },
        period === null ? origin : { since: period.startsOn, source: period.source },
      ),
    ),
    ...tariffs.map(({ product, amount, origin }) => own('tariff', product, { amount }, origin)),
  ];
}

/** The texts, numbers and truth values of a value, by their places. */
function leavesOf(value: object, place = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, member] of Object.entries(value) as [string, string | number | boolean | object | null][]) {
    const path = place === '' ? name : `${place}/${name}`;
    if (member === null) continue;
    if (typeof member === 'object') for (const [inner, text] of leavesOf(member, path)) found.set(inner, text);
    else found.set(path, String(member));
  }
  return found;
}

/** The names of both lists: in the order of the second, each that is only in the first behind what it followed there. */
function namesInOrder(before: readonly string[], after: readonly string[]): string[] {
  const names = [...after];
  const known = new Set(after);
  before.forEach((name, index) => {
    if (known.has(name)) return;
    known.add(name);
    const previous = before[index - 1];
    names.splice(previous === undefined ? 0 : names.indexOf(previous) + 1, 0, name);
  });
  return names;
}

const nameOf = ({ kind, key }: Pick<Told, 'kind' | 'key'>): string => `${kind} ${key}`;
