import type { Clause } from '@openhuis/procedures';

/** A part of a canonical text: its heading, and its lines as they were signed. */
export interface TextPart {
  heading: string;
  lines: readonly string[];
}

/** An article of a contract, as it was signed. */
export interface SignedClause {
  number: string;
  title: string;
  /** Line by line; an empty one parts two paragraphs. */
  lines: readonly string[];
}

/** A canonical text, taken apart for the page. Together its parts are the text, line by line. */
export interface TextParts {
  /** What it is: 'Overeenkomst 2026-000042'. */
  title: string;
  /** Under which procedure. */
  subtitle: string;
  before: readonly TextPart[];
  clauses: readonly SignedClause[];
  after: readonly TextPart[];
}

const ARTICLES = 'Artikelen';

/**
 * Takes a canonical text apart (`contractText`, `addendumText`): what stands on paper is what was signed, letter by letter,
 * and never composed a second time. An article may have empty lines of its own, so the articles are looked for as a whole;
 * a text that does not hold them is shown block by block.
 *
 * @param clauses the articles of the version by which the contract was formed; none for an addendum
 */
export function textParts(text: string, clauses: readonly Pick<Clause, 'number' | 'title' | 'text'>[]): TextParts {
  const signed = clauses.map(({ number, title, text: words }) => ({
    number,
    title,
    lines: words.trim().split(/\r?\n/),
  }));
  const articles = articlesOf(signed);
  const at = signed.length === 0 ? -1 : text.indexOf(articles);
  const before = at < 0 ? text : text.slice(0, at);
  const after = at < 0 ? '' : text.slice(at + articles.length);
  const [head = '', ...parts] = blocksOf(before);
  const [title = '', subtitle = ''] = head.split('\n');
  return {
    title,
    subtitle,
    before: parts.map(partOf),
    clauses: at < 0 ? [] : signed,
    after: blocksOf(after).map(partOf),
  };
}

/** The text again: what {@link textParts} took apart. */
export function joinedText({ title, subtitle, before, clauses, after }: TextParts): string {
  const blocks = [`${title}\n${subtitle}\n`, ...before.map(blockOf)];
  return `${blocks.join('\n')}${clauses.length === 0 ? '' : `\n${articlesOf(clauses)}`}${after.map(blockOf).join('\n')}`;
}

function articlesOf(clauses: readonly SignedClause[]): string {
  const lines = clauses.flatMap(({ number, title, lines: words }) => [`${number} ${title}`, ...words, '']);
  return `${[ARTICLES, ...lines].join('\n')}\n`;
}

function blocksOf(text: string): string[] {
  return text
    .split('\n\n')
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block !== '');
}

function partOf(block: string): TextPart {
  const [heading = '', ...lines] = block.split('\n');
  return { heading, lines };
}

const blockOf = ({ heading, lines }: TextPart): string => `${[heading, ...lines].join('\n')}\n`;
