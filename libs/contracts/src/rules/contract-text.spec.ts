import { describe, expect, it } from '@jest/globals';
import { contractText, type ContractTextFacts, dutchCount, dutchDate } from './contract-text.js';

const facts: ContractTextFacts = {
  number: '2025-000042',
  regionName: 'Midden-IJssel/Oost-Veluwe',
  organisation: { name: 'Voorbeeld Zorg B.V.', kvkNumber: '27381312' },
  procedure: {
    title: { nl: 'Wmo 2026', en: 'Wmo 2026' },
    term: {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
      offerLeadWeeks: 8,
    },
    clauses: [{ number: '1.1', title: 'Onderwerp', text: 'De opdrachtnemer levert\nde producten in de bijlage.\n' }],
  },
  procedureVersion: 2,
  extensionsExercised: 0,
  formedOn: '2025-11-03',
  lines: [
    { product: 'BG-COMPLEX', productName: 'Begeleiding complex', municipality: '0301', municipalityName: 'Zutphen' },
    { product: 'BG-BASIS', productName: 'Begeleiding basis', municipality: '0262', municipalityName: 'Lochem' },
  ],
};

describe('the notice of a contract', () => {
  const textWith = (notice?: { by: 'region' | 'both'; months: number }) =>
    contractText({
      ...facts,
      procedure: {
        ...facts.procedure,
        term: { ...facts.procedure.term, ...(notice !== undefined && { notice }) },
      },
    });
  it('is in its text as the procedure says, and not at all where nobody may give it', () => {
    expect(textWith()).not.toContain('opzeggen');
    expect(textWith({ by: 'both', months: 6 })).toContain(
      'Ieder van de partijen kan de overeenkomst geheel of voor een deel',
    );
    expect(textWith({ by: 'region', months: 3 })).toMatch(/De opdrachtgever kan .* termijn van 3 kalendermaanden/);
  });
});

describe('the canonical text', () => {
  it('says everything that both sides sign', () => {
    expect(contractText(facts)).toBe(`Overeenkomst 2025-000042
Wmo 2026

Partijen
Opdrachtgever: Midden-IJssel/Oost-Veluwe, namens de gemeenten in de bijlage.
Opdrachtnemer: Voorbeeld Zorg B.V., KvK-nummer 27381312.

Grondslag
De opdrachtnemer voldoet aan alle voorwaarden van de toelatingsprocedure Wmo 2026, versie 2.
Deze overeenkomst is opgesteld op 3 november 2025.

Artikelen
1.1 Onderwerp
De opdrachtnemer levert
de producten in de bijlage.

Looptijd
De overeenkomst gaat in op de eerste dag van de maand nadat beide partijen hebben ondertekend, maar niet voor 1 januari 2026.
De overeenkomst loopt tot en met 31 december 2030.
Partijen kunnen de overeenkomst drie keer schriftelijk verlengen met steeds een periode van 24 kalendermaanden: de opdrachtgever biedt dit aan, de opdrachtnemer antwoordt.
Een verlenging moet uiterlijk 6 kalendermaanden voor het einde zijn overeengekomen.
Voor de eerstvolgende verlenging is dat 30 juni 2030. Na die datum kan zij alleen nog als beide partijen dat schriftelijk overeenkomen zolang de overeenkomst loopt.
Verlengen kan voor alle producten of voor een deel ervan. Wat niet wordt verlengd, eindigt vanzelf.
Na alle verlengingen eindigt de overeenkomst op 31 december 2036.

Bijlage: producten
0262 Lochem: BG-BASIS Begeleiding basis
0301 Zutphen: BG-COMPLEX Begeleiding complex
`);
  });

  it('gives a late joiner the end of the round that was exercised and the options that are left', () => {
    const text = contractText({ ...facts, extensionsExercised: 1, formedOn: '2031-05-05' });
    expect(text).toContain('nadat beide partijen hebben ondertekend.\n');
    expect(text).toContain('loopt tot en met 31 december 2032.');
    expect(text).toContain('twee keer schriftelijk verlengen');
    expect(text).toContain('is dat 30 juni 2032.');
  });

  it('does not promise who joins after the latest notice date what is no longer possible in time', () => {
    const text = contractText({ ...facts, formedOn: '2030-08-01' });
    expect(text).toContain(
      'Voor de eerstvolgende verlenging was dat 30 juni 2030. Die kan alleen nog als beide partijen',
    );
    expect(contractText({ ...facts, formedOn: '2030-06-30' })).toContain('is dat 30 juni 2030.');
  });

  it('speaks of one extension in the singular', () => {
    const text = contractText({ ...facts, extensionsExercised: 2, formedOn: '2033-01-10' });
    expect(text).toContain('één keer schriftelijk verlengen met een periode van 24 kalendermaanden');
  });

  it('says so when no option is left', () => {
    const text = contractText({ ...facts, extensionsExercised: 3 });
    expect(text).toContain('loopt tot en met 31 december 2036.\nDe overeenkomst kan niet worden verlengd.');
    expect(text).not.toContain('schriftelijk verlengen');
  });

  it.each([
    ['purchaserOnly', 'De opdrachtgever kan de overeenkomst drie keer schriftelijk verlengen'],
    ['purchaserOnly', 'De opdrachtgever laat dat uiterlijk 6 kalendermaanden voor het einde weten.'],
    ['tacit', 'wordt drie keer stilzwijgend verlengd'],
    ['tacit', 'Dat bericht moet uiterlijk 6 kalendermaanden voor het einde zijn ontvangen.'],
  ] as const)('names who extends: %s', (extensionMode, words) => {
    const procedure = { ...facts.procedure, term: { ...facts.procedure.term, extensionMode } };
    expect(contractText({ ...facts, procedure })).toContain(words);
  });

  it('does not depend on the order of the lines', () => {
    expect(contractText({ ...facts, lines: facts.lines.toReversed() })).toBe(contractText(facts));
  });
});

describe('Dutch words', () => {
  it.each([
    ['2026-01-01', '1 januari 2026'],
    ['2028-02-29', '29 februari 2028'],
    ['2030-12-31', '31 december 2030'],
  ])('%s is %s', (date, words) => {
    expect(dutchDate(date)).toBe(words);
  });
  it.each([
    [1, 'één'],
    [3, 'drie'],
    [12, '12'],
  ])('%i is %s', (count, words) => {
    expect(dutchCount(count)).toBe(words);
  });
});
