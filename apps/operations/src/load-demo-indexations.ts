import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Database, Moment } from '@openhuis/platform';
import { EditIndexationBody, IndexationQueries, Indexations, type PublishedProcedure } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, Length, ValidateNested } from 'class-validator';
import { OmitType } from '@nestjs/swagger';
import { readDataFile } from './load-demo-data-file.js';
import { unknownProcedures } from './load-demo-faults.js';
import { foundingScope } from './load-demo-rows.js';
import { OneTransaction } from './load-demo-transaction.js';

/** An indexation that waits for its second person. */
class DemoIndexation extends OmitType(EditIndexationBody, ['version']) {
  /** The slug of the procedure. */
  @IsString()
  @Length(1, 100)
  procedure: string;

  @IsInt()
  year: number;

  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** `indexation.yaml` of a region. */
class IndexationFile {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DemoIndexation)
  indexations: DemoIndexation[];
}

/**
 * The indexations of a region's folder; none when it has no file for them.
 *
 * @param slugs of the procedures of the region
 * @throws DataFileError with every fault
 */
export async function readIndexations(folder: string, slugs: readonly string[]): Promise<DemoIndexation[]> {
  const file = join(folder, 'indexation.yaml');
  if (!existsSync(file)) return [];
  const { indexations } = await readDataFile(file, IndexationFile, (read) =>
    unknownProcedures('indexations', read.indexations, slugs),
  );
  return indexations;
}

/** Fills in and proposes them, so that a second person finds one to publish. One whose day has come is left out. */
export async function proposeIndexations(
  database: Database,
  manager: Actor,
  moment: Moment,
  procedures: ReadonlyMap<string, PublishedProcedure>,
  indexations: readonly DemoIndexation[],
): Promise<void> {
  for (const { procedure: slug, year, reason, ...content } of indexations) {
    const procedure = procedures.get(slug);
    if (procedure === undefined || content.startsOn <= moment.today) continue;
    await database.command(foundingScope, async (entities) => {
      const within = new OneTransaction(entities);
      // Loading that was interrupted goes on where it was.
      if ((await new IndexationQueries(within).list(manager, procedure.id)).length > 0) return;
      const service = new Indexations(within);
      const { id, version } = await service.start(manager, moment, procedure.id, year);
      const edited = await service.edit(manager, moment, id, { ...content, version });
      await service.propose(manager, moment, id, edited.version, reason);
    });
  }
}
