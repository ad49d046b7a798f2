import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const MANY = 200_000;
/** The rows alone, as objects, take three times as much. */
const MOST_MEGABYTES = 120;

describe('a file of 200,000 contracts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let manager: string;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    const region = await aRegion(database);
    const procedure = await aProcedure(database, region);
    await database.asOwner(`
      set session_replication_role = replica;
      insert into contract (region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version,
        text, text_hash, formed_on, signed_on, starts_on, ends_on, latest_notice_on)
      select ${region.id}, '${procedure.id}', gen_random_uuid(), 'Stichting Zorg en Welzijn nummer ' || n,
        'G-' || lpad(n::text, 8, '0'), gen_random_uuid(), 1, '', '', '2025-10-01', '2025-11-01', '2026-01-01', '2030-12-31', '2030-06-30'
      from generate_series(1, ${MANY}) n;
      reset session_replication_role`);
    await database.asOwner('analyze contract');
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
    // The first file is not measured: with it the process grows to the size at which it works.
    const warming = await open('csv');
    warming.resume();
    await once(warming, 'end');
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function open(format: string): Promise<IncomingMessage> {
    const asked = get(`${api.address}/v1/contracts/file?format=${format}&sort=number`, {
      agent: false,
      headers: { authorization: `Bearer ${manager}` },
    });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    return response;
  }

  it.each(['csv', 'xlsx'])(
    'is written as %s without being held in memory',
    async (format) => {
      const response = await open(format);
      const before = process.memoryUsage().rss;
      let most = 0;
      let bytes = 0;
      let lines = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (format === 'csv') lines += chunk.toString('latin1').split('\n').length - 1;
        most = Math.max(most, process.memoryUsage().rss - before);
      }
      const megabytes = Math.round(most / 1_000_000);
      console.log(`${format}: ${(bytes / 1_000_000).toFixed(1)} MB, memory grew by ${megabytes} MB at most`);
      if (format === 'csv') expect(lines).toBe(MANY + 1);
      expect(bytes).toBeGreaterThan(3_000_000);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    },
    120_000,
  );
});
