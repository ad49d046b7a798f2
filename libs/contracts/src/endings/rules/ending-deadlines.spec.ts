import { describe, expect, it } from '@jest/globals';
import { type DatedEnding, endingDeadlines, regionEndingDeadlines } from './ending-deadlines.js';

const ending = (change: Partial<DatedEnding> = {}): DatedEnding => ({
  ground: 'notice',
  state: 'asked',
  endsOn: '2028-12-31',
  askedOn: '2028-01-10',
  isTold: true,
  answerDueOn: '2028-06-30',
  plannedOn: null,
  closedOn: null,
  isOvertaken: false,
  reportedOn: null,
  toSettle: [],
  ...change,
});
const planned = ending({ state: 'planned', plannedOn: '2028-01-20', toSettle: ['2028-12-31', '2029-01-31'] });
const outline = (endings: DatedEnding[]): string[] =>
  endingDeadlines(endings).map(
    ({ kind, dueOn, actsOn }) => `${kind} ${dueOn}${actsOn === undefined ? '' : ` ${actsOn}`}`,
  );

describe('the dates of endings', () => {
  it.each<[string, DatedEnding, string[]]>([
    ['proposed', ending({ state: 'proposed', isTold: false }), []],
    ['asked', ending(), ['end-answer 2028-06-30 2028-07-01']],
    [
      'planned',
      planned,
      ['end-recorded 2028-01-20', 'transfer-report 2028-02-03', 'settlement 2028-12-31', 'settlement 2029-01-31'],
    ],
    [
      'planned, once numbers came in',
      { ...planned, reportedOn: '2028-02-03', toSettle: [] },
      ['end-recorded 2028-01-20', 'transfer-report 2028-09-30'],
    ],
    [
      'planned, and another came before it',
      { ...planned, isOvertaken: true, toSettle: [] },
      ['end-recorded 2028-01-20'],
    ],
    ['of the term itself', { ...planned, ground: 'term', toSettle: [] }, ['transfer-report 2028-02-20']],
    ['of a term that runs on after all', ending({ ground: 'term', state: 'cancelled', closedOn: '2028-02-01' }), []],
    ['withdrawn', ending({ state: 'withdrawn', closedOn: '2028-02-01' }), ['end-dropped 2028-02-01']],
    ['withdrawn before anybody knew', ending({ state: 'withdrawn', isTold: false, closedOn: '2028-02-01' }), []],
  ])('one that is %s', (_case, facts, expected) => {
    expect(outline([facts])).toEqual(expected);
  });

  it('tell each day once, whatever the number of endings', () => {
    expect(outline([planned, planned])).toEqual(outline([planned]));
  });
});

describe('the dates of the region', () => {
  it('are what waits for a second person, and until when the contract is kept', () => {
    const proposed = ending({ state: 'proposed', isTold: false, answerDueOn: '2028-01-24' });
    expect(regionEndingDeadlines([proposed, planned], { until: '2038-12-31', since: '2029-01-01' })).toEqual([
      { kind: 'end-approval', dueOn: '2028-01-24', actsOn: '2028-01-25', inForceOn: '2028-01-10', announced: true },
      { kind: 'retention-end', dueOn: '2038-12-31', inForceOn: '2029-01-01', announced: false },
    ]);
    expect(regionEndingDeadlines([planned], null)).toEqual([]);
  });
});
