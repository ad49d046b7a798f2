import { describe, expect, it } from '@jest/globals';
import { extensionAddendumText, type ExtensionAddendumFacts } from './extension-addendum-text.js';

const basis = {
  product: 'BG-BASIS',
  productName: 'Begeleiding basis',
  municipality: '0262',
  municipalityName: 'Lochem',
};
const facts: ExtensionAddendumFacts = {
  number: 2,
  contract: { number: '2026-000042', signedOn: '2025-11-20', endsOn: '2030-12-31' },
  regionName: 'Midden-IJssel/Oost-Veluwe',
  organisation: { name: 'Voorbeeld Zorg B.V.', kvkNumber: '27381312' },
  procedureTitle: 'Wmo 2026',
  extension: { number: 1, startsOn: '2031-01-01', endsOn: '2032-12-31' },
  agreement: {
    mode: 'mutual',
    offeredOn: '2030-03-01',
    answeredOn: '2030-04-02',
    answeredBy: 'J. Jansen',
    statement: 'Ik ben bevoegd\nen aanvaard',
  },
  reason: '  De inwoners blijven\n deze hulp nodig hebben ',
  lines: [basis],
  ending: [{ ...basis, product: 'BG-COMPLEX', productName: 'Begeleiding complex' }],
};

describe('the addendum of an extension', () => {
  it('says how it was agreed, until when it runs, and what ends', () => {
    expect(extensionAddendumText(facts)).toBe(`Nadere overeenkomst 2 bij overeenkomst 2026-000042: verlenging 1
Wmo 2026

Partijen
Opdrachtgever: Midden-IJssel/Oost-Veluwe, namens de gemeenten in de bijlage.
Opdrachtnemer: Voorbeeld Zorg B.V., KvK-nummer 27381312.

Grondslag
Partijen hebben op 20 november 2025 overeenkomst 2026-000042 gesloten. Die loopt tot en met 31 december 2030 en kan worden verlengd.
De opdrachtgever heeft de verlenging op 1 maart 2030 schriftelijk aangeboden.
De opdrachtnemer heeft dat aanbod op 2 april 2030 schriftelijk aanvaard. J. Jansen verklaarde daarbij: "Ik ben bevoegd en aanvaard"
Reden van de verlenging: De inwoners blijven deze hulp nodig hebben

Looptijd
De producten in de bijlage lopen door van 1 januari 2031 tot en met 31 december 2032.
De producten in de bijlage "wat eindigt" lopen niet door. Hun laatste dag blijft 31 december 2030.
De rest van de overeenkomst verandert niet.

Bijlage: wat doorloopt
0262 Lochem: BG-BASIS Begeleiding basis

Bijlage: wat eindigt
0262 Lochem: BG-COMPLEX Begeleiding complex
`);
  });

  it.each<[string, ExtensionAddendumFacts['agreement'], string]>([
    ['the purchaser alone', { mode: 'purchaserOnly', toldOn: '2030-03-01' }, 'Hij heeft haar op 1 maart 2030'],
    ['silence', { mode: 'tacit', latestNoticeOn: '2030-06-30' }, 'Tot en met 30 juni 2030 heeft geen van de partijen'],
  ])('tells of %s', (_how, agreement, words) => {
    const text = extensionAddendumText({ ...facts, agreement, ending: [] });
    expect(text).toContain(words);
    expect(text).not.toContain('aanvaard');
    expect(text).not.toContain('wat eindigt');
  });
});
