import { describe, expect, it } from '@jest/globals';
import { enrolmentDeadlines, type EnrolmentDates } from './enrolment-deadlines.js';

const facts = (change: Partial<EnrolmentDates>): EnrolmentDates => ({
  status: 'draft',
  editedOn: '2026-02-10',
  submittedOn: null,
  decidedOn: null,
  decisionPromiseWeeks: 6,
  ...change,
});
const due = (change: Partial<EnrolmentDates>): unknown[] =>
  enrolmentDeadlines(facts(change)).map(({ kind, dueOn, inForceOn, announced }) => [kind, dueOn, inForceOn, announced]);

describe('the deadlines of an enrolment', () => {
  it('call an idle draft to mind three weeks after its last edit', () => {
    expect(due({})).toEqual([['draft-idle', '2026-03-03', '2026-02-10', true]]);
  });

  it.each(['submitted', 'assessed'] as const)('promise a decision while it is %s', (status) => {
    expect(due({ status, submittedOn: '2026-03-02' })).toEqual([
      ['decision-promise', '2026-04-13', '2026-03-02', true],
    ]);
  });

  it('end where they fall, also on a holiday: the promise is no term of law', () => {
    expect(due({ status: 'submitted', submittedOn: '2026-02-23' })[0]).toEqual([
      'decision-promise',
      '2026-04-06',
      '2026-02-23',
      true,
    ]);
  });

  it.each(['admitted', 'refused'] as const)('tell that it was %s', (status) => {
    expect(due({ status, submittedOn: '2026-03-02', decidedOn: '2026-03-20' })).toEqual([
      ['decision-taken', '2026-03-20', '2026-03-20', true],
    ]);
  });

  it('are gone once it is withdrawn', () => {
    expect(due({ status: 'withdrawn', submittedOn: '2026-03-02' })).toEqual([]);
  });
});
