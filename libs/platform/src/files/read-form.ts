import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { RuleViolation, type Violation } from '../problem/violation.js';
import { acceptedMediaTypes, type FileStore, type StoredFile } from './file-store.js';

/** What a form with one file brought. */
export interface ReceivedForm<Field extends string> {
  /** What was filled in; an empty field is one that was not. */
  fields: Partial<Record<Field, string>>;
  /** In the store already; undefined when none came. */
  file: StoredFile | undefined;
  /** As the browser sent it; never trusted. */
  fileName: string;
  /** What is wrong with the form itself: unknown and doubled fields. That a file is missing is {@link fileNeeded}. */
  faults: Violation[];
}

/** The fault of a form without its file. */
export const fileNeeded: Violation = { code: 'invalid-input', path: 'file', details: { rule: 'a file is needed' } };

/**
 * Reads an upload part by part, in whatever order they come: the fields, and one file, `file`, that streams straight into
 * the store.
 *
 * @param parts of the request, as @fastify/multipart yields them
 * @param names of the fields that the form may have
 * @param accepted the media types that the file may have
 * @throws RuleViolation as `FileStore.store` of the file; `invalid-input` for what is no multipart, or ends halfway
 */
export async function readForm<Field extends string>(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  files: FileStore,
  names: readonly Field[],
  accepted: readonly string[] = acceptedMediaTypes,
): Promise<ReceivedForm<Field>> {
  try {
    return await readParts(parts, files, names, accepted);
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

async function readParts<Field extends string>(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  files: FileStore,
  names: readonly Field[],
  accepted: readonly string[],
): Promise<ReceivedForm<Field>> {
  const fields: Partial<Record<Field, string>> = {};
  const faults: Violation[] = [];
  let file: StoredFile | undefined;
  let fileName = '';
  for await (const part of parts) {
    if (part.type === 'file') {
      if (part.fieldname === 'file' && file === undefined) {
        fileName = part.filename;
        file = await files.store(part.file, accepted);
        continue;
      }
      part.file.resume();
      faults.push({ code: 'unknown-field', path: part.fieldname });
      continue;
    }
    const name = names.find((known) => known === part.fieldname);
    if (name === undefined) {
      faults.push({ code: 'unknown-field', path: part.fieldname });
    } else if (typeof part.value === 'string' && !part.valueTruncated && fields[name] === undefined) {
      // A form sends an empty field for what was not filled in.
      if (part.value !== '') fields[name] = part.value;
    } else {
      faults.push({ code: 'invalid-input', path: name });
    }
  }
  return { fields, file, fileName, faults };
}
