import { describe, expect, it } from '@jest/globals';
import type { ConsolidatedText } from '../consolidated-answer.js';
import { consolidatedFacts } from './consolidated-facts.js';
import { source } from './consolidated.fixture.js';
import { aConsolidatedSource, sampleParties, sampleScheme } from './consolidated-text.fixture.js';

const facts = (change: Partial<ConsolidatedText> = {}, madeOn = '2031-03-01') =>
  consolidatedFacts(aConsolidatedSource(change), madeOn);

describe('what the file of a contract on a day shows', () => {
  it.each([
    [
      '2031-03-01',
      'Geconsolideerde tekst op 1 maart 2031; de ondertekende stukken gaan voor.',
      'op 1 maart 2031 geldt.',
    ],
    [
      '2032-02-01',
      'Geconsolideerde tekst op 1 maart 2031; de ondertekende stukken gaan voor.',
      'op 1 maart 2031 gold.',
    ],
    [
      '2030-02-01',
      'Geconsolideerde tekst op 1 maart 2031, zoals nu bekend; de ondertekende stukken gaan voor.',
      'op 1 maart 2031 geldt, als er niets meer verandert.',
    ],
  ])('says what it is, made on %s', (madeOn, notice, ending) => {
    const shown = facts({}, madeOn);
    expect(shown.notice).toBe(notice);
    expect(shown.explanation.endsWith(ending)).toBe(true);
    expect(shown.explanation).toContain('is niet ondertekend');
  });

  it('is the same for the same contract on the same day', () => {
    expect(facts()).toEqual(facts());
  });

  it('names both sides and who stands beside them', () => {
    expect(facts().parties).toEqual([
      'Opdrachtgever: Zorgregio, namens de gemeenten die meedoen.',
      'Opdrachtnemer: Zorg aan de IJssel B.V., KvK-nummer 27381312.',
      'Onderaannemer: Hulp B.V., KvK-nummer 09220932, voor: vervoer.',
      'De opdrachtnemer is volledig aansprakelijk voor het werk van onderaannemers.',
    ]);
    const contractingParty = {
      name: 'GR Zorg',
      kvkNumber: '27381312',
      origin: { since: '2028-01-01', source: source('amendment', 2) },
    };
    expect(facts({ parties: { ...sampleParties, contractingParty } }).parties[0]).toBe(
      'Opdrachtgever: GR Zorg, KvK-nummer 27381312, namens de gemeenten die meedoen. Zo sinds 1 januari 2028, door wijziging 2.',
    );
  });

  it('tells the terms that were agreed, and the extensions behind them with their legal dates', () => {
    const shown = facts();
    expect(shown.terms).toEqual([
      { name: 'Eerste termijn', startsOn: '2026-01-01', endsOn: '2030-12-31' },
      { name: 'Verlenging 1', startsOn: '2031-01-01', endsOn: '2032-12-31' },
    ]);
    expect(shown.options).toEqual([
      { name: 'Verlenging 2', startsOn: '2033-01-01', endsOn: '2034-12-31', latestNoticeOn: '2032-06-30' },
      { name: 'Verlenging 3', startsOn: '2035-01-01', endsOn: '2036-12-31', latestNoticeOn: '2034-06-30' },
    ]);
    expect(shown.scheme[0]).toBe(
      'Partijen kunnen de eerste termijn in totaal drie keer verlengen, met steeds 24 kalendermaanden.',
    );
  });

  it('knows no option of what ends before its term, is over, or was extended to the last', () => {
    expect(facts({ endsOn: '2031-06-30' }).options).toEqual([]);
    expect(facts({ state: 'ended', on: '2033-01-01' }).options).toEqual([]);
    expect(facts({ endsOn: '2036-12-31' }).options).toEqual([]);
    const never = facts({ scheme: { ...sampleScheme, extensionCount: 0 } });
    expect([never.options, never.scheme]).toEqual([[], ['De overeenkomst kan niet worden verlengd.']]);
  });

  it.each([
    ['purchaserOnly', 'De opdrachtgever kan de eerste termijn in totaal één keer verlengen, met 24 kalendermaanden.'],
    [
      'tacit',
      'De eerste termijn wordt in totaal één keer vanzelf verlengd, met 24 kalendermaanden, tenzij een partij laat weten dit niet te willen.',
    ],
  ] as const)('says who extends: %s', (extensionMode, words) => {
    expect(facts({ scheme: { ...sampleScheme, extensionMode, extensionCount: 1 } }).scheme[0]).toBe(words);
  });

  it('puts municipalities of a product together that run equally long by the same pieces', () => {
    expect(facts().lines).toEqual([
      {
        product: 'BG-BASIS',
        name: 'Begeleiding basis',
        municipalities: ['Lochem', 'Zutphen'],
        startsOn: '2026-01-01',
        endsOn: '2032-12-31',
        by: 'de overeenkomst, verlenging 1',
      },
      {
        product: 'BG-COMPLEX',
        name: 'Begeleiding complex',
        municipalities: ['Lochem'],
        startsOn: '2027-05-01',
        endsOn: '2031-12-31',
        by: 'nadere overeenkomst 1, verlenging 1, een eerder einde',
      },
    ]);
  });

  it('writes amounts and units as Dutch does, and by what they hold', () => {
    expect(facts().tariffs.map(({ amount, unit, example, by }) => [amount, unit, example, by])).toEqual([
      ['€ 1.071,15', 'uur', true, 'een indexering'],
      ['€ 87,15', 'uur', false, 'de publicatie van de procedure'],
    ]);
  });

  it('tells of each part by what it reads so, once for all of the first publication', () => {
    const shown = facts();
    expect(shown.first).toBe(
      'Waar niets bij staat, geldt de tekst sinds 1 september 2025, door de publicatie van de procedure.',
    );
    expect(shown.clauses).toEqual([
      {
        number: '1.1',
        title: 'Onderwerp',
        paragraphs: [['Over #ondersteuning.'], ['Zij is voor *iedereen* gelijk.']],
        origin: null,
      },
      {
        number: '4.2',
        title: 'Wachttijd',
        paragraphs: [['Binnen zes weken.']],
        origin: 'Zo sinds 1 januari 2028, door wijziging 3.',
      },
    ]);
    expect(shown.products[1]).toEqual({
      product: 'BG-COMPLEX',
      name: 'Begeleiding complex',
      notes: [
        'Inspanningsgericht: betaald per eenheid die is geleverd.',
        'Voor cliënten jonger dan 23 jaar.',
        'Vanaf 1 juli 2031 komen er geen nieuwe toewijzingen. Toewijzingen die er al zijn, lopen door tot en met 31 december 2031.',
      ],
      origin: 'Zo sinds 1 januari 2028, door wijziging 3.',
    });
    expect(shown.companions.map(({ words }) => words)).toEqual([
      'Wie BG-COMPLEX levert, moet ook BG-BASIS leveren. Dit geldt vanaf 1 januari 2026.',
    ]);
  });

  it('warns of what does not bind yet, is over, or is not shown', () => {
    expect(facts().warnings).toEqual([]);
    const unsigned = facts({ state: 'unsigned', terms: [], signedOn: '2031-04-01' });
    expect(unsigned.warnings[0]).toContain('Niemand is dan aan deze tekst gebonden.');
    expect(unsigned.scheme[0]).toContain('gaat in als beide partijen hebben ondertekend');
    expect(unsigned.about.map(({ name }) => name)).not.toContain('Ondertekend op');
    expect(facts({ state: 'notFormed' }).warnings).toHaveLength(1);
    expect(facts({ state: 'ended', on: '2033-01-01', lines: [] }).warnings[0]).toContain('is 31 december 2032.');
    const never = facts({ state: 'ended', on: '2033-01-01', lines: [], terms: [], signedOn: null, startsOn: null });
    expect(never.warnings).toEqual([
      'Deze overeenkomst is nooit door beide partijen ondertekend. Niemand is aan deze tekst gebonden.',
    ]);
    expect(JSON.stringify(never)).not.toContain('gaat in als beide partijen');
    const partial = consolidatedFacts(aConsolidatedSource({}, { isPartial: true }), '2031-03-01');
    expect(partial.warnings[0]).toContain('alleen de producten in uw eigen gemeenten');
  });
});
