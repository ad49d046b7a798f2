import { describe, expect, it } from '@jest/globals';
import { atomOf, type Feed } from './atom.js';

const feed: Feed = {
  id: 'https://zorg.example/v1/register/procedures/feed',
  title: 'Procedures',
  language: 'nl',
  self: 'https://zorg.example/v1/register/procedures/feed?language=nl',
  page: 'https://zorg.example/procedures',
  author: 'Openhuis',
  entries: [
    {
      id: 'https://zorg.example/procedures/1#version-2',
      title: 'Gewijzigd: Jeugd & <Wmo>',
      summary: 'Reden: "tarieven"\u0000',
      link: 'https://zorg.example/procedures/1?a=1&b=2',
      updatedAt: new Date('2026-03-02T09:00:00Z'),
    },
  ],
};

describe('an Atom feed', () => {
  it('says when it last changed, and escapes what people wrote', () => {
    const text = atomOf(feed);
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">');
    expect(text.match(/<updated>2026-03-02T09:00:00.000Z<\/updated>/g)).toHaveLength(2);
    expect(text).toContain('<title>Gewijzigd: Jeugd &#38; &#60;Wmo&#62;</title>');
    expect(text).toContain('<summary>Reden: &#34;tarieven&#34;</summary>');
    expect(text).toContain('?a=1&#38;b=2');
  });

  it('can be empty', () => {
    expect(atomOf({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
