import { describe, expect, it } from '@jest/globals';
import { defaultRevisionClause } from '../../../procedures/src/rules/revision-clause.js';
import type { AmendmentChange } from './amendment-change.js';
import { placesMeet } from './amendment-change.js';
import { amendmentConflicts, isBlocking, type RunningMatters } from './amendment-conflicts.js';
import { amendmentDates, effectiveDateFaults } from './amendment-dates.js';
import { amendmentDeadlines } from './amendment-deadlines.js';
import { answerViolations, joinerDueOn, outcomeOf } from './answers.js';
import { readChanges, sentChange } from './read-change.js';
import {
  amendmentCommandViolations,
  type AmendmentFacts,
  amendmentStates,
  amendmentTransitions,
} from './transitions.js';

describe('the days of an amendment', () => {
  it('follow from the revision clause', () => {
    expect(amendmentDates('2027-09-01', defaultRevisionClause, 'dialogue')).toEqual({
      responseDueOn: '2027-10-13',
      lastTermDueOn: '2027-10-27',
      earliestOn: '2027-10-29',
      latestOn: '2028-03-01',
    });
  });

  it.each([
    ['2027-10-28', 'dialogue', 'effective-too-early'],
    ['2027-10-29', 'dialogue', undefined],
    ['2028-03-01', 'dialogue', undefined],
    ['2028-03-02', 'dialogue', 'effective-too-late'],
    ['2029-01-01', 'law', undefined],
    ['2027-10-28', 'law', 'effective-too-early'],
  ] as const)('hold %s from the %s to them: %s', (effectiveOn, basis, fault) => {
    const [found] = effectiveDateFaults(effectiveOn, '2027-09-01', defaultRevisionClause, basis);
    expect(found?.details?.['fault']).toBe(fault);
  });
});

describe('the deadlines of the amendments of a procedure', () => {
  const announced = {
    state: 'announced' as const,
    announcedOn: '2027-09-01',
    responseDueOn: '2027-10-13',
    lastTermDueOn: '2027-10-27',
    lastTermOpened: false,
    settled: false,
    effectiveOn: '2028-01-01',
    changes: [],
  };
  const lines = (...amendments: Parameters<typeof amendmentDeadlines>[0]) =>
    amendmentDeadlines(amendments).map(({ kind, dueOn, actsOn }) => `${kind} ${dueOn} ${actsOn ?? ''}`);

  it('act the day after a term, and on the effective date itself', () => {
    expect(lines(announced)).toEqual([
      'amendment-responses 2027-10-13 2027-10-14',
      'amendment-last-terms 2027-10-27 2027-10-28',
      'amendment-takes-effect 2028-01-01 2028-01-01',
    ]);
  });

  it('are only those that are left, and one for two amendments that share a day', () => {
    expect(lines({ ...announced, lastTermOpened: true, settled: true }, announced).slice(-1)).toEqual([
      'amendment-last-terms 2027-10-27 2027-10-28',
    ]);
    expect(lines({ ...announced, state: 'withdrawn' }, { ...announced, state: 'effective' })).toEqual([]);
  });

  it('are also the last day of what runs off, from the announcement on and when the amendment holds', () => {
    const changes = [
      { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-12-31' },
      { kind: 'municipalityLeaves', municipality: '0301', existingUntil: '2028-12-31' },
      { kind: 'ageLimitMoved', product: 'BG-BASIS', ageBelow: 21, existingUntil: '2028-06-30' },
      { kind: 'productRetired', product: 'BG-OUD' },
    ] as const;
    expect(lines({ ...announced, changes }).slice(-1)).toEqual(['amendment-run-off 2028-12-31 2029-01-01']);
    expect(lines({ ...announced, changes, state: 'effective' })).toEqual(['amendment-run-off 2028-12-31 2029-01-01']);
  });
});

describe('the commands on an amendment', () => {
  const facts: AmendmentFacts = { state: 'proposed', proposedBy: 'one', settled: false, effectiveOn: '2028-01-01' };
  const by = (personId: string | null, today = '2027-09-01') => ({ personId, today });

  it('lead from each state only where the table says', () => {
    for (const state of amendmentStates) {
      for (const [command, { from }] of Object.entries(amendmentTransitions)) {
        const found = amendmentCommandViolations(
          { ...facts, state },
          command as keyof typeof amendmentTransitions,
          by('other'),
        );
        if (!from.includes(state)) expect(found).toEqual([{ code: 'wrong-state', details: { state, command } }]);
      }
    }
  });

  it('need another person to announce than the one who proposed', () => {
    expect(amendmentCommandViolations(facts, 'announce', by('other'))).toEqual([]);
    expect(amendmentCommandViolations(facts, 'announce', by('one'))).toEqual([{ code: 'second-person-needed' }]);
    expect(amendmentCommandViolations(facts, 'announce', by(null))).toEqual([{ code: 'second-person-needed' }]);
  });

  it('take nothing back on its day, and take effect not before it nor before the answers are settled', () => {
    const announced = { ...facts, state: 'announced' as const };
    expect(amendmentCommandViolations(announced, 'withdraw', by('one', '2027-12-31'))).toEqual([]);
    expect(amendmentCommandViolations(announced, 'withdraw', by('one', '2028-01-01'))).toHaveLength(1);
    expect(amendmentCommandViolations(announced, 'takeEffect', by(null, '2028-01-01'))).toHaveLength(1);
    const settled = { ...announced, settled: true };
    expect(amendmentCommandViolations(settled, 'takeEffect', by(null, '2027-12-31'))).toHaveLength(1);
    expect(amendmentCommandViolations(settled, 'takeEffect', by(null, '2028-01-01'))).toEqual([]);
    expect(amendmentCommandViolations(settled, 'remind', by('one'))).toHaveLength(1);
  });
});

describe('an answer to an amendment', () => {
  const facts = {
    amendment: { state: 'announced' as const, settled: false, effectiveOn: '2028-01-01' },
    answerDueOn: '2027-10-13',
    answer: null,
    contractEnded: false,
  };
  const codes = (given: Parameters<typeof answerViolations>[1], today: string, change: Partial<typeof facts> = {}) =>
    answerViolations({ ...facts, ...change }, given, today).map(({ code }) => code);

  it('is possible on its last day and not after it', () => {
    expect(codes({ answer: 'accepted', reason: undefined }, '2027-10-13')).toEqual([]);
    expect(codes({ answer: 'accepted', reason: undefined }, '2027-10-14')).toEqual(['amendment-answer-too-late']);
  });

  it('says why it refuses', () => {
    expect(codes({ answer: 'refused', reason: ' ' }, '2027-10-01')).toEqual(['invalid-input']);
    expect(codes({ answer: 'refused', reason: 'Tarief te laag' }, '2027-10-01')).toEqual([]);
  });

  it('is nothing for a contract that is over, nor for an amendment that is off', () => {
    expect(codes({ answer: 'accepted', reason: undefined }, '2027-10-01', { contractEnded: true })).toEqual([
      'wrong-state',
    ]);
    const amendment = { ...facts.amendment, state: 'withdrawn' as const };
    expect(codes({ answer: 'accepted', reason: undefined }, '2027-10-01', { amendment: amendment as never })).toEqual([
      'wrong-state',
    ]);
  });

  it('means what it says, and silence what was published', () => {
    expect(outcomeOf('accepted', 'refusal')).toEqual({ outcome: 'remains', basis: 'accepted' });
    expect(outcomeOf('refused', 'acceptance')).toEqual({ outcome: 'ends', basis: 'refused' });
    expect(outcomeOf(null, 'refusal')).toEqual({ outcome: 'ends', basis: 'silence' });
    expect(outcomeOf(null, 'acceptance')).toEqual({ outcome: 'remains', basis: 'silence' });
  });

  it('of a late joiner has the term that runs, or until the amendment holds', () => {
    const days = { responseDueOn: '2027-10-13', lastTermDueOn: '2027-10-27' };
    expect(joinerDueOn(days, '2027-12-31', '2027-10-13')).toBe('2027-10-13');
    expect(joinerDueOn(days, '2027-12-31', '2027-10-14')).toBe('2027-10-27');
    expect(joinerDueOn(days, '2027-12-31', '2027-10-28')).toBe('2027-12-31');
  });
});

describe('what an amendment meets', () => {
  const nothing: RunningMatters = {
    amendments: [],
    openOffers: { count: 0, answerDueOn: null },
    proposedOffers: 0,
    preparedRounds: 0,
    endingBefore: 0,
    unsigned: 0,
    plannedPublicationOn: null,
  };
  const tariff: AmendmentChange = { kind: 'tariffSet', product: 'BG-BASIS', amount: '80.00', example: false };

  it('is nothing where nothing runs', () => {
    expect(amendmentConflicts([tariff], nothing)).toEqual([]);
  });

  it('is another amendment at the same place, or around it; only one that is announced is in the way', () => {
    const other = {
      id: 'a',
      number: 2,
      subject: 'Basis verdwijnt',
      state: 'announced' as const,
      effectiveOn: '2028-01-01',
      changes: [{ kind: 'productRetired' as const, product: 'BG-BASIS' }],
    };
    const [conflict] = amendmentConflicts([tariff], { ...nothing, amendments: [other] });
    expect(conflict).toMatchObject({ kind: 'amendment', number: 2, places: ['products/BG-BASIS'] });
    expect(conflict !== undefined && isBlocking(conflict)).toBe(true);
    const [waiting] = amendmentConflicts([tariff], {
      ...nothing,
      amendments: [{ ...other, number: null, state: 'proposed' }],
    });
    expect(waiting !== undefined && isBlocking(waiting)).toBe(false);
    const elsewhere = { ...other, changes: [{ kind: 'clauseRemoved' as const, number: '1.1' }] };
    expect(amendmentConflicts([tariff], { ...nothing, amendments: [elsewhere] })).toEqual([]);
  });

  it('is told of offers, ends, signatures and a publication', () => {
    const found = amendmentConflicts([tariff], {
      amendments: [],
      openOffers: { count: 12, answerDueOn: '2030-06-30' },
      proposedOffers: 1,
      preparedRounds: 2,
      endingBefore: 2,
      unsigned: 3,
      plannedPublicationOn: '2028-02-01',
    });
    expect(found.map(({ kind }) => kind)).toEqual([
      'openOffers',
      'proposedOffers',
      'preparedRounds',
      'endingBefore',
      'unsigned',
      'plannedPublication',
    ]);
    expect(found.some(isBlocking)).toBe(false);
  });

  it('compares places whole: BG is not BG-BASIS', () => {
    expect(placesMeet('products/BG', 'products/BG-BASIS')).toBe(false);
    expect(placesMeet('products/BG', 'products/BG/tariff')).toBe(true);
  });
});

describe('changes as they are sent', () => {
  it('come back as they were', () => {
    const product = { code: 'X' } as never;
    const { changes } = readChanges([
      { kind: 'productWritten', description: product },
      { kind: 'tariffSet', product: 'X', amount: '1.00' },
    ]);
    expect(changes.map(sentChange)).toEqual([
      { kind: 'productWritten', description: product },
      { kind: 'tariffSet', product: 'X', amount: '1.00', example: false },
    ]);
  });

  it('are refused for what is missing and for what is not of their kind, at once', () => {
    const { changes, violations } = readChanges([
      { kind: 'clauseRemoved', clause: {} },
      { kind: 'ageLimitMoved', product: 'X' },
    ]);
    expect(changes).toEqual([]);
    expect(violations.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'invalid-input changes/0/number',
      'unknown-field changes/0/clause',
      'invalid-input changes/1/ageBelow',
    ]);
  });
});
