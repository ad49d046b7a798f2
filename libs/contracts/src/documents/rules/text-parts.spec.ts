import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addendumText } from '../../addenda/rules/addendum-text.js';
import { contractText, type ContractTextFacts } from '../../rules/contract-text.js';
import { joinedText, textParts } from './text-parts.js';

const facts: ContractTextFacts = {
  number: '2026-000042',
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
    clauses: [
      { number: '1.1', title: 'Onderwerp', text: 'Eerste alinea.\n\nTweede alinea\nloopt door.\n' },
      { number: '1.2', title: 'Rangorde', text: 'Looptijd\n\nPartijen\n\nArtikelen\n1.1 Onderwerp' },
    ],
  },
  procedureVersion: 2,
  extensionsExercised: 0,
  formedOn: '2025-11-03',
  lines: [{ product: 'BG', productName: 'Begeleiding', municipality: '0262', municipalityName: 'Lochem' }],
};

describe('a canonical text, taken apart', () => {
  it('has its articles by number, with their paragraphs', () => {
    const parts = textParts(contractText(facts), facts.procedure.clauses);
    expect(parts.title).toBe('Overeenkomst 2026-000042');
    expect(parts.subtitle).toBe('Wmo 2026');
    expect(parts.before.map(({ heading }) => heading)).toEqual(['Partijen', 'Grondslag']);
    expect(parts.clauses.map(({ number, lines }) => [number, lines])).toEqual([
      ['1.1', ['Eerste alinea.', '', 'Tweede alinea', 'loopt door.']],
      ['1.2', ['Looptijd', '', 'Partijen', '', 'Artikelen', '1.1 Onderwerp']],
    ]);
    expect(parts.after.map(({ heading }) => heading)).toEqual(['Looptijd', 'Bijlage: producten']);
    expect(parts.after[1]?.lines).toEqual(['0262 Lochem: BG Begeleiding']);
  });

  it('is the same text again, whatever an article says', () => {
    const words = fc.array(fc.constantFrom('', 'Looptijd', 'Artikelen', 'Partijen', '1.1 Onderwerp', 'Tekst.'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
        const clauses = texts.map((lines, index) => ({
          number: `1.${index + 1}`,
          title: 'Artikel',
          text: lines.join('\n'),
        }));
        const text = contractText({ ...facts, procedure: { ...facts.procedure, clauses } });
        expect(joinedText(textParts(text, clauses))).toBe(text);
      }),
    );
  });

  it('takes an addendum apart, which has no articles of its own', () => {
    const text = addendumText({
      number: 1,
      contract: { number: '2026-000042', signedOn: '2025-11-10', startsOn: '2026-01-01', endsOn: '2030-12-31' },
      regionName: 'De regio',
      organisation: { name: 'Voorbeeld Zorg B.V.', kvkNumber: '27381312' },
      procedure: { title: { nl: 'Wmo', en: 'Wmo' }, term: facts.procedure.term, products: [] },
      procedureVersion: 1,
      formedOn: '2026-05-04',
      lines: [],
    });
    const parts = textParts(text, []);
    expect(parts.title).toBe('Nadere overeenkomst 1 bij overeenkomst 2026-000042');
    expect(parts.before.map(({ heading }) => heading)).toContain('Wat erbij komt');
    expect(joinedText(parts)).toBe(text);
  });

  it('shows a text that does not hold these articles block by block', () => {
    const others = [{ number: '1.1', title: 'Onderwerp', text: 'Iets anders.' }];
    const parts = textParts(contractText(facts), others);
    expect(parts.clauses).toEqual([]);
    const words = parts.before.flatMap(({ heading, lines }) => [heading, ...lines]);
    expect(words).toContain('1.1 Onderwerp');
    expect(words).toContain('De overeenkomst loopt tot en met 31 december 2030.');
  });
});
