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
  reconsideredOn: null,
  suspendedOn: null,
  suppliedOn: null,
  supplement: null,
  notProcessedOn: null,
  evidenceChecks: [],
  ...change,
});
const due = (change: Partial<EnrolmentDates>): unknown[] =>
  enrolmentDeadlines(facts(change)).map(({ kind, dueOn, inForceOn, announced }) => [kind, dueOn, inForceOn, announced]);

describe('the deadlines of an enrolment', () => {
  it('call an idle draft to mind three weeks after its last edit', () => {
    expect(due({})).toEqual([['draft-idle', '2026-03-03', '2026-02-10', true]]);
  });

  it.each(['submitted', 'assessed', 'decisionProposed'] as const)(
    'confirm the receipt and promise a decision while it is %s',
    (status) => {
      expect(due({ status, submittedOn: '2026-03-02', decisionDueOn: '2026-04-13' })).toEqual([
        ['enrolment-received', '2026-03-02', '2026-03-02', true],
        ['decision-promise', '2026-04-13', '2026-03-02', true],
      ]);
    },
  );

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
      const complaints = [{ filedOn: '2026-03-23', answerDueOn: '2026-05-04', answeredOn: null }];
      expect(due({ status, submittedOn: '2026-03-02', complaints })).toContainEqual([
        'complaint-answer',
        '2026-05-04',
        '2026-03-23',
        true,
      ]);
    },
  );

  it('tell that a complaint was answered instead, and know each day once', () => {
    const one = { filedOn: '2026-03-23', answerDueOn: '2026-05-04', answeredOn: '2026-04-20' };
    const refused = { status: 'refused' as const, submittedOn: '2026-03-02' };
    expect(due({ ...refused, complaints: [one, one] })).toEqual([
      ['complaint-answered', '2026-04-20', '2026-04-20', true],
    ]);
    const waiting = { ...one, answeredOn: null };
    expect(due({ ...refused, complaints: [waiting, waiting] })).toEqual([
      ['complaint-answer', '2026-05-04', '2026-03-23', true],
    ]);
  });

  it('tell that a refusal was taken back, until it is decided anew', () => {
    const facts = { submittedOn: '2026-03-02', reconsideredOn: '2026-04-01' };
    const taken = ['refusal-reconsidered', '2026-04-01', '2026-04-01', true];
    expect(due({ ...facts, status: 'assessed' })).toContainEqual(taken);
    expect(due({ ...facts, status: 'admitted', decidedOn: '2026-04-10' })).not.toContainEqual(taken);
  });

  it('tell that a supplement was received, until more is asked or it is decided', () => {
    const facts = { submittedOn: '2026-03-02', decisionDueOn: '2026-04-20', suppliedOn: '2026-03-17' };
    const received = ['supplement-received', '2026-03-17', '2026-03-17', true];
    expect(due({ ...facts, status: 'submitted' })).toContainEqual(received);
    for (const status of ['supplementAsked', 'refusalIntended', 'withdrawn'] as const)
      expect(due({ ...facts, status })).not.toContainEqual(received);
  });

  it('tell that a refusal waits for the court, as long as it does', () => {
    const facts = { submittedOn: '2026-03-02', suspendedOn: '2026-03-24' };
    expect(due({ ...facts, status: 'refusalSuspended' })).toEqual([
      ['refusal-suspended', '2026-03-24', '2026-03-24', true],
    ]);
    expect(due({ ...facts, status: 'refused', decidedOn: '2026-05-11' })).toEqual([
      ['decision-taken', '2026-05-11', '2026-05-11', true],
    ]);
  });

  it('are gone once it is withdrawn', () => {
    expect(due({ status: 'withdrawn', submittedOn: '2026-03-02' })).toEqual([]);
  });

  it('tell until when a supplement is awaited, act on the day after, and say then that it is not processed', () => {
    const supplement = { askedOn: '2026-03-10', until: '2026-03-24' };
    const asked = {
      status: 'supplementAsked' as const,
      submittedOn: '2026-03-02',
      decisionDueOn: '2026-04-13',
      supplement,
    };
    expect(enrolmentDeadlines(facts(asked))).toEqual([
      { kind: 'supplement', dueOn: '2026-03-24', actsOn: '2026-03-25', inForceOn: '2026-03-10', announced: true },
    ]);
    expect(due({ ...asked, status: 'notProcessed', supplement: null, notProcessedOn: '2026-03-25' })).toEqual([
      ['not-processed', '2026-03-25', '2026-03-25', true],
    ]);
  });

  it('keep the day to look at other evidence again after the admission, each day once, while there is something to keep', () => {
    const evidenceChecks = [
      { checkOn: '2027-03-01', foundOn: '2026-03-12' },
      { checkOn: '2027-03-01', foundOn: '2026-03-10' },
      { checkOn: '2026-09-01', foundOn: '2026-03-12' },
    ];
    const decided = { submittedOn: '2026-03-02', decidedOn: '2026-03-20', evidenceChecks };
    expect(due({ ...decided, status: 'admitted' })).toEqual([
      ['decision-taken', '2026-03-20', '2026-03-20', true],
      ['evidence-check', '2027-03-01', '2026-03-10', true],
      ['evidence-check', '2026-09-01', '2026-03-12', true],
    ]);
    expect(due({ ...decided, status: 'refused' })).toEqual([['decision-taken', '2026-03-20', '2026-03-20', true]]);
  });
});
