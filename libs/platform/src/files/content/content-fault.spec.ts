import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { contentFault, mediaTypeOf } from './content-fault.js';
import type { FileBytes } from './file-bytes.js';
import { DOCX, XLSX } from './office-content.js';
import { referencesTo, sampleDocx, sampleJpeg, samplePdf, samplePng, sampleXlsx } from './sample-files.fixture.js';

const bytesOf = (file: Buffer): FileBytes => ({
  size: file.length,
  read: (offset, length) => Promise.resolve(file.subarray(offset, offset + length)),
});
const faultOf = async (file: Buffer): Promise<string> => {
  const bytes = bytesOf(file);
  const mediaType = await mediaTypeOf(bytes);
  const fault = mediaType === undefined ? undefined : await contentFault(bytes, mediaType);
  if (fault === undefined) return mediaType ?? 'unknown';
  return 'reason' in fault ? `${fault.code} ${fault.reason}` : fault.code;
};
const html = Buffer.from('<html><script>alert(document.cookie)</script></html>');
const archive = Buffer.from(zipSync({ 'Evil.class': strToU8('cafebabe') }));

describe('what a file holds', () => {
  it.each([
    ['application/pdf', samplePdf()],
    ['application/pdf', Buffer.concat([samplePdf(), Buffer.from('\r\n\0\0')])],
    ['image/png', samplePng()],
    ['image/jpeg', sampleJpeg()],
    ['image/jpeg', Buffer.concat([sampleJpeg(), Buffer.alloc(64), sampleJpeg()])],
    [DOCX, sampleDocx()],
    [DOCX, sampleDocx(referencesTo('hyperlink', 'https://www.rijksoverheid.nl/'))],
    [XLSX, sampleXlsx()],
  ])('is a sound %s', async (mediaType, file) => {
    expect(await faultOf(file)).toBe(mediaType);
  });

  it.each([
    ['a PDF that is cut off', samplePdf().subarray(0, -20), 'file-damaged'],
    ['a PDF without its table', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'file-damaged'],
    ['a PDF whose table lies behind its end', Buffer.from('%PDF-1.7\nstartxref\n99999\n%%EOF\n'), 'file-damaged'],
    ['a JPEG that is cut off', sampleJpeg().subarray(0, -2), 'file-damaged'],
    ['a PNG that is cut off', samplePng().subarray(0, -12), 'file-damaged'],
    ['a DOCX that is cut off', sampleDocx().subarray(0, -30), 'file-damaged'],
    ['a PDF with a page behind it', Buffer.concat([samplePdf(), html]), 'file-unsafe mixed'],
    ['a PDF with an archive behind it', Buffer.concat([samplePdf(), archive]), 'file-unsafe mixed'],
    ['a JPEG with an archive behind it', Buffer.concat([sampleJpeg(), archive]), 'file-unsafe mixed'],
    ['a JPEG with a page behind it', Buffer.concat([sampleJpeg(), html]), 'file-unsafe mixed'],
    ['a JPEG with a page between pictures', Buffer.concat([sampleJpeg(), html, sampleJpeg()]), 'file-unsafe mixed'],
    ['a PNG with an archive behind it', Buffer.concat([samplePng(), archive]), 'file-unsafe mixed'],
    ['a DOCX with something before it', Buffer.concat([samplePdf(), sampleDocx()]), 'file-unsafe mixed'],
    ['a DOCX with something behind it', Buffer.concat([sampleDocx(), html]), 'file-unsafe mixed'],
    ['a DOCX with macros', sampleDocx({ 'word/vbaProject.bin': strToU8('x') }), 'file-unsafe macros'],
    ['an XLSX with a sheet of macros', sampleXlsx({ 'xl/macrosheets/sheet1.xml': strToU8('x') }), 'file-unsafe macros'],
    ['a DOCX with a program', sampleDocx({ 'word/media/run.exe': strToU8('MZ') }), 'file-unsafe embedded'],
    ['a DOCX with an object', sampleDocx({ 'word/embeddings/oleObject1.bin': strToU8('x') }), 'file-unsafe embedded'],
    [
      'a DOCX with a template from elsewhere',
      sampleDocx(referencesTo('attachedTemplate', 'https://x.example/t.dotm')),
      'file-unsafe external',
    ],
    [
      'an XLSX with a sheet from elsewhere',
      sampleXlsx({ 'xl/externalLinks/externalLink1.xml': strToU8('x') }),
      'file-unsafe external',
    ],
    ['a DOCX whose part climbs out', sampleDocx({ '../../etc/cron.d/x': strToU8('x') }), 'file-unsafe names'],
    ['a DOCX with an absolute part', sampleDocx({ '/etc/passwd': strToU8('x') }), 'file-unsafe names'],
    ['a DOCX with a part for Windows', sampleDocx({ '..\\..\\x.xml': strToU8('x') }), 'file-unsafe names'],
    [
      'a DOCX that expands',
      sampleDocx({ 'word/media/image1.bmp': Buffer.alloc(30 * 1024 * 1024) }),
      'file-unsafe expands',
    ],
    [
      'a DOCX of very many parts',
      sampleDocx(
        Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/p${index}.xml`, new Uint8Array()])),
      ),
      'file-unsafe too-many-parts',
    ],
    ['a DOCX that is called a workbook', sampleDocx({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-damaged'],
  ])('is refused: %s', async (_name, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  it('is refused when the parts of an archive lie over each other', async () => {
    const file = sampleDocx();
    const at = file.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const first = file.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const shared = Buffer.from(file);
    // The last entry says that its data is so long that it reaches over the directory.
    shared.writeUInt32LE(5000, at + 20);
    expect(first).toBeLessThan(at);
    expect(await faultOf(shared)).toBe('file-unsafe overlaps');
  });

  it('is refused when it is locked', async () => {
    const file = Buffer.from(sampleDocx());
    file.writeUInt16LE(file.readUInt16LE(6) | 1, 6);
    expect(await faultOf(file)).toBe('file-unsafe encrypted');
  });

  it('never throws, whatever is changed in a file, and a cut is never sound', async () => {
    const samples = [samplePdf(), samplePng(), sampleJpeg(), sampleDocx(), sampleXlsx()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        async (sample, changes, cut) => {
          const changed = Buffer.from(sample);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          await faultOf(changed);
          const end = 1 + (cut % (sample.length - 3));
          expect(await faultOf(sample.subarray(0, end))).not.toMatch(/^(image|application\/(pdf|vnd))/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
