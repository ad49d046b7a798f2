import { describe, expect, it } from '@jest/globals';
import type { Condition, PublishedProcedure } from '@openhuis/procedures';
import { answerViolations, resolveLines } from './draft-violations.js';

const procedure = {
  productIds: new Map([
    ['BASIS', 'id-basis'],
    ['COMPLEX', 'id-complex'],
  ]),
  definition: { municipalities: ['0262', '0301'] } as PublishedProcedure['definition'],
};
const faults = (violations: { code: string; path?: string }[]): string[] =>
  violations.map(({ code, path }) => `${code} ${path ?? ''}`);

describe('the lines of a draft', () => {
  it('are found by code or by id', () => {
    expect(
      resolveLines(procedure, [
        { productCode: 'BASIS', municipality: '0262' },
        { productId: 'id-complex', municipality: '0301' },
      ]),
    ).toEqual({
      lines: [
        { productId: 'id-basis', product: 'BASIS', municipality: '0262' },
        { productId: 'id-complex', product: 'COMPLEX', municipality: '0301' },
      ],
      violations: [],
    });
  });

  it('are judged all at once', () => {
    expect(
      faults(
        resolveLines(procedure, [
          { productCode: 'OTHER', municipality: '9999' },
          { productId: 'id-other', municipality: '0262' },
          { municipality: '0262' },
          { productCode: 'BASIS', productId: 'id-complex', municipality: '0262' },
          { productCode: 'BASIS', municipality: '0301' },
          { productId: 'id-basis', municipality: '0301' },
        ]).violations,
      ),
    ).toEqual([
      'unknown-product lines/0/productCode',
      'unknown-municipality lines/0/municipality',
      'unknown-product lines/1/productId',
      'unknown-product lines/2/productId',
      'unknown-product lines/3/productCode',
      'invalid-input lines/5',
    ]);
  });
});

describe('the answers of a draft', () => {
  const conditions = [
    { code: 'VISIE', answer: 'confirmation' },
    { code: 'PLAN', answer: 'text' },
    { code: 'KVK', answer: 'evidence', evidence: { kind: 'trade-register' } },
    { code: 'VOG', answer: 'recordedAsSeen' },
  ] as Condition[];
  const own = new Map([
    ['e1', 'trade-register'],
    ['e2', 'quality'],
  ]);

  it('fill in what their condition asks', () => {
    const answers = [
      { conditionCode: 'VISIE', confirmed: true },
      { conditionCode: 'PLAN', text: 'x' },
      { conditionCode: 'KVK', evidenceId: 'e1' },
    ];
    expect(answerViolations(conditions, answers, own)).toEqual([]);
  });

  it('are judged all at once', () => {
    const answers = [
      { conditionCode: 'OTHER', confirmed: true },
      { conditionCode: 'VISIE', text: 'x' },
      { conditionCode: 'KVK', evidenceId: 'e2' },
      { conditionCode: 'KVK', evidenceId: 'e3' },
      { conditionCode: 'VOG', confirmed: true },
    ];
    expect(faults(answerViolations(conditions, answers, own))).toEqual([
      'unknown-condition answers/0/conditionCode',
      'invalid-input answers/1/text',
      'invalid-input answers/2/evidenceId',
      'invalid-input answers/3',
      'invalid-input answers/3/evidenceId',
      'invalid-input answers/4/confirmed',
    ]);
  });
});
