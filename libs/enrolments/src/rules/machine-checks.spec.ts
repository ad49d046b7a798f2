import { describe, expect, it } from '@jest/globals';
import { machineChecks } from './machine-checks.js';

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

  it('tells of a document that has expired since', () => {
    const expiring = facts({ expiresOn: '2026-04-30' });
    expect(found(expiring, '2026-04-30')[1]).toEqual(['conditions/UEA', receivedOn, null]);
    expect(found(expiring, '2026-05-01')[1]).toEqual(['conditions/UEA', '2026-05-01', 'evidence-too-old']);
  });
});
