import { describe, expect, it } from '@jest/globals';
import { branchesOf } from './forecast-branches.js';
import { defaultPolicy } from './rules/default-policy.js';
import { forecastLines } from './rules/forecast.js';

/** The term of the Lochem letter. */
const lochem = {
  procedureId: 'p',
  scheme: { startsOn: '2026-01-01', endsOn: '2030-12-31', extensionCount: 3, extensionMonths: 24, noticeMonths: 6 },
  extensionsExercised: 0,
  endsOn: '2030-12-31',
  count: 155,
};
const linesOf = (cohort: typeof lochem, role = 'contract_manager'): string[] =>
  forecastLines(branchesOf(cohort), () => defaultPolicy, '2026-01-01', '2036-12-31')
    .filter((line) => line.role === role)
    .map((line) => `${line.onDate} ${line.step} ${line.branch} ${line.extension ?? '-'} × ${line.notices}`);

describe('the future of contracts with an open option', () => {
  it('foretells both branches of every extension until the last possible end', () => {
    expect(linesOf(lochem)).toEqual([
      '2030-07-01 contract-end-6-months ifEnded 1 × 155',
      '2030-10-01 contract-end-3-months ifEnded 1 × 155',
      '2030-12-01 contract-end-1-month ifEnded 1 × 155',
      '2031-06-30 extension-decision-12-months ifExtended 1 × 1',
      '2031-09-30 extension-decision-9-months ifExtended 1 × 1',
      '2032-06-02 extension-decision-28-days ifExtended 1 × 1',
      '2032-06-23 extension-decision-7-days ifExtended 1 × 1',
      '2032-07-01 contract-end-6-months ifEnded 2 × 155',
      '2032-10-01 contract-end-3-months ifEnded 2 × 155',
      '2032-12-01 contract-end-1-month ifEnded 2 × 155',
      '2033-06-30 extension-decision-12-months ifExtended 2 × 1',
      '2033-09-30 extension-decision-9-months ifExtended 2 × 1',
      '2034-06-02 extension-decision-28-days ifExtended 2 × 1',
      '2034-06-23 extension-decision-7-days ifExtended 2 × 1',
      '2034-07-01 contract-end-6-months ifEnded 3 × 155',
      '2034-10-01 contract-end-3-months ifEnded 3 × 155',
      '2034-12-01 contract-end-1-month ifEnded 3 × 155',
      '2036-07-01 contract-end-6-months ifExtended 3 × 155',
      '2036-10-01 contract-end-3-months ifExtended 3 × 155',
      '2036-12-01 contract-end-1-month ifExtended 3 × 155',
    ]);
  });

  it('foretells nothing that an exercised extension has overtaken', () => {
    const lines = linesOf({ ...lochem, extensionsExercised: 2, endsOn: '2034-12-31' });
    expect(lines).toHaveLength(6);
    expect(lines.every((line) => line.includes(' 3 × '))).toBe(true);
  });

  it('foretells only the days that are asked for', () => {
    const lines = forecastLines(branchesOf(lochem), () => defaultPolicy, '2030-10-01', '2030-10-01');
    expect(lines.map(({ onDate }) => onDate)).toEqual(['2030-10-01', '2030-10-01']);
  });
});
