import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentCompiler } from '@openhuis/documents';
import { Clock, Database, FileStore, systemScope } from '@openhuis/platform';
import { letterOrder, type WrittenLetter } from './letter-templates.js';
import { STORED_LETTER } from './letters.queries.js';

/** Makes the files of letters and keeps them, so that they stay what they are when Typst itself changes. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly documents: DocumentCompiler,
  ) {}

  /** Makes and keeps the file of a letter, once; done again it finds the file there. */
  async keep(regionId: number, letterId: string): Promise<void> {
    const scope = systemScope(regionId);
    const [letter] = await this.database.read<WrittenLetter & { fileHash: string | null } & Record<string, unknown>>(
      scope,
      STORED_LETTER,
      [letterId],
    );
    if (letter?.fileHash !== null) return;
    const bytes = await this.documents.pdf(letterOrder(letter));
    // First the bytes, then the row that points at them.
    const { hash, size } = await this.files.store(Readable.from([Buffer.from(bytes)]));
    const { now } = await this.clock.moment();
    await this.database.command(scope, (manager) =>
      manager.query(
        `insert into letter_file (letter_id, region_id, organisation_id, file_hash, size_bytes, made_at)
         select id, region_id, organisation_id, $2, $3, $4 from letter where id = $1 on conflict do nothing`,
        [letterId, hash, size, now],
      ),
    );
  }
}
