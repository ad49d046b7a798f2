import { describe, expect, it } from '@jest/globals';
import { languages, noticeCatalogues } from '@openhuis/messages';
import { type DeadlineKind, deadlineKinds } from '@openhuis/platform';
import { defaultPolicy } from './default-policy.js';
import { exampleDialogue } from './dialogue-facts.js';
import { noticeContent, type NoticeFacts, textsOf } from './notice-content.js';

const nothing: NoticeFacts = {
  dueOn: '2030-12-31',
  region: 'Regio Oost',
  organisation: 'Zorg Thuis',
  procedure: null,
  contract: null,
  startsOn: null,
  endsOn: null,
  answer: null,
  outcome: null,
  evidence: null,
  amendment: null,
  effectiveOn: null,
  answerBy: null,
  silence: null,
};
const procedure = { nl: 'Wmo 2026', en: 'Wmo 2026 (social support)' };
/** The facts that each kind of subject has, and no others: a text may speak of these only. */
const factsOf: Record<string, NoticeFacts> = {
  procedure: { ...nothing, organisation: null, procedure },
  contract: { ...nothing, procedure, contract: 'C-1', endsOn: '2030-12-31' },
  extensionOffer: {
    ...nothing,
    procedure,
    contract: 'C-1',
    startsOn: '2031-01-01',
    endsOn: '2032-12-31',
    answer: 'accepted',
  },
  amendmentAnswer: {
    ...nothing,
    procedure,
    contract: 'C-1',
    endsOn: '2030-12-31',
    amendment: '2. Kortere wachttijd',
    effectiveOn: '2031-01-01',
    answerBy: '2030-11-01',
    answer: 'refused',
    outcome: 'ends',
    silence: 'refusal',
  },
  dialogueMessage: { ...nothing, procedure, dialogue: { ...exampleDialogue, proposal: null } },
  proposal: { ...nothing, procedure, dialogue: { ...exampleDialogue, table: null, startsAt: null, endsAt: null } },
  enrolment: { ...nothing, procedure, outcome: 'refused' },
  evidence: { ...nothing, evidence: 'Polis' },
};
const factsFor = (kind: DeadlineKind): NoticeFacts => ({
  ...(factsOf[deadlineKinds[kind].subject] ?? nothing),
  // A proposal is hidden from the provider: its deadline, and so its notice, names no organisation.
  ...(kind === 'extension-approval' && { organisation: null }),
});
const url = 'https://openhuis.example/x';

describe('what notices say', () => {
  it.each(defaultPolicy.flatMap((step) => languages.map((language) => [step.step, language, step] as const)))(
    '%s has a text in %s without a hole',
    (_name, language, step) => {
      const content = noticeContent(step, factsFor(step.deadline), language, url);
      expect(content.text).not.toMatch(/[{}]|undefined|null/);
      expect(content.text).toContain(url);
      expect(content.subject.length).toBeGreaterThan(10);
      expect(content.entry === undefined).toBe(step.inCalendar !== true);
    },
  );

  it('uses every text there is', () => {
    const used = new Set(defaultPolicy.map((step) => step.text ?? step.step));
    expect(Object.keys(noticeCatalogues.nl.notices).filter((key) => !used.has(key))).toEqual([]);
  });

  it('writes the date in the language of the reader', () => {
    const step = defaultPolicy.find((one) => one.step === 'contract-end-6-months');
    if (step === undefined) throw new Error('no such step');
    expect(noticeContent(step, factsFor('contract-end'), 'nl', url).subject).toBe(
      'Contract C-1 eindigt op 31 december 2030',
    );
    expect(noticeContent(step, factsFor('contract-end'), 'en', url).subject).toBe(
      'Contract C-1 ends on 31 December 2030',
    );
    expect(noticeContent(step, factsFor('contract-end'), 'nl', url).text).toContain('vanaf 1 januari 2031');
  });

  it('lets a name be a name: no markup, no second header', () => {
    const step = defaultPolicy.find((one) => one.step === 'draft-idle');
    if (step === undefined) throw new Error('no such step');
    const facts = {
      ...factsFor('draft-idle'),
      organisation: '<b>X</b>',
      procedure: { nl: 'A\r\nBcc: b@x.example', en: 'A' },
    };
    const content = noticeContent(step, facts, 'nl', url);
    expect(content.html).toContain('&lt;b&gt;X&lt;/b&gt;');
    expect(content.subject).not.toMatch(/[\r\n]/);
  });

  it("takes a procedure's own words where it has them", () => {
    const [step] = defaultPolicy;
    if (step === undefined) throw new Error('no such step');
    const own = { ...step, texts: { nl: { subject: 'Eigen {procedure}', lines: ['Eigen regel.'] } } };
    expect(noticeContent(own, factsFor(step.deadline), 'nl', url).subject).toBe('Eigen Wmo 2026');
    expect(noticeContent(own, factsFor(step.deadline), 'en', url).subject).toContain('Decide before');
  });

  it('refuses a step without a text', () => {
    const [step] = defaultPolicy;
    if (step === undefined) throw new Error('no such step');
    expect(() => textsOf({ ...step, text: 'no-such-text' }, 'nl')).toThrow(RangeError);
  });
});
