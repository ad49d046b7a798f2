import { describe, expect, it } from '@jest/globals';
import type { Enrolment } from './enrolment.js';
import { partAfter, partOfFault, partsOf, progressOf } from './topics.js';

const bilingual = { nl: 'tekst', en: 'text' };
const condition = (
  code: string,
  kind: 'exclusionGround' | 'execution',
  answer: 'confirmation' | 'evidence' | 'recordedAsSeen',
  atSubmission = true,
): Enrolment['conditions'][number] => ({
  code,
  kind,
  answer,
  title: bilingual,
  text: bilingual,
  source: 'test',
  given: null,
  assessment: null,
  ...(answer === 'evidence' && { evidence: { kind: code, atSubmission, expires: false } }),
});
const conditions = [
  condition('UEA', 'exclusionGround', 'evidence'),
  condition('GVA', 'exclusionGround', 'evidence', false),
  condition('VOG', 'exclusionGround', 'recordedAsSeen'),
  condition('VISIE', 'execution', 'confirmation'),
];
const enrolment = (missingParts: Enrolment['missingParts']): Enrolment =>
  ({ conditions, missingParts, parties: [] }) as unknown as Enrolment;

describe('the parts of an enrolment', () => {
  it('are the products and the topics that the procedure asks about', () => {
    expect(partsOf({ conditions })).toEqual(['parties', 'products', 'exclusion-grounds', 'execution']);
    expect(partAfter({ conditions }, 'exclusion-grounds')).toBe('execution');
    expect(partAfter({ conditions }, 'execution')).toBeUndefined();
  });

  it('know their own faults', () => {
    const at = (path?: string) =>
      partOfFault({ code: 'answer-missing', ...(path !== undefined && { path }) }, { conditions });
    expect([
      at('lines'),
      at('lines/3'),
      at('conditions/UEA'),
      at('conditions/VISIE'),
      at(),
      at('conditions/X'),
      at('form'),
      at('parties/p1'),
      at('parties/p1/conditions/UEA'),
    ]).toEqual([
      'products',
      'products',
      'exclusion-grounds',
      'execution',
      undefined,
      undefined,
      'parties',
      'parties',
      'exclusion-grounds',
    ]);
  });

  it('count what is complete', () => {
    const open = enrolment([
      { code: 'line-missing', path: 'lines' },
      { code: 'evidence-missing', path: 'conditions/UEA' },
      // Given, though not yet asked, and too old: it is a fault of the part, but no part of what is counted.
      { code: 'evidence-too-old', path: 'conditions/GVA' },
    ]);
    expect(progressOf(open, 'products')).toEqual({ complete: 0, total: 1 });
    expect(progressOf(open, 'exclusion-grounds')).toEqual({ complete: 0, total: 1 });
    expect(progressOf(open, 'execution')).toEqual({ complete: 1, total: 1 });
  });

  it('count the answers of each party that delivers', () => {
    const asked = conditions.map((each) =>
      each.code === 'UEA' ? { ...each, deliveredBy: 'everyMember' as const } : each,
    );
    const parties = [{ id: 'p1', role: 'member' }];
    const together = {
      conditions: asked,
      parties,
      missingParts: [{ code: 'evidence-missing', path: 'parties/p1/conditions/UEA' }],
    } as unknown as Enrolment;
    expect(progressOf(together, 'exclusion-grounds')).toEqual({ complete: 1, total: 2 });
    expect(progressOf(together, 'parties')).toEqual({ complete: 1, total: 1 });
  });
});
