import { describe, expect, it } from '@jest/globals';
import { newsText } from './procedure-news.js';

const title = { nl: 'Wmo $& 2026', en: 'Wmo 2026' };

describe('the news of a procedure', () => {
  it('is told in the language of the reader, with what the region wrote as it wrote it', () => {
    expect(newsText('changed', 'nl', title, 'Tarieven {title}')).toEqual({
      title: 'Gewijzigd: Wmo $& 2026',
      summary: 'Er is een nieuwe versie van deze procedure. Reden: Tarieven {title}',
    });
    expect(newsText('paused', 'en', title, null).title).toBe('Paused: Wmo 2026');
  });
});
