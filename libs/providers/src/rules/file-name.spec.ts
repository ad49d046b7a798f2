import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentHeader, safeFileName } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['certificaat.pdf', 'certificaat.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\iemand\\uittreksel KvK.pdf', 'uittreksel KvK.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['..', 'bewijsmiddel'],
    ['', 'bewijsmiddel'],
    ['folder/', 'bewijsmiddel'],
    ['"; rm.pdf', 'rm.pdf'],
    ['één\u0000twee\u202e.pdf', 'ééntwee.pdf'],
  ])('%j becomes %j', (sent, kept) => {
    expect(safeFileName(sent)).toBe(kept);
  });

  it('is cut with its extension kept, and never through a character', () => {
    expect(safeFileName(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(116)}.pdf`);
    expect(safeFileName('half\ud83d.pdf')).toBe('half.pdf');
    expect(safeFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
  });

  it('never holds a path, a quote or a control character, and fits one header line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const kept = safeFileName(sent);
        expect(kept).toMatch(/^[^/\\"\r\n\0]{1,120}$/u);
        expect(attachmentHeader(kept)).toMatch(/^attachment; filename="[^"\\]+"; filename\*=UTF-8''[\x21-\x7e]+$/);
      }),
    );
  });

  it('keeps its letters in the header beside a plain form', () => {
    expect(attachmentHeader('één.pdf')).toBe(`attachment; filename="een.pdf"; filename*=UTF-8''%C3%A9%C3%A9n.pdf`);
  });
});
