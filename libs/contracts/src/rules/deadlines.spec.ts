import { describe, expect, it } from '@jest/globals';
import { addDays, endAfterExtensions, type TermScheme } from '@openhuis/calendar';
import fc from 'fast-check';
import {
  afterExtension,
  afterLapse,
  cohortDeadlines,
  contractDeadlines,
  type ContractFacts,
  offerDeadlines,
  type OfferFacts,
  transferDueOn,
} from './deadlines.js';

const scheme: TermScheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
};
const formed: ContractFacts = {
  scheme,
  signatureWeeks: 3,
  offerValidityDays: 90,
  formedOn: '2025-11-03',
  signingAgainSince: null,
  signedOn: null,
  startsOn: null,
  activated: false,
  endedOn: null,
  endReason: null,
  extensionsExercised: 0,
  optionOpen: true,
  endsOn: '2030-12-31',
  lineEnds: [],
  preparedEnds: [],
  asOf: '2025-11-03',
};
const signed: ContractFacts = {
  ...formed,
  signedOn: '2025-11-10',
  startsOn: '2026-01-01',
  lineEnds: ['2030-12-31', '2030-12-31'],
  asOf: '2025-11-10',
};
const active: ContractFacts = { ...signed, activated: true };

const outline = (facts: ContractFacts): string[] =>
  contractDeadlines(facts).map(
    ({ kind, dueOn, actsOn, announced }) => `${kind} ${dueOn} ${actsOn ?? '-'} ${announced ? 'announced' : 'silent'}`,
  );

describe('the deadlines of a contract', () => {
  it.each([
    ['2026-01-05', '2025-11-03'],
    ['2026-01-28', '2026-01-28'],
  ])('tells of an offer that a text renewed on %s moved no sooner than that', (signingAgainSince, inForceOn) => {
    const validity = contractDeadlines({ ...formed, signingAgainSince }).find(({ kind }) => kind === 'offer-validity');
    expect(validity?.inForceOn).toBe(inForceOn);
  });

  it.each<[string, ContractFacts, string[]]>([
    ['formed', formed, ['signature 2025-11-24 - announced', 'offer-validity 2026-02-01 2026-02-02 announced']],
    [
      'signed by one side, when the text was renewed',
      { ...formed, signingAgainSince: '2026-01-01' },
      ['signature-again 2026-01-22 - announced', 'offer-validity 2026-02-01 2026-02-02 announced'],
    ],
    [
      'renewed shortly before the offer to contract ends',
      { ...formed, signingAgainSince: '2026-01-28' },
      ['signature-again 2026-02-18 - announced', 'offer-validity 2026-02-18 2026-02-19 announced'],
    ],
    [
      'signed',
      signed,
      [
        'contract-start 2026-01-01 2026-01-01 announced',
        'option-lapse 2030-06-30 2030-07-01 announced',
        'contract-end 2030-12-31 2031-01-01 silent',
      ],
    ],
    ['active', active, ['option-lapse 2030-06-30 2030-07-01 announced', 'contract-end 2030-12-31 2031-01-01 silent']],
    [
      'extended once',
      afterExtension(active),
      ['option-lapse 2032-06-30 2032-07-01 announced', 'contract-end 2032-12-31 2033-01-01 silent'],
    ],
    [
      'lapsed',
      afterLapse(active),
      ['contract-end 2030-12-31 2031-01-01 announced', 'client-transfer 2030-09-30 2030-09-30 announced'],
    ],
    [
      'extended three times',
      afterExtension(afterExtension(afterExtension(active))),
      ['contract-end 2036-12-31 2037-01-01 announced', 'client-transfer 2036-09-30 2036-09-30 announced'],
    ],
    [
      'extended in part',
      { ...afterExtension(active, '2030-03-01'), lineEnds: ['2030-12-31', '2032-12-31', '2030-12-31'] },
      [
        'option-lapse 2032-06-30 2032-07-01 announced',
        'lines-end 2030-12-31 - announced',
        'contract-end 2032-12-31 2033-01-01 silent',
        'client-transfer 2030-09-30 2030-09-30 announced',
      ],
    ],
    ['ended', { ...afterLapse(active), endedOn: '2030-12-31', endReason: 'termEnded' }, []],
    [
      'not signed',
      { ...formed, endedOn: '2026-02-01', endReason: 'notSigned' },
      ['contract-lapsed 2026-02-01 - announced'],
    ],
    [
      'withdrawn',
      { ...formed, endedOn: '2025-11-20', endReason: 'withdrawn' },
      ['contract-withdrawn 2025-11-20 - announced'],
    ],
    [
      'declined',
      { ...formed, endedOn: '2025-11-20', endReason: 'declined' },
      ['contract-declined 2025-11-20 - announced'],
    ],
  ])('once %s', (_case, facts, expected) => {
    expect(outline(facts)).toEqual(expected);
  });

  it('are in force since the facts came to be', () => {
    const since = (facts: ContractFacts): Set<string> =>
      new Set(contractDeadlines(facts).map(({ inForceOn }) => inForceOn));
    expect(since(afterLapse(active))).toEqual(new Set(['2030-07-01']));
    expect(since(afterLapse(active, '2030-04-02'))).toEqual(new Set(['2030-04-02']));
    expect(contractDeadlines(afterExtension(active, '2030-05-01')).map(({ inForceOn }) => inForceOn)).toEqual([
      '2030-05-01',
      '2030-05-01',
    ]);
  });

  it.each([
    ['in time', '2030-12-31', '2030-07-01', '2030-09-30'],
    ['on that very day', '2030-12-31', '2030-09-30', '2030-09-30'],
    ['too late', '2030-12-31', '2030-10-01', '2030-10-01'],
    ['too late, on a Saturday', '2030-12-31', '2030-10-12', '2030-10-14'],
    ['too late, on a holiday', '2030-12-31', '2030-12-25', '2030-12-27'],
    ['in its last weekend', '2030-11-03', '2030-11-02', '2030-11-03'],
    ['on its last day', '2030-12-31', '2030-12-31', '2030-12-31'],
  ])('plan the transfer of what became certain to end %s', (_case, lastDay, since, dueOn) => {
    expect(transferDueOn(lastDay, since)).toBe(dueOn);
  });

  describe('of what became certain to end within three months', () => {
    // On Saturday 12 October 2030; the first working day after it is the fourteenth.
    const late: ContractFacts = { ...afterLapse(active), asOf: '2030-10-12' };
    const transfers = (facts: ContractFacts): string[] =>
      contractDeadlines(facts)
        .filter(({ kind }) => kind === 'client-transfer')
        .map(({ dueOn, actsOn, inForceOn }) => `${dueOn} ${actsOn ?? '-'} ${inForceOn}`);
    const prepared = (since: string, asOf: string): ContractFacts => ({
      ...late,
      preparedEnds: [{ endsOn: '2030-12-31', since }],
      asOf,
    });

    it('plan its transfer at once', () => {
      expect(transfers(late)).toEqual(['2030-10-14 2030-10-14 2030-10-12']);
      const part = { ...afterExtension(active), lineEnds: ['2030-12-31', '2032-12-31'], asOf: '2030-11-01' };
      expect(transfers(part)).toEqual(['2030-11-01 2030-11-01 2030-11-01']);
    });

    it('keep that date, and do not plan it anew', () => {
      expect(transfers(prepared('2030-10-12', '2030-10-13'))).toEqual(['2030-10-14 2030-10-14 2030-10-13']);
      expect(transfers(prepared('2030-10-12', '2030-10-15'))).toEqual([]);
      expect(transfers(prepared('2030-09-30', '2030-10-12'))).toEqual([]);
    });

    it('plan none for what is over, or may yet be extended', () => {
      expect(transfers({ ...late, asOf: '2031-01-01' })).toEqual([]);
      expect(transfers({ ...late, optionOpen: true })).toEqual([]);
    });

    it('plan one for last days that share their date', () => {
      const lineEnds = ['2031-05-30', '2031-05-31', '2032-12-31'];
      expect(transfers({ ...afterExtension(active), lineEnds, asOf: '2030-10-12' })).toEqual([
        '2031-02-28 2031-02-28 2030-10-12',
      ]);
    });
  });

  it('forget lines that ended before', () => {
    const later = { ...afterExtension(afterExtension(active)), lineEnds: ['2030-12-31', '2034-12-31'] };
    expect(outline(later)).not.toContain('lines-end 2030-12-31 - announced');
  });

  it('act on the end exactly once the last day has passed, announced if and only if no option is open', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.boolean(), (extensions, lapsed) => {
        const extended = Array.from({ length: extensions }).reduce<ContractFacts>(
          (facts) => afterExtension(facts),
          active,
        );
        const facts = lapsed ? afterLapse({ ...extended, optionOpen: false }) : extended;
        const planned = contractDeadlines(facts);
        const end = planned.find(({ kind }) => kind === 'contract-end');
        expect(end?.dueOn).toBe(endAfterExtensions(scheme, extensions));
        expect(end?.actsOn).toBe(addDays(end?.dueOn ?? '', 1));
        expect(end?.announced).toBe(!planned.some(({ kind }) => kind === 'option-lapse'));
      }),
    );
  });
});

describe('the deadlines of an offer', () => {
  const open: OfferFacts = {
    state: 'open',
    offeredOn: '2030-03-01',
    answerDueOn: '2030-06-30',
    answeredOn: null,
  };
  it('ask for an answer that is received on the last day', () => {
    expect(offerDeadlines(open)).toEqual([
      {
        kind: 'extension-answer',
        dueOn: '2030-06-30',
        actsOn: '2030-07-01',
        inForceOn: '2030-03-01',
        announced: true,
      },
    ]);
  });
  it('ask the region for an approval while it is only proposed', () => {
    expect(offerDeadlines({ ...open, state: 'proposed', offeredOn: '2030-08-01', answerDueOn: '2030-12-31' })).toEqual([
      {
        kind: 'extension-approval',
        dueOn: '2030-12-31',
        actsOn: '2031-01-01',
        inForceOn: '2030-08-01',
        announced: true,
      },
    ]);
  });
  it('ask for its receipt until that is known, and tell of a reminder', () => {
    const asked = { ...open, receiptDueOn: '2030-03-11', remindedOn: '2030-05-02' };
    const outlined = (facts: OfferFacts): string[] =>
      offerDeadlines(facts).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(outlined(asked)).toEqual([
      'extension-answer 2030-06-30',
      'extension-receipt 2030-03-11',
      'extension-reminder 2030-05-02',
    ]);
    expect(outlined({ ...asked, receiptDueOn: null, remindedOn: null })).toEqual(['extension-answer 2030-06-30']);
    expect(outlined({ ...asked, state: 'declined', answeredOn: '2030-05-03' })).toEqual([
      'extension-answered 2030-05-03',
    ]);
    // The purchaser extended alone: that it was received is to be known all the same.
    expect(outlined({ ...asked, state: 'accepted', answeredOn: '2030-03-01' })).toEqual([
      'extension-answered 2030-03-01',
      'extension-receipt 2030-03-11',
    ]);
  });
  it.each(['accepted', 'declined'] as const)('tell when it was %s', (state) => {
    expect(offerDeadlines({ ...open, state, answeredOn: '2030-04-02' })).toEqual([
      { kind: 'extension-answered', dueOn: '2030-04-02', inForceOn: '2030-04-02', announced: true },
    ]);
  });
  it.each(['lapsed', 'withdrawn'] as const)('are none once it is %s', (state) => {
    expect(offerDeadlines({ ...open, state })).toEqual([]);
  });
});

describe('the deadlines of a cohort', () => {
  it('are one for each end with an open option, whatever the number of contracts', () => {
    const ends = [...Array.from({ length: 155 }, () => '2030-12-31'), '2032-12-31'];
    expect(cohortDeadlines(scheme, ends, '2030-03-01', 12).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'extension-decision 2030-06-30',
      'extension-round 2029-06-30',
      'extension-decision 2032-06-30',
      'extension-round 2031-06-30',
    ]);
  });
  it('have the system propose a round by the offset of the procedure, without a mail of its own', () => {
    expect(cohortDeadlines(scheme, ['2030-12-31'], '2029-01-01', 9)[1]).toEqual({
      kind: 'extension-round',
      dueOn: '2029-09-30',
      actsOn: '2029-09-30',
      inForceOn: '2029-01-01',
      announced: false,
    });
  });
  it('are none for the last end and for ends that are not of the scheme', () => {
    expect(cohortDeadlines(scheme, ['2036-12-31', '2029-06-30'], '2030-03-01', 12)).toEqual([]);
  });
});
