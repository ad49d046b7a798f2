import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../sample-definition.fixture.js';
import { commonContent, withCommonContent } from './common-content.js';

describe('the content that is common to all contracts', () => {
  const definition = sampleDefinition();
  const content = commonContent(definition);

  it('holds every product without its tariffs', () => {
    expect(content.products.map(({ code }) => code)).toEqual(definition.products.map(({ code }) => code));
    expect(content.products.every((product) => !('tariffs' in product))).toBe(true);
  });

  it('holds of the conditions only those of the execution', () => {
    const execution = definition.conditions.filter(({ kind }) => kind === 'execution');
    expect(content.executionConditions).toEqual(execution);
    expect(execution.length).toBeLessThan(definition.conditions.length);
  });

  it('holds clauses, term, municipalities and bundle rules as they are', () => {
    const { law, municipalities, bundleRules, term, clauses } = definition;
    expect(content).toMatchObject({ law, municipalities, bundleRules, term, clauses });
  });

  it('put back into its definition gives the same content, tariffs and conditions', () => {
    const restored = withCommonContent(definition, content);
    expect(commonContent(restored)).toEqual(content);
    expect(restored.products).toEqual(definition.products);
    expect(new Set(restored.conditions)).toEqual(new Set(definition.conditions));
  });

  it('replaces what binds, and a part that is gone is gone', () => {
    const before = sampleDefinition({ contractingParty: { name: 'GR Zorg' } });
    const clauses = [{ number: '9.9', title: 'Nieuw', text: 'Nieuw.' }];
    const changed = withCommonContent(before, { ...content, clauses });
    expect(changed.clauses).toEqual(clauses);
    expect(changed.contractingParty).toBeUndefined();
    expect(changed.slug).toBe(before.slug);
  });
});
