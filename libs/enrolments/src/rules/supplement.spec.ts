import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@openhuis/calendar';
import fc from 'fast-check';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import type { Condition } from '@openhuis/procedures';
import {
  missingOfPart,
  notAskedViolations,
  progressOfSupplement,
  promiseAfterSupplement,
  type SupplementFacts,
  supplementRequestViolations,
  supplementUntil,
  supplementViolations,
} from './supplement.js';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2015-01-01', count));

describe('the term of a supplement', () => {
  it.each([
    ['2026-03-02', undefined, '2026-03-16'],
    // It ends where it falls: a Sunday, Easter Monday.
    ['2026-03-08', undefined, '2026-03-22'],
    ['2026-03-23', undefined, '2026-04-06'],
    ['2026-03-02', 21, '2026-03-23'],
    ['2028-02-20', 14, '2028-03-05'],
  ])('asked on %s within %s days: until %s', (askedOn, supplementDays, until) => {
    expect(supplementUntil(askedOn, supplementDays)).toBe(until);
  });
});

describe('the promise after a supplement', () => {
  it.each([
    ['received on the day it was asked: nothing moves', '2026-04-13', '2026-03-10', '2026-03-10', '2026-04-13'],
    ['received the next day', '2026-04-13', '2026-03-10', '2026-03-11', '2026-04-14'],
    ['received on the last day', '2026-04-13', '2026-03-10', '2026-03-24', '2026-04-27'],
    ['through the change to summer time', '2026-04-13', '2026-03-27', '2026-03-30', '2026-04-16'],
    ['through 29 February', '2028-03-10', '2028-02-27', '2028-03-02', '2028-03-14'],
    ['asked after the promise had passed: as late as it was', '2026-04-13', '2026-04-20', '2026-04-27', '2026-04-20'],
  ])('%s', (_, dueOn, askedOn, receivedOn, moved) => {
    expect(promiseAfterSupplement(dueOn, askedOn, receivedOn)).toBe(moved);
  });

  it('leaves as many days on receipt as there were when it was asked, whatever the dates', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 60 }), (dueOn, askedOn, still) => {
        const receivedOn = addDays(askedOn, still);
        const moved = promiseAfterSupplement(dueOn, askedOn, receivedOn);
        expect(daysBetween(receivedOn, moved)).toBe(daysBetween(askedOn, dueOn));
        expect(moved >= dueOn).toBe(true);
      }),
    );
  });

  it('adds up when it is asked again', () => {
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (dueOn, on, one, two) => {
          const first = promiseAfterSupplement(dueOn, on, addDays(on, one));
          const again = addDays(on, 40);
          expect(daysBetween(dueOn, promiseAfterSupplement(first, again, addDays(again, two)))).toBe(one + two);
        },
      ),
    );
  });
});

describe('a request for a supplement', () => {
  it('names conditions of the procedure, each once, and what is lacking', () => {
    const { conditions } = sampleDefinition();
    const item = { conditionCode: 'UEA', partyId: null, lacking: 'De handtekening ontbreekt.' };
    expect(supplementRequestViolations(conditions, [item])).toEqual([]);
    const faults = supplementRequestViolations(conditions, [
      item,
      { conditionCode: 'NIET', partyId: null, lacking: ' ' },
      item,
    ]);
    expect(faults.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'unknown-condition items/1/conditionCode',
      'invalid-input items/1/lacking',
      'invalid-input items/2',
    ]);
  });

  it('asks of each what it delivers itself', () => {
    const [declaration] = sampleDefinition().conditions;
    if (declaration === undefined) throw new Error('the sample has a condition');
    const parties = [
      { id: 'lid', role: 'member' as const },
      { id: 'onder', role: 'subcontractor' as const },
    ];
    const faults = (deliveredBy: Condition['deliveredBy'], partyId: string | null) =>
      supplementRequestViolations(
        [{ code: 'UEA', ...(deliveredBy !== undefined && { deliveredBy }) }],
        [{ conditionCode: 'UEA', partyId, lacking: 'Te oud.' }],
        parties,
      ).map(({ path }) => path);
    expect(faults('everyMember', 'lid')).toEqual([]);
    expect(faults('everyMember', null)).toEqual([]);
    expect(faults('everyMember', 'onder')).toEqual(['items/0/partyId']);
    expect(faults(undefined, 'lid')).toEqual(['items/0/partyId']);
    // The applicant has nothing to deliver of it, unless nobody else does.
    expect(faults('everySubcontractor', null)).toEqual(['items/0/partyId']);
    expect(
      supplementRequestViolations(
        [{ code: 'UEA', deliveredBy: 'everySubcontractor' }],
        [{ conditionCode: 'UEA', partyId: null, lacking: 'Te oud.' }],
      ),
    ).toEqual([]);
    expect(faults('everyMember', 'vreemd')).toEqual(['items/0/partyId']);
    // Of two it is asked twice, of one once.
    const both = ['lid', null].map((partyId) => ({ conditionCode: 'UEA', partyId, lacking: 'Te oud.' }));
    const asked = [...both, ...both.slice(0, 1)];
    expect(
      supplementRequestViolations([{ code: 'UEA', deliveredBy: 'everyMember' }], asked, parties).map(
        ({ path }) => path,
      ),
    ).toEqual(['items/2']);
  });

  it('lets only what was asked be answered', () => {
    const answers = [{ conditionCode: 'UEA' }, { conditionCode: 'VISIE' }];
    expect(notAskedViolations([{ conditionCode: 'UEA' }], answers)).toEqual([
      { code: 'not-asked', path: 'answers/1/conditionCode', details: { condition: 'VISIE' } },
    ]);
  });
});

const ofApplicant = (conditionCode: string) => ({ conditionCode, partyId: null });

describe('a supplement', () => {
  const onRequest = { kind: 'UEA', atSubmission: false, expires: false };
  const [declaration, vision] = sampleDefinition().conditions;
  if (declaration === undefined || vision === undefined) throw new Error('the sample has two conditions');
  const definition = sampleDefinition({ conditions: [{ ...declaration, evidence: onRequest }, vision] });
  const evidence = { kind: 'UEA', issuedOn: '2026-03-01', expiresOn: null, withdrawn: false };
  const answered = { conditionCode: 'UEA', confirmed: false, text: null, evidence };
  const facts = (change: Partial<SupplementFacts> = {}): SupplementFacts => ({
    definition,
    asked: [{ conditionCode: 'UEA', partyId: null }],
    answers: [answered],
    today: '2026-03-16',
    until: '2026-03-16',
    ...change,
  });
  const found = (change: Partial<SupplementFacts>): string[] =>
    supplementViolations(facts(change)).map(({ code, path = '' }) => `${code} ${path}`.trim());

  it('is in time on the last day, and not on the day after', () => {
    expect(found({})).toEqual([]);
    expect(found({ today: '2026-03-17' })).toEqual(['supplement-too-late']);
  });

  it('answers every condition that was asked anew, also one that followed only on request, and no other', () => {
    expect(found({ answers: [] })).toEqual(['evidence-missing conditions/UEA']);
    expect(found({ asked: [ofApplicant('UEA'), ofApplicant('VISIE')] })).toEqual(['answer-missing conditions/VISIE']);
    expect(found({ answers: [{ ...answered, evidence: { ...evidence, withdrawn: true } }] })).toEqual([
      'evidence-missing conditions/UEA',
    ]);
  });

  it('is answered by each party of which it is asked, for itself', () => {
    const shared = sampleDefinition({
      conditions: [{ ...declaration, evidence: onRequest, deliveredBy: 'everyMember' }, vision],
    });
    const member = { id: 'lid', name: 'Lid', answers: [] };
    const asked = [ofApplicant('UEA'), { conditionCode: 'UEA', partyId: 'lid' }];
    const both = { definition: shared, asked, parties: [member, { id: 'ander', name: 'Ander', answers: [] }] };
    expect(found({ ...both, answers: [] })).toEqual([
      'evidence-missing conditions/UEA',
      'evidence-missing parties/lid/conditions/UEA',
    ]);
    expect(found(both)).toEqual(['evidence-missing parties/lid/conditions/UEA']);
    expect(progressOfSupplement(facts(both))).toEqual({ complete: 1, total: 2 });
    const supplied = { ...both, parties: [{ ...member, answers: [answered] }] };
    expect(found(supplied)).toEqual([]);
    expect(missingOfPart({ definition: shared, asked, today: '2026-03-16' }, member).map(({ path }) => path)).toEqual([
      'parties/lid/conditions/UEA',
    ]);
    // What is asked of the applicant is not asked of the member, though it delivers the condition as well.
    expect(found({ ...both, asked: [ofApplicant('UEA')] })).toEqual([]);
  });

  it('tells how far it is', () => {
    const both = [ofApplicant('UEA'), ofApplicant('VISIE')];
    expect(progressOfSupplement(facts({ asked: both }))).toEqual({ complete: 1, total: 2 });
    expect(progressOfSupplement(facts({ asked: both, answers: [] }))).toEqual({ complete: 0, total: 2 });
    expect(progressOfSupplement(facts())).toEqual({ complete: 1, total: 1 });
  });

  it('asks nothing of the provider for what is only shown', () => {
    const seen = { ...vision, code: 'VOG', answer: 'recordedAsSeen' as const };
    const shown = { definition: sampleDefinition({ conditions: [seen] }), asked: [ofApplicant('VOG')] };
    expect(found({ ...shown, answers: [] })).toEqual([]);
    expect(progressOfSupplement(facts({ ...shown, answers: [] }))).toEqual({ complete: 0, total: 0 });
  });
});
