import { describe, expect, it } from '@jest/globals';
import { submittedText, type SubmittedContent } from './submitted-content.js';

const content: SubmittedContent = {
  procedureId: 'p',
  procedureVersion: 2,
  definitionHash: 'aa',
  organisationId: 'o',
  lines: [
    { product: 'BASIS', municipality: '0262' },
    { product: 'BASIS', municipality: '0301' },
  ],
  answers: [
    { conditionCode: 'VISIE', confirmed: true, text: null, evidence: null },
    {
      conditionCode: 'KVK',
      confirmed: false,
      text: null,
      evidence: { kind: 'trade-register', issuedOn: '2026-01-01', expiresOn: null, fileHash: 'bb' },
    },
  ],
};

describe('the text of what was submitted', () => {
  it('is the same in whatever order it was read', () => {
    const reversed = { ...content, lines: content.lines.toReversed(), answers: content.answers.toReversed() };
    expect(submittedText(reversed)).toBe(submittedText(content));
  });

  it.each([
    ['another version', { procedureVersion: 3 }],
    ['a line less', { lines: content.lines.slice(1) }],
    ['an answer less', { answers: content.answers.slice(1) }],
    [
      'other bytes of a document',
      {
        answers: content.answers.map((answer) => ({
          ...answer,
          evidence: answer.evidence && { ...answer.evidence, fileHash: 'cc' },
        })),
      },
    ],
  ])('differs for %s', (_name, change) => {
    expect(submittedText({ ...content, ...change })).not.toBe(submittedText(content));
  });

  const party = {
    role: 'member' as const,
    name: 'Zorg Twee',
    kvkNumber: '22222222',
    legalForm: 'bv',
    delivers: null,
    soleTrader: false,
    keepsWork: false,
    guarantee: null,
    confirmation: { outcome: 'confirmed', composition: '1 2', givenAt: '2026-03-02T09:00:00.000Z', document: null },
    answers: content.answers,
  };
  const together: SubmittedContent = {
    ...content,
    form: 'consortium',
    parties: [party, { ...party, kvkNumber: '33333333' }],
    declined: [{ product: 'CHAIR', companion: 'BASIC', reason: 'Nee' }],
  };

  it('of who enrols alone is the same as before there were parties', () => {
    expect(submittedText({ ...content, form: 'alone', parties: [], declined: [] })).toBe(submittedText(content));
  });

  it.each<[string, Partial<SubmittedContent>]>([
    ['another form', { form: 'group' }],
    ['a party less', { parties: [party] }],
    ['what a party answered', { parties: [party, { ...party, kvkNumber: '33333333', answers: [] }] }],
    ['who confirmed', { parties: [party, { ...party, kvkNumber: '33333333', confirmation: null }] }],
    ['a reason', { declined: [{ product: 'CHAIR', companion: 'BASIC', reason: 'Ja' }] }],
  ])('of who enrol together differs for %s', (_name, change) => {
    const reversed = { ...together, parties: together.parties?.toReversed() ?? [] };
    expect(submittedText(reversed)).toBe(submittedText(together));
    expect(submittedText({ ...together, ...change })).not.toBe(submittedText(together));
  });
});
