import { Readable } from 'node:stream';
import { addDays } from '@openhuis/calendar';
import type { Actor, Database, FileStore, Moment } from '@openhuis/platform';
import { type DocumentKind, ProcedureDocuments, type PublishedProcedure } from '@openhuis/procedures';
import { momentOn } from './load-demo-enrolments.js';
import { examplePdf } from './load-demo-evidence.js';

/** A document that every procedure of the demo has. */
interface DemoDocument {
  kind: DocumentKind;
  title: { nl: string; en: string };
  fileName: string;
  /** How many days after the publication of the procedure each version was published. */
  publishedAfter: readonly number[];
}

/** In the order in which they prevail (contract standard 1.2). */
const documents: readonly DemoDocument[] = [
  {
    kind: 'contractStandard',
    title: { nl: 'Raamovereenkomst', en: 'Framework contract' },
    fileName: 'raamovereenkomst.pdf',
    publishedAfter: [0],
  },
  {
    kind: 'clarifications',
    title: { nl: 'Nota van inlichtingen', en: 'Answers to questions' },
    fileName: 'nota-van-inlichtingen.pdf',
    publishedAfter: [21, 42],
  },
  {
    kind: 'requirements',
    title: { nl: 'Programma van eisen', en: 'Programme of requirements' },
    fileName: 'programma-van-eisen.pdf',
    publishedAfter: [0, 42],
  },
  {
    kind: 'tariffs',
    title: { nl: 'Onderbouwing van de tarieven', en: 'How the tariffs were built up' },
    fileName: 'onderbouwing-tarieven.pdf',
    publishedAfter: [0],
  },
  {
    kind: 'purchasingTerms',
    title: { nl: 'Algemene inkoopvoorwaarden', en: 'General purchasing terms' },
    fileName: 'algemene-inkoopvoorwaarden.pdf',
    publishedAfter: [0],
  },
];

/**
 * Adds the example documents of a procedure and publishes them, unless it has documents.
 *
 * @param publishedOn the moment on which the procedure was published; nothing is dated later than `moment`
 */
export async function addDocuments(
  database: Database,
  files: FileStore,
  actor: Actor,
  procedure: Pick<PublishedProcedure, 'id' | 'definition'>,
  publishedOn: string,
  moment: Moment,
): Promise<void> {
  const present = await database.read(
    actor.scope,
    `select from procedure_document where procedure_id = $1 and published_at is not null limit 1`,
    [procedure.id],
  );
  if (present.length > 0) return;
  const service = new ProcedureDocuments(database);
  for (const [index, { kind, title, fileName, publishedAfter }] of documents.entries()) {
    let replaces: string | undefined;
    for (const [number, days] of publishedAfter.entries()) {
      const at = momentOn(addDays(publishedOn, days), moment);
      const bytes = examplePdf(
        `${title.nl}: ${procedure.definition.title.nl}`,
        `Versie ${number + 1}. Voorbeeld: dit document hoort bij de demo en heeft geen rechtskracht.`,
        `Version ${number + 1}. Example: this document belongs to the demo and binds nobody.`,
      );
      const file = await files.store(Readable.from([bytes]));
      const added = await service.add(actor, at, procedure.id, {
        kind,
        precedence: index + 1,
        title,
        replaces,
        fileName,
        file,
      });
      await service.publish(actor, at, added.id);
      replaces = added.id;
    }
  }
}
