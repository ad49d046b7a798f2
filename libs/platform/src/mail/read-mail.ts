/** A file that came with a mail. */
export interface MailFile {
  fileName: string;
  /** Without its parameters: 'text/calendar'. */
  contentType: string;
  content: string;
}

/** A mail as a reader sees it. */
export interface ReadMail {
  subject: string;
  from: string;
  to: string;
  /** As the header has it. */
  date: string;
  text: string;
  html: string;
  files: MailFile[];
}

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/**
 * Reads a mail that `freezeMail` made: what was sent, and not what was meant to be sent. It knows the forms that occur in
 * such mails and no others (one level of parts in another, texts in UTF-8).
 */
export function readMail(bytes: Buffer): ReadMail {
  const whole = partOf(bytes);
  const leaves = leavesOf(whole);
  const textOf = (type: string): string => {
    const leaf = leaves.find((part) => contentType(part) === type && fileName(part) === undefined);
    return leaf === undefined ? '' : decoded(leaf);
  };
  return {
    subject: header(whole, 'subject'),
    from: header(whole, 'from'),
    to: header(whole, 'to'),
    date: header(whole, 'date'),
    text: textOf('text/plain'),
    html: textOf('text/html'),
    files: leaves.flatMap((part) => {
      const name = fileName(part);
      return name === undefined ? [] : [{ fileName: name, contentType: contentType(part), content: decoded(part) }];
    }),
  };
}

function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end === -1 ? bytes.length : end).toString('utf8');
  const headers = new Map<string, string>();
  // A header goes on with the lines that begin with white space.
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 4) };
}

function leavesOf(part: Part): Part[] {
  const boundary = parameter(part, 'content-type', 'boundary');
  if (boundary === undefined) return [part];
  const pieces: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  let from = part.body.indexOf(mark);
  while (from !== -1) {
    const start = part.body.indexOf('\r\n', from) + 2;
    const next = part.body.indexOf(mark, start);
    if (next === -1) break;
    // The line end before a boundary belongs to the boundary.
    pieces.push(partOf(part.body.subarray(start, next - 2)));
    from = next;
  }
  return pieces.flatMap(leavesOf);
}

function decoded({ headers, body }: Part): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64').toString('utf8');
    case 'quoted-printable':
      return quotedPrintable(body.toString('latin1')).toString('utf8');
    default:
      return body.toString('utf8');
  }
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/** A header with its encoded words (RFC 2047) as text. */
function header({ headers }: Part, name: string): string {
  const value = (headers.get(name) ?? '').replace(/\?=\s+=\?/g, '?==?');
  return value.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, encoding: string, content: string) =>
    (encoding.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64')
      : quotedPrintable(content.replaceAll('_', ' '))
    ).toString('utf8'),
  );
}

const contentType = ({ headers }: Part): string =>
  (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const fileName = (part: Part): string | undefined => parameter(part, 'content-disposition', 'filename');

function parameter({ headers }: Part, name: string, key: string): string | undefined {
  const found = new RegExp(`;\\s*${key}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(headers.get(name) ?? '');
  return found?.[1] ?? found?.[2];
}
