import { readFile, writeFile } from 'node:fs/promises';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const HASH = /\b[0-9a-f]{64}\b/g;
/** People and organisations that a test makes by the dozen. */
const PERSON = /\bPersoon [0-9a-f]{4}\b/g;
const ORGANISATION = /\bZorg [0-9]{8} B\.V\./g;
/** An instant of the database's own clock: to the microsecond. */
const RECORDED = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{4,6}\+00:00/g;
const LONGEST_TEXT = 300;
const MOST_ITEMS = 3;

/** A journey as a reader sees it: prose, requests, answers and mails, the same in every run. */
export class Transcript {
  private readonly lines: string[] = [];
  private readonly names = new Map<string, string>();

  constructor(title: string) {
    this.lines.push(`# ${title}`, '');
  }

  /** Calls an id by this name from here on. */
  name(id: string, name: string): void {
    this.names.set(id, `{${name}}`);
  }

  heading(text: string): void {
    this.lines.push(`## ${text}`, '');
  }

  say(text: string): void {
    this.lines.push(text, '');
  }

  exchange(who: string, method: string, path: string, body: unknown, status: number, answer: unknown): void {
    this.lines.push(`**${who}** \`${method} ${this.hide(path)}\``, '');
    if (body !== undefined) this.code('json', JSON.stringify(shorten(body), null, 2));
    this.lines.push(`→ ${status}`, '');
    if (answer !== '' && answer !== null) this.code('json', JSON.stringify(shorten(answer), null, 2));
  }

  table(heads: string[], rows: string[][]): void {
    this.lines.push(`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`);
    for (const row of rows) this.lines.push(`| ${row.map((cell) => this.hide(cell)).join(' | ')} |`);
    this.lines.push('');
  }

  code(language: string, text: string): void {
    this.lines.push(`\`\`\`${language}`, this.hide(text), '```', '');
  }

  /** Writes the file when it says something new. */
  async writeTo(file: URL): Promise<void> {
    const text = `${this.lines.join('\n').trimEnd()}\n`;
    const before = await readFile(file, 'utf8').catch(() => '');
    if (before !== text) await writeFile(file, text);
  }

  private hide(text: string): string {
    return text
      .replace(HASH, '{hash}')
      .replace(PERSON, '{person}')
      .replace(ORGANISATION, '{organisation}')
      .replace(RECORDED, '{instant}')
      .replace(UUID, (id) => this.names.get(id) ?? '{id}');
  }
}

/** Long texts and lists are cut: a reader wants the shape. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map(shorten);
    return value.length > MOST_ITEMS ? [...items, `… ${value.length - MOST_ITEMS} more`] : items;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
  }
  return value;
}
