import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from './mail-address.js';

describe('a mail address', () => {
  it.each(['info@zorg.example', "o'neil+wmo@zorg-aan-huis.example", 'a@b.c.nl'])('%s is one', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });
  it.each([
    '',
    'zorg',
    'a@b',
    'a b@zorg.example',
    'a@zorg.example, b@zorg.example',
    'Zorg <a@zorg.example>',
    'a@zorg.example\r\nBcc: b@zorg.example',
    '"a b"@zorg.example',
    `${'a'.repeat(65)}@zorg.example`,
    `a@${'b'.repeat(250)}.example`,
    'a@-zorg.example',
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
