import { describe, expect, it } from '@jest/globals';
import { type Asker, anonymityDoubts } from './anonymity.js';

const asker: Asker = { name: 'Stichting De Linde Zorg B.V.', kvkNumber: '27381312' };
const doubtsOf = (text: string): string[] => anonymityDoubts(text, [asker, { name: 'Jo de Vrij' }]);

describe('what may still tell who asked', () => {
  it('is nothing in a question that is well put', () => {
    expect(doubtsOf('Geldt artikel 4.2 ook voor de zorg die in 2026 al loopt? Het tarief is 87,15 per uur.')).toEqual(
      [],
    );
    expect(doubtsOf('Geldt de norm van 36.000.000 euro? En die van 1234567?')).toEqual([]);
    expect(anonymityDoubts('Mag een stichting zich inschrijven?', [asker])).toEqual([]);
  });

  it('is the name, whole or without its legal form, however it is written', () => {
    for (const text of [
      'Wij, Stichting De Linde Zorg B.V., vragen',
      'wij van DE LINDE vragen',
      'De-Linde vraagt',
      'gevraagd door jo de vrij',
    ]) {
      expect([text, doubtsOf(text)]).toEqual([text, ['name']]);
    }
    expect(anonymityDoubts('Zorggroep Élan wil weten', [{ name: 'Zorggroep Elan V.O.F.' }])).toEqual(['name']);
    expect(doubtsOf('De oude linde staat er nog')).toEqual([]);
    expect(anonymityDoubts('Wij van De Linde vragen', [{ name: 'Zorggroep De Linde B.V.' }])).toEqual(['name']);
    expect(anonymityDoubts('Krijgt men hulp en zorg voor thuis?', [{ name: 'Hulp Zorg Voor Elkaar' }])).toEqual([]);
    expect(anonymityDoubts('Wat is een goede norm?', [{ name: 'Goede Zorg B.V.' }])).toEqual([]);
    expect(anonymityDoubts('Een ub is geen naam', [{ name: 'UB' }])).toEqual([]);
  });

  it('is the number in the trade register, also in groups, and any number that is called so', () => {
    for (const text of ['27381312', 'nummer 2738 1312', 'KvK-nummer: 12345678', 'K.v.K. 12345678']) {
      expect([text, doubtsOf(text)]).toEqual([text, ['kvkNumber']]);
    }
    expect(doubtsOf('cliënt 12345678')).toEqual([]);
  });

  it('is any mail address and any telephone number', () => {
    for (const text of ['mail naar info@linde.example', 'a.b+c@zorg.example.nl']) {
      expect([text, doubtsOf(text)]).toEqual([text, ['email']]);
    }
    for (const text of ['0612345678', '06-12 34 56 78', '(0573) 123 456', '+31 6 12345678', '0031 (0)573-123456']) {
      expect([text, doubtsOf(text)]).toEqual([text, ['phone']]);
    }
    for (const text of ['0612345', 'op 01-01-2026', '2026-2030', '0000000000']) {
      expect([text, doubtsOf(text)]).toEqual([text, []]);
    }
  });

  it('names each kind once, in a fixed order', () => {
    expect(doubtsOf('06-12345678 a@b.example De Linde KvK 27381312 De Linde')).toEqual([
      'name',
      'kvkNumber',
      'email',
      'phone',
    ]);
  });
});
