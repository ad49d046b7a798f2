import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, latest } from '@openhuis/calendar';
import { type DeadlineKind, deadlineKinds } from '@openhuis/platform';
import fc from 'fast-check';
import { defaultPolicy } from './default-policy.js';
import type { NoticedDeadline } from './notice-policy.js';
import { noticeSteps, type NoticeObligation, obligationsOf } from './notice-steps.js';

const summary = (deadline: NoticedDeadline, today: CalendarDate, handledBefore: CalendarDate | null = null) =>
  noticeSteps(deadline, defaultPolicy, today, handledBefore).obligations.map(({ step, role, dueOn, state, reason }) =>
    [step, role, dueOn, reason ?? state].join(' '),
  );

describe('the dates of the default steps', () => {
  const datesOf = (kind: DeadlineKind, dueOn: CalendarDate, inForceOn = '2026-01-01') => [
    ...new Set(obligationsOf({ kind, dueOn, inForceOn }, defaultPolicy).map((step) => `${step.step} ${step.dueOn}`)),
  ];

  it('tells managers 12 and 9 months before the latest notice date that they must decide, and when it is near', () => {
    expect(datesOf('extension-decision', '2030-06-30')).toEqual([
      'extension-decision-12-months 2029-06-30',
      'extension-decision-9-months 2029-09-30',
      'extension-decision-28-days 2030-06-02',
      'extension-decision-7-days 2030-06-23',
    ]);
  });

  it('counts the end of a contract back from the day after it', () => {
    expect(datesOf('contract-end', '2030-12-31', '2030-07-01')).toEqual([
      'contract-end-6-months 2030-07-01',
      'contract-end-3-months 2030-10-01',
      'contract-end-1-month 2030-12-01',
    ]);
  });

  it('reminds of an offer 28, 14 and 3 days before the answer is due', () => {
    expect(datesOf('extension-answer', '2030-06-30', '2030-05-01')).toEqual([
      'extension-offered 2030-05-01',
      'extension-answer-28-days 2030-06-02',
      'extension-answer-14-days 2030-06-16',
      'extension-answer-3-days 2030-06-27',
    ]);
  });

  it('speaks to nobody of a single option: the offer reminds the provider, the cohort the manager', () => {
    expect(datesOf('option-lapse', '2030-06-30')).toEqual([]);
  });

  it('asks to sign at once, 7 and 2 days before the weeks are over, 28 and 7 days before the offer ends', () => {
    expect(datesOf('signature', '2025-11-24', '2025-11-03')).toEqual([
      'signature-pending 2025-11-03',
      'signature-7-days 2025-11-17',
      'signature-2-days 2025-11-22',
    ]);
    expect(datesOf('offer-validity', '2026-02-01', '2025-11-03')).toEqual([
      'offer-validity-28-days 2026-01-04',
      'offer-validity-7-days 2026-01-25',
    ]);
  });

  it('tells the other side at once when a contract ends before both signed', () => {
    const told = (kind: DeadlineKind) =>
      obligationsOf({ kind, dueOn: '2025-11-20', inForceOn: '2025-11-20' }, defaultPolicy).map(
        ({ dueOn, role }) => `${dueOn} ${role}`,
      );
    expect(told('contract-declined')).toEqual(['2025-11-20 contract_manager']);
    expect(told('contract-withdrawn')).toEqual(['2025-11-20 provider_signatory', '2025-11-20 provider_administrator']);
    expect(told('contract-lapsed')).toHaveLength(3);
  });

  it('warns 60 and 14 days before evidence expires', () => {
    expect(datesOf('evidence-expiry', '2027-03-01')).toEqual([
      'evidence-expiry-60-days 2026-12-31',
      'evidence-expiry-14-days 2027-02-15',
    ]);
  });

  it('gives every step a name of its own', () => {
    const names = defaultPolicy.map(({ step }) => step);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what goes and what lapses', () => {
  const end: NoticedDeadline = { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: '2030-07-01' };

  it('sends the step of the day and waits for the next', () => {
    const { nextNoticeOn } = noticeSteps(end, defaultPolicy, '2030-07-01');
    expect(nextNoticeOn).toBe('2030-10-01');
    expect(summary(end, '2030-07-01')).toEqual([
      'contract-end-6-months provider_administrator 2030-07-01 due',
      'contract-end-6-months contract_manager 2030-07-01 due',
      'contract-end-3-months provider_administrator 2030-10-01 planned',
      'contract-end-3-months contract_manager 2030-10-01 planned',
      'contract-end-1-month provider_administrator 2030-12-01 planned',
      'contract-end-1-month contract_manager 2030-12-01 planned',
    ]);
  });

  it('records a step that was due before the contract was in force, and does not send it', () => {
    expect(summary({ ...end, inForceOn: '2030-08-15' }, '2030-08-15').slice(0, 2)).toEqual([
      'contract-end-6-months provider_administrator 2030-07-01 beforeInForce',
      'contract-end-6-months contract_manager 2030-07-01 beforeInForce',
    ]);
  });

  it('sends after downtime only the latest useful step', () => {
    expect(summary(end, '2030-12-05').filter((line) => line.includes('contract_manager'))).toEqual([
      'contract-end-6-months contract_manager 2030-07-01 overtaken',
      'contract-end-3-months contract_manager 2030-10-01 overtaken',
      'contract-end-1-month contract_manager 2030-12-01 due',
    ]);
  });

  it('sends nothing any more once the date itself has passed', () => {
    expect(noticeSteps(end, defaultPolicy, '2031-01-01').nextNoticeOn).toBeNull();
    expect(summary(end, '2031-01-01').every((line) => line.endsWith('tooLate'))).toBe(true);
    expect(summary(end, '2030-12-31').some((line) => line.endsWith('due'))).toBe(true);
  });

  it('hands out nothing twice', () => {
    expect(summary(end, '2030-10-01', '2030-10-01')).not.toContainEqual(expect.stringContaining('6-months'));
  });

  it('sends the offer and not the reminder when both fall on one day', () => {
    const offer: NoticedDeadline = { kind: 'extension-answer', dueOn: '2030-06-30', inForceOn: '2030-06-02' };
    const signatory = summary(offer, '2030-06-02').filter((line) => line.includes('signatory'));
    expect(signatory[0]).toBe('extension-offered provider_signatory 2030-06-02 due');
    expect(signatory[1]).toBe('extension-answer-28-days provider_signatory 2030-06-02 overtaken');
  });
});

describe('whatever the days on which the planner runs', () => {
  const epoch = '2026-01-01';
  const kinds = Object.keys(deadlineKinds) as DeadlineKind[];
  const aDeadline = fc
    .record({
      kind: fc.constantFrom(...kinds),
      inForce: fc.integer({ min: 0, max: 900 }),
      due: fc.integer({ min: -60, max: 900 }),
    })
    .map(({ kind, inForce, due }): NoticedDeadline => ({
      kind,
      inForceOn: addDays(epoch, inForce),
      dueOn: addDays(epoch, Math.max(0, inForce + due)),
    }));
  /** Gaps between runs: mostly daily, sometimes weeks of downtime. */
  const runGaps = fc.array(
    fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) }),
    { maxLength: 40 },
  );

  /** The planner as it works: it looks when next_notice_on has come, hands out what is not ahead, remembers the next day. */
  function simulate(
    deadline: NoticedDeadline,
    gaps: number[],
  ): { handedOut: (NoticeObligation & { on: CalendarDate })[]; left: CalendarDate | null } {
    const handedOut: (NoticeObligation & { on: CalendarDate })[] = [];
    let next: CalendarDate | null = deadline.inForceOn;
    let today: CalendarDate = addDays(epoch, -1);
    for (const gap of [...gaps, 4000]) {
      today = addDays(today, gap);
      if (next === null || next > today) continue;
      const planned = noticeSteps(deadline, defaultPolicy, today, next === deadline.inForceOn ? null : next);
      handedOut.push(
        ...planned.obligations.filter(({ state }) => state !== 'planned').map((one) => ({ ...one, on: today })),
      );
      next = planned.nextNoticeOn;
    }
    return { handedOut, left: next };
  }

  it('the obligations are the same set, each exactly once', () => {
    fc.assert(
      fc.property(aDeadline, runGaps, (deadline, gaps) => {
        const { handedOut, left } = simulate(deadline, gaps);
        const key = ({ step, role, dueOn }: NoticeObligation): string => `${step} ${role} ${dueOn}`;
        expect(handedOut.map(key).toSorted()).toEqual(obligationsOf(deadline, defaultPolicy).map(key).toSorted());
        expect(left).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('none goes early, none goes before its deadline is in force, none goes when it is of no use', () => {
    fc.assert(
      fc.property(aDeadline, runGaps, (deadline, gaps) => {
        for (const { state, dueOn, usefulUntil, on } of simulate(deadline, gaps).handedOut) {
          if (state !== 'due') continue;
          expect(on >= latest(dueOn, deadline.inForceOn) && dueOn >= deadline.inForceOn && on <= usefulUntil).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('at most one of a kind goes to a role on one day, and it is the latest useful one', () => {
    fc.assert(
      fc.property(aDeadline, runGaps, (deadline, gaps) => {
        const { handedOut } = simulate(deadline, gaps);
        for (const one of handedOut) {
          const sameRun = handedOut.filter(
            ({ on, kind, role }) => on === one.on && kind === one.kind && role === one.role,
          );
          const going = sameRun.filter(({ state }) => state === 'due');
          const useful = sameRun.filter(
            ({ dueOn, usefulUntil }) => dueOn >= deadline.inForceOn && usefulUntil >= one.on,
          );
          expect(going.length).toBe(useful.length > 0 ? 1 : 0);
          if (going[0] !== undefined)
            expect(going[0].dueOn).toBe(latest(...(useful.map(({ dueOn }) => dueOn) as [string])));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('daily runs let nothing be overtaken by downtime', () => {
    fc.assert(
      fc.property(aDeadline, (deadline) => {
        const { handedOut } = simulate(
          deadline,
          Array.from({ length: 2000 }, () => 1),
        );
        const overtaken = handedOut.filter(({ reason }) => reason === 'overtaken');
        // Only steps that fall on one and the same day may still overtake each other.
        for (const one of overtaken)
          expect(
            handedOut.some((other) => other.state === 'due' && other.dueOn === one.dueOn && other.role === one.role),
          ).toBe(true);
        expect(handedOut.some(({ reason }) => reason === 'tooLate')).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
