import type { ArchiveEntry } from '../archive-entries.js';
import { type ContentFault, damaged, unsafe } from '../file-bytes.js';

/** Unpacked in all: ten times the largest file. */
const LARGEST_UNPACKED = 250 * 1024 * 1024;
/** Above this size a part may be so many times as large as packed; text of a sheet packs twenty to fifty times. */
const LARGEST_RATIO = 200;
const RATIO_COUNTS_FROM = 1024 * 1024;

/** What is run, or may be, by whoever opens the document. */
const programs = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|(^|\/)(macrosheets|dialogsheets|activeX|customUI)\//i;
const embedded =
  /(^|\/)(embeddings|oleObject[^/]*)(\/|\.bin$)|\.(exe|dll|js|jse|vbs|vbe|wsf|hta|bat|cmd|com|scr|ps1|jar|class|html?|svg|swf|lnk|msi)$/i;
const external = /(^|\/)externalLinks\//i;

/**
 * What is wrong with a zip archive as its directory tells it: names that lead out of it, an archive that unpacks to far more
 * than it is, entries that lie over each other, secrets, programs.
 *
 * @param entries in the order of the directory
 * @param directoryAt where the directory begins: all entries lie before it
 */
export function archiveFault(entries: readonly ArchiveEntry[], directoryAt: number): ContentFault | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length || entries.some(({ name }) => !isOrdinaryName(name))) return unsafe('names');
  if (entries.some(({ isEncrypted }) => isEncrypted)) return unsafe('encrypted');
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return damaged;
  const expands = entries.some(
    ({ size, compressedSize }) => size > RATIO_COUNTS_FROM && size > LARGEST_RATIO * Math.max(1, compressedSize),
  );
  if (expands || entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return unsafe('expands');
  const placed = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  // Before the first entry there is nothing, and none begins before the one before it has ended.
  if (placed[0]?.headerAt !== 0) return unsafe('mixed');
  for (const [index, { dataAt, compressedSize }] of placed.entries()) {
    if (dataAt + compressedSize > (placed[index + 1]?.headerAt ?? directoryAt)) return unsafe('overlaps');
  }
  if (entries.some(({ name }) => programs.test(name))) return unsafe('macros');
  if (entries.some(({ name }) => embedded.test(name))) return unsafe('embedded');
  return entries.some(({ name }) => external.test(name)) ? unsafe('external') : undefined;
}

/** Relative, with forward slashes, never upwards, and of printable characters. */
function isOrdinaryName(name: string): boolean {
  if (name === '' || name.length > 260 || name.startsWith('/') || /[\\:\p{C}\ufffd]/u.test(name)) return false;
  return !name.split('/').some((step) => step === '..' || step === '.');
}
