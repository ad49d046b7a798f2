import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/**
 * Turns the texts of the web (`messages.nl.json`, `problems.en.json`) into what the browser shows without a parser: a plain
 * text where a message has no placeholders, its syntax tree otherwise.
 */
export function compileMessages(): Plugin {
  return {
    name: 'openhuis-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /[.](nl|en)[.]json$/ },
      handler(source) {
        const compiled = Object.entries(JSON.parse(source) as Record<string, string>).map(([id, text]) => [
          id,
          compileMessage(text),
        ]);
        return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js', map: null };
      },
    },
  };
}

function compileMessage(text: string): unknown {
  const elements = parse(text);
  const [only] = elements;
  if (elements.length === 0) return '';
  // A text with quoted braces stays a tree: the quotes belong to the message syntax, not to the text.
  const isPlain = elements.length === 1 && only?.type === TYPE.literal && !/['{}<]/.test(text);
  return isPlain ? text : elements;
}
