import { describe, expect, it } from '@jest/globals';
import { machineChecks, suppliedDays } from './machine-checks.js';

type Facts = Parameters<typeof machineChecks>[0];
const evidence = { kind: 'UEA', issuedOn: '2026-01-10', expiresOn: null, withdrawn: false };
const title = { nl: '', en: '' };
const condition = (code: string, answer: 'evidence' | 'confirmation' | 'recordedAsSeen') => ({
  code,
  kind: 'suitability' as const,
  title,
  text: title,
  source: 'letter of Lochem',
  answer,
  ...(answer === 'evidence' && {
    evidence: { kind: 'UEA', maximumAgeMonths: 2, atSubmission: true, expires: false },
  }),
});

const facts = (given: { issuedOn?: string; expiresOn?: string } = {}): Facts => ({
  definition: {
    term: { startsOn: '2026-01-01' },
    conditions: [condition('UEA', 'evidence'), condition('VISIE', 'confirmation'), condition('VOG', 'recordedAsSeen')],
    products: ['BASIS', 'COMPLEX'].map((code) => ({ code })) as Facts['definition']['products'],
    municipalities: ['0262'],
    bundleRules: [
      { product: 'COMPLEX', requires: 'BASIS', mode: 'required', startsOn: '2026-01-01', bindsExistingContracts: true },
    ],
  },
  lines: [{ product: 'BASIS', municipality: '0262' }],
  held: [],
  answers: [
    { conditionCode: 'UEA', confirmed: false, text: null, evidence: { ...evidence, ...given } },
    { conditionCode: 'VISIE', confirmed: true, text: null, evidence: null },
  ],
});
const receivedOn = '2026-03-01';
const found = (checked: Facts, today: string): (string | null)[][] =>
  machineChecks(checked, receivedOn, today).map((check) => [check.path, check.judgedOn, check.found?.code ?? null]);

describe('what the machine looks at', () => {
  it('is every part that is asked for, as on the day of receipt', () => {
    expect(found(facts(), '2026-09-01')).toEqual([
      ['lines', receivedOn, null],
      // Too old today, but not when it was received: that is what counts.
      ['conditions/UEA', receivedOn, null],
      ['conditions/VISIE', receivedOn, null],
    ]);
  });

  it('tells what was wrong with it then', () => {
    const late = facts({ issuedOn: '2025-12-31' });
    expect(found({ ...late, lines: [{ product: 'COMPLEX', municipality: '0262' }] }, '2026-03-05')).toEqual([
      ['lines', receivedOn, 'bundle-companion-missing'],
      ['conditions/UEA', receivedOn, 'evidence-too-old'],
      ['conditions/VISIE', receivedOn, null],
    ]);
  });

  it('judges what came in a supplement as on the day on which that was received, and the rest as before', () => {
    const requests = [
      { state: 'received', endedOn: '2026-04-10', items: [{ conditionCode: 'UEA', partyId: null }] },
      { state: 'received', endedOn: '2026-03-20', items: [{ conditionCode: 'UEA', partyId: null }] },
      { state: 'lapsed', endedOn: '2026-05-01', items: [{ conditionCode: 'VISIE', partyId: null }] },
    ];
    const days = suppliedDays([
      ...requests,
      { state: 'received', endedOn: '2026-03-20', items: [{ conditionCode: 'UEA', partyId: 'lid' }] },
    ]);
    expect([...days]).toEqual([
      ['conditions/UEA', '2026-04-10'],
      ['parties/lid/conditions/UEA', '2026-03-20'],
    ]);
    const checks = (issuedOn: string) =>
      machineChecks(facts({ issuedOn }), receivedOn, '2026-09-01', days).map((check) => [
        check.path,
        check.judgedOn,
        check.found?.code ?? null,
      ]);
    // Made after the submission, which is no fault of it; two months at most on 10 April.
    expect(checks('2026-04-02')[1]).toEqual(['conditions/UEA', '2026-04-10', null]);
    expect(checks('2026-02-10')[1]).toEqual(['conditions/UEA', '2026-04-10', null]);
    expect(checks('2026-02-09')[1]).toEqual(['conditions/UEA', '2026-04-10', 'evidence-too-old']);
    expect(checks('2026-02-09')[2]).toEqual(['conditions/VISIE', receivedOn, null]);
  });

  it('tells of a document that has expired since', () => {
    const expiring = facts({ expiresOn: '2026-04-30' });
    expect(found(expiring, '2026-04-30')[1]).toEqual(['conditions/UEA', receivedOn, null]);
    expect(found(expiring, '2026-05-01')[1]).toEqual(['conditions/UEA', '2026-05-01', 'evidence-too-old']);
  });
});
