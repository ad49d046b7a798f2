import { describe, expect, it } from '@jest/globals';
import {
  type DatedIntakeStop,
  grantedFrom,
  intakeStopCommandViolations,
  intakeStopDeadlines,
  type IntakeStopFacts,
  type IntakeStopRequest,
  intakeStopViolations,
  type StoppedLine,
} from './intake-stop.js';

const line = (product: string, category: string, endsOn = '2030-12-31'): StoppedLine => ({
  productId: product.toLowerCase(),
  product,
  municipality: '0262',
  category,
  endsOn,
});
const held = [line('BASIC', '02'), line('CRISIS', '46'), line('OLD', '02', '2027-01-31')];
const request = (change: Partial<IntakeStopRequest> = {}): IntakeStopRequest => ({
  side: 'provider',
  startsOn: '2027-03-15',
  lines: [{ productId: 'basic', municipality: '0262' }],
  ...change,
});
const found = (asked: IntakeStopRequest, today: string) =>
  intakeStopViolations(held, asked, '2030-12-31', today).map(({ code, path }) => `${code} ${path ?? ''}`);

describe('an intake stop', () => {
  it('is asked fourteen days ahead, the last of them included', () => {
    expect(found(request(), '2027-03-01')).toEqual([]);
    expect(intakeStopViolations(held, request(), '2030-12-31', '2027-03-02')).toEqual([
      { code: 'day-outside-term', path: 'startsOn', details: { earliest: '2027-03-16', latest: '2030-12-31' } },
    ]);
  });

  it('is imposed from today on', () => {
    expect(found(request({ side: 'region' }), '2027-03-15')).toEqual([]);
    expect(found(request({ side: 'region' }), '2027-03-16')).toEqual(['day-outside-term startsOn']);
  });

  it('is never asked for crisis care, and may be imposed for it', () => {
    const crisis = { lines: [{ productId: 'crisis', municipality: '0262' }] };
    expect(found(request(crisis), '2027-03-01')).toEqual(['crisis-care lines/0']);
    expect(found(request({ ...crisis, side: 'region' }), '2027-03-01')).toEqual([]);
  });

  it('names every fault at once: lines that are not held then, none at all, a last day before the first', () => {
    expect(
      found(request({ endsOn: '2027-03-14', lines: [{ productId: 'old', municipality: '0262' }] }), '2027-03-01'),
    ).toEqual(['day-outside-term endsOn', 'line-not-held lines/0']);
    expect(found(request({ lines: [] }), '2027-03-01')).toEqual(['line-missing lines']);
  });

  it('begins as asked, or on the day on which it was granted', () => {
    expect(grantedFrom('2027-03-15', '2027-03-10')).toBe('2027-03-15');
    expect(grantedFrom('2027-03-15', '2027-03-20')).toBe('2027-03-20');
  });
});

describe('a command on a stop', () => {
  const facts = (change: Partial<IntakeStopFacts> = {}): IntakeStopFacts => ({
    side: 'provider',
    state: 'requested',
    startsOn: '2027-03-15',
    endsOn: '2027-05-31',
    ...change,
  });
  const codes = (of: IntakeStopFacts, command: 'decide' | 'withdraw' | 'lift', today = '2027-04-01') =>
    intakeStopCommandViolations(of, command, today).map(({ code }) => code);

  it.each([
    ['requested', [], [], ['wrong-state']],
    ['granted', ['wrong-state'], ['wrong-state'], []],
    ['refused', ['wrong-state'], ['wrong-state'], ['wrong-state']],
    ['withdrawn', ['wrong-state'], ['wrong-state'], ['wrong-state']],
    ['lifted', ['wrong-state'], ['wrong-state'], ['wrong-state']],
  ] as const)('in state %s', (state, decide, withdraw, lift) => {
    expect(codes(facts({ state }), 'decide')).toEqual(decide);
    expect(codes(facts({ state }), 'withdraw')).toEqual(withdraw);
    expect(codes(facts({ state }), 'lift')).toEqual(lift);
  });

  it('lifts nothing that ended by itself', () => {
    expect(codes(facts({ state: 'granted' }), 'lift', '2027-05-31')).toEqual([]);
    expect(codes(facts({ state: 'granted' }), 'lift', '2027-06-01')).toEqual(['wrong-state']);
  });
});

describe('the dates of stops', () => {
  const stop = (change: Partial<DatedIntakeStop> = {}): DatedIntakeStop => ({
    side: 'provider',
    state: 'requested',
    startsOn: '2027-03-15',
    endsOn: '2027-05-31',
    requestedOn: '2027-03-01',
    decidedOn: null,
    liftedOn: null,
    ...change,
  });
  const granted = stop({ state: 'granted', decidedOn: '2027-03-05' });

  it.each<[string, DatedIntakeStop[], string[]]>([
    ['requested', [stop()], ['intake-stop-request 2027-03-15 2027-03-01']],
    [
      'granted',
      [granted],
      [
        'intake-stop-decided 2027-03-05 2027-03-05',
        'intake-stop-start 2027-03-15 2027-03-05',
        'intake-stop-end 2027-05-31 2027-03-05',
      ],
    ],
    ['refused', [stop({ state: 'refused', decidedOn: '2027-03-05' })], ['intake-stop-decided 2027-03-05 2027-03-05']],
    ['withdrawn', [stop({ state: 'withdrawn' })], []],
    [
      'lifted',
      [{ ...granted, state: 'lifted', liftedOn: '2027-04-10' }],
      ['intake-stop-decided 2027-04-10 2027-04-10'],
    ],
    [
      'refused twice on a day',
      Array(2).fill(stop({ state: 'refused', decidedOn: '2027-03-05' })),
      ['intake-stop-decided 2027-03-05 2027-03-05'],
    ],
  ])('%s', (_case, stops, expected) => {
    expect(intakeStopDeadlines(stops).map(({ kind, dueOn, inForceOn }) => `${kind} ${dueOn} ${inForceOn}`)).toEqual(
      expected,
    );
  });
});
