import { describe, expect, it } from '@jest/globals';
import {
  keptUntil,
  nextReportOn,
  settlementItems,
  settlementViolations,
  transferReportDays,
  transferTotals,
} from './settlement.js';

describe('the settlement of an end', () => {
  it('has who does what until when, counted from the last day', () => {
    expect(settlementItems('2028-12-31').map(({ code, side, dueOn }) => `${code} ${side} ${dueOn}`)).toEqual([
      'clientsTransferred provider 2028-12-31',
      'assignmentsRunOff region 2029-01-31',
      'dataHandedOver provider 2029-01-31',
      'lastInvoices provider 2029-02-28',
      'finalAccount provider 2029-03-31',
      'lastPayment region 2029-04-30',
    ]);
  });

  it('is kept for ten years after the last day', () => {
    expect(keptUntil('2030-12-31')).toBe('2040-12-31');
    expect(keptUntil('2028-02-29')).toBe('2038-02-28');
  });
});

describe('what is to be settled', () => {
  const ofProvider = { side: 'provider', dueOn: '2029-02-28' } as const;
  const ofRegion = { side: 'region', dueOn: '2029-04-30' } as const;
  it.each([
    ['by its provider, before and after its day', ofProvider, 'provider', '2028-12-01', '', []],
    ['by its provider when it is late', ofProvider, 'provider', '2029-06-01', '', []],
    ['by the region, its own', ofRegion, 'region', '2029-01-01', '', []],
    ['by the region, for a provider that is late, with a note', ofProvider, 'region', '2029-03-01', 'Failliet', []],
  ] as const)('is closed %s', (_case, item, by, today, note, expected) => {
    expect(settlementViolations(item, by, today, note)).toEqual(expected);
  });

  it.each([
    ['for the region by a provider', ofRegion, 'provider', '2029-06-01', 'Betaald', 'wrong-state'],
    ['for a provider on its last day', ofProvider, 'region', '2029-02-28', 'Failliet', 'wrong-state'],
    ['for a provider without a note', ofProvider, 'region', '2029-03-01', '  ', 'reason-missing'],
  ] as const)('is not closed %s', (_case, item, by, today, note, code) => {
    expect(settlementViolations(item, by, today, note).map((violation) => violation.code)).toEqual([code]);
  });
});

describe('the numbers of a transfer', () => {
  it.each([
    ['2028-06-15', '2028-12-31', ['2028-06-29', '2028-09-30', '2028-11-30', '2028-12-31']],
    ['2028-11-01', '2028-12-31', ['2028-11-15', '2028-11-30', '2028-12-31']],
    ['2028-12-30', '2028-12-31', ['2028-12-31']],
  ])('are asked when the end became certain on %s for %s', (plannedOn, endsOn, days) => {
    expect(transferReportDays(plannedOn, endsOn, 'notice')).toEqual(days);
  });

  it.each([
    ['2030-09-30', '2030-12-31', ['2030-10-30', '2030-11-30', '2030-12-31']],
    ['2030-12-20', '2030-12-31', ['2030-12-31']],
    ['2031-01-01', '2030-12-31', ['2031-02-01']],
  ])('are asked of a term that was prepared on %s for %s, never within two weeks', (plannedOn, endsOn, days) => {
    expect(transferReportDays(plannedOn, endsOn, 'term')).toEqual(days);
  });

  it('are asked on the first day after the last report', () => {
    const days = transferReportDays('2028-06-15', '2028-12-31', 'notice');
    expect(nextReportOn(days, null)).toBe('2028-06-29');
    expect(nextReportOn(days, '2028-06-20')).toBe('2028-06-29');
    expect(nextReportOn(days, '2028-09-30')).toBe('2028-11-30');
    expect(nextReportOn(days, '2028-12-31')).toBeNull();
  });

  it('are added up', () => {
    expect(
      transferTotals([
        { inCare: 4, transferred: 1, finished: 0 },
        { inCare: 0, transferred: 7, finished: 2 },
      ]),
    ).toEqual({ inCare: 4, transferred: 8, finished: 2 });
  });
});
