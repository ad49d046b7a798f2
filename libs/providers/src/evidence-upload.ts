import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { evidenceMediaTypes, fileNeeded, type FileStore, readForm, RuleViolation } from '@openhuis/platform';
import type { ReceivedEvidence } from './evidence.service.js';
import { evidenceFaults } from './rules/evidence-faults.js';

const FIELDS = ['kind', 'issuedOn', 'expiresOn', 'replacesId'] as const;

/**
 * Reads the upload of a document: the fields, and one file that streams straight into the store.
 *
 * @param parts of the request, as @fastify/multipart yields them
 * @throws RuleViolation with every fault of the fields at once; as `FileStore.store` of the file; `invalid-input` for what
 *   is no multipart, or ends halfway
 */
export async function readUpload(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  files: FileStore,
  today: string,
): Promise<ReceivedEvidence> {
  const { fields, file, fileName, faults } = await readForm(parts, files, FIELDS, evidenceMediaTypes);
  const { kind, issuedOn, expiresOn, replacesId } = fields;
  const statement = { kind, issuedOn, expiresOn, replacesId };
  const missing = file === undefined ? [fileNeeded] : [];
  const [first, ...rest] = [...faults, ...evidenceFaults(statement, today), ...missing];
  if (first !== undefined || file === undefined) throw new RuleViolation([first ?? { code: 'invalid-input' }, ...rest]);
  return { ...statement, fileName, file };
}
