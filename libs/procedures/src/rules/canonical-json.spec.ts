import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definitionHash } from '../definition-hash.js';
import { sampleDefinition } from '../sample-definition.fixture.js';
import { bindingChanges } from './binding-change.js';
import { canonicalJson } from './canonical-json.js';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });

  it('gives a definition one hash, and another to any change', () => {
    const hash = definitionHash(sampleDefinition());
    expect(hash).toBe(definitionHash(turned(sampleDefinition()) as never));
    expect(hash).not.toBe(definitionHash(sampleDefinition({ decisionPromiseWeeks: 8 })));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what binds existing contracts', () => {
  it('is named when it changes; admission matters are not', () => {
    const current = sampleDefinition();
    const next = sampleDefinition({
      decisionPromiseWeeks: 8,
      conditions: [],
      entry: { mode: 'continuous', opensAt: '2026-01-01T00:00' },
    });
    expect(bindingChanges(current, next)).toEqual([]);
    next.term.extensionCount = 2;
    next.clauses.pop();
    expect(bindingChanges(current, next)).toEqual(['term', 'clauses']);
  });
});
