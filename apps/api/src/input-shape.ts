import type { Violation } from '@openhuis/platform';

/** No body or query of ours is deeper, longer or larger: what is, would only keep the checks busy. */
const DEEPEST = 16;
/** Twice the longest that a field of ours may have: a list that is just too long is named with the other faults. */
const LONGEST_LIST = 10_000;
const MOST_FIELDS = 200;
const MOST_VALUES = 100_000;
/** Names that every object has, toString among them: the machinery below would pass over them in silence. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** NUL, and half of a pair of surrogates. */
const UNSOUND = /[\0\p{Surrogate}]/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

interface Part {
  value: unknown;
  path: string;
  depth: number;
}

const partAt = (path: string, key: string | number, value: unknown, depth: number): Part => ({
  value,
  path: path === '' ? String(key) : `${path}/${key}`,
  depth: depth + 1,
});

/**
 * What makes an input unfit to be checked at all: too deep, too long, a list straight in a list, which no field of ours
 * is (the validation of classes lets an empty one pass as if it were an object), a reserved name. Walks without
 * recursion, so that depth cannot exhaust the stack.
 *
 * @param input a body or query, parsed
 */
export function shapeFaults(input: unknown): Violation[] {
  const faults: Violation[] = [];
  const fault = (path: string, rule: string): void => {
    faults.push({ code: 'invalid-input', ...(path !== '' && { path }), details: { rule } });
  };
  const open: Part[] = [{ value: input, path: '', depth: 0 }];
  let seen = 0;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { value, path, depth } = part;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return [{ code: 'invalid-input', details: { rule: `no deeper than ${DEEPEST} levels` } }];
    const isList = Array.isArray(value);
    const entries = isList ? [...value.entries()] : Object.entries(value);
    const most = isList ? LONGEST_LIST : MOST_FIELDS;
    if (entries.length > most) {
      fault(path, `no more than ${most} ${isList ? 'elements' : 'fields'}`);
      continue;
    }
    seen += entries.length;
    if (seen > MOST_VALUES) return [{ code: 'invalid-input', details: { rule: `no more than ${MOST_VALUES} values` } }];
    for (const [key, inner] of entries) {
      const next = partAt(path, key, inner, depth);
      if (!isList && RESERVED.has(String(key))) faults.push({ code: 'unknown-field', path: next.path });
      else if (isList && Array.isArray(inner)) fault(next.path, 'a list within a list is not expected');
      else open.push(next);
    }
  }
  return faults;
}

/**
 * Texts that cannot be stored as they were sent: with a NUL, or with half a character (a lone surrogate), which would be
 * replaced in silence.
 *
 * @param input of a sound shape
 */
export function textFaults(input: unknown, path = ''): Violation[] {
  if (typeof input === 'string') {
    return UNSOUND.test(input)
      ? [{ code: 'invalid-input', path, details: { rule: 'only whole Unicode characters, and no NUL' } }]
      : [];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, inner]) => textFaults(inner, path === '' ? key : `${path}/${key}`));
}

/** The same input with half characters replaced, so that its other faults can be looked for. */
export function soundCopy(input: unknown): unknown {
  if (typeof input === 'string') return input.replace(LONE_SURROGATES, '\ufffd');
  if (typeof input !== 'object' || input === null) return input;
  if (Array.isArray(input)) return input.map(soundCopy);
  return Object.fromEntries(Object.entries(input).map(([key, inner]) => [key, soundCopy(inner)]));
}
