import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { placeholdersOf } from '../../../../libs/messages/src/message.js';
import { regionActions } from '../../../../libs/platform/src/audit/audit-actions.js';
import { regionSubjects } from '../../../../libs/platform/src/audit/audit-subjects.js';
import { violationCodes } from '../../../../libs/platform/src/problem/violation.js';

const source = join(import.meta.dirname, '..');
const languages = ['nl', 'en'] as const;

/** The texts of one folder in one language. */
function textsIn(folder: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(source, folder, `messages.${language}.json`), 'utf8')) as Record<string, string>;
}

const folders = globSync('**/messages.nl.json', { cwd: source }).map((file) => dirname(file));
const dutch = folders.flatMap((folder) => Object.entries(textsIn(folder, 'nl')));
const known = new Set(dutch.map(([id]) => id));
const prefixes = new Set([...known].map((id) => id.slice(0, id.indexOf('.') + 1)));

/** Every text in the code that begins as an id does; of a template its fixed start and end. */
function idsInCode(): { literals: Set<string>; patterns: RegExp[] } {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of globSync('**/*.{ts,tsx}', { cwd: source })) {
    const code = readFileSync(join(source, file), 'utf8');
    for (const [, id = ''] of code.matchAll(/['"]([a-z][A-Za-z]*(?:-[a-z]+)*\.[\w.-]+)['"]/g)) {
      if ([...prefixes].some((prefix) => id.startsWith(prefix))) literals.add(id);
    }
    for (const [, template = ''] of code.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)) {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      patterns.push(new RegExp(`^${parts.join('[\\w-]+(?:\\.[\\w-]+)?')}$`));
    }
  }
  return { literals, patterns };
}

describe('the texts of the web', () => {
  const { literals, patterns } = idsInCode();

  it('stand in files that the check finds', () => {
    expect(known.size).toBeGreaterThan(100);
    expect(literals.size).toBeGreaterThan(50);
  });

  it.each(folders)('%s says the same in both languages, with the same placeholders', (folder) => {
    const [nl, en] = languages.map((language) => textsIn(folder, language));
    expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(nl ?? {}).sort());
    for (const [id, text] of Object.entries(nl ?? {})) {
      expect([id, [...placeholdersOf(text)].sort()]).toEqual([id, [...placeholdersOf(en?.[id] ?? '')].sort()]);
      expect([id, text.trim(), en?.[id]?.trim()]).not.toContain('');
    }
  });

  it('has no id in two files', () => {
    const twice = dutch.map(([id]) => id).filter((id, index, all) => all.indexOf(id) !== index);
    expect(twice).toEqual([]);
  });

  it('has every text that the code asks for', () => {
    // What looks like an id and is none (a method of the api, a key of storage) begins with no word that a file owns.
    const missing = [...literals].filter((id) => !known.has(id) && !/^openhuis\./.test(id));
    expect(missing).toEqual([]);
  });

  it('has no text that nobody asks for', () => {
    const unused = [...known].filter(
      (id) => !id.startsWith('problems.') && !literals.has(id) && !patterns.some((pattern) => pattern.test(id)),
    );
    expect(unused).toEqual([]);
  });

  it('has a text for every fault that the api can name', () => {
    const codes = [...Object.keys(violationCodes), 'unreachable'];
    const texts = Object.keys(textsIn('i18n/problems', 'nl')).map((id) => id.replace('problems.', ''));
    expect(texts.sort()).toEqual(codes.sort());
  });

  it('has words for everything that the trail of a region can hold, and for nothing else', () => {
    const texts = [...known].filter((id) => /^trail\.(action|subject)\./.test(id));
    const recorded = [
      ...regionActions.map((action) => `trail.action.${action}`),
      ...regionSubjects.map((kind) => `trail.subject.${kind}`),
    ];
    expect(texts.sort()).toEqual(recorded.sort());
  });
});
