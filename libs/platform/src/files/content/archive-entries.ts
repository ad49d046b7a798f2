import { type ContentFault, damaged, type FileBytes, unsafe } from './file-bytes.js';

/** One file in a zip archive, as its directory and its own header tell it. */
export interface ArchiveEntry {
  name: string;
  /** 0 stored, 8 deflated; documents use no other. */
  method: number;
  isEncrypted: boolean;
  compressedSize: number;
  /** As declared. */
  size: number;
  /** Where its own header begins, and its data. */
  headerAt: number;
  dataAt: number;
}

const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
/** A large workbook has some thousands of parts. */
export const MOST_ENTRIES = 5_000;
const LARGEST_DIRECTORY = 2 * 1024 * 1024;

/**
 * Reads the directory of a zip archive, and of each entry the header where it stands: both must tell the same, else two
 * readers would find two archives in one file (APPNOTE 6.3.10, 4.3). The archive must begin where the file begins and end
 * where it ends.
 */
export async function archiveEntries(
  bytes: FileBytes,
  { at, record }: { at: number; record: Buffer },
): Promise<{ entries: ArchiveEntry[]; directoryAt: number } | ContentFault> {
  const count = record.readUInt16LE(10);
  const length = record.readUInt32LE(12);
  const directoryAt = record.readUInt32LE(16);
  if (at + 22 + record.readUInt16LE(20) !== bytes.size || directoryAt + length !== at) return unsafe('mixed');
  if (record.readUInt32LE(4) !== 0 || record.readUInt16LE(8) !== count || count === 0) return damaged;
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) return unsafe('too-many-parts');
  const directory = await bytes.read(directoryAt, length);
  const entries: ArchiveEntry[] = [];
  for (let offset = 0; offset < directory.length;) {
    if (directory.length - offset < 46 || directory.readUInt32LE(offset) !== ENTRY) return damaged;
    const nameLength = directory.readUInt16LE(offset + 28);
    const next = offset + 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
    const rawName = directory.subarray(offset + 46, offset + 46 + nameLength);
    const headerAt = directory.readUInt32LE(offset + 42);
    const header = await bytes.read(headerAt, 30 + nameLength);
    if (header.length < 30 + nameLength || header.readUInt32LE(0) !== HEADER) return damaged;
    if (header.readUInt16LE(26) !== nameLength || !header.subarray(30).equals(rawName)) return unsafe('mixed');
    const method = directory.readUInt16LE(offset + 10);
    if (header.readUInt16LE(8) !== method) return unsafe('mixed');
    entries.push({
      name: rawName.toString('utf8'),
      method,
      isEncrypted: ((directory.readUInt16LE(offset + 8) | header.readUInt16LE(6)) & 0x2041) !== 0,
      compressedSize: directory.readUInt32LE(offset + 20),
      size: directory.readUInt32LE(offset + 24),
      headerAt,
      dataAt: headerAt + 30 + nameLength + header.readUInt16LE(28),
    });
    offset = next;
  }
  return entries.length === count ? { entries, directoryAt } : damaged;
}
