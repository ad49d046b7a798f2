import { expect, it } from '@jest/globals';
import { pageLanguage } from './page-language.js';

it.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['de', 'nl'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['en;q=0.5, nl;q=0.9', 'nl'],
  ['de, en;q=0.3', 'en'],
  ['en;q=0', 'nl'],
  ['en;q=x, *', 'nl'],
])('a browser that asks for %j reads %s', (header, language) => {
  expect(pageLanguage(header)).toBe(language);
});
