import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { type FileStore, RuleViolation, type StoredFile, type Violation } from '@openhuis/platform';
import type { ReceivedEvidence } from './evidence.service.js';
import { evidenceFaults } from './rules/evidence-faults.js';

const FIELDS = ['kind', 'issuedOn', 'expiresOn'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Reads an upload part by part, in whatever order they come: the fields, and one file that streams
 * straight into the store.
 *
 * @param parts of the request, as @fastify/multipart yields them
 * @throws RuleViolation with every fault of the fields at once; `file-type` and `body-too-large` of the file;
 *   `invalid-input` for what is no multipart, or ends halfway
 */
export async function readUpload(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  files: FileStore,
  today: string,
): Promise<ReceivedEvidence> {
  try {
    return await readParts(parts, files, today);
  } catch (error) {
    if (isOfParser(error)) throw RuleViolation.of('invalid-input', { rule: 'the form is not whole' });
    throw error;
  }
}

/** The parser throws plain errors; those of the disk name a system call, those of Fastify a status. */
function isOfParser(error: unknown): boolean {
  if (!(error instanceof Error) || 'syscall' in error || 'statusCode' in error) return false;
  return error.constructor === Error || ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}

async function readParts(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  files: FileStore,
  today: string,
): Promise<ReceivedEvidence> {
  const fields: Partial<Record<Field, string>> = {};
  const faults: Violation[] = [];
  let file: StoredFile | undefined;
  let fileName = '';
  for await (const part of parts) {
    if (part.type === 'file') {
      if (part.fieldname === 'file' && file === undefined) {
        fileName = part.filename;
        file = await files.store(part.file);
        continue;
      }
      part.file.resume();
      faults.push({ code: 'unknown-field', path: part.fieldname });
    } else if (!isField(part.fieldname)) {
      faults.push({ code: 'unknown-field', path: part.fieldname });
    } else if (typeof part.value === 'string' && !part.valueTruncated && fields[part.fieldname] === undefined) {
      // A form sends an empty field for what was not filled in.
      if (part.value !== '') fields[part.fieldname] = part.value;
    } else {
      faults.push({ code: 'invalid-input', path: part.fieldname });
    }
  }
  const statement = { kind: fields.kind, issuedOn: fields.issuedOn, expiresOn: fields.expiresOn };
  faults.push(...evidenceFaults(statement, today));
  if (file === undefined) faults.push({ code: 'invalid-input', path: 'file', details: { rule: 'a file is needed' } });
  const [first, ...rest] = faults;
  if (first !== undefined || file === undefined) throw new RuleViolation([first ?? { code: 'invalid-input' }, ...rest]);
  return { ...statement, fileName, file };
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}
