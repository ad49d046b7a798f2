import { describe, expect, it } from '@jest/globals';
import { addendumText, type AddendumTextFacts } from './addendum-text.js';

const product = (code: string, name: string, tariffs: { startsOn: string; endsOn?: string; amount: string }[]) => ({
  code,
  name: { nl: name, en: name },
  category: '02',
  unit: '04',
  executionVariant: 'effort' as const,
  clientDecisionDuration: { months: 12, purpose: 'developmental' as const },
  tariffs: tariffs.map((tariff) => ({ ...tariff, example: true })),
});
const facts: AddendumTextFacts = {
  number: 1,
  contract: { number: '2026-000042', signedOn: '2025-11-20', startsOn: '2026-01-01', endsOn: '2030-12-31' },
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
    products: [
      product('BG-BASIS', 'Begeleiding basis', [{ startsOn: '2026-01-01', amount: '80.00' }]),
      product('BG-COMPLEX', 'Begeleiding complex', [
        { startsOn: '2027-01-01', amount: '92.50' },
        { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '87.15' },
        { startsOn: '2026-01-01', endsOn: '2027-05-03', amount: '1.00' },
      ]),
    ],
  },
  procedureVersion: 3,
  formedOn: '2027-05-03',
  lines: [
    { product: 'BG-COMPLEX', productName: 'Begeleiding complex', municipality: '0301', municipalityName: 'Zutphen' },
    { product: 'BG-COMPLEX', productName: 'Begeleiding complex', municipality: '0262', municipalityName: 'Lochem' },
  ],
};

describe('the text of an addendum', () => {
  it('names those with whom the contractor stands in the contract, and who is liable', () => {
    const member = {
      role: 'member' as const,
      name: 'Zorg Twee',
      kvkNumber: '01234567',
      legalForm: 'bv',
      delivers: null,
    };
    const text = addendumText({ ...facts, parties: [member] });
    expect(text).toContain(
      'Opdrachtnemer: Voorbeeld Zorg B.V., KvK-nummer 27381312.\nCombinant: Zorg Twee, KvK-nummer 01234567.\n',
    );
    expect(text).toContain('ieder hoofdelijk aansprakelijk');
    expect(addendumText({ ...facts, parties: [] })).toBe(addendumText(facts));
  });

  it('says everything that both sides sign, with the tariffs of what it adds', () => {
    expect(addendumText(facts)).toBe(`Nadere overeenkomst 1 bij overeenkomst 2026-000042
Wmo 2026

Partijen
Opdrachtgever: Midden-IJssel/Oost-Veluwe, namens de gemeenten in de bijlage.
Opdrachtnemer: Voorbeeld Zorg B.V., KvK-nummer 27381312.

Grondslag
Partijen hebben op 20 november 2025 overeenkomst 2026-000042 gesloten.
De opdrachtnemer heeft zich voor meer ingeschreven en voldoet aan alle voorwaarden van de toelatingsprocedure Wmo 2026, versie 3.
Deze nadere overeenkomst is opgesteld op 3 mei 2027.

Wat erbij komt
De producten in de bijlage horen vanaf hun eerste dag bij overeenkomst 2026-000042.
Alle artikelen van die overeenkomst gelden ook voor deze producten. De rest van de overeenkomst verandert niet.
Wordt de overeenkomst of een tarief gewijzigd, dan geldt dat ook voor deze producten. Dat is ook zo als de wijziging ingaat voordat beide partijen deze nadere overeenkomst hebben ondertekend.

Looptijd
De producten gaan in op de eerste dag van de maand nadat beide partijen deze nadere overeenkomst hebben ondertekend.
Zij lopen even lang als de overeenkomst. Bij het opstellen van deze tekst is dat tot en met 31 december 2030.
Wordt de overeenkomst verlengd, dan kunnen ook deze producten worden verlengd.
Een aanbod tot verlenging dat bij de laatste ondertekening openstaat en alle producten betreft, geldt ook voor deze producten.

Bijlage: producten
0262 Lochem: BG-COMPLEX Begeleiding complex
0301 Zutphen: BG-COMPLEX Begeleiding complex

Bijlage: tarieven
De tarieven zijn voor alle opdrachtnemers gelijk. Op 3 mei 2027 zijn dat voor deze producten:
BG-COMPLEX Begeleiding complex: € 1,00 per uur, van 1 januari 2026 tot en met 3 mei 2027
BG-COMPLEX Begeleiding complex: € 92,50 per uur, vanaf 1 januari 2027
`);
  });

  it('names the first day of a contract that has yet to begin', () => {
    expect(addendumText({ ...facts, formedOn: '2025-12-02' })).toContain(
      'hebben ondertekend, maar niet voor 1 januari 2026.',
    );
  });
});
