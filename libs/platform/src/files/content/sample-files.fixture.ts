import { crc32, deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A PDF of one empty page; with a size, one whose page holds so much that it is that long. */
export function samplePdf(size?: number): Buffer {
  const build = (filling: number): Buffer => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${String(filling).padStart(10, '0')} >>\nstream\n${' '.repeat(filling)}\nendstream`,
    ];
    let text = '%PDF-1.7\n';
    const offsets = objects.map((object, index) => {
      const at = text.length;
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return String(at).padStart(10, '0');
    });
    const table = String(text.length).padStart(10, '0');
    text += `xref\n0 5\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
    return Buffer.from(`${text}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
  };
  return size === undefined ? build(0) : build(size - build(0).length);
}

/** A PNG of one black dot. */
export function samplePng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const edges = Buffer.alloc(8);
    edges.writeUInt32BE(data.length, 0);
    edges.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([edges.subarray(0, 4), named, edges.subarray(4)]);
  };
  const header = Buffer.from('00000001000000010800000000', 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The structure of a JPEG: its start, one segment, a scan with some data, its end. */
export function sampleJpeg(): Buffer {
  return Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2ff00cfffd055aaffd9', 'hex');
}

const office = 'application/vnd.openxmlformats-officedocument';

/** A DOCX of one line, with other parts beside it or instead of its own. */
export function sampleDocx(others: Zippable = {}): Buffer {
  return sampleDocument('word/document.xml', `${office}.wordprocessingml.document.main+xml`, others);
}

/** An XLSX without a sheet, with other parts beside it or instead of its own. */
export function sampleXlsx(others: Zippable = {}): Buffer {
  return sampleDocument('xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`, others);
}

function sampleDocument(part: string, contentType: string, others: Zippable): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="${part}"/></Relationships>`,
      ),
      [part]: strToU8('<?xml version="1.0"?><document/>'),
      ...others,
    }),
  );
}

/** A list of references to something elsewhere, as it stands beside the main part of a DOCX. */
export function referencesTo(kind: string, target: string): Zippable {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return {
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  };
}
