import fc from 'fast-check';
import type { InputSchema } from './described-operations.js';

/** A body of which it is known what is wrong with it. */
export interface HostileBody {
  /** JSON, written here, so that it can hold what JSON.stringify would not write. */
  text: string;
  /** The fields that the answer must name, every one of them. */
  faultyPaths: string[];
  /** Whether it is so misshapen (too deep, a reserved name) that it is refused before its fields are looked at. */
  misshapen: boolean;
}

interface Fault {
  path: string;
  /** Where it must be named when it is no field of its own: an element of a list of texts. */
  namedAt?: string;
  misshapen?: boolean;
  /** A text that is none: it is found where it stands, before any rule is asked. */
  unsound?: boolean;
  /** A value that fits the schema, but no column. */
  fits?: boolean;
  spoil(): void;
}

/** Ids that exist, so that a body which is in order is not always about nothing. */
export type KnownIds = readonly string[];

/** Values that fit a schema, though not necessarily the rules behind it. */
export function fitting(schema: InputSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [name, fitting(property, ids)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array': {
      const minLength = schema.minItems ?? 0;
      return fc.array(fitting(schema.items ?? {}, ids), { minLength, maxLength: Math.max(minLength, 2) });
    }
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 5, (schema.minimum ?? 0) + 5) });
    default:
      return fittingText(schema, ids);
  }
}

function fittingText(schema: InputSchema, ids: KnownIds): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (schema.format === 'date') return fc.constantFrom('2026-03-02', '2026-12-31', '2027-01-01', '2028-02-29');
  if (schema.format === 'email') return fc.constantFrom('a@zorg.example', 'b.c@zorg.example');
  if (schema.pattern !== undefined) {
    const limit = schema.maxLength ?? 5000;
    return fc.stringMatching(new RegExp(schema.pattern)).map((text) => text.slice(0, limit).replace(/-+$/, ''));
  }
  const words = fc.constantFrom(
    'Jansen & Zn',
    "'; drop table contract; --",
    '<b>x</b>',
    '=1+1',
    'é漢🎈',
    '\r\nBcc: x',
    '𝒳',
  );
  const minLength = schema.minLength ?? 1;
  return words.map((text) => text.slice(0, schema.maxLength ?? 5000).padEnd(minLength, '.'));
}

/**
 * Bodies from a schema with none to four faults in them, at places that do not hide each other.
 *
 * @param fieldNames names to slip in where the schema has none such: columns of the database
 */
export function hostileBodies(
  schema: InputSchema,
  ids: KnownIds,
  fieldNames: readonly string[],
): fc.Arbitrary<HostileBody> {
  return fc
    .tuple(fitting(schema, ids), fc.array(fc.nat(), { maxLength: 4 }), fc.nat())
    .map(([value, picks, name]) => spoiled(schema, value, picks, fieldNames[name % fieldNames.length] ?? 'extra'));
}

function spoiled(schema: InputSchema, fit: unknown, picks: readonly number[], fieldName: string): HostileBody {
  const holder = { body: structuredClone(fit) };
  const chosen: Fault[] = [];
  for (const pick of picks) {
    const faults = faultsIn(schema, holder, 'body', '', true, fieldName).filter(
      ({ path }) => !chosen.some((other) => covers(path, other.path) || covers(other.path, path)),
    );
    const fault = faults[pick % faults.length];
    if (fault === undefined) break;
    fault.spoil();
    chosen.push(fault);
  }
  return {
    text: JSON.stringify(holder.body),
    faultyPaths: chosen.filter(({ fits }) => fits !== true).map(({ path, namedAt }) => namedAt ?? path),
    misshapen: chosen.some(({ misshapen }) => misshapen === true),
  };
}

const covers = (outer: string, inner: string): boolean =>
  outer === '' || inner === outer || inner.startsWith(`${outer}/`);

type Holder = Record<string | number, unknown>;

/** All faults that can be made at one place and beneath it. */
function faultsIn(
  schema: InputSchema,
  holder: object,
  key: string | number,
  path: string,
  required: boolean,
  fieldName: string,
): Fault[] {
  const place = holder as Holder;
  const value = place[key];
  const replace = (other: unknown, more: Partial<Fault> = {}): Fault => ({
    path,
    ...more,
    spoil: () => {
      place[key] = other;
    },
  });
  const faults: Fault[] = [];
  // The body itself is not a field: what is wrong with it as a whole has no path.
  if (path !== '') {
    if (required && typeof key === 'string') faults.push({ path, spoil: () => Reflect.deleteProperty(place, key) });
    if (required && schema.nullable !== true) faults.push(replace(null));
    faults.push(...otherValues(schema).map((other) => replace(other, { unsound: isUnsound(other) })));
    faults.push(replace(deep(40), { misshapen: true }));
    if (schema.type === 'number' && schema.maximum === undefined)
      faults.push(...[2 ** 31, 2 ** 63, 1e300].map((large) => replace(large, { fits: true })));
  }
  if (schema.type === 'array' && Array.isArray(value)) faults.push(...faultsInList(schema, value, path, fieldName));
  if (schema.type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    faults.push(...strangersIn(schema, value, path, fieldName));
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const isRequired = schema.required?.includes(name) ?? false;
      faults.push(...faultsIn(property, value, name, path === '' ? name : `${path}/${name}`, isRequired, fieldName));
    }
  }
  return faults;
}

function faultsInList(schema: InputSchema, list: unknown[], path: string, fieldName: string): Fault[] {
  const items = schema.items ?? {};
  const nested = items.type === 'object' || items.type === 'array';
  return list.flatMap((_item, index) =>
    faultsIn(items, list, index, `${path}/${index}`, true, fieldName).map((fault) =>
      // A list of texts is one field: its rules are checked for each element and named at the list.
      nested || fault.misshapen === true || fault.unsound === true ? fault : { ...fault, namedAt: path },
    ),
  );
}

const isUnsound = (value: unknown): boolean => typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value);

/** A field that the schema does not have: a column, or a name that means something to the language. */
function strangersIn(schema: InputSchema, value: object, path: string, fieldName: string): Fault[] {
  const names = [
    fieldName,
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'a/b',
    'x'.repeat(300),
  ];
  return names
    .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
    .map((name) => ({
      path: path === '' ? name : `${path}/${name}`,
      misshapen: name in Object.prototype || name === 'prototype',
      spoil: () => {
        Object.defineProperty(value, name, { value: { admin: true }, enumerable: true, configurable: true });
      },
    }));
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

/** Values of every kind that this schema does not take. */
function otherValues(schema: InputSchema): unknown[] {
  switch (schema.type) {
    case 'object':
      return ['text', 7, true];
    case 'array':
      return [
        'text',
        7,
        { length: 1, 0: 'x' },
        ...(schema.maxItems === undefined ? [] : [Array(schema.maxItems + 1).fill(null)]),
      ];
    case 'boolean':
      return ['true', 1, {}, 'false'];
    case 'number':
    case 'integer':
      return [
        '1',
        {},
        true,
        1.5,
        ...(schema.minimum === undefined ? [] : [schema.minimum - 1]),
        ...(schema.maximum === undefined ? [] : [schema.maximum + 1]),
      ];
    default:
      return otherTexts(schema);
  }
}

function otherTexts(schema: InputSchema): unknown[] {
  const fixed = schema.enum !== undefined || schema.pattern !== undefined || schema.format !== undefined;
  const matches = (text: string): boolean => schema.pattern !== undefined && new RegExp(schema.pattern, 'u').test(text);
  return [
    7,
    false,
    { text: 'x' },
    'a\0b',
    'half \ud800 a character',
    ...((schema.minLength ?? 0) > 0 ? [''] : []),
    ...(schema.maxLength === undefined ? [] : ['x'.repeat(schema.maxLength + 1)]),
    ...(fixed ? ['no such value', '\n', "' or 1=1 --"].filter((text) => !matches(text)) : []),
    ...(schema.format === 'date'
      ? ['2027-02-29', '0000-00-00', '2026-1-1', '2026-01-01T00:00:00Z', '99999-01-01']
      : []),
  ];
}

/** A query string of which it is known what is wrong with it. */
export interface HostileQuery {
  text: string;
  faultyPaths: string[];
}

/** Query strings with none to three faults: a value that does not fit, one given twice, a name that is not known. */
export function hostileQueries(parameters: Record<string, InputSchema>, ids: KnownIds): fc.Arbitrary<HostileQuery> {
  const names = Object.keys(parameters);
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(parameters).map(([name, schema]) => [name, fittingParameter(name, schema, ids)]),
        ),
        { requiredKeys: [] },
      ),
      fc.array(fc.tuple(fc.constantFrom(...names, 'no-such-name'), fc.nat()), { maxLength: 3 }),
    )
    .map(([fit, picks]) => {
      const parts = new Map(
        Object.entries(fit).map(([name, value]) => [name, `${name}=${encodeURIComponent(String(value))}`]),
      );
      for (const [name, pick] of picks) {
        const schema = parameters[name];
        const faults = schema === undefined ? [`${name}=1`] : otherParameters(name, schema);
        parts.set(name, faults[pick % faults.length] ?? '');
      }
      return { text: [...parts.values()].join('&'), faultyPaths: [...new Set(picks.map(([name]) => name))] };
    });
}

function fittingParameter(name: string, schema: InputSchema, ids: KnownIds): fc.Arbitrary<string> {
  // A cursor is what a page gave; one of our own making is a fault.
  return name === 'cursor' ? fc.constant('') : fitting(schema, ids).map(String);
}

/** A pattern may be so wide that a value of ours is none of its faults. */
function fitsPattern(value: string, { pattern }: InputSchema): boolean {
  return pattern !== undefined && new RegExp(pattern, 'u').test(decodeURIComponent(value));
}

function otherParameters(name: string, schema: InputSchema): string[] {
  const values = [
    '%00',
    'a%00b',
    ...(schema.type === 'number' || schema.type === 'integer' ? ['x', '1.5', '-1', '1e99', ''] : []),
    ...(schema.enum !== undefined || schema.format !== undefined || schema.pattern !== undefined
      ? ['no-such-value', '%27%20or%201%3D1', '2027-02-29', '%F0%9F%8E%88'].filter(
          (value) => !fitsPattern(value, schema),
        )
      : []),
  ];
  return [...values.map((value) => `${name}=${value}`), `${name}=a%00&${name}=b`];
}
