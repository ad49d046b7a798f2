import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ArchivedFile,
  csvSheet,
  Database,
  fileArchive,
  FileStore,
  type Moment,
  MOST_ARCHIVED_BYTES,
  MOST_ARCHIVED_FILES,
  recordChange,
  RuleViolation,
  type SheetColumn,
  type SheetRow,
} from '@openhuis/platform';
import { wholeListStatement } from '../list/contract-page.js';
import type { ContractFilter } from '../list/contract-list.dto.js';
import { whatWentWrong } from '../rules/outside-end.js';
import {
  archivePath,
  type ArchivedDocument,
  documentName,
  indexColumns,
  type IndexedDocument,
  indexRemark,
} from './rules/document-index.js';

/** Each reads a file after the other for as long as its reader takes. */
const MOST_AT_ONCE = 4;
const INDEX = 'overzicht.csv';

/** Signed documents on their way to a ZIP. */
export interface DocumentArchive {
  name: string;
  content: Readable;
}

/** A line of the index as it is read. */
type StoredLine = Omit<IndexedDocument, 'end'> & { state: string | null; fault: string | null };

/** Writes the signed documents of many contracts to one ZIP with an index; who did so stands in the trail. */
@Injectable()
export class DocumentArchives {
  private underway = 0;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * The signed documents of the contracts that fit, with the same filters as on the page: sealed PDFs, scans of what was signed
   * on paper, what came back from a signing service, and an index (CSV) that names every one. A file that the store has lost
   * stands in the index as missing; what a side was to sign at a service and did not stands there too, with the reason.
   *
   * @throws RuleViolation `unavailable` while too many are underway, `archive-too-large` with how many there are
   */
  async open(actor: Actor, moment: Moment, filter: ContractFilter): Promise<DocumentArchive> {
    if (this.underway >= MOST_AT_ONCE) throw RuleViolation.of('unavailable', { filesAtOnce: MOST_AT_ONCE });
    this.underway += 1;
    try {
      const indexed = await this.documentsOf(actor, moment, filter);
      const documents = indexed.filter(hasFile);
      const bytes = documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      if (documents.length > MOST_ARCHIVED_FILES || bytes > MOST_ARCHIVED_BYTES) {
        throw RuleViolation.of('archive-too-large', { documents: documents.length, megabytes: Math.ceil(bytes / 1e6) });
      }
      await this.record(actor, documents, filter);
      const content = Readable.from(fileArchive(this.entries(indexed, moment)), { objectMode: false });
      content.once('close', () => {
        this.underway -= 1;
      });
      return { name: `documenten-${moment.today}.zip`, content };
    } catch (error) {
      this.underway -= 1;
      throw error;
    }
  }

  private async *entries(indexed: readonly IndexedDocument[], { now }: Moment): AsyncGenerator<ArchivedFile> {
    const rows: SheetRow[] = [];
    const used = new Set<string>();
    for (const document of indexed) {
      if (!hasFile(document)) {
        rows.push(rowOf(document));
        continue;
      }
      const path = archivePath(document, used);
      const bytes = await this.files.open(document.fileHash).catch((error: unknown) => {
        // What is lost is told in the index; the others are still there.
        if (error instanceof RuleViolation) return undefined;
        throw error;
      });
      rows.push(rowOf(document, { path, isThere: bytes !== undefined }));
      if (bytes === undefined) continue;
      yield { path, changedAt: document.madeAt, open: () => Promise.resolve(bytes) };
    }
    const columns: SheetColumn[] = indexColumns.map((title) => ({ title, kind: 'text', width: 20 }));
    yield {
      path: INDEX,
      changedAt: now,
      open: () => Promise.resolve(Readable.from(csvSheet(columns, inBatches(rows)), { objectMode: false })),
    };
  }

  private async documentsOf(actor: Actor, moment: Moment, filter: ContractFilter): Promise<IndexedDocument[]> {
    const chosen = wholeListStatement(actor.scope, moment.today, filter, () => 'c.id');
    const documents: IndexedDocument[] = [];
    let files = 0;
    const batches = this.database.stream<StoredLine>(
      actor.scope,
      `with chosen as (${chosen.text})
       select c.number as "contractNumber", c.organisation_name as provider, f.kind, f.number as "addendumNumber",
         case when f.service is null then c.signed_on else (f.signed_at at time zone 'Europe/Amsterdam')::date end as "signedOn",
         f.made_at as "madeAt", f.file_hash as "fileHash", f.size_bytes as "sizeBytes", f.service, f.state, f.fault, f.reason
       from chosen join contract c on c.id = chosen.id
       join lateral (
         select d.id, d.kind, a.number, x.sealed_at as made_at, x.file_hash, x.size_bytes, null::text as service,
           null::timestamptz as signed_at, null::text as state, null::text as fault, null::text as reason
         from contract_document d join contract_document_file x on x.document_id = d.id
         left join addendum a on a.id = d.addendum_id where d.contract_id = c.id
         union all
         select s.id, 'paperScan', a.number, s.proposed_at, s.file_hash, s.size_bytes, null, null, null, null, null
         from paper_signing s left join addendum a on a.id = s.addendum_id where s.contract_id = c.id and s.state = 'approved'
         union all
         select o.id, case o.side when 'provider' then 'outsideProvider' else 'outsideRegion' end, a.number, o.closed_at,
           o.file_hash, o.size_bytes, o.service, o.signed_at, o.state, o.fault, o.reason
         from outside_signing o left join addendum a on a.id = o.addendum_id
         where o.contract_id = c.id and o.state in ('signed', 'refused', 'expired', 'failed')
       ) f on true
       order by c.number, f.service is not null, f.kind = 'paperScan', f.id`,
      chosen.values,
    );
    for await (const batch of batches) {
      documents.push(...batch.map(({ state, fault, ...line }) => ({ ...line, end: endOf(state, fault) })));
      files += batch.filter(hasFile).length;
      if (files > MOST_ARCHIVED_FILES) break;
    }
    return documents;
  }

  /** One entry for each region or organisation whose documents these are. */
  private async record(actor: Actor, documents: readonly ArchivedDocument[], filter: ContractFilter): Promise<void> {
    const { regionIds, organisationIds } = actor.scope;
    const { search, ...filters } = filter;
    const subjectId = randomUUID();
    const own = regionIds.filter((regionId) => filter.regionId === undefined || filter.regionId === regionId);
    const tenants = [
      ...own.map((regionId) => ({ regionId })),
      ...organisationIds.map((organisationId) => ({ organisationId })),
    ];
    await this.database.command(actor.scope, async (manager) => {
      for (const tenant of tenants) {
        await recordChange(manager, actor, {
          action: 'contracts.documentsExported',
          subjectKind: 'export',
          subjectId,
          ...tenant,
          // What was searched for may be somebody's name.
          change: { documents: documents.length, filters, searched: search !== undefined },
        });
      }
    });
  }
}

const hasFile = <Line extends { fileHash: string | null; sizeBytes: number | null }>(
  line: Line,
): line is Line & { fileHash: string; sizeBytes: number } => line.fileHash !== null && line.sizeBytes !== null;

const endOf = (state: string | null, fault: string | null): IndexedDocument['end'] =>
  state === null ? undefined : whatWentWrong({ state, fault });

/** @param file where it stands in the archive; left out for what has no file */
function rowOf(document: IndexedDocument, file?: { path: string; isThere: boolean }): SheetRow {
  const { contractNumber, provider, signedOn, madeAt, fileHash, sizeBytes } = document;
  return [
    contractNumber,
    provider,
    documentName(document),
    signedOn ?? '',
    madeAt.toISOString(),
    file?.isThere === true ? file.path : '',
    file?.isThere === false ? 'ontbreekt in de opslag' : String(sizeBytes ?? ''),
    fileHash ?? '',
    indexRemark(document),
  ];
}

async function* inBatches(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[]> {
  for (let at = 0; at < rows.length; at += 1000) yield await Promise.resolve(rows.slice(at, at + 1000));
}
