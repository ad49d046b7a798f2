import { describe, expect, it } from '@jest/globals';
import { type DeadlineKind, deadlineKinds } from '@openhuis/platform';
import { defaultPolicy } from './default-policy.js';
import { type DialogueFacts, dialogueValues } from './dialogue-facts.js';
import { noticeContent } from './notice-content.js';
import type { NoticePolicy, NoticeStep } from './notice-policy.js';
import { concernsProvider, exampleFacts, factsOf } from './notice-subjects.js';
import { mustBeTold } from './must-be-told.js';
import { MOST_STEPS, policyFaults, stepFaults } from './policy-faults.js';

const reminder: NoticeStep = {
  step: 'supplement-3-days',
  kind: 'supplement',
  deadline: 'supplement',
  when: { days: 3, before: 'dueOn' },
  usefulUntil: 'dueOn',
  recipients: ['provider_administrator'],
  text: 'supplement-reminder',
};
const own = (nl: string, en = 'Complete it by {dueOn}', lines = ['{organisation}']) => ({
  nl: { subject: nl, lines },
  en: { subject: en, lines },
});
const found = (step: Partial<NoticeStep>): string[] =>
  stepFaults({ ...reminder, ...step }).map(({ code, path }) => `${code} ${path}`);

describe('the policy of a procedure', () => {
  it('may be the built-in one, or nothing of its own', () => {
    expect(policyFaults(defaultPolicy)).toEqual([]);
    expect(policyFaults([])).toEqual([]);
  });

  it('may move a step, word it, and add one', () => {
    expect(found({})).toEqual([]);
    expect(found({ when: { weeks: 2, days: 1, before: 'dayAfter' } })).toEqual([]);
    expect(found({ when: { days: 0, before: 'dueOn' } })).toEqual([]);
    expect(found({ texts: own('Vul uiterlijk op {dueOn} aan, {organisation}') })).toEqual([]);
    expect(found({ step: 'own-words', text: undefined, texts: own('Vul aan') })).toEqual([]);
  });

  it('names every fault at once, each at its place', () => {
    const wrong: NoticeStep = {
      ...reminder,
      step: 'Not a name',
      when: { days: -1, months: 61, before: 'dueOn' },
      usefulUntil: { days: 0 },
      recipients: ['provider_administrator', 'provider_administrator'],
      inCalendar: true,
      texts: { nl: { subject: ' ', lines: [] }, en: { subject: '{contract}', lines: ['{dueOn', '{dueOn, date}'] } },
    };
    const faults = policyFaults([...defaultPolicy, wrong]).map(({ code, path }) => `${code} ${path ?? ''}`);
    const at = `steps/${defaultPolicy.length}`;
    expect(faults).toEqual([
      `invalid-input ${at}/step`,
      `invalid-input ${at}/when/months`,
      `invalid-input ${at}/when/days`,
      `invalid-input ${at}/usefulFor/days`,
      `invalid-input ${at}/recipients`,
      `invalid-input ${at}/inCalendar`,
      `invalid-input ${at}/texts/nl/subject`,
      `invalid-input ${at}/texts/nl/lines`,
      `notice-fact-unknown ${at}/texts/en/subject`,
      `notice-text-unreadable ${at}/texts/en/lines/0`,
      `notice-text-unreadable ${at}/texts/en/lines/1`,
    ]);
  });

  it('has one step of a name, and not endlessly many', () => {
    expect(policyFaults([...defaultPolicy, reminder, reminder])).toEqual([
      {
        code: 'invalid-input',
        path: `steps/${defaultPolicy.length + 1}/step`,
        details: { taken: 'supplement-3-days' },
      },
    ]);
    const many = Array.from({ length: MOST_STEPS + 1 }, () => reminder);
    expect(policyFaults(many)).toEqual([{ code: 'invalid-input', path: 'steps', details: { most: MOST_STEPS } }]);
  });

  it('knows its deadlines, texts and roles', () => {
    expect(found({ deadline: 'birthday' as DeadlineKind })).toEqual(['invalid-input deadline']);
    expect(found({ deadline: 'toString' as DeadlineKind })).toEqual(['invalid-input deadline']);
    expect(found({ text: 'birthday' })).toEqual(['invalid-input text']);
    expect(found({ text: 'extension-offered' })).toEqual(['notice-fact-unknown text']);
    expect(found({ recipients: [] as never })).toEqual(['invalid-input recipients']);
    expect(found({ recipients: ['king' as never] })).toEqual(['invalid-input recipients']);
    expect(found({ texts: { nl: { subject: 'Ja', lines: ['Ja'] } } })).toEqual(['invalid-input texts/en']);
  });

  it('tells a provider only what is about a provider', () => {
    const aboutProcedure: Partial<NoticeStep> = { deadline: 'extension-decision', text: 'extension-decision' };
    expect(found(aboutProcedure)).toEqual(['invalid-input recipients']);
    expect(found({ ...aboutProcedure, recipients: ['contract_manager'] })).toEqual([]);
    expect(found({ deadline: 'extension-approval', text: 'extension-approval' })).toEqual(['invalid-input recipients']);
  });

  it('counts nothing back from the day on which something happened', () => {
    const decided: Partial<NoticeStep> = { deadline: 'decision-taken', text: 'decision-taken' };
    expect(found(decided)).toEqual(['invalid-input when/moment']);
    expect(found({ ...decided, when: { days: 2, after: 'dueOn' } })).toEqual([]);
    expect(found({ ...decided, when: 'atOnce' })).toEqual([]);
  });

  it.each(Object.keys(mustBeTold) as DeadlineKind[])('always tells the provider of %s', (kind) => {
    const without = defaultPolicy.filter(({ deadline }) => deadline !== kind);
    const missing = [{ code: 'notice-step-missing', path: 'steps', details: { deadline: kind } }];
    expect(policyFaults(without)).toEqual(missing);
    const change = (how: (step: NoticeStep) => NoticeStep): NoticePolicy =>
      defaultPolicy.map((step) => (step.deadline === kind ? how(step) : step));
    expect(policyFaults(change((step) => ({ ...step, recipients: ['contract_manager'] })))).toEqual(missing);
    expect(policyFaults(change((step) => ({ ...step, when: { days: 1, after: 'dueOn' } })))).toEqual(missing);
    const earlier = policyFaults(change((step) => ({ ...step, when: { days: 2, before: 'dueOn' } })));
    expect(earlier.some(({ code }) => code === 'notice-step-missing')).toBe(mustBeTold[kind] === 'atOnce');
  });
});

describe('an example of a notice', () => {
  const named = { region: 'Regio Oost', procedure: { nl: 'Wmo 2026', en: 'Wmo 2026 (social support)' } };

  it.each(defaultPolicy.map((step) => [step.step, step] as const))('%s can be read before it is sent', (_, step) => {
    const facts = exampleFacts(step.deadline, '2030-12-31', named);
    for (const language of ['nl', 'en'] as const) {
      expect(noticeContent(step, facts, language, 'https://example.org').subject).not.toBe('');
    }
  });

  it.each(Object.keys(deadlineKinds) as DeadlineKind[])(
    '%s has the facts that it may speak of, and no others',
    (kind) => {
      const facts: Record<string, unknown> = { ...exampleFacts(kind, '2030-12-31', named) };
      const { dialogue, ...own } = facts;
      const there = [
        ...Object.keys(own).filter((name) => own[name] !== null),
        ...Object.keys(dialogueValues(dialogue as DialogueFacts | undefined, 'nl')),
      ];
      expect([...there, 'dayAfter'].toSorted()).toEqual([...factsOf(kind)].toSorted());
      expect(concernsProvider(kind)).toBe(facts['organisation'] !== null);
    },
  );
});
