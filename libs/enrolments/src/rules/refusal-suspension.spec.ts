import { describe, expect, it } from '@jest/globals';
import { type ServedInTerm, suspensionViolations } from './refusal-suspension.js';

const served = (change: Partial<ServedInTerm> = {}): ServedInTerm => ({
  ground: 'writ',
  court: 'Rechtbank Gelderland',
  servedOn: '2026-04-01',
  notifiedOn: '2026-03-20',
  remedyUntil: '2026-04-09',
  today: '2026-04-09',
  isFinal: false,
  lateReason: null,
  ...change,
});

describe('what suspends an intended refusal', () => {
  it.each(['2026-03-20', '2026-04-09'])('was served on a day of the remedy term, its ends included: %s', (servedOn) => {
    expect(suspensionViolations(served({ servedOn }))).toEqual([]);
  });

  it.each(['2026-03-19', '2026-04-10'])('was not served outside it: %s', (servedOn) => {
    expect(suspensionViolations(served({ servedOn, today: '2026-05-01' }))).toEqual([
      { code: 'outside-remedy-term', path: 'servedOn', details: { from: '2026-03-20', until: '2026-04-09' } },
    ]);
  });

  it('has been served already', () => {
    expect(suspensionViolations(served({ servedOn: '2026-04-08', today: '2026-04-07' }))).toEqual([
      { code: 'date-in-future', path: 'servedOn', details: { today: '2026-04-07' } },
    ]);
  });

  it('names the court of a writ; the committee has one name, and every fault is told at once', () => {
    expect(
      suspensionViolations(served({ court: ' ', servedOn: '2026-04-10', today: '2026-04-10' })).map(({ path }) => path),
    ).toEqual(['court', 'servedOn']);
    expect(suspensionViolations(served({ ground: 'disputesCommittee', court: null }))).toEqual([]);
  });

  const late = { isFinal: true, lateReason: 'De dagvaarding lag bij de griffie.', today: '2026-04-10' };
  it.each([
    ['2026-03-20', 'the first day'],
    ['2026-04-09', 'the last day, registered the day after'],
  ])('suspends a refusal that is final already when it was served in time: %s (%s)', (servedOn) => {
    expect(suspensionViolations(served({ ...late, servedOn }))).toEqual([]);
    expect(suspensionViolations(served({ ...late, servedOn, today: '2027-01-31' }))).toEqual([]);
  });

  it.each(['2026-03-19', '2026-04-10'])('does not suspend a final refusal when it was not: %s', (servedOn) => {
    expect(suspensionViolations(served({ ...late, servedOn })).map(({ code }) => code)).toEqual([
      'outside-remedy-term',
    ]);
  });

  it('says why it was not known in time, where the refusal is final and nowhere else', () => {
    const faults = (change: Partial<ServedInTerm>) => suspensionViolations(served(change)).map(({ path }) => path);
    expect(faults({ ...late, lateReason: null })).toEqual(['lateReason']);
    expect(faults({ ...late, lateReason: ' ' })).toEqual(['lateReason']);
    expect(faults({ lateReason: 'Te laat gezien.' })).toEqual(['lateReason']);
  });
});
