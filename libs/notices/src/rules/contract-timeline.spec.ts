import { describe, expect, it } from '@jest/globals';
import { contractTimeline, type TimelineFacts } from './contract-timeline.js';
import { defaultPolicy } from './default-policy.js';

const facts: TimelineFacts = {
  contractId: 'c',
  signedOn: '2025-11-10',
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  endedOn: null,
  optionOpen: true,
  extensions: [],
  option: {
    number: 1,
    startsOn: '2031-01-01',
    endsOn: '2032-12-31',
    latestNoticeOn: '2030-06-30',
    warningOn: '2030-06-28',
    offerDueOn: '2030-05-05',
    state: 'next',
  },
  offerWaits: false,
  changes: [
    { id: 'h1', kind: 'formed', recordedOn: '2025-11-03', recordedAt: '2025-11-03T09:00:00.000Z', detail: {} },
    {
      id: 'h2',
      kind: 'signedByProvider',
      recordedOn: '2025-11-10',
      recordedAt: '2025-11-10T10:00:00.000Z',
      detail: {},
    },
    { id: 'h3', kind: 'signedByRegion', recordedOn: '2025-11-10', recordedAt: '2025-11-10T09:00:00.000Z', detail: {} },
    { id: 'h4', kind: 'activated', recordedOn: '2026-01-01', recordedAt: '2026-01-01T00:10:00.000Z', detail: {} },
  ],
  deadlines: [deadline('option-lapse', '2030-06-30'), { ...deadline('contract-end', '2030-12-31'), announced: false }],
  notices: [],
  policy: defaultPolicy,
  ifEnded: [{ kind: 'contract-end', dueOn: '2030-12-31', inForceOn: '2030-07-01' }],
};

function deadline(kind: 'option-lapse' | 'contract-end' | 'extension-answer', dueOn: string) {
  const subjectKind = kind === 'extension-answer' ? 'extensionOffer' : 'contract';
  return {
    id: kind,
    kind,
    dueOn,
    inForceOn: '2025-11-10',
    subjectKind,
    subjectId: 's',
    announced: true,
    settled: false,
  };
}

const shown = (changed: Partial<TimelineFacts>, onlooker: 'provider' | 'region' = 'region', today = '2026-03-02') =>
  contractTimeline({ ...facts, ...changed }, onlooker, today).map(({ kind, onDate }) => `${onDate} ${kind}`);

describe('the timeline of a contract', () => {
  it('stands in the order of its days and, on one day, of its hours', () => {
    expect(shown({ policy: [] })).toEqual([
      '2025-11-03 formed',
      '2025-11-10 signedByRegion',
      '2025-11-10 signedByProvider',
      '2026-01-01 term-begins',
      '2030-05-05 offer-due',
      '2030-06-28 warning',
      '2030-06-30 option-lapse',
      '2030-12-31 term-ends',
    ]);
  });

  it('foretells what people will be told, and on what it depends', () => {
    const planned = contractTimeline(facts, 'region', '2030-07-01').filter(({ kind }) => kind === 'planned-notice');
    expect(planned.map(({ onDate, depends, detail }) => [onDate, depends, detail['step']])).toEqual([
      ['2030-10-01', 'ifEnded', 'contract-end-3-months'],
      ['2030-12-01', 'ifEnded', 'contract-end-1-month'],
    ]);
  });

  it('keeps from a provider what only the region goes by', () => {
    expect(shown({}, 'provider').filter((event) => /offer-due|warning/.test(event))).toEqual([]);
    const told = contractTimeline(facts, 'provider', '2026-03-02').filter(({ kind }) => kind === 'planned-notice');
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.flatMap(({ detail }) => detail['roles']))).toEqual(new Set(['provider_administrator']));
  });

  it('asks for no offer while one waits, and shows until when it can be answered', () => {
    const waiting = { offerWaits: true, deadlines: [deadline('extension-answer', '2030-05-31')] };
    const events = shown(waiting, 'region', '2030-03-01');
    expect(events).toContain('2030-05-31 extension-answer');
    expect(events.some((event) => event.endsWith('offer-due'))).toBe(false);
  });

  it('says of each event whether it is past, today or to come', () => {
    const when = (today: string) =>
      contractTimeline(facts, 'region', today).find(({ kind }) => kind === 'option-lapse')?.when;
    expect([when('2030-06-29'), when('2030-06-30'), when('2030-07-01')]).toEqual(['toCome', 'today', 'past']);
  });

  it('says of what was done today that it is past', () => {
    const formed = contractTimeline(facts, 'region', '2025-11-03').find(({ kind }) => kind === 'formed');
    expect(formed?.when).toBe('past');
  });

  it('holds no term before both have signed', () => {
    const unsigned = shown({ signedOn: null, startsOn: null, option: undefined, deadlines: [], ifEnded: [] });
    expect(unsigned.some((event) => event.includes('term-'))).toBe(false);
  });

  it('leaves out a date that the system has dealt with', () => {
    const settled = { deadlines: [{ ...deadline('option-lapse', '2030-06-30'), settled: true }] };
    expect(shown(settled, 'region', '2030-07-01').some((event) => event.endsWith('option-lapse'))).toBe(false);
  });
});
