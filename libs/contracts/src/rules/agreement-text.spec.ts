import { describe, expect, it } from '@jest/globals';
import type { ProcedureDefinition } from '@openhuis/procedures';
import { agreementParts } from './agreement-text.js';

const term: ProcedureDefinition['term'] = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
  extensionMode: 'mutual',
  offerLeadWeeks: 8,
};

describe('what contracts agree besides', () => {
  it('is nothing where the procedure says nothing', () => {
    expect(agreementParts({ term })).toEqual([]);
    expect(agreementParts({ term, agreements: { bibob: false } })).toEqual([]);
  });

  it.each([
    [
      'region',
      6,
      'De opdrachtgever kan deze overeenkomst schriftelijk opzeggen met een termijn van 6 kalendermaanden.',
    ],
    [
      'both',
      1,
      'Ieder van de partijen kan deze overeenkomst schriftelijk opzeggen met een termijn van 1 kalendermaand.',
    ],
  ] as const)('says who may give notice: %s', (by, months, words) => {
    const [part] = agreementParts({ term: { ...term, notice: { by, months } } });
    expect(part?.heading).toBe('Opzegging');
    expect(part?.lines[0]).toBe(words);
    expect(part?.lines.length).toBe(by === 'region' ? 2 : 1);
  });

  it('has every part in a fixed order, with its numbers', () => {
    const parts = agreementParts({
      term: { ...term, notice: { by: 'both', months: 6 } },
      revision: { responseDays: 42, lastTermDays: 14, implementationMonths: 6, silence: 'acceptance' },
      agreements: {
        spendingCap: { announceMonths: 6, decideMonths: 3, planMonths: 2, warnAtPercent: 70 },
        bibob: true,
        socialReturn: { percentage: '2.5' },
      },
    });
    expect(parts.map(({ from, heading }) => [from, heading])).toEqual([
      ['term', 'Opzegging'],
      ['revision', 'Herziening'],
      ['agreements', 'Bestedingsruimte'],
      ['agreements', 'Bibob'],
      ['agreements', 'Social return'],
    ]);
    const words = parts.flatMap(({ lines }) => lines).join(' ');
    for (const said of [
      '42 kalenderdagen',
      '14 kalenderdagen',
      'aanvaardt de wijziging',
      '70 procent',
      '2,5 procent',
    ]) {
      expect(words).toContain(said);
    }
  });
});
