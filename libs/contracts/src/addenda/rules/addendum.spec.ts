import { describe, expect, it } from '@jest/globals';
import type { TermScheme } from '@openhuis/calendar';
import {
  additionStart,
  additionViolations,
  addendumDeadlines,
  type AddendumState,
  addendumViolations,
  type DatedAddendum,
  heldViolations,
  offerCoversAdditions,
} from './addendum.js';

const scheme: TermScheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
};
const waiting: AddendumState = { signedOn: null, endedOn: null, signatures: [], lastSignableOn: '2027-08-01' };
const codes = (state: AddendumState, command: Parameters<typeof addendumViolations>[1], today = '2027-06-01') =>
  addendumViolations(state, command, today).map(({ code }) => code);

describe('the commands on an addendum', () => {
  const sign = { name: 'sign', side: 'provider' } as const;

  it('are those of a contract to sign', () => {
    expect(codes(waiting, sign)).toEqual([]);
    expect(codes(waiting, sign, '2027-08-01')).toEqual([]);
    expect(codes(waiting, sign, '2027-08-02')).toEqual(['offer-too-late']);
    expect(codes({ ...waiting, signatures: ['provider'] }, sign)).toEqual(['signature-exists']);
    expect(codes({ ...waiting, signatures: ['region'] }, { name: 'withdraw' })).toEqual(['signature-exists']);
    expect(codes({ ...waiting, signatures: ['region'] }, { name: 'decline' })).toEqual([]);
    expect(codes({ ...waiting, signatures: ['provider'] }, { name: 'decline' })).toEqual(['signature-exists']);
    expect(codes(waiting, { name: 'lapse' }, '2027-08-01')).toEqual(['wrong-state']);
    expect(codes(waiting, { name: 'lapse' }, '2027-08-02')).toEqual([]);
  });

  it.each(['sign', 'withdraw', 'decline', 'lapse'] as const)('%s is over once it is concluded or ended', (name) => {
    const command = name === 'sign' ? sign : { name };
    expect(codes({ ...waiting, signedOn: '2027-05-20' }, command, '2027-09-01')).toEqual(['wrong-state']);
    expect(codes({ ...waiting, endedOn: '2027-05-20' }, command, '2027-09-01')).toEqual(['wrong-state']);
  });
});

describe('what can be added to', () => {
  const contract = {
    number: '2026-000042',
    signedOn: '2025-11-20',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    endedOn: null,
  };

  it('is a contract that both signed and that is not over', () => {
    expect(additionViolations(contract, '2025-12-01')).toEqual([]);
    expect(additionViolations(contract, '2030-12-31')).toEqual([]);
    expect(additionViolations(contract, '2031-01-01')).toHaveLength(1);
    expect(additionViolations({ ...contract, signedOn: null, startsOn: null }, '2027-06-01')).toEqual([
      { code: 'contract-exists', details: { number: '2026-000042', status: 'pending' } },
    ]);
  });

  it('is what it does not hold yet', () => {
    const basic = { productId: 'basic', municipality: '0262' };
    const elsewhere = { ...basic, municipality: '0301' };
    expect(heldViolations([elsewhere, basic], [basic]).map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'line-held lines/1',
    ]);
    expect(heldViolations([elsewhere], [basic])).toEqual([]);
  });
});

describe('the first day of added lines', () => {
  it.each([
    // signed on, contract starts on, first day
    ['2027-05-31', '2026-01-01', '2027-06-01'],
    ['2027-06-01', '2026-01-01', '2027-07-01'],
    // Before the term, and before a contract that has yet to begin.
    ['2025-11-20', '2026-01-01', '2026-01-01'],
    ['2028-02-29', '2028-05-01', '2028-05-01'],
  ])('signed on %s beside a contract from %s: %s', (signedOn, contractStartsOn, first) => {
    expect(additionStart(scheme, contractStartsOn, signedOn)).toBe(first);
  });
});

describe('an offer to extend that waits', () => {
  const line = (productId: string, endsOn = '2030-12-31') => ({
    productId,
    municipality: '0262',
    startsOn: '2026-01-01',
    endsOn,
    periods: [],
  });
  const offered = (...productIds: string[]) => productIds.map((productId) => ({ productId, municipality: '0262' }));

  it('takes added lines along when it was made for all that runs to the end', () => {
    expect(offerCoversAdditions([line('a'), line('b')], offered('a', 'b'))).toBe(true);
    expect(offerCoversAdditions([line('a')], offered('a', 'b'))).toBe(true);
  });

  it('stays what it was when it was made for a part', () => {
    expect(offerCoversAdditions([line('a'), line('b')], offered('a'))).toBe(false);
  });
});

describe('the dates of addenda', () => {
  const formed: DatedAddendum = {
    formedOn: '2027-05-03',
    signedOn: null,
    endedOn: null,
    signatureWeeks: 3,
    offerValidityDays: 90,
  };

  it('say by when to sign and how long one can', () => {
    expect(addendumDeadlines([formed]).map(({ kind, dueOn, actsOn }) => [kind, dueOn, actsOn])).toEqual([
      ['addendum-signature', '2027-05-24', undefined],
      ['addendum-validity', '2027-08-01', '2027-08-02'],
    ]);
  });

  it('are no more once it is concluded, and tell of its end', () => {
    expect(addendumDeadlines([{ ...formed, signedOn: '2027-05-10' }])).toEqual([]);
    expect(addendumDeadlines([{ ...formed, endedOn: '2027-08-01' }]).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['addendum-ended', '2027-08-01'],
    ]);
  });

  it('are told once for two of one day', () => {
    expect(addendumDeadlines([formed, { ...formed }])).toHaveLength(2);
  });
});
