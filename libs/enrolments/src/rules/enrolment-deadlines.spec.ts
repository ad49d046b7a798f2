import { describe, expect, it } from '@jest/globals';
import { enrolmentDeadlines, type EnrolmentDates, promisedOn } from './enrolment-deadlines.js';

const facts = (change: Partial<EnrolmentDates>): EnrolmentDates => ({
  status: 'draft',
  editedOn: '2026-02-10',
  submittedOn: null,
  decisionDueOn: null,
  decidedOn: null,
  remedy: null,
  complaints: [],
  ...change,
});
const due = (change: Partial<EnrolmentDates>): unknown[] =>
  enrolmentDeadlines(facts(change)).map(({ kind, dueOn, inForceOn, announced }) => [kind, dueOn, inForceOn, announced]);

describe('the deadlines of an enrolment', () => {
  it('call an idle draft to mind three weeks after its last edit', () => {
    expect(due({})).toEqual([['draft-idle', '2026-03-03', '2026-02-10', true]]);
  });

  it.each(['submitted', 'assessed', 'decisionProposed'] as const)('promise a decision while it is %s', (status) => {
    expect(due({ status, submittedOn: '2026-03-02', decisionDueOn: '2026-04-13' })).toEqual([
      ['decision-promise', '2026-04-13', '2026-03-02', true],
    ]);
  });

  it('promise nothing while a supplement is awaited: the promise stands still', () => {
    const kinds = due({ status: 'supplementAsked', submittedOn: '2026-03-02', decisionDueOn: '2026-04-13' });
    expect(kinds).not.toContainEqual(expect.arrayContaining(['decision-promise']));
  });

  it.each([
    ['2026-03-02', 6, '2026-04-13'],
    // A holiday: the promise is no term of law and ends where it falls.
    ['2026-02-23', 6, '2026-04-06'],
  ])('promised on receipt on %s within %i weeks: %s', (submittedOn, weeks, dueOn) => {
    expect(promisedOn(submittedOn, weeks)).toBe(dueOn);
  });

  it('tell of an intended refusal, and act on the day after its remedy term', () => {
    const remedy = { notifiedOn: '2026-03-20', until: '2026-04-09' };
    expect(enrolmentDeadlines(facts({ status: 'refusalIntended', submittedOn: '2026-03-02', remedy }))).toEqual([
      { kind: 'refusal-intended', dueOn: '2026-03-20', inForceOn: '2026-03-20', announced: true },
      { kind: 'remedy-term', dueOn: '2026-04-09', actsOn: '2026-04-10', inForceOn: '2026-03-20', announced: true },
    ]);
    expect(due({ status: 'refusalSuspended', submittedOn: '2026-03-02', remedy })).toEqual([]);
  });

  it.each(['admitted', 'refused'] as const)('tell that it was %s', (status) => {
    expect(due({ status, submittedOn: '2026-03-02', decidedOn: '2026-03-20' })).toEqual([
      ['decision-taken', '2026-03-20', '2026-03-20', true],
    ]);
  });

  it.each(['refusalIntended', 'refusalSuspended', 'assessed', 'refused', 'withdrawn'] as const)(
    'hold a complaint until it is answered, also when it is %s meanwhile',
    (status) => {
      const complaints = [{ filedOn: '2026-03-23', answerDueOn: '2026-05-04' }];
      expect(due({ status, submittedOn: '2026-03-02', complaints })).toContainEqual([
        'complaint-answer',
        '2026-05-04',
        '2026-03-23',
        true,
      ]);
    },
  );

  it('are gone once it is withdrawn', () => {
    expect(due({ status: 'withdrawn', submittedOn: '2026-03-02' })).toEqual([]);
  });
});
