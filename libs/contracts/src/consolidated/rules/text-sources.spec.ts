import { describe, expect, it } from '@jest/globals';
import { source } from './consolidated.fixture.js';
import { aConsolidatedText } from './consolidated-text.fixture.js';
import { firstPublication, originNote, sourceInWords, textSources } from './text-sources.js';

describe('the pieces of a contract on a day', () => {
  it('stand in the order in which they came to hold, each with what is of it', () => {
    expect(textSources(aConsolidatedText())).toEqual([
      {
        name: 'De publicatie van de procedure',
        since: '2025-09-01',
        about: [
          'Regels voor verlengen, artikelen, voorwaarden, tarieven, beschrijving van producten, producten die bij elkaar horen, gemeenten die meedoen',
        ],
      },
      {
        name: 'De overeenkomst',
        since: '2026-01-01',
        about: ['Looptijd: tot en met 31 december 2030', 'Producten: BG-BASIS'],
      },
      { name: 'Nadere overeenkomst 1', since: '2027-05-01', about: ['Producten: BG-COMPLEX'] },
      {
        name: 'Wijziging 3',
        since: '2028-01-01',
        about: [
          'Artikelen: 4.2',
          'Afspraken: Herziening',
          'Beschrijving van producten: BG-COMPLEX',
          'Gemeenten die meedoen: Zutphen',
        ],
      },
      {
        name: 'Verlenging 1',
        since: '2031-01-01',
        about: ['Looptijd: tot en met 31 december 2032', 'Producten: BG-BASIS, BG-COMPLEX'],
      },
      { name: 'Een indexering', since: '2031-01-01', about: ['Tarieven: BG-BASIS'] },
      { name: 'Een eerder einde', since: '2032-01-01', about: ['Einde: BG-COMPLEX in Lochem'] },
    ]);
  });

  it('name eight things of a kind, and count the others', () => {
    const origin = { since: '2028-01-01', source: source('amendment', 3) };
    const clauses = Array.from({ length: 12 }, (_, index) => ({
      number: `1.${index + 1}`,
      title: '',
      text: '',
      origin,
    }));
    const about = (count: number) =>
      textSources(aConsolidatedText({ clauses: clauses.slice(0, count) })).find(({ name }) => name === 'Wijziging 3')
        ?.about[0];
    expect(about(12)).toBe('Artikelen: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 en 4 andere');
    expect(about(9)).toBe('Artikelen: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9');
  });

  it('are none where there is no text yet', () => {
    const nothing = { scheme: null, terms: [], clauses: [], agreements: [], conditions: [], products: [] };
    const none = { bundleRules: [], municipalities: [], lines: [], tariffs: [] };
    expect(textSources(aConsolidatedText({ ...nothing, ...none }))).toEqual([]);
  });

  it('are told at a part unless it is of the first publication', () => {
    const text = aConsolidatedText();
    const first = firstPublication(text);
    expect(first?.since).toBe('2025-09-01');
    expect(originNote(first, first)).toBeNull();
    expect(originNote(null, first)).toBeNull();
    expect(originNote({ since: '2025-10-01', source: source('publication') }, first)).toBe(
      'Zo sinds 1 oktober 2025, door de publicatie van de procedure.',
    );
    expect(originNote(text.clauses[1]?.origin ?? null, first)).toBe('Zo sinds 1 januari 2028, door wijziging 3.');
  });

  it.each([
    ['contract', null, 'de overeenkomst'],
    ['extension', 2, 'verlenging 2'],
    ['extension', null, 'een verlenging'],
    ['addendum', 1, 'nadere overeenkomst 1'],
    ['amendment', null, 'een wijziging voor iedereen'],
    ['indexation', 4, 'een indexering'],
    ['ending', null, 'een eerder einde'],
  ] as const)('are called: %s %s', (kind, number, words) => {
    expect(sourceInWords({ kind, number })).toBe(words);
  });
});
