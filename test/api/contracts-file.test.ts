import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { readWorkbook } from '../support/read-workbook.js';

const MANY = 2_300;
const HEADING =
  'Nummer;Aanbieder;Status;Procedure;Eerste dag;Laatste dag;Aantal verlengingen;Verlenging mogelijk;Uiterlijk verlengen;Antwoord uiterlijk op';

describe('the list of contracts as a file', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let elsewhere: Region;
  let manager: string;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate('2027-03-15');
    region = await aRegion(database);
    elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    await fill(region, await aProcedure(database, region));
    await fill(elsewhere, await aProcedure(database, elsewhere, { municipalities: ['0310'] }));
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function fill(of: Region, under: PublishedProcedure): Promise<void> {
    await database.asOwner(`
      set session_replication_role = replica;
      alter table contract enable always trigger contract_words;
      insert into contract (region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version,
        text, text_hash, formed_on, signed_on, starts_on, ends_on, option_open, latest_notice_on)
      select ${of.id}, '${under.id}', gen_random_uuid(),
        case n when 1 then '=HYPERLINK("http://kwaad.example")' when 2 then '+31 zorg' when 3 then '@zorg' when 4 then E'-zorg\\tmet tab'
          when 5 then E'Zorg; "thuis"\\nen meer' when 6 then 'Zorg & <Thuis>' when 7 then E'Zorg \\u0001\\ud83d\\ude42' else 'Zorg ' || n end,
        '${of.id}-' || lpad(n::text, 6, '0'), gen_random_uuid(), 1,
        '', '', '2025-10-01', '2025-11-01', '2026-01-01', '2030-12-31', n % 2 = 0, case when n % 2 = 0 then '2030-06-30' else 'infinity' end::date
      from generate_series(1, ${MANY}) n;
      alter table contract enable trigger contract_words;
      reset session_replication_role`);
  }

  async function file(query: string, token = manager): Promise<{ headers: Headers; bytes: Buffer; status: number }> {
    const response = await fetch(`${api.address}/v1/contracts/file?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  it('is CSV as a Dutch spreadsheet reads it', async () => {
    const { headers, bytes } = await file('format=csv&sort=number');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="contracten-2027-03-15.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe(HEADING);
    expect(lines).toHaveLength(MANY + 2);
    expect(lines[8]).toBe(`${region.id}-000008;Zorg 8;Loopt;Wmo 2026;01-01-2026;31-12-2030;0;Ja;30-06-2030;`);
    expect(lines[MANY]?.startsWith(`${region.id}-00${MANY};Zorg ${MANY};`)).toBe(true);
  });

  it('has no formula in it that runs', async () => {
    const { bytes } = await file('format=csv&sort=number&columns=provider');
    const cells = bytes.toString('utf8').slice(1).split('\r\n').slice(1, 7);
    expect(cells).toEqual([
      `"'=HYPERLINK(""http://kwaad.example"")"`,
      `'+31 zorg`,
      `'@zorg`,
      `'-zorg\tmet tab`,
      `"Zorg; ""thuis""\nen meer"`,
      'Zorg & <Thuis>',
    ]);
  });

  it('is a workbook that another program reads, with dates that are dates', async () => {
    const { headers, bytes } = await file('format=xlsx&sort=number&language=en');
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers.get('content-disposition')).toBe('attachment; filename="contracts-2027-03-15.xlsx"');
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Contracts']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(MANY + 1);
    expect(rows[0]?.map(({ value }) => value).slice(0, 3)).toEqual(['Number', 'Provider', 'Status']);
    // What begins like a formula is a text, and no cell is a formula.
    expect(rows[1]?.[1]).toEqual({ value: '=HYPERLINK("http://kwaad.example")', type: 'text' });
    expect(rows[6]?.[1]?.value).toBe('Zorg & <Thuis>');
    expect(rows[7]?.[1]?.value).toBe('Zorg 🙂');
    expect(rows[8]?.slice(2)).toEqual([
      { value: 'Running', type: 'text' },
      { value: 'Wmo 2026', type: 'text' },
      { value: '2026-01-01', type: 'date' },
      { value: '2030-12-31', type: 'date' },
      { value: '0', type: 'number' },
      { value: 'Yes', type: 'text' },
      { value: '2030-06-30', type: 'date' },
    ]);
  });

  it('holds what the page holds, in its order and its columns', async () => {
    const { bytes } = await file('format=csv&option=open&search=zorg&sort=-number&columns=endsOn,number');
    const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Laatste dag;Nummer');
    const odd = lines.slice(1).map((line) => Number(line.split('-').at(-1)));
    expect(odd).toEqual(Array.from({ length: MANY / 2 }, (_, index) => MANY - 2 * index));
  });

  it('is refused with all its faults', async () => {
    const { status, bytes } = await file('format=pdf&columns=price&sort=cheapest&colour=red');
    expect(status).toBe(400);
    const { errors } = JSON.parse(bytes.toString()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['colour', 'columns', 'format', 'sort']);
  });

  it('stands in the trail of the region, of no other, and without what was searched for', async () => {
    await file(`format=csv&search=zorg&regionId=${region.id}`);
    await file(`format=csv&regionId=${elsewhere.id}`);
    const entries = await database.asOwner<{ region_id: number; change: Record<string, unknown> }>(
      `select region_id, change from audit_entry where action = 'contracts.exported' order by id desc limit 1`,
    );
    expect(entries).toEqual([
      {
        region_id: region.id,
        change: expect.objectContaining({ format: 'csv', searched: true, filters: { regionId: region.id } }) as unknown,
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('zorg');
    const { bytes } = await file(`format=csv&regionId=${elsewhere.id}`);
    expect(bytes.toString('utf8').slice(1)).toBe(`${HEADING}\r\n`);
  });

  it('is given up when its reader leaves', async () => {
    for (let round = 0; round < 6; round += 1) {
      const asked = get(`${api.address}/v1/contracts/file?format=csv`, {
        agent: false,
        headers: { authorization: `Bearer ${manager}` },
      });
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      await once(response, 'readable');
      response.destroy();
    }
    // More were left than may be underway: none of them is still.
    let answer = await file('format=csv');
    for (let tries = 0; answer.status === 503 && tries < 50; tries += 1) {
      await wait(100);
      answer = await file('format=csv');
    }
    expect(answer.status).toBe(200);
  });
});
