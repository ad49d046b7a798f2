import { fileTypeFromBuffer } from 'file-type';
import type { ContentFault, FileBytes } from './file-bytes.js';
import { jpegFault } from './jpeg-content.js';
import { DOCX, officeFault, XLSX } from './office-content.js';
import { pdfFault } from './pdf-content.js';
import { pngFault } from './png-content.js';

const inspections: Record<string, (bytes: FileBytes) => Promise<ContentFault | undefined>> = {
  'application/pdf': pdfFault,
  'image/jpeg': jpegFault,
  'image/png': pngFault,
  [DOCX]: (bytes) => officeFault(bytes, DOCX),
  [XLSX]: (bytes) => officeFault(bytes, XLSX),
};
const BYTES_THAT_TELL_THE_TYPE = 4100;
/** The first file of an archive: whether it is a document of an office program is told by what is in it. */
const ARCHIVE = 'application/zip';

/** What a file is by its content; its name is no evidence of anything. */
export async function mediaTypeOf(bytes: FileBytes): Promise<string | undefined> {
  const start = await bytes.read(0, BYTES_THAT_TELL_THE_TYPE);
  // It unpacks the beginning of an archive, and throws where that is damaged.
  const mediaType = await fileTypeFromBuffer(start).then(
    (type) => type?.mime,
    () => undefined,
  );
  if (mediaType !== ARCHIVE) return mediaType;
  // The list of content types need not be the first entry; then the directory at the end tells.
  const tail = (await bytes.read(Math.max(0, bytes.size - 65_536), 65_536)).toString('latin1');
  if (tail.includes('word/document.xml')) return DOCX;
  return tail.includes('xl/workbook.xml') ? XLSX : mediaType;
}

/** What is wrong with a file of this type; undefined when it is whole and safe to keep, or of a type that we do not know. */
export async function contentFault(bytes: FileBytes, mediaType: string): Promise<ContentFault | undefined> {
  return await inspections[mediaType]?.(bytes);
}
