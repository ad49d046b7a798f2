import { type ContentFault, damaged, endOfArchive, type FileBytes, isPadding, unsafe } from './file-bytes.js';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** At once in memory while the picture's data is walked through. */
const PIECE = 64 * 1024;
const MOST_SEGMENTS = 20_000;
/** A camera adds further pictures behind the first one (a preview, a map of brightness: CIPA DC-007). */
const MOST_PICTURES = 16;

/**
 * Whether a JPEG is whole, from its start through every segment to its end (ITU-T T.81, B.1), and nothing comes after but
 * further pictures of the same camera.
 */
export async function jpegFault(bytes: FileBytes): Promise<ContentFault | undefined> {
  let offset = 0;
  for (let picture = 0; picture < MOST_PICTURES; picture += 1) {
    const end = await endOfPicture(bytes, offset);
    if (end === undefined) return damaged;
    const next = await bytes.read(end, 4096);
    if (next.length === 0 || (next.length < 4096 && isPadding(next))) {
      return (await endOfArchive(bytes)) === undefined ? undefined : unsafe('mixed');
    }
    const start = next.findIndex((byte) => byte !== 0);
    if (start < 0 || next[start] !== 0xff || next[start + 1] !== START) return unsafe('mixed');
    offset = end + start;
  }
  return unsafe('mixed');
}

/** Where the picture ends that begins here; undefined when it does not. */
async function endOfPicture(bytes: FileBytes, start: number): Promise<number | undefined> {
  const first = await bytes.read(start, 3);
  if (first[0] !== 0xff || first[1] !== START || first[2] !== 0xff) return undefined;
  let offset = start + 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const head = await bytes.read(offset, 4);
    if (head.length < 2 || head[0] !== 0xff) return undefined;
    const marker = head[1] ?? 0;
    if (marker === END) return offset + 2;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (head.length < 4 || marker === 0 || marker === START) return undefined;
    const length = head.readUInt16BE(2);
    if (length < 2 || offset + 2 + length > bytes.size) return undefined;
    offset += 2 + length;
    if (marker === SCAN) {
      const next = await endOfScan(bytes, offset);
      if (next === undefined) return undefined;
      offset = next;
    }
  }
  return undefined;
}

/** Where the data of a scan ends: at the next marker that is no restart. In the data a 0xff is followed by a zero. */
async function endOfScan(bytes: FileBytes, start: number): Promise<number | undefined> {
  for (let offset = start; offset < bytes.size;) {
    const piece = await bytes.read(offset, PIECE);
    if (piece.length < 2) return undefined;
    let at = piece.indexOf(0xff);
    while (at >= 0 && at + 1 < piece.length) {
      const marker = piece[at + 1] ?? 0;
      const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
      if (!isData) return offset + at;
      at = piece.indexOf(0xff, at + 1);
    }
    // A 0xff at the very end belongs to what follows in the next piece.
    offset += at < 0 ? piece.length : at;
  }
  return undefined;
}
