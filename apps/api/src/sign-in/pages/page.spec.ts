import { describe, expect, it } from '@jest/globals';
import type { SignInPage } from '@openhuis/messages';
import { choosePage, pageStatus, stopPage } from './page.js';

const values = { needed: 'EH3', given: '<b>"EH2"&\'</b>', minutes: 10 };

describe('the pages about signing in', () => {
  it.each(Object.keys(pageStatus) as SignInPage[])('%s stands in both languages', (page) => {
    for (const language of ['nl', 'en'] as const) {
      const html = stopPage(page, language, values, 'request-1');
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|\{/i);
    }
  });

  it('shows what came from outside as text', () => {
    const html = stopPage('level-too-low', 'nl', values);
    expect(html).toContain('&lt;b&gt;&quot;EH2&quot;&amp;&#39;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });

  it('offers the doors that are there, and keeps where to go', () => {
    expect(choosePage('nl', ['provider'], undefined)).not.toContain('/staff');
    const html = choosePage('en', ['staff', 'provider'], '/contracts?a="b"&c=d');
    expect(html).toContain('href="/v1/sign-in/staff?returnTo=%2Fcontracts%3Fa%3D%22b%22%26c%3Dd"');
    expect(html).toContain('href="/v1/sign-in/provider?returnTo=');
  });
});
