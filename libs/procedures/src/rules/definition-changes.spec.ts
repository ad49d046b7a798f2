import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleDefinition } from '../sample-definition.fixture.js';
import { changedParts, definitionChanges } from './definition-changes.js';

const changed = (change: (definition: ReturnType<typeof sampleDefinition>) => void) => {
  const next = sampleDefinition();
  change(next);
  return definitionChanges(sampleDefinition(), next);
};

describe('the differences between two definitions', () => {
  it('are none between equal ones', () => {
    expect(changed(() => undefined)).toEqual([]);
  });

  it('name what is listed by its own name', () => {
    const found = changed((definition) => {
      const [first] = definition.products;
      if (first?.tariffs[1] !== undefined) first.tariffs[1].amount = '72.00';
      definition.conditions.shift();
      definition.decisionPromiseWeeks = 8;
      definition.supplementDays = 21;
    });
    expect(found).toEqual([
      expect.objectContaining({ path: 'conditions/UEA', kind: 'removed' }),
      { path: 'products/BG-BASIS/tariffs/2027-01-01/amount', kind: 'changed', from: '71.15', to: '72.00' },
      { path: 'decisionPromiseWeeks', kind: 'changed', from: 6, to: 8 },
      { path: 'supplementDays', kind: 'added', to: 21 },
    ]);
    expect(changedParts(found)).toEqual(['conditions', 'products', 'decisionPromiseWeeks', 'supplementDays']);
  });

  it('tell another order from another content', () => {
    expect(changed((definition) => void definition.municipalities.reverse())).toEqual([
      { path: 'municipalities', kind: 'order' },
    ]);
  });

  it('see that a value is named twice', () => {
    expect(changed((definition) => void definition.municipalities.push('0262'))).toEqual([
      { path: 'municipalities/0262 (2)', kind: 'added', to: '0262' },
    ]);
  });

  it('are found in one direction when and only when in the other', () => {
    const value = fc.record(
      { list: fc.array(fc.record({ code: fc.constantFrom('A', 'B', 'C'), text: fc.string() })), count: fc.nat(3) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(definitionChanges(one, other).length).toBe(definitionChanges(other, one).length);
        expect(definitionChanges(one, one)).toEqual([]);
      }),
    );
  });
});
