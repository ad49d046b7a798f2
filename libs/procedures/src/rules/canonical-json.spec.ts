import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definitionHash } from '../definition-hash.js';
import type { ContractAgreements } from '../procedure-definition.js';
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

  it('counts agreements by which nothing is agreed as none', () => {
    const none = sampleDefinition();
    const capped = { spendingCap: { announceMonths: 6, decideMonths: 3, planMonths: 2, warnAtPercent: 70 } };
    const nothing: ContractAgreements[] = [{}, { bibob: false }];
    const something: ContractAgreements[] = [{ bibob: true }, { socialReturn: { percentage: '2.5' } }, capped];
    for (const agreements of nothing) {
      expect(bindingChanges(none, sampleDefinition({ agreements }))).toEqual([]);
      expect(bindingChanges(sampleDefinition({ agreements }), none)).toEqual([]);
    }
    expect(
      bindingChanges(
        sampleDefinition({ agreements: capped }),
        sampleDefinition({ agreements: { ...capped, bibob: false } }),
      ),
    ).toEqual([]);
    for (const agreements of something) {
      expect(bindingChanges(none, sampleDefinition({ agreements }))).toEqual(['agreements']);
      expect(bindingChanges(sampleDefinition({ agreements }), none)).toEqual(['agreements']);
    }
  });
});
