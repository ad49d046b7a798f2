import { describe, expect, it } from '@jest/globals';
import {
  type DatedMeasure,
  measureCommandViolations,
  measureDeadlines,
  type MeasureFacts,
  type MeasureProposal,
  measureViolations,
} from './measure.js';

const found = (proposal: Partial<MeasureProposal> & Pick<MeasureProposal, 'kind'>, today = '2027-03-01') =>
  measureViolations({ hearingUntil: '2027-03-15', ...proposal }, today).map(
    ({ code, path }) => `${code} ${path ?? ''}`,
  );

describe('a proposal for a measure', () => {
  it.each<[string, Parameters<typeof found>[0], string[]]>([
    ['a warning', { kind: 'warning' }, []],
    ['a warning with a discount', { kind: 'warning', discount: '2.50' }, ['invalid-input discount']],
    ['a recovery plan', { kind: 'recoveryPlan', steps: [{ text: 'Wachtlijst weg', dueOn: '2027-06-01' }] }, []],
    ['a recovery plan without steps', { kind: 'recoveryPlan' }, ['invalid-input steps']],
    [
      'a step within the hearing term',
      { kind: 'recoveryPlan', steps: [{ text: 'Nu', dueOn: '2027-03-15' }] },
      ['day-too-soon steps/0/dueOn'],
    ],
    ['a discount', { kind: 'discount', discount: '5', startsOn: '2027-04-01', endsOn: '2027-06-30' }, []],
    [
      'a discount above five per cent',
      { kind: 'discount', discount: '5.01', startsOn: '2027-04-01', endsOn: '2027-06-30' },
      ['discount-too-high discount'],
    ],
    [
      'a discount of nought',
      { kind: 'discount', discount: '0.00', startsOn: '2027-04-01', endsOn: '2027-06-30' },
      ['invalid-input discount'],
    ],
    [
      'a discount without its days',
      { kind: 'discount', discount: '2' },
      ['invalid-input startsOn', 'invalid-input endsOn'],
    ],
    [
      'a part that ends',
      { kind: 'partTermination', endsOn: '2027-06-30', lines: [{ productId: 'a', municipality: '0262' }] },
      [],
    ],
    ['a part without lines', { kind: 'partTermination', endsOn: '2027-06-30' }, ['line-missing lines']],
    ['lines of a warning', { kind: 'warning', lines: [] }, ['invalid-input lines']],
  ])('%s', (_case, proposal, expected) => {
    expect(found(proposal)).toEqual(expected);
  });

  it('gives the provider at least seven days to respond', () => {
    expect(found({ kind: 'warning', hearingUntil: '2027-03-08' })).toEqual([]);
    expect(found({ kind: 'warning', hearingUntil: '2027-03-07' })).toEqual(['day-too-soon hearingUntil']);
  });
});

describe('a command on a measure', () => {
  const facts = (change: Partial<MeasureFacts> = {}): MeasureFacts => ({
    kind: 'warning',
    state: 'proposed',
    hearingUntil: '2027-03-15',
    isViewed: false,
    ...change,
  });
  const codes = (of: MeasureFacts, command: Parameters<typeof measureCommandViolations>[1], today: string) =>
    measureCommandViolations(of, command, today).map(({ code }) => code);

  it('decides once the provider has responded, or could have', () => {
    expect(codes(facts(), 'decide', '2027-03-15')).toEqual(['hearing-running']);
    expect(codes(facts(), 'decide', '2027-03-16')).toEqual([]);
    expect(codes(facts({ isViewed: true }), 'decide', '2027-03-02')).toEqual([]);
  });

  it('hears the provider until the last day of the term, once', () => {
    expect(codes(facts(), 'respond', '2027-03-15')).toEqual([]);
    expect(codes(facts(), 'respond', '2027-03-16')).toEqual(['offer-too-late']);
    expect(codes(facts({ isViewed: true }), 'respond', '2027-03-02')).toEqual(['already-exists']);
  });

  it.each(['taken', 'dropped', 'closed'] as const)('decides nothing that is %s', (state) => {
    expect(codes(facts({ state }), 'decide', '2027-03-16')).toEqual(['wrong-state']);
    expect(codes(facts({ state }), 'close', '2027-03-16')).toEqual(state === 'taken' ? [] : ['wrong-state']);
    expect(codes(facts({ state }), 'finishStep', '2027-03-16')).toEqual(state === 'taken' ? [] : ['wrong-state']);
  });
});

describe('the dates of measures', () => {
  const measure = (change: Partial<DatedMeasure> = {}): DatedMeasure => ({
    kind: 'recoveryPlan',
    state: 'proposed',
    hearingUntil: '2027-03-15',
    endsOn: null,
    proposedOn: '2027-03-01',
    decidedOn: null,
    closedOn: null,
    stepsDue: [],
    ...change,
  });

  it.each<[string, DatedMeasure, string[]]>([
    ['proposed', measure(), ['measure-hearing 2027-03-15']],
    [
      'taken',
      measure({ state: 'taken', decidedOn: '2027-03-20', stepsDue: ['2027-06-01', '2027-09-01'] }),
      ['measure-decided 2027-03-20', 'measure-date 2027-06-01', 'measure-date 2027-09-01'],
    ],
    [
      'a discount that holds',
      measure({ kind: 'discount', state: 'taken', decidedOn: '2027-03-20', endsOn: '2027-06-30' }),
      ['measure-decided 2027-03-20', 'measure-date 2027-06-30'],
    ],
    ['dropped', measure({ state: 'dropped', decidedOn: '2027-03-20' }), ['measure-decided 2027-03-20']],
    [
      'closed',
      measure({ state: 'closed', decidedOn: '2027-03-20', closedOn: '2027-08-01', stepsDue: ['2027-09-01'] }),
      ['measure-decided 2027-08-01'],
    ],
  ])('%s', (_case, facts, expected) => {
    expect(measureDeadlines([facts, facts]).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual(expected);
  });
});
