import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine } from '@openhuis/platform';
import type { ProcedureSummaryAnswer } from '@openhuis/procedures';
import type { ContractedProviderAnswer } from './register.dto.js';

const PROVIDER_COLUMNS = [
  'naam',
  'kvk-nummer',
  'procedure',
  'wet',
  'productcode',
  'product',
  'productcategorie',
  'intensiteit',
  'op- en afschalen',
  'gemeentecodes',
  'eerste dag',
  'laatste dag (tot en met)',
];
const PROCEDURE_COLUMNS = [
  'procedure',
  'wet',
  'status',
  'open',
  'opent op',
  'sluit op',
  'eerste dag',
  'laatste dag (tot en met)',
  'versie',
  'gemeentecodes',
];
const STATUSES = { draft: 'concept', published: 'bekendgemaakt', paused: 'gepauzeerd', closed: 'gesloten' };
const INTENSITIES = { basic: 'basis', complex: 'complex' };
const LAWS = { wmo: 'Wmo 2015', jeugd: 'Jeugdwet' };

/** A list in pieces, as it is read. */
type Chunks<Item> = AsyncGenerator<Item[]>;

/** Contracted providers as CSV for a Dutch spreadsheet, in Dutch: a line a product, so that it can be filtered there. */
export function providersAsCsv(chunks: Chunks<ContractedProviderAnswer>): Promise<Readable> {
  return csvFile(chunks, PROVIDER_COLUMNS, linesOf);
}

/** Procedures as CSV for a Dutch spreadsheet, in Dutch; instants in UTC. */
export function proceduresAsCsv(chunks: Chunks<ProcedureSummaryAnswer>): Promise<Readable> {
  return csvFile(chunks, PROCEDURE_COLUMNS, (procedure) =>
    csvLine([
      procedure.title.nl,
      LAWS[procedure.law],
      STATUSES[procedure.status],
      procedure.open ? 'ja' : 'nee',
      procedure.opensAt?.toISOString() ?? null,
      procedure.closesAt?.toISOString() ?? null,
      procedure.startsOn,
      procedure.endsOn,
      procedure.currentVersion === null ? null : String(procedure.currentVersion),
      procedure.municipalities.join(', '),
    ]),
  );
}

/** Written while it is read; the first piece is read before anything is sent, so that a failure is still told. */
async function csvFile<Item>(
  chunks: Chunks<Item>,
  columns: readonly string[],
  linesFor: (item: Item) => string,
): Promise<Readable> {
  const first = await chunks.next();
  return Readable.from(
    (async function* () {
      yield BYTE_ORDER_MARK + csvLine(columns);
      for await (const items of after(first, chunks)) yield items.map(linesFor).join('');
    })(),
    { objectMode: false },
  );
}

/** A list as one JSON array of what the list answers. */
export async function jsonFile<Item>(chunks: Chunks<Item>): Promise<Readable> {
  const first = await chunks.next();
  return Readable.from(
    (async function* () {
      let separator = '[\n';
      for await (const items of after(first, chunks)) {
        if (items.length === 0) continue;
        yield separator + items.map((item) => JSON.stringify(item)).join(',\n');
        separator = ',\n';
      }
      yield separator === '[\n' ? '[]\n' : '\n]\n';
    })(),
    { objectMode: false },
  );
}

async function* after<Item>(first: IteratorResult<Item[], unknown>, chunks: Chunks<Item>): Chunks<Item> {
  if (first.done === true) return;
  yield first.value;
  yield* chunks;
}

function linesOf(provider: ContractedProviderAnswer): string {
  return provider.products
    .map((product) =>
      csvLine([
        provider.name,
        provider.kvkNumber,
        provider.procedureTitle.nl,
        LAWS[provider.law],
        product.code,
        product.name.nl,
        product.category,
        product.careIntensity === null ? null : INTENSITIES[product.careIntensity],
        provider.scalesUpAndDown ? 'ja' : 'nee',
        product.municipalities.join(', '),
        provider.startsOn,
        provider.endsOn,
      ]),
    )
    .join('');
}
