import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConsolidatedContractAnswer, ConsolidatedFiles } from '@openhuis/contracts';
import { commonContent, type PublishedProcedure, recordCommonTerms } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;
const TODAY = '2026-06-01';

interface Download {
  bytes: Buffer;
  headers: Headers;
  status: number;
}

describe('the file of a contract on a date', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-consolidated-'));
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let contract: TestContract;
  let manager: string;
  let provider: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database, folder);
    region = await aRegion(database);
    procedure = await aProcedure(database, region, {
      revision: { responseDays: 42, lastTermDays: 14, implementationMonths: 6, silence: 'refusal' },
      agreements: { socialReturn: { percentage: '2.5' } },
    });
    const lines = ['0262', '0301'].map((municipality) => aLine(procedure, 'BG-BASIS', municipality));
    contract = await aContract(database, region, procedure, { signed: true, lines });
    const content = commonContent(procedure.definition);
    await database.app.command(region.manager.scope, (work) =>
      recordCommonTerms(
        work,
        procedure,
        {
          ...content,
          clauses: [...content.clauses, { number: '4.2', title: 'Wachttijd', text: 'Binnen zes weken.' }],
          contractingParty: { name: 'Gemeenschappelijke regeling Zorg', kvkNumber: '27381312' },
        },
        '2028-01-01',
        { kind: 'amendment', id: randomUUID() },
      ),
    );
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
    provider = await aTokenOf(database, contract.organisation.signatory.person?.id ?? '');
    api.clock.setDate(TODAY);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const download = async (token: string, on?: string): Promise<Download> => {
    const response = await fetch(
      `${api.address}/v1/contracts/${contract.id}/consolidated-file${on === undefined ? '' : `?on=${on}`}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    return {
      bytes: Buffer.from(await response.arrayBuffer()),
      headers: response.headers,
      status: response.status,
    };
  };
  const wordsOf = (bytes: Uint8Array): string =>
    execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString().replace(/\s+/g, ' ');

  it('is tagged PDF/A-2a in Dutch to be saved, the same bytes for both sides and each time of a day', async () => {
    const first = await download(provider, '2028-01-01');
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="geconsolideerde-overeenkomst-${contract.number}-op-2028-01-01.pdf"`,
    );
    const raw = first.bytes.toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect((await download(manager, '2028-01-01')).bytes.equals(first.bytes)).toBe(true);
    api.clock.setInstant(new Date(`${TODAY}T18:30:00Z`));
    expect((await download(provider, '2028-01-01')).bytes.equals(first.bytes)).toBe(true);
    api.clock.setDate(TODAY);
    expect((await download(provider, '2027-12-31')).bytes.equals(first.bytes)).toBe(false);
  });

  (canReadPdf ? it : it.skip)('says what held on the day, what is known of a day to come, and by what', async () => {
    const before = wordsOf((await download(provider, '2026-03-01')).bytes);
    for (const said of [
      'Geconsolideerde tekst op 1 maart 2026; de ondertekende stukken gaan voor.',
      'Dit overzicht is gemaakt op 1 juni 2026 en is niet ondertekend. Het laat zien wat er op 1 maart 2026 gold.',
      `Overeenkomst ${contract.number}`,
      `Opdrachtgever: ${region.name}, namens de gemeenten die meedoen.`,
      'Verlenging 3',
      '30 juni 2034',
      '1.1 Onderwerp',
      'Lochem, Zutphen',
      '€ 68,40',
      '2,5 procent van de jaarlijkse omzet',
      'De opdrachtnemer antwoordt binnen 42 kalenderdagen.',
    ]) {
      expect(before).toContain(said);
    }
    expect(before).not.toContain('4.2 Wachttijd');

    const after = wordsOf((await download(provider, '2028-01-01')).bytes);
    for (const said of [
      'Geconsolideerde tekst op 1 januari 2028, zoals nu bekend; de ondertekende stukken gaan voor.',
      'Opdrachtgever: Gemeenschappelijke regeling Zorg, KvK-nummer 27381312, namens de gemeenten die meedoen.',
      '4.2 Wachttijd',
      'Zo sinds 1 januari 2028, door een wijziging voor iedereen.',
      'Artikelen: 4.2',
      '€ 71,15',
    ]) {
      expect(after).toContain(said);
    }
    const today = wordsOf((await download(provider)).bytes);
    expect(today).toContain('Geconsolideerde tekst op 1 juni 2026; de ondertekende stukken gaan voor.');
    const over = wordsOf((await download(provider, '2031-01-01')).bytes);
    expect(over).toContain('De laatste dag van deze overeenkomst is 31 december 2030.');
    expect(over).toContain('4.2 Wachttijd');
  });

  it('has the same as the page: who contracts, and what is agreed beside the articles', async () => {
    const at = async (on: string) =>
      (
        await api.call<ConsolidatedContractAnswer>(
          provider,
          'GET',
          `/v1/contracts/${contract.id}/consolidated?on=${on}`,
        )
      ).body;
    const [before, after] = [await at('2026-03-01'), await at('2028-01-01')];
    expect(before.parties.contractingParty).toBeNull();
    expect(after.parties.contractingParty).toMatchObject({
      name: 'Gemeenschappelijke regeling Zorg',
      kvkNumber: '27381312',
      origin: { since: '2028-01-01', source: { kind: 'amendment' } },
    });
    expect(after.agreements.map(({ heading, origin }) => [heading, origin?.since, origin?.source.kind])).toEqual([
      ['Herziening', '2025-09-01', 'publication'],
      ['Social return', '2025-09-01', 'publication'],
    ]);
  });

  (canReadPdf ? it : it.skip)('shows a municipality its own lines, and says that there may be more', async () => {
    const person = await aPerson(database);
    const lochem = { ...person, scope: { ...person.scope, municipalityCodes: ['0262'] } };
    const { bytes } = await api.app.get(ConsolidatedFiles).file(lochem, onDay(TODAY), contract.id, '2026-03-01');
    const words = wordsOf(bytes);
    expect(words).toContain('U ziet alleen de producten in uw eigen gemeenten.');
    expect(words).not.toContain('Lochem, Zutphen');
    expect(wordsOf((await download(manager, '2026-03-01')).bytes)).not.toContain('U ziet alleen');
  });

  it('is found by its parties alone, for a day that exists', async () => {
    const other = await aContract(database, region, procedure, { signed: true });
    const stranger = await aTokenOf(database, other.organisation.signatory.person?.id ?? '');
    expect((await download(stranger, '2028-01-01')).status).toBe(404);
    expect((await download(provider, '2028-02-30')).status).toBe(400);
  });

  it('is kept nowhere', async () => {
    const kept = async () =>
      database.asOwner(
        `select (select count(*) from contract_document where contract_id = $1) as documents,
           (select count(*) from contract_document_file where contract_id = $1) as files,
           (select count(*) from outbox) as jobs`,
        [contract.id],
      );
    const before = await kept();
    await download(provider, '2029-01-01');
    expect(await kept()).toEqual(before);
  });
});
