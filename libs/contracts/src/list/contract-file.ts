import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ContractColumn, contractColumns, contractSheetTexts, type Language } from '@openhuis/messages';
import {
  type Actor,
  csvSheet,
  Database,
  type Moment,
  recordChange,
  regionsOfMunicipalities,
  RuleViolation,
  type SheetColumn,
  type SheetFormat,
  type SheetRow,
  xlsxSheet,
} from '@openhuis/platform';
import { STATUS } from './contract-conditions.js';
import { wholeListStatement } from './contract-page.js';
import type { ContractFileQuery } from './contract-file.dto.js';

/** Each holds a connection of the database for as long as its reader takes. */
const MOST_AT_ONCE = 4;

/** How a column is read, `at` being the alias that tells the last day, and how it is shown. */
const columns: Record<ContractColumn, { sql: (at: string) => string; kind: SheetColumn['kind']; width: number }> = {
  number: { sql: () => 'c.number', kind: 'text', width: 16 },
  provider: { sql: () => 'c.organisation_name', kind: 'text', width: 40 },
  status: { sql: () => STATUS, kind: 'text', width: 18 },
  procedure: { sql: () => 'c.procedure_id', kind: 'text', width: 40 },
  startsOn: { sql: () => 'c.starts_on', kind: 'date', width: 12 },
  endsOn: { sql: (at) => `${at}.ends_on`, kind: 'date', width: 12 },
  extensionsExercised: { sql: () => 'c.extensions_exercised', kind: 'number', width: 12 },
  option: { sql: () => `case when c.option_open then 'open' else 'closed' end`, kind: 'text', width: 12 },
  latestNoticeOn: { sql: () => `nullif(c.latest_notice_on, 'infinity')`, kind: 'date', width: 16 },
  answerDueOn: { sql: () => 'c.answer_due_on', kind: 'date', width: 16 },
};

type ReadRow = Partial<Record<ContractColumn, string | number | null>>;

/** A list of contracts on its way to a file. */
export interface ContractFile {
  name: string;
  format: SheetFormat;
  content: Readable;
}

/** Writes the list of contracts, as somebody sees it, to a file; who did so stands in the trail. */
@Injectable()
export class ContractFiles {
  private underway = 0;

  constructor(private readonly database: Database) {}

  /**
   * The whole list, with the same filters, order and columns as on the page, as it is at this moment. It is read while it
   * is sent.
   *
   * @throws RuleViolation `unavailable` while too many are underway
   */
  async open(actor: Actor, moment: Moment, query: ContractFileQuery): Promise<ContractFile> {
    if (this.underway >= MOST_AT_ONCE) throw RuleViolation.of('unavailable', { filesAtOnce: MOST_AT_ONCE });
    this.underway += 1;
    try {
      const { format, language = actor.person?.language ?? 'nl', columns: chosen = contractColumns } = query;
      const texts = contractSheetTexts[language];
      const statement = wholeListStatement(actor.scope, moment.today, query, (at) =>
        chosen.map((column) => `${columns[column].sql(at)} as "${column}"`).join(', '),
      );
      const titles = chosen.includes('procedure') ? await this.procedureTitles(actor, language) : new Map();
      await this.record(actor, query, chosen);
      const source = this.database.stream<ReadRow>(actor.scope, statement.text, statement.values);
      // The first batch is asked for at once: what is wrong with the question is told before anything is sent.
      const batches = cellsOf(await source.next(), source, (row) =>
        chosen.map((column) => shown(column, row[column] ?? null, titles, texts)),
      );
      const sheet = chosen.map((column) => ({
        title: texts.columns[column],
        kind: columns[column].kind,
        width: columns[column].width,
      }));
      const written = format === 'csv' ? csvSheet(sheet, batches) : xlsxSheet(texts.sheet, sheet, batches);
      const content = Readable.from(written, { objectMode: false });
      content.once('close', () => {
        this.underway -= 1;
        // Also where the reader left before the first row: nobody else would give the connection back.
        void source.return();
      });
      return { name: `${texts.file}-${moment.today}.${format}`, format, content };
    } catch (error) {
      this.underway -= 1;
      throw error;
    }
  }

  /** What the procedures are called; of those that are no more than a draft there are no contracts. */
  private async procedureTitles(actor: Actor, language: Language): Promise<Map<string, string>> {
    const rows = await this.database.read<{ id: string; title: string }>(
      actor.scope,
      `select p.id, v.definition -> 'title' ->> $1 as title from procedure p
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version`,
      [language],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Who took which list along: one entry for each region or organisation whose contracts these are. */
  private async record(actor: Actor, query: ContractFileQuery, chosen: readonly ContractColumn[]): Promise<void> {
    const { regionIds, organisationIds, municipalityCodes } = actor.scope;
    const { search, format, sort } = query;
    const asked = ['format', 'language', 'columns', 'sort', 'search'];
    // What was searched for may be somebody's name.
    const filters = Object.fromEntries(
      Object.entries(query).filter(([name, value]) => !asked.includes(name) && value !== undefined),
    );
    const subjectId = randomUUID();
    await this.database.command(actor.scope, async (manager) => {
      const [{ regions }] = await manager.query<[{ regions: number[] }]>(
        `select array(select distinct unnest($1::int[] || ${regionsOfMunicipalities('$2')}) order by 1) as regions`,
        [regionIds, municipalityCodes],
      );
      const own = regions.filter((regionId) => query.regionId === undefined || query.regionId === regionId);
      const tenants = [
        ...own.map((regionId) => ({ regionId })),
        ...organisationIds.map((organisationId) => ({ organisationId })),
      ];
      for (const tenant of tenants) {
        await recordChange(manager, actor, {
          action: 'contracts.exported',
          subjectKind: 'export',
          subjectId,
          ...tenant,
          change: { format, filters, sort: sort ?? 'endsOn', columns: chosen, searched: search !== undefined },
        });
      }
    });
  }
}

async function* cellsOf(
  first: IteratorResult<ReadRow[], void>,
  others: AsyncIterable<ReadRow[]>,
  cells: (row: ReadRow) => SheetRow,
): AsyncGenerator<SheetRow[]> {
  if (first.done === true) return;
  yield first.value.map(cells);
  for await (const batch of others) yield batch.map(cells);
}

function shown(
  column: ContractColumn,
  value: string | number | null,
  titles: ReadonlyMap<string, string>,
  { status, option }: (typeof contractSheetTexts)[Language],
): string | number | null {
  if (column === 'status') return status[value as keyof typeof status];
  if (column === 'option') return option[value as keyof typeof option];
  return column === 'procedure' ? (titles.get(String(value)) ?? '') : value;
}
