import { describe, expect, it } from '@jest/globals';
import { type AnswerGrounds, chosenLines, latestAnswerOn, passedBy, roundViolations } from './round-choice.js';

const endsOn = '2030-12-31';
const lines = [
  { productId: 'b', product: 'BASIS', municipality: '0262', endsOn },
  { productId: 'b', product: 'BASIS', municipality: '0301', endsOn },
  { productId: 'c', product: 'COMPLEX', municipality: '0262', endsOn },
  { productId: 'd', product: 'DAG', municipality: '0262', endsOn: '2028-12-31' },
];
const keys = (choice: Parameters<typeof chosenLines>[2]): string[] =>
  chosenLines(lines, endsOn, choice).map(({ productId, municipality }) => `${productId} ${municipality}`);

describe('the lines that a round offers', () => {
  it('are all that run to the end of the contract', () => {
    expect(keys({})).toEqual(['b 0262', 'b 0301', 'c 0262']);
  });

  it('are those of the products and the municipalities chosen', () => {
    expect(keys({ products: ['BASIS'] })).toEqual(['b 0262', 'b 0301']);
    expect(keys({ municipalities: ['0301'] })).toEqual(['b 0301']);
    expect(keys({ products: ['COMPLEX'], municipalities: ['0301'] })).toEqual([]);
    expect(keys({ products: ['DAG'] })).toEqual([]);
  });
});

describe('a contract that a round passes by', () => {
  it('is one that was left out, with the reason, or that holds nothing of what was chosen', () => {
    const leftOut = [{ contractId: 'a', reason: 'Stopt zelf' }];
    const line = { productId: 'b', municipality: '0262' };
    expect(passedBy('a', [line], { leftOut })).toEqual({
      code: 'left-out-of-round',
      details: { reason: 'Stopt zelf' },
    });
    expect(passedBy('b', [line], { leftOut })).toBeNull();
    expect(passedBy('b', [], { leftOut })).toEqual({ code: 'nothing-chosen-held' });
  });
});

describe('the answers of a round', () => {
  const grounds = (extensionMode: AnswerGrounds['scheme']['extensionMode'] = 'mutual', number = 1): AnswerGrounds => ({
    scheme: {
      startsOn: '2026-01-01',
      endsOn,
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode,
    },
    number,
    offerValidityDays: 90,
  });

  it.each([
    ['2030-01-15', 'mutual', '2030-04-15'],
    ['2030-04-01', 'mutual', '2030-06-30'],
    ['2030-06-30', 'mutual', '2030-06-30'],
    ['2030-01-15', 'tacit', '2030-06-30'],
    ['2030-01-15', 'purchaserOnly', '2030-06-30'],
  ] as const)('of offers of %s, mode %s, are received by %s', (offeredOn, mode, answerOn) => {
    expect(latestAnswerOn(grounds(mode), offeredOn)).toBe(answerOn);
  });

  it.each<[string, AnswerGrounds, string | null, string, string[]]>([
    ['without a date', grounds(), null, '2030-05-01', []],
    ['within the notice date', grounds(), '2030-05-31', '2030-05-01', []],
    ['on the day itself', grounds(), '2030-05-01', '2030-05-01', []],
    ['in the past', grounds(), '2030-04-30', '2030-05-01', ['invalid-date']],
    ['after the notice date', grounds(), '2030-07-01', '2030-05-01', ['invalid-date']],
    ['after the offer has lapsed', grounds(), '2030-04-16', '2030-01-15', ['invalid-date']],
    ['of a tacit renewal before the notice date', grounds('tacit'), '2030-05-31', '2030-05-01', ['invalid-date']],
    ['of a tacit renewal on the notice date', grounds('tacit'), '2030-06-30', '2030-05-01', []],
    ['after the notice date has passed', grounds(), null, '2030-07-01', ['offer-too-late']],
    ['of a fourth extension', grounds('mutual', 4), null, '2030-05-01', ['no-option-left']],
  ])('%s', (_name, of, answerDueOn, today, codes) => {
    expect(roundViolations(of, answerDueOn, today).map(({ code }) => code)).toEqual(codes);
  });
});
