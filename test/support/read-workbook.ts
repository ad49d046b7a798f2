import { crc32, inflateRawSync } from 'node:zlib';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface ReadCell {
  value: string;
  type: 'text' | 'number' | 'date';
}

/**
 * A workbook as a spreadsheet reads it: the archive by its central directory with every checksum, the parts as strict XML,
 * the worksheets by the relations of the workbook, the dates by their number format. Shares no code with what writes it.
 *
 * @throws Error for whatever a spreadsheet would call a broken file
 */
export function readWorkbook(bytes: Buffer): { parts: string[]; sheets: { name: string; rows: ReadCell[][] }[] } {
  const parts = readArchive(bytes);
  const types = new Map(
    tags(part(parts, '[Content_Types].xml'), 'Override').map((tag) => [tag['PartName'], tag['ContentType']]),
  );
  const [document] = tags(part(parts, '_rels/.rels'), 'Relationship');
  const workbook = document?.['Target'] ?? '';
  const relations = new Map(
    tags(part(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [tag['Id'], tag['Target'] ?? '']),
  );
  const dateStyles = readDateStyles(part(parts, 'xl/styles.xml'));
  const sheets = tags(part(parts, workbook), 'sheet').map((tag) => {
    const path = `xl/${relations.get(tag['r:id']) ?? ''}`;
    if (types.get(`/${path}`)?.endsWith('.worksheet+xml') !== true) throw new Error(`${path} is no worksheet`);
    return { name: tag['name'] ?? '', rows: readRows(part(parts, path), dateStyles) };
  });
  return { parts: [...parts.keys()], sheets };
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;

function readArchive(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not an archive');
  const files = new Map<string, string>();
  let place = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < bytes.readUInt16LE(end + 10); number += 1) {
    if (bytes.readUInt32LE(place) !== IN_DIRECTORY) throw new Error('the directory of the archive is broken');
    const checksum = bytes.readUInt32LE(place + 16);
    const packed = bytes.readUInt32LE(place + 20);
    const nameLength = bytes.readUInt16LE(place + 28);
    const local = bytes.readUInt32LE(place + 42);
    const name = bytes.toString('utf8', place + 46, place + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    if (crc32(content) !== checksum || content.length !== bytes.readUInt32LE(place + 24)) {
      throw new Error(`${name} is broken`);
    }
    files.set(name, content.toString('utf8'));
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return files;
}

function part(parts: ReadonlyMap<string, string>, path: string): string {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`the archive has no ${path}`);
  return found;
}

function read(
  xml: string,
  on: { open?: (tag: SaxesTagPlain) => void; close?: (name: string) => void; text?: (text: string) => void },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => on.open?.(tag));
  parser.on('closetag', ({ name }) => on.close?.(name));
  parser.on('text', (text) => on.text?.(text));
  parser.write(xml).close();
}

function tags(xml: string, name: string): Record<string, string | undefined>[] {
  const found: Record<string, string>[] = [];
  read(xml, {
    open: (tag) => {
      if (tag.name === name) found.push(tag.attributes);
    },
  });
  return found;
}

/** The places in `cellXfs` whose number format shows days. */
function readDateStyles(xml: string): Set<string> {
  const days = new Set(
    tags(xml, 'numFmt')
      .filter(({ formatCode }) => /[dy]/.test(formatCode ?? ''))
      .map(({ numFmtId }) => numFmtId),
  );
  const styles = new Set<string>();
  let inCells = false;
  let place = 0;
  read(xml, {
    open: ({ name, attributes }) => {
      if (name === 'cellXfs') inCells = true;
      if (!inCells || name !== 'xf') return;
      if (days.has(attributes['numFmtId'])) styles.add(String(place));
      place += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readRows(xml: string, dateStyles: ReadonlySet<string>): ReadCell[][] {
  const rows: ReadCell[][] = [];
  let cell: ReadCell | undefined;
  let inValue = false;
  read(xml, {
    open: ({ name, attributes }) => {
      if (name === 'f') throw new Error(`${attributes['r'] ?? 'a cell'} is a formula`);
      if (name === 'row') {
        rows.push([]);
        if (attributes['r'] !== String(rows.length))
          throw new Error(`row ${rows.length} calls itself ${attributes['r'] ?? ''}`);
      }
      if (name === 'c') {
        const isDate = dateStyles.has(attributes['s'] ?? '');
        cell = { value: '', type: attributes['t'] === 'inlineStr' ? 'text' : isDate ? 'date' : 'number' };
        rows.at(-1)?.push(cell);
      }
      inValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (inValue && cell !== undefined) cell.value += text;
    },
    close: (name) => {
      inValue = false;
      if (name !== 'c' || cell?.type !== 'date') return;
      cell.value = new Date(Date.UTC(1899, 11, 30) + Number(cell.value) * 86_400_000).toISOString().slice(0, 10);
    },
  });
  return rows;
}
