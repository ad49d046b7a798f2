import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '@openhuis/procedures';
import {
  acceptedPart,
  answerViolations,
  lateOfferViolations,
  offerViolations,
  type OfferGrounds,
  partialAnswerViolations,
  plannedLateOffer,
  plannedOffer,
} from './extension.js';

const rule: BundleRule = {
  product: 'COMPLEX',
  requires: 'BASIS',
  mode: 'required',
  startsOn: '2026-01-01',
  bindsExistingContracts: true,
};
const basis = { productId: 'b', product: 'BASIS', municipality: '0262', endsOn: '2030-12-31' };
const complex = { productId: 'c', product: 'COMPLEX', municipality: '0262', endsOn: '2030-12-31' };
const grounds: OfferGrounds = {
  scheme: {
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    extensionCount: 3,
    extensionMonths: 24,
    noticeMonths: 6,
  },
  offerLeadWeeks: 8,
  bundleRules: [rule],
  extensionsExercised: 0,
  endsOn: '2030-12-31',
  lines: [basis, complex],
};
const inZutphen = { ...basis, municipality: '0301' };
const codes = (...of: Parameters<typeof offerViolations>): string[] =>
  offerViolations(...of).map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));

describe('an offer to extend', () => {
  it('extends every line from the day after the end, by default', () => {
    expect(offerViolations(grounds, {}, '2030-01-15')).toEqual([]);
    expect(plannedOffer(grounds, {}, '2030-01-15')).toEqual({
      number: 1,
      lines: [
        { productId: 'b', municipality: '0262' },
        { productId: 'c', municipality: '0262' },
      ],
      startsOn: '2031-01-01',
      endsOn: '2032-12-31',
      answerDueOn: '2030-06-30',
      afterLeadTime: false,
    });
  });

  it.each([
    ['2030-05-05', false],
    ['2030-05-06', true],
    ['2030-06-30', true],
  ])('on %s is after the lead time: %s', (today, afterLeadTime) => {
    expect(plannedOffer(grounds, {}, today).afterLeadTime).toBe(afterLeadTime);
  });

  it.each<[string, Partial<OfferGrounds>, Parameters<typeof offerViolations>[1], string, string[]]>([
    ['on the latest notice date', {}, {}, '2030-06-30', []],
    ['a day later', {}, {}, '2030-07-01', ['offer-too-late']],
    ['beyond the third', { extensionsExercised: 3, endsOn: '2036-12-31' }, {}, '2030-01-01', ['no-option-left']],
    ['with an answer in the past', {}, { answerDueOn: '2030-01-14' }, '2030-01-15', ['invalid-date answerDueOn']],
    ['with an answer on the day itself', {}, { answerDueOn: '2030-01-15' }, '2030-01-15', []],
    ['with an answer too late', {}, { answerDueOn: '2030-07-01' }, '2030-01-15', ['invalid-date answerDueOn']],
    ['of the basic product alone', {}, { lines: [basis] }, '2030-01-15', []],
    ['of complex without basic', {}, { lines: [complex] }, '2030-01-15', ['bundle-companion-missing lines/0']],
    ['of no line', {}, { lines: [] }, '2030-01-15', ['line-missing lines']],
    ['of a line not held', {}, { lines: [basis, inZutphen] }, '2030-01-15', ['line-not-held lines/1']],
    [
      'of a line that was left behind in the round before',
      { extensionsExercised: 1, endsOn: '2032-12-31', lines: [{ ...basis, endsOn: '2032-12-31' }, complex] },
      { lines: [complex] },
      '2030-12-01',
      ['line-not-held lines/0'],
    ],
    [
      'of complex held without basic since before a rule that does not bind',
      { lines: [complex], bundleRules: [{ ...rule, bindsExistingContracts: false }] },
      {},
      '2030-01-15',
      [],
    ],
    [
      'of complex held without basic under a rule that binds',
      { lines: [complex] },
      {},
      '2030-01-15',
      ['bundle-companion-missing lines/0'],
    ],
    [
      'of complex whose basic is left behind, under a rule that does not bind existing contracts',
      { bundleRules: [{ ...rule, bindsExistingContracts: false }] },
      { lines: [complex] },
      '2030-01-15',
      ['bundle-companion-missing lines/0'],
    ],
  ])('%s', (_case, change, request, today, expected) => {
    expect(codes({ ...grounds, ...change }, request, today)).toEqual(expected);
  });

  it('names everything at once', () => {
    expect(codes(grounds, { lines: [complex, inZutphen], answerDueOn: '2031-01-01' }, '2030-01-15')).toEqual([
      'invalid-date answerDueOn',
      'line-not-held lines/1',
      'bundle-companion-missing lines/0',
    ]);
  });
});

describe('a late extension', () => {
  it('may be answered until the last day of the contract, and extends as one in time', () => {
    expect(lateOfferViolations(grounds, {}, '2030-07-01')).toEqual([]);
    expect(plannedLateOffer(grounds, {}, '2030-07-01')).toEqual({
      ...plannedOffer(grounds, {}, '2030-01-15'),
      answerDueOn: '2030-12-31',
      afterLeadTime: true,
    });
  });

  it.each<[string, Partial<OfferGrounds>, Parameters<typeof offerViolations>[1], string, string[]]>([
    ['on the latest notice date', {}, {}, '2030-06-30', ['wrong-state']],
    ['on the last day', {}, {}, '2030-12-31', []],
    ['beyond the third', { extensionsExercised: 3, endsOn: '2036-12-31' }, {}, '2036-10-01', ['no-option-left']],
    ['with an answer after the end', {}, { answerDueOn: '2031-01-01' }, '2030-08-01', ['invalid-date answerDueOn']],
    ['with an answer in the past', {}, { answerDueOn: '2030-07-31' }, '2030-08-01', ['invalid-date answerDueOn']],
    ['of complex without basic', {}, { lines: [complex] }, '2030-08-01', ['bundle-companion-missing lines/0']],
  ])('%s', (_case, change, request, today, expected) => {
    const found = lateOfferViolations({ ...grounds, ...change }, request, today);
    expect(found.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`))).toEqual(expected);
  });
});

describe('an answer', () => {
  it.each([
    ['open', '2030-06-30', []],
    ['open', '2030-07-01', ['offer-too-late']],
    ['accepted', '2030-06-01', ['wrong-state']],
    ['declined', '2030-06-01', ['wrong-state']],
    ['lapsed', '2030-06-01', ['wrong-state']],
    ['withdrawn', '2030-06-01', ['wrong-state']],
    ['proposed', '2030-06-01', ['wrong-state']],
  ] as const)('to an offer that is %s on %s', (state, today, expected) => {
    const offer = { state, answerDueOn: '2030-06-30' };
    expect(answerViolations(offer, today).map(({ code }) => code)).toEqual(expected);
  });
});

describe('a partial answer', () => {
  const offered = [basis, complex];
  const faults = (accepted: typeof offered): string[] =>
    partialAnswerViolations(grounds, offered, accepted).map(({ code, path }) => `${code} ${path ?? ''}`);

  it('goes on with some of what was offered', () => {
    expect(faults([basis])).toEqual([]);
    expect(acceptedPart(offered, [basis, basis])).toEqual([basis]);
  });

  it('is a whole one when it names everything', () => {
    expect(faults([complex, basis])).toEqual([]);
    expect(acceptedPart(offered, [complex, basis])).toBeNull();
  });

  it('keeps a product with its companion, and names nothing else', () => {
    expect(faults([complex])).toEqual(['bundle-companion-missing lines/0']);
    expect(faults([])).toEqual(['line-missing lines']);
    expect(partialAnswerViolations(grounds, [basis], [basis, complex]).map(({ path }) => path)).toEqual(['lines/1']);
  });
});
