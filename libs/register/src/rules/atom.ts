/** One thing that happened, as a feed reader shows it. */
export interface FeedEntry {
  /** An IRI that stays the same. */
  id: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** Where to read more. */
  link: string;
  updatedAt: Date;
}

/** A feed as a whole. */
export interface Feed {
  id: string;
  title: string;
  language: 'nl' | 'en';
  /** Its own address, and that of the page about the same. */
  self: string;
  page: string;
  author: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** A feed as Atom (RFC 4287). One without entries was last changed at the beginning of time. */
export function atomOf(feed: Feed): string {
  const updated = feed.entries[0]?.updatedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  <id>${escaped(feed.id)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <updated>${updated.toISOString()}</updated>`,
    `  <author><name>${escaped(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ id, title, summary, link, updatedAt }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${updatedAt.toISOString()}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    `    <summary>${escaped(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** Text as XML 1.0 may hold it: markup escaped, and without the characters that no XML file can have. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
