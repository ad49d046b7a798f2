import { describe, expect, it } from '@jest/globals';
import { memberMailCatalogues, type MemberMailKind, placeholdersOf } from './index.js';

const kinds = Object.keys(memberMailCatalogues.nl.mails) as MemberMailKind[];

describe('the mails about working for an organisation', () => {
  it.each(kinds)('%s says the same things in both languages', (kind) => {
    const [dutch, english] = (['nl', 'en'] as const).map((language) => {
      const { subject, lines, where } = memberMailCatalogues[language].mails[kind];
      return [
        lines.length,
        [...new Set([subject, ...lines, where].flatMap((line) => [...placeholdersOf(line)]))].sort(),
      ];
    });
    expect(english).toEqual(dutch);
    expect(dutch).toBeDefined();
  });
});
