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
});
