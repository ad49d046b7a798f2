import { describe, expect, it } from '@jest/globals';
import type { Condition } from '@openhuis/procedures';
import {
  type AnswerFacts,
  type AnsweringParty,
  type EvidenceFacts,
  progressOf,
  type SubmissionFacts,
  submissionViolations,
} from './completeness.js';

const text = { nl: 'x', en: 'x' };
const condition = (code: string, change: Partial<Condition>): Condition => ({
  code,
  kind: 'suitability',
  title: text,
  text,
  answer: 'confirmation',
  source: 'test',
  ...change,
});
const conditions = [
  condition('VISIE', {}),
  condition('PLAN', { answer: 'text' }),
  condition('KVK', {
    answer: 'evidence',
    evidence: { kind: 'trade-register', maximumAgeMonths: 6, atSubmission: true, expires: false },
  }),
  condition('ISO', { answer: 'evidence', evidence: { kind: 'quality', atSubmission: true, expires: true } }),
  condition('GVA', {
    answer: 'evidence',
    evidence: { kind: 'gva', maximumAgeMonths: 24, atSubmission: false, expires: false },
  }),
  condition('VOG', { answer: 'recordedAsSeen' }),
];
const today = '2026-08-31';
const document = (kind: string, change: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  kind,
  issuedOn: '2026-07-01',
  expiresOn: null,
  withdrawn: false,
  ...change,
});
const answer = (conditionCode: string, change: Partial<AnswerFacts>): AnswerFacts => ({
  conditionCode,
  confirmed: false,
  text: null,
  evidence: null,
  ...change,
});
const answers = (change: Record<string, Partial<AnswerFacts>> = {}): AnswerFacts[] =>
  Object.entries({
    VISIE: { confirmed: true },
    PLAN: { text: 'Wij dragen cliënten over.' },
    KVK: { evidence: document('trade-register') },
    ISO: { evidence: document('quality', { expiresOn: '2028-01-01' }) },
    ...change,
  }).map(([code, given]) => answer(code, given));
const facts = (change: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  definition: {
    term: { startsOn: '2026-01-01' },
    conditions,
    products: ['BASIS', 'COMPLEX'].map((code) => ({ code })) as SubmissionFacts['definition']['products'],
    municipalities: ['0262', '0301'],
    bundleRules: [
      { product: 'COMPLEX', requires: 'BASIS', mode: 'required', startsOn: '2026-01-01', bindsExistingContracts: true },
    ],
  },
  openForEntry: true,
  today,
  lines: [{ product: 'BASIS', municipality: '0262' }],
  held: [],
  openContract: null,
  answers: answers(),
  ...change,
});
const found = (change: Partial<SubmissionFacts>): string[] =>
  submissionViolations(facts(change)).map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));

describe('a complete enrolment', () => {
  it('can be submitted', () => {
    expect(submissionViolations(facts())).toEqual([]);
    expect(progressOf(facts())).toEqual({ complete: 5, total: 5 });
  });

  it('needs nothing for what is asked on request or recorded as seen', () => {
    expect(
      found({ answers: answers().filter(({ conditionCode }) => !['GVA', 'VOG'].includes(conditionCode)) }),
    ).toEqual([]);
  });
});

describe('an incomplete enrolment', () => {
  it('names every missing part at once', () => {
    const empty = facts({
      lines: [],
      answers: [],
      openForEntry: false,
      openContract: { id: 'c', number: '2026-1', signed: false },
    });
    expect(submissionViolations(empty).map(({ code, path }) => [code, path])).toEqual([
      ['window-closed', undefined],
      ['contract-exists', undefined],
      ['line-missing', 'lines'],
      ['answer-missing', 'conditions/VISIE'],
      ['answer-missing', 'conditions/PLAN'],
      ['evidence-missing', 'conditions/KVK'],
      ['evidence-missing', 'conditions/ISO'],
    ]);
    expect(progressOf(empty)).toEqual({ complete: 0, total: 5 });
  });

  it.each([
    ['an answer that confirms nothing', { VISIE: { confirmed: false } }, 'answer-missing conditions/VISIE'],
    ['a text of spaces', { PLAN: { text: '  ' } }, 'answer-missing conditions/PLAN'],
    [
      'a withdrawn document',
      { KVK: { evidence: document('trade-register', { withdrawn: true }) } },
      'evidence-missing conditions/KVK',
    ],
    ['another document', { KVK: { evidence: document('quality') } }, 'evidence-missing conditions/KVK'],
    [
      'a document without the expiry date it should have',
      { ISO: { evidence: document('quality') } },
      'evidence-missing conditions/ISO',
    ],
    [
      'an expired document',
      { ISO: { evidence: document('quality', { expiresOn: '2026-08-30' }) } },
      'evidence-too-old conditions/ISO',
    ],
    [
      'a document from before',
      { KVK: { evidence: document('trade-register', { issuedOn: '2026-02-27' }) } },
      'evidence-too-old conditions/KVK',
    ],
    [
      'an old document that need not be there yet',
      { GVA: { evidence: document('gva', { issuedOn: '2024-08-30' }) } },
      'evidence-too-old conditions/GVA',
    ],
  ])('is refused for %s', (_name, change, violation) => {
    expect(found({ answers: answers(change) })).toEqual([violation]);
    expect(progressOf(facts({ answers: answers(change) })).total).toBe(5);
  });

  it.each([
    ['2026-05-30', ['evidence-too-old conditions/KVK']],
    ['2026-08-01', []],
  ])('asks for a document that still proves its condition today: of %s', (issuedOn, violations) => {
    const proving = facts({ answers: answers({ KVK: { evidence: document('trade-register', { issuedOn }) } }) });
    const conditions = proving.definition.conditions.map((condition) =>
      condition.evidence !== undefined && condition.code === 'KVK'
        ? { ...condition, evidence: { ...condition.evidence, validityMonths: 3 } }
        : condition,
    );
    const found = submissionViolations({ ...proving, definition: { ...proving.definition, conditions } });
    expect(found.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual(violations);
    expect(found.map(({ details }) => details?.['expiredOn'])).toEqual(violations.map(() => '2026-08-30'));
  });

  // 31 August minus six months is 28 February: month arithmetic clamps.
  it.each([
    [
      'issued on the first day that counts',
      { KVK: { evidence: document('trade-register', { issuedOn: '2026-02-28' }) } },
    ],
    ['valid until today', { ISO: { evidence: document('quality', { expiresOn: today }) } }],
  ])('accepts a document %s', (_name, change) => {
    expect(found({ answers: answers(change) })).toEqual([]);
  });

  it('names a product or municipality that a newer version no longer has', () => {
    expect(
      found({
        lines: [
          { product: 'BASIS', municipality: '0262' },
          { product: 'GONE', municipality: '9999' },
        ],
      }),
    ).toEqual(['unknown-product lines/1', 'unknown-municipality lines/1']);
  });

  it('says which product lacks which companion in which municipality', () => {
    const lines = [
      { product: 'BASIS', municipality: '0301' },
      { product: 'COMPLEX', municipality: '0262' },
    ];
    expect(submissionViolations(facts({ lines }))).toEqual([
      {
        code: 'bundle-companion-missing',
        path: 'lines/1',
        details: { product: 'COMPLEX', companion: 'BASIS', municipality: '0262' },
      },
    ]);
    expect(progressOf(facts({ lines }))).toEqual({ complete: 4, total: 5 });
    expect(found({ lines, held: [{ product: 'BASIS', municipality: '0262' }] })).toEqual([]);
  });

  it('meets the bundle rules of its contract, also when it is submitted before the term starts', () => {
    const lines = [{ product: 'COMPLEX', municipality: '0262' }];
    const documents = answers({ KVK: { evidence: document('trade-register', { issuedOn: '2025-09-01' }) } });
    expect(found({ today: '2025-10-06', lines, answers: documents })).toEqual(['bundle-companion-missing lines/0']);
  });
});

describe('who enrol together', () => {
  const member = (id: string, change: Partial<AnsweringParty> = {}): AnsweringParty => ({
    id,
    role: 'member',
    name: `Zorg ${id}`,
    kvkNumber: id === 'a' ? '22222222' : '33333333',
    legalForm: 'bv',
    delivers: null,
    soleTrader: false,
    keepsWork: false,
    guarantee: null,
    speaks: 'itself',
    invited: true,
    confirmation: { outcome: 'confirmed', composition: '11111111 22222222 33333333' },
    answers: [answer('KVK', { evidence: document('trade-register') })],
    ...change,
  });
  const together = (...parties: AnsweringParty[]): Partial<SubmissionFacts> => ({
    definition: {
      ...facts().definition,
      conditions: conditions.map((each) =>
        each.code === 'KVK' ? { ...each, deliveredBy: 'everyMember' as const } : each,
      ),
    },
    together: { form: 'consortium', applicantKvkNumber: '11111111', parties },
  });

  it('count as one part, and so does each answer of each of them', () => {
    expect(found(together(member('a'), member('b')))).toEqual([]);
    expect(progressOf(facts(together(member('a'), member('b'))))).toEqual({ complete: 8, total: 8 });
    expect(progressOf(facts(together(member('a'), member('b', { confirmation: null, answers: [] }))))).toEqual({
      complete: 6,
      total: 8,
    });
  });

  it('are each judged on their own answers', () => {
    const old = [answer('KVK', { evidence: document('trade-register', { issuedOn: '2026-02-27' }) })];
    expect(found(together(member('a', { answers: [] }), member('b', { answers: old })))).toEqual([
      'evidence-missing parties/a/conditions/KVK',
      'evidence-too-old parties/b/conditions/KVK',
    ]);
  });

  it('ask of a subcontractor alone what only subcontractors deliver', () => {
    const definition = {
      ...facts().definition,
      conditions: [condition('GVA-OA', { deliveredBy: 'everySubcontractor' as const })],
    };
    expect(found({ definition })).toEqual([]);
    const parties = [member('a', { role: 'subcontractor', delivers: 'x', keepsWork: true })];
    const form = { form: 'mainContractor' as const, applicantKvkNumber: '11111111', parties };
    expect(found({ definition, together: form })).toEqual(['answer-missing parties/a/conditions/GVA-OA']);
    expect(progressOf(facts({ definition, together: form })).total).toBe(3);
  });

  it('an enrolment after the window is not processed', () => {
    expect(found({ openForEntry: false, entryPassed: true })).toEqual(['not-processed']);
    expect(found({ openForEntry: false })).toEqual(['window-closed']);
  });
});
