import { describe, expect, it } from '@jest/globals';
import { type DocumentFields, documentStatement } from './document-faults.js';

const fields: DocumentFields = {
  kind: 'clarifications',
  precedence: '3',
  titleNl: ' Nota van inlichtingen ',
  titleEn: 'Answers to questions',
};

describe('the statement about a document', () => {
  it('is read from the fields of a form', () => {
    expect(documentStatement(fields)).toEqual({
      statement: {
        kind: 'clarifications',
        precedence: 3,
        title: { nl: 'Nota van inlichtingen', en: 'Answers to questions' },
        replaces: undefined,
      },
    });
    const replaces = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
    expect(documentStatement({ ...fields, replaces })).toMatchObject({ statement: { replaces } });
  });

  it.each<[string, DocumentFields]>([
    ['kind', { kind: 'letter' }],
    ['precedence', { precedence: '0' }],
    ['precedence', { precedence: '1.5' }],
    ['precedence', { precedence: '100' }],
    ['titleNl', { titleNl: '   ' }],
    ['titleEn', { titleEn: 'a\nb' }],
    ['titleEn', { titleEn: 'a'.repeat(201) }],
    ['replaces', { replaces: 'the first' }],
  ])('is refused for its %s: %j', (path, change) => {
    const { faults } = documentStatement({ ...fields, ...change }) as { faults: { path?: string }[] };
    expect(faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('names every fault at once', () => {
    const { faults } = documentStatement({}) as { faults: { path?: string }[] };
    expect(faults.map(({ path }) => path)).toEqual(['kind', 'precedence', 'titleNl', 'titleEn']);
  });
});
