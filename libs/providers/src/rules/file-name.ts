const LONGEST = 120;

/**
 * The name of an uploaded file as it may be kept and offered for download: the last part of whatever
 * path was sent, without control characters, quotes and characters that a file system reserves, and at
 * most 120 characters with its extension kept. It only ever labels the file; the store never uses it.
 *
 * @param nameless what a file is called of whose name nothing is left
 */
export function safeFileName(name: string, nameless = 'bewijsmiddel'): string {
  const lastPart = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = lastPart
    .replace(/[\p{C}"'<>:|?*;%]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return nameless;
  const characters = Array.from(clean);
  if (characters.length <= LONGEST) return clean;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return `${characters.slice(0, LONGEST - extension.length).join('')}${extension}`;
}

const extensions: Record<string, RegExp> = {
  pdf: /\.pdf$/i,
  jpg: /\.jpe?g$/i,
  png: /\.png$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
};

/**
 * The name of a file with an extension that tells what is in it: 'invoice.exe' that holds a PDF is kept as
 * 'invoice.exe.pdf', so that whoever downloads it opens it with what it was checked for.
 */
export function fileNameFor(name: string, mediaType: string): string {
  const kinds: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
  const kind = kinds[mediaType] ?? (mediaType.endsWith('.document') ? 'docx' : 'xlsx');
  const safe = safeFileName(name);
  return extensions[kind]?.test(safe) === true ? safe : `${safe}.${kind}`;
}

/** The Content-Disposition of a download: always saved, never shown inside our pages (RFC 6266). */
export function attachmentHeader(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii === '' ? 'bewijsmiddel' : ascii}"; filename*=UTF-8''${encoded}`;
}
