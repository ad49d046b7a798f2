import { type CalendarDate, formatDateRange } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
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
    [contract.id, work.moment.now, written(rows)],
  );
}

/** Rows that hold from now on. */
export async function insertRows(
  work: ContractWork,
  contract: Contract,
  rows: readonly ShortenedRow[],
  sourceChangeId: string,
): Promise<void> {
  await work.manager.query(
    `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, recorded_at, source_change_id)
     select $1, $2, $3, r."productId", r.municipality, r.validity, $4, $5
     from jsonb_to_recordset($6::jsonb) as r("productId" uuid, municipality text, validity daterange)`,
    [contract.id, contract.regionId, contract.organisationId, work.moment.now, sourceChangeId, written(rows)],
  );
}

/**
 * Until when the contract holds in the municipalities and for the products of these lines, as the rows that stand tell: what
 * the list filters on.
 *
 * @param otherwise the day for what has no row left
 */
export async function listEnds(
  work: ContractWork,
  contract: Contract,
  lines: readonly ProcedureLine[],
  otherwise: CalendarDate,
): Promise<void> {
  await work.manager.query(
    `update contract_municipality m set ends_on = coalesce((select max(upper(l.validity)) - 1 from contract_line l
       where l.contract_id = $1 and l.municipality = m.municipality and l.superseded_at is null), $2::date)
     where m.contract_id = $1 and m.municipality = any($3)`,
    [contract.id, otherwise, [...new Set(lines.map(({ municipality }) => municipality))]],
  );
  await work.manager.query(
    `update contract_product p set ends_on = coalesce((select max(upper(l.validity)) - 1 from contract_line l
       join product c on c.id = l.product_id
       where l.contract_id = $1 and c.code = p.product and l.superseded_at is null), $2::date)
     where p.contract_id = $1 and p.product in (select code from product where id = any($3))`,
    [contract.id, otherwise, [...new Set(lines.map(({ productId }) => productId))]],
  );
}

function written(rows: readonly ShortenedRow[]): string {
  return JSON.stringify(
    rows.map(({ productId, municipality, startsOn, endsOn }) => ({
      productId,
      municipality,
      validity: formatDateRange({ startsOn, endsOn }),
    })),
  );
}
