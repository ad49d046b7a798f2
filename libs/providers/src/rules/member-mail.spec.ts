import { describe, expect, it } from '@jest/globals';
import { memberMailContent } from './member-mail.js';

const facts = { organisation: 'Zorg & Co <B.V.>', expiresOn: '16 maart 2026' };
const url = 'https://openhuis.example/portal/invitation#ohi_secret';

describe('a mail about working for an organisation', () => {
  it('names the organisation and ends with the link, in text and in HTML', () => {
    const { subject, text, html } = memberMailContent('invitation', facts, 'nl', url);
    expect(subject).toBe('Uitnodiging om in Openhuis te werken voor Zorg & Co <B.V.>');
    expect(text).toContain('tot 16 maart 2026');
    expect(text).toContain(`Uw uitnodiging:\n${url}`);
    expect(html).toContain('Zorg &amp; Co &lt;B.V.&gt;');
    expect(html).toContain(`href="${url}"`);
    expect(html).not.toContain('<B.V.>');
  });

  it('has a subject of one line, whatever a name contains', () => {
    const { subject } = memberMailContent('join-requested', { ...facts, person: 'A\r\nBcc: b@b.example' }, 'en', url);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('is not made with a hole in it', () => {
    expect(() => memberMailContent('join-refused', facts, 'nl', url)).toThrow();
  });
});
