import { inflateRawSync } from 'node:zlib';
import { type ContentFault, damaged, endOfArchive, type FileBytes, unsafe } from './file-bytes.js';
import { type ArchiveEntry, archiveEntries } from './archive-entries.js';
import { archiveFault } from './rules/archive-fault.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const mainParts: Record<string, { part: string; contentType: string }> = {
  [DOCX]: { part: 'word/document.xml', contentType: `${DOCX}.main+xml` },
  [XLSX]: { part: 'xl/workbook.xml', contentType: `${XLSX}.main+xml` },
};
/** A list of content types or of references is a few kilobytes. */
const LARGEST_LIST = 1024 * 1024;

/**
 * Whether a DOCX or XLSX is a sound archive, is what it says, and has no macros, no embedded programs and nothing that it
 * fetches from elsewhere when it is opened (ECMA-376, part 2). Only its lists are unpacked, and never beyond a megabyte.
 */
export async function officeFault(bytes: FileBytes, mediaType: string): Promise<ContentFault | undefined> {
  const main = mainParts[mediaType];
  const end = await endOfArchive(bytes);
  if (main === undefined || end === undefined) return damaged;
  const entries = await archiveEntries(bytes, end);
  if ('code' in entries) return entries;
  const fault = archiveFault(entries.entries, entries.directoryAt);
  if (fault !== undefined) return fault;
  const contentTypes = await unpacked(bytes, entries.entries, '[Content_Types].xml');
  if (contentTypes === undefined || !entries.entries.some(({ name }) => name === main.part)) return damaged;
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(contentTypes)) return unsafe('macros');
  if (!contentTypes.includes(`"${main.contentType}"`)) return damaged;
  for (const { name } of entries.entries.filter(({ name }) => name.toLowerCase().endsWith('.rels'))) {
    const references = await unpacked(bytes, entries.entries, name);
    if (references === undefined) return damaged;
    if (fetches(references)) return unsafe('external');
  }
  return undefined;
}

/** A link that a reader clicks is harmless; a template, a picture or a sheet from elsewhere is fetched by itself. */
function fetches(references: string): boolean {
  const outside = references.match(/<[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi) ?? [];
  return outside.some((reference) => !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(reference));
}

/** The text of a part; undefined when it is missing, too large, or no text that we can read. */
async function unpacked(bytes: FileBytes, entries: readonly ArchiveEntry[], name: string): Promise<string | undefined> {
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined || entry.compressedSize > LARGEST_LIST) return undefined;
  const packed = await bytes.read(entry.dataAt, entry.compressedSize);
  try {
    const plain = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_LIST });
    const wide = plain[0] === 0xff && plain[1] === 0xfe;
    const text = plain.toString(wide ? 'utf16le' : 'utf8');
    // Declared otherwise it could say what we do not read; entities could write what we look for in another way.
    return text.includes('\0') || /<!(DOCTYPE|ENTITY)|&#/i.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
