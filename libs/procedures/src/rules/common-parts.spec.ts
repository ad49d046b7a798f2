import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../sample-definition.fixture.js';
import { commonContent } from './common-content.js';
import { commonParts, type CommonTermsSource, partOrigins } from './common-parts.js';

const content = commonContent(sampleDefinition());
const published: CommonTermsSource = { kind: 'publication', id: 'procedure' };
const amended: CommonTermsSource = { kind: 'amendment', id: 'amendment' };
const first = { content, origins: partOrigins(content, '2025-09-01', published, null) };

describe('the parts of what is common to all', () => {
  it('are each named once', () => {
    const names = commonParts(content).map(({ kind, key }) => `${kind} ${key}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'law ',
        'term ',
        'municipality 0262',
        'product BG-BASIS',
        'bundleRule BG-COMPLEX > BG-BASIS',
      ]),
    );
    expect(names).toContain(`clause ${content.clauses[0]?.number ?? ''}`);
  });

  it('are all of the first day when nothing stood before', () => {
    expect(new Set(first.origins.map(({ since }) => since))).toEqual(new Set(['2025-09-01']));
    expect(first.origins).toHaveLength(commonParts(content).length);
  });

  it('keep their origin until they read otherwise', () => {
    const clauses = content.clauses.map((clause, index) => (index === 0 ? { ...clause, text: 'Anders.' } : clause));
    const added = { number: '99', title: 'Nieuw', text: 'Nieuw artikel.' };
    const changed = { ...content, clauses: [...clauses, added] };
    const origins = partOrigins(changed, '2028-01-01', amended, first);
    expect(
      origins.filter(({ since }) => since === '2028-01-01').map(({ kind, key, source }) => [kind, key, source]),
    ).toEqual([
      ['clause', content.clauses[0]?.number, amended],
      ['clause', '99', amended],
    ]);
    const again = partOrigins(
      content,
      '2029-01-01',
      { kind: 'amendment', id: 'second' },
      { content: changed, origins },
    );
    // What went back to its first words reads so since the day on which it did.
    expect(again.filter(({ since }) => since === '2029-01-01').map(({ key }) => key)).toEqual([
      content.clauses[0]?.number,
    ]);
    expect(again.some(({ key }) => key === '99')).toBe(false);
  });

  it('do not change by the order of their members', () => {
    const turned = {
      ...content,
      term: Object.fromEntries(Object.entries(content.term).toReversed()) as typeof content.term,
    };
    expect(partOrigins(turned, '2028-01-01', amended, first)).toEqual(first.origins);
  });
});
