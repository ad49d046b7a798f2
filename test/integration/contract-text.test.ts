import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { endAfterExtensions, latestNoticeOn, latestPossibleEnd } from '@openhuis/calendar';
import { contractText, dutchCount, dutchDate } from '@openhuis/contracts';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { readRegion } from '../../apps/operations/src/load-demo.js';
import { sampleDefinition } from '../support/builders/procedure.js';

const definitions = [
  sampleDefinition({ slug: 'the sample' }),
  ...(
    await Promise.all(
      ['midden-ijssel-oost-veluwe', 'zuidoost-utrecht'].map((region) =>
        readRegion(resolve(import.meta.dirname, '../../demo', region)),
      ),
    )
  ).flatMap(({ procedures }) => procedures),
];

const textFor = (procedure: ProcedureDefinition, formedOn: string, extensionsExercised: number) =>
  contractText({
    number: '2029-000001',
    regionName: 'De regio',
    organisation: { name: 'Voorbeeld Zorg B.V.', kvkNumber: '27381312' },
    procedure,
    procedureVersion: 1,
    extensionsExercised,
    formedOn,
    lines: [{ product: 'BG', productName: 'Begeleiding', municipality: '0262', municipalityName: 'Lochem' }],
  });
const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const datesIn = (text: string) => [...new Set(text.match(new RegExp(`\\d{1,2} (?:${months}) \\d{4}`, 'g')) ?? [])];

describe('the text of a late joiner', () => {
  it.each(
    definitions.flatMap((definition) =>
      [
        { joins: '2029-05-14', rounds: 0 },
        { joins: '2031-05-14', rounds: 1 },
      ].map((joiner) => ({ title: `${definition.law} ${definition.municipalities[0] ?? ''}`, definition, ...joiner })),
    ),
  )('of $title who joins on $joins names its own dates and options, and no others', ({ definition, joins, rounds }) => {
    const { term } = definition;
    const text = textFor(definition, joins, rounds);
    const endsOn = endAfterExtensions(term, rounds);
    expect(datesIn(text)).toEqual([
      dutchDate(joins),
      dutchDate(endsOn),
      dutchDate(latestNoticeOn(endsOn, term.noticeMonths)),
      dutchDate(latestPossibleEnd(term)),
    ]);
    expect(text.match(/[\p{L}\d]+ keer\b/gu)).toEqual([`${dutchCount(term.extensionCount - rounds)} keer`]);
    for (const { number, text: clause } of definition.clauses) {
      expect({ number, dates: datesIn(clause), years: clause.match(/\b20[2-9]\d\b/g) }).toEqual({
        number,
        dates: [],
        years: null,
      });
    }
  });

  it('of Lochem reads as one agreement', () => {
    const lochem = definitions.find(({ law, municipalities }) => law === 'wmo' && municipalities.includes('0200'));
    if (lochem === undefined) throw new Error('the demo has no Wmo procedure with Apeldoorn');
    const articles = (formedOn: string, rounds: number) => {
      const text = textFor(lochem, formedOn, rounds);
      const part = (from: string, until: string) => text.slice(text.indexOf(from), text.indexOf(until)).trim();
      return `${part('1.3 ', '1.4 ')}\n\n${part('\nLooptijd\n', 'Bijlage:')}`;
    };
    const common = `1.3 Looptijd en verlenging
De looptijd, de einddatum en de verlengingen die nog mogelijk zijn, staan in deze overeenkomst onder Looptijd. Wie later toetreedt, krijgt de einddatum die dan voor nieuwe overeenkomsten geldt.
De opdrachtgever doet het aanbod tot verlenging schriftelijk. Zonder tijdig akkoord van beide partijen eindigt de overeenkomst op de einddatum, zonder dat opzegging nodig is.

Looptijd
De overeenkomst gaat in op de eerste dag van de maand nadat beide partijen hebben ondertekend.
`;
    const notice =
      'Ieder van de partijen kan de overeenkomst geheel of voor een deel van de producten schriftelijk opzeggen, met een reden en ' +
      'met een termijn van 6 kalendermaanden. De opzegging telt vanaf de dag waarop de andere partij haar heeft ontvangen.';
    expect(articles('2029-05-14', 0)).toBe(`${common}De overeenkomst loopt tot en met 31 december 2030.
Partijen kunnen de overeenkomst drie keer schriftelijk verlengen met steeds een periode van 24 kalendermaanden: de opdrachtgever biedt dit aan, de opdrachtnemer antwoordt.
Een verlenging moet uiterlijk 6 kalendermaanden voor het einde zijn overeengekomen.
Voor de eerstvolgende verlenging is dat 30 juni 2030. Na die datum kan zij alleen nog als beide partijen dat schriftelijk overeenkomen zolang de overeenkomst loopt.
Verlengen kan voor alle producten of voor een deel ervan. Wat niet wordt verlengd, eindigt vanzelf.
Na alle verlengingen eindigt de overeenkomst op 31 december 2036.
${notice}`);
    expect(articles('2031-05-14', 1)).toBe(`${common}De overeenkomst loopt tot en met 31 december 2032.
Partijen kunnen de overeenkomst twee keer schriftelijk verlengen met steeds een periode van 24 kalendermaanden: de opdrachtgever biedt dit aan, de opdrachtnemer antwoordt.
Een verlenging moet uiterlijk 6 kalendermaanden voor het einde zijn overeengekomen.
Voor de eerstvolgende verlenging is dat 30 juni 2032. Na die datum kan zij alleen nog als beide partijen dat schriftelijk overeenkomen zolang de overeenkomst loopt.
Verlengen kan voor alle producten of voor een deel ervan. Wat niet wordt verlengd, eindigt vanzelf.
Na alle verlengingen eindigt de overeenkomst op 31 december 2036.
${notice}`);
  });
});
