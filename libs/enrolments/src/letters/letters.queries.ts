import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentCompiler } from '@openhuis/documents';
import { type Actor, Database, FileStore, RuleViolation } from '@openhuis/platform';
import type { LetterKind } from '../rules/letter-matter.js';
import { letterFileName, letterOrder, type WrittenLetter } from './letter-templates.js';

/** A letter in the list of its enrolment. */
export interface ListedLetter {
  id: string;
  kind: LetterKind;
  reference: string;
  writtenAt: Date;
  /** Of the PDF; null for the moment in which it is being made. */
  sizeBytes: number | null;
  /** SHA-256 of the PDF; null as long as that. */
  fileHash: string | null;
}

/** A letter as somebody saves it. */
export interface LetterFile {
  fileName: string;
  bytes: Readable;
  sizeBytes: number;
}

type StoredLetter = WrittenLetter & { fileHash: string | null; sizeBytes: number | null };

/** A letter with the bytes of its logo and what is kept of its file: `$1` is its id. */
export const STORED_LETTER = `
  select l.kind, l.template_version as "templateVersion", l.written_at as "writtenAt", l.facts, g.bytes as logo,
    f.file_hash as "fileHash", f.size_bytes as "sizeBytes"
  from letter l
  left join letter_logo g on g.region_id = l.region_id and g.hash = l.logo_hash
  left join letter_file f on f.letter_id = l.id
  where l.id = $1`;

/** Reads of letters: those of an enrolment that the actor sees, by row-level security. */
@Injectable()
export class LettersQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly documents: DocumentCompiler,
  ) {}

  /** The letters about an enrolment, newest first. @throws RuleViolation `not-found` */
  async list(actor: Actor, enrolmentId: string): Promise<ListedLetter[]> {
    const [enrolment] = await this.database.read<{ letters: ListedLetter[] }>(
      actor.scope,
      `select coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'reference', l.reference,
           'writtenAt', to_char(l.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'sizeBytes', f.size_bytes, 'fileHash', f.file_hash) order by l.id desc)
         from letter l left join letter_file f on f.letter_id = l.id where l.enrolment_id = e.id), '[]') as letters
       from enrolment e where e.id = $1`,
      [enrolmentId],
    );
    if (enrolment === undefined) throw RuleViolation.of('not-found');
    return enrolment.letters;
  }

  /**
   * The PDF/A of a letter: the file that was kept, or made now, which gives the same bytes. A kept file that is lost is made
   * anew, and must have the hash that was kept.
   *
   * @throws RuleViolation `not-found`
   */
  async file(actor: Actor, id: string): Promise<LetterFile> {
    const [letter] = await this.database.read<StoredLetter & Record<string, unknown>>(actor.scope, STORED_LETTER, [id]);
    if (letter === undefined) throw RuleViolation.of('not-found');
    const fileName = letterFileName(letter.kind, letter.facts);
    const kept = letter.fileHash === null ? null : await this.keptFile(letter.fileHash);
    if (kept !== null && letter.sizeBytes !== null) return { fileName, bytes: kept, sizeBytes: letter.sizeBytes };
    const bytes = await this.documents.pdf(letterOrder(letter));
    if (letter.fileHash !== null && letter.fileHash !== sha256(bytes)) {
      throw new Error(`letter ${id}: its file is lost, and what is made now is not the same`);
    }
    return { fileName, bytes: Readable.from([Buffer.from(bytes)]), sizeBytes: bytes.length };
  }

  private async keptFile(hash: string): Promise<Readable | null> {
    try {
      return await this.files.open(hash);
    } catch (error) {
      if (error instanceof RuleViolation) return null;
      throw error;
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
