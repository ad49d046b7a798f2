import { Readable } from 'node:stream';
import type { ContractedProviderAnswer } from './register.dto.js';
import { BYTE_ORDER_MARK, csvLine } from './rules/dutch-csv.js';

const COLUMNS = [
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
const INTENSITIES = { basic: 'basis', complex: 'complex' };
const LAWS = { wmo: 'Wmo 2015', jeugd: 'Jeugdwet' };

/** Contracted providers in pieces, as a list is read. */
type Chunks = AsyncGenerator<ContractedProviderAnswer[]>;

/**
 * The list as CSV for a Dutch spreadsheet, in Dutch: a line a product, so that it can be filtered there. Written while it is
 * read; the first chunk is read before anything is sent, so that a failure is still told.
 */
export async function csvFile(chunks: Chunks): Promise<Readable> {
  const first = await chunks.next();
  return Readable.from(
    (async function* () {
      yield BYTE_ORDER_MARK + csvLine(COLUMNS);
      for await (const providers of after(first, chunks)) yield providers.map(linesOf).join('');
    })(),
    { objectMode: false },
  );
}

/** The list as one JSON array of what the list answers. */
export async function jsonFile(chunks: Chunks): Promise<Readable> {
  const first = await chunks.next();
  return Readable.from(
    (async function* () {
      let separator = '[\n';
      for await (const providers of after(first, chunks)) {
        if (providers.length === 0) continue;
        yield separator + providers.map((provider) => JSON.stringify(provider)).join(',\n');
        separator = ',\n';
      }
      yield separator === '[\n' ? '[]\n' : '\n]\n';
    })(),
    { objectMode: false },
  );
}

async function* after(first: IteratorResult<ContractedProviderAnswer[], unknown>, chunks: Chunks): Chunks {
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
