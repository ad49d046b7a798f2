import { type ContentFault, damaged, endOfArchive, type FileBytes, isPadding, unsafe } from './file-bytes.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** More parts than any picture has; a file of empty parts would keep us reading. */
const MOST_CHUNKS = 20_000;

/** Whether a PNG is whole, part by part to its end, and nothing comes after (W3C PNG, 5). */
export async function pngFault(bytes: FileBytes): Promise<ContentFault | undefined> {
  if (!(await bytes.read(0, 8)).equals(SIGNATURE)) return damaged;
  let offset = 8;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const head = await bytes.read(offset, 8);
    if (head.length < 8) return damaged;
    const type = head.toString('latin1', 4);
    if (!/^[A-Za-z]{4}$/.test(type) || (count === 0) !== (type === 'IHDR')) return damaged;
    offset += 12 + head.readUInt32BE(0);
    if (offset > bytes.size) return damaged;
    if (type !== 'IEND') continue;
    if ((await endOfArchive(bytes)) !== undefined) return unsafe('mixed');
    return bytes.size - offset < 4096 && isPadding(await bytes.read(offset, 4096)) ? undefined : unsafe('mixed');
  }
  return damaged;
}
