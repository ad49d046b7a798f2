import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { insertRows, listEnds, writtenRows } from '../contract-record.js';
import type { Contract } from '../contract.entity.js';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import type { ShortenedRow } from './contract-ending.entity.js';
import { shortenedRows } from './rules/ended-lines.js';

/**
 * Ends lines of a locked contract on a day: the rows that run beyond it are superseded, shorter ones take their place.
 *
 * @param lines what ends; everything when left out
 * @param sourceChangeId the change that says why
 * @returns the rows as they were, by which the end can be taken back
 */
export async function shortenLines(
  work: ContractWork,
  loaded: LoadedContract,
  endsOn: CalendarDate,
  lines: readonly ProcedureLine[] | undefined,
  sourceChangeId: string,
): Promise<ShortenedRow[]> {
  const { contract } = loaded;
  const { superseded, standing } = shortenedRows(loaded.lines, endsOn, lines);
  if (superseded.length === 0) return [];
  const rows = superseded.map(({ supersededAt, ...row }) => row);
  await supersedeRows(work, contract, rows);
  await insertRows(work, contract, standing, sourceChangeId);
  loaded.lines = [
    ...loaded.lines.filter((row) => !superseded.includes(row)),
    ...standing.map((row) => ({ ...row, supersededAt: null })),
  ];
  await listEnds(work, contract, rows, endsOn);
  return rows;
}

/** The rows of these lines from this day on hold no longer as they stand; they stay as what was known until now. */
export async function supersedeRows(
  work: ContractWork,
  contract: Contract,
  rows: readonly ShortenedRow[],
): Promise<void> {
  await work.manager.query(
    `update contract_line l set superseded_at = $2
     from jsonb_to_recordset($3::jsonb) as r("productId" uuid, municipality text, validity daterange)
     where l.contract_id = $1 and l.superseded_at is null and l.product_id = r."productId"
       and l.municipality = r.municipality and l.validity = r.validity`,
    [contract.id, work.moment.now, writtenRows(rows)],
  );
}
