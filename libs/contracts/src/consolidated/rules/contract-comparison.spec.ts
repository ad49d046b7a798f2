import { describe, expect, it } from '@jest/globals';
import { aHistory, aRow, theTerms } from './consolidated.fixture.js';
import { compareContracts } from './contract-comparison.js';
import { contractOnDate } from './contract-on-date.js';

const clause = (number: string, text: string) => ({ number, title: `Artikel ${number}`, text });
const on = (date: string, clauses: ReturnType<typeof clause>[], rows = [aRow()]) =>
  contractOnDate(aHistory(rows), theTerms({ clauses }), date);
const clausesOf = (comparison: ReturnType<typeof compareContracts>) =>
  comparison.parts.filter(({ kind }) => kind === 'clause').map(({ key, change }) => [key, change]);

describe('two days of a contract beside each other', () => {
  it('are the same where nothing differs', () => {
    const contract = on('2027-01-01', [clause('1', 'Een.')]);
    const { parts } = compareContracts(contract, contract);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every(({ change, fields }) => change === 'same' && fields.length === 0)).toBe(true);
  });

  it('name what was added, removed and changed, each where people look for it', () => {
    const comparison = compareContracts(
      on('2027-01-01', [clause('1', 'Een.'), clause('2', 'Twee.'), clause('3', 'Drie.')]),
      on('2028-01-01', [clause('1', 'Een.'), clause('3', 'Drie en meer.'), clause('4', 'Vier.')]),
    );
    expect(clausesOf(comparison)).toEqual([
      ['1', 'same'],
      ['2', 'removed'],
      ['3', 'changed'],
      ['4', 'added'],
    ]);
  });

  it('tell what is gone with the words that it had, and what is new with all that it says', () => {
    const { parts } = compareContracts(
      on('2027-01-01', [clause('1', 'Een.')]),
      on('2028-01-01', [clause('2', 'Twee.')]),
    );
    const [gone] = parts.filter(({ change }) => change === 'removed');
    expect(gone?.fields.map(({ field, from, until }) => [field, from, until])).toEqual([
      ['number', '1', null],
      ['title', 'Artikel 1', null],
      ['text', 'Een.', null],
    ]);
    expect(gone?.origin).toBeNull();
    const [added] = parts.filter(({ change }) => change === 'added');
    expect(added?.fields.find(({ field }) => field === 'text')?.pieces).toEqual([{ kind: 'inserted', text: 'Twee.' }]);
  });

  it('turn around', () => {
    const [one, other] = [on('2027-01-01', [clause('1', 'Een.')]), on('2028-01-01', [clause('2', 'Twee.')])];
    expect(clausesOf(compareContracts(other, one))).toEqual([
      ['2', 'removed'],
      ['1', 'added'],
    ]);
  });

  it('tell a line that ends as gone, and the state as changed', () => {
    const { parts } = compareContracts(on('2030-12-31', []), on('2031-01-01', []));
    expect(parts.filter(({ change }) => change !== 'same').map(({ kind, key, change }) => [kind, key, change])).toEqual(
      [
        ['contract', '', 'changed'],
        ['line', '0262 BG-BASIS', 'removed'],
        ['tariff', 'BG-BASIS', 'removed'],
      ],
    );
  });
});
