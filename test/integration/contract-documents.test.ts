import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContractDocumentAnswer, ContractDocumentFiles } from '@openhuis/contracts';
import { DocumentCompiler } from '@openhuis/documents';
import { documentOrder, type WrittenDocument } from '@openhuis/contracts';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, signedByBoth, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the documents of a contract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-documents-'));
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let contract: TestContract;
  let manager: string;
  let provider: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database, folder, { environment: { SEAL_DIR: join(folder, 'seal') } });
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contract = await aContract(database, region, procedure);
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
    provider = await aTokenOf(database, contract.organisation.signatory.person?.id ?? '');
    api.clock.setDate('2025-11-10');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const list = async (token: string): Promise<ContractDocumentAnswer[]> =>
    (await api.call<ContractDocumentAnswer[]>(token, 'GET', `/v1/contracts/${contract.id}/documents`)).body;
  const download = async (token: string, kind: string): Promise<{ bytes: Buffer; name: string; status: number }> => {
    const response = await fetch(`${api.address}/v1/contracts/${contract.id}/documents/${kind}/file`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const name = response.headers.get('content-disposition') ?? '';
    return { bytes: Buffer.from(await response.arrayBuffer()), name, status: response.status };
  };
  const words = (bytes: Buffer): string =>
    execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString().replace(/\s+/g, ' ');

  it('are concepts as long as not both have signed, for both sides to read', async () => {
    for (const token of [manager, provider]) {
      const found = await list(token);
      expect(found.map(({ kind, state }) => [kind, state])).toEqual([
        ['contract', 'concept'],
        ['annexProducts', 'concept'],
        ['annexTariffs', 'concept'],
        ['annexConditions', 'concept'],
      ]);
      expect(found.every(({ fileHash, sealedAt }) => fileHash === null && sealedAt === null)).toBe(true);
    }
    const { bytes, name, status } = await download(provider, 'contract');
    expect([status, name]).toEqual([200, `attachment; filename="concept-overeenkomst-${contract.number}.pdf"`]);
    expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    if (hasPdfsig) {
      const said = words(bytes);
      expect(said).toContain('Concept.');
      expect(said).toContain('Nog niemand heeft ondertekend.');
    }
    expect((await download(provider, 'annexPrices')).status).toBe(400);
  });

  it('are frozen with the second signature, sealed by the worker, and kept', async () => {
    await signedByBoth(database, region, contract, '2025-11-10');
    const before = await list(provider);
    expect(before.map(({ state, sealedAt }) => [state, sealedAt])).toEqual(Array(4).fill(['signed', null]));
    const unsealed = await download(provider, 'contract');
    const files = api.app.get(ContractDocumentFiles);
    expect(await files.sealAll(region.id, contract.id)).toBe(4);
    expect(await files.sealAll(region.id, contract.id)).toBe(0);

    const [sealed] = await list(provider);
    const { bytes } = await download(provider, 'contract');
    expect(sha256(bytes)).toBe(sealed?.fileHash);
    expect(bytes.length).toBe(sealed?.sizeBytes);
    // The seal stands behind the document, which is the same as before it, byte for byte.
    expect(bytes.subarray(0, unsealed.bytes.length).equals(unsealed.bytes)).toBe(true);
    expect((await download(manager, 'contract')).bytes.equals(bytes)).toBe(true);
  });

  it('have the addendum of an extension among them, which nobody signs and which is no concept', async () => {
    const extended = await aContract(database, region, procedure, { signed: true });
    const contracts = contractsOf(database);
    const offer = await contracts.offerExtension(region.manager, onDay('2030-02-01'), extended.id, { reason: 'Nodig' });
    await contracts.answerExtension(extended.organisation.signatory, onDay('2030-02-10'), offer.id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    const files = api.app.get(ContractDocumentFiles);
    expect(await files.sealAll(region.id, extended.id)).toBe(5);
    const signer = await aTokenOf(database, extended.organisation.signatory.person?.id ?? '');
    const { body } = await api.call<ContractDocumentAnswer[]>(signer, 'GET', `/v1/contracts/${extended.id}/documents`);
    const [addendum] = body.filter(({ kind }) => kind === 'addendum');
    expect(addendum?.state).toBe('agreed');
    const response = await fetch(
      `${api.address}/v1/contracts/${extended.id}/addenda/${addendum?.addendumId ?? ''}/file`,
      { headers: { authorization: `Bearer ${signer}` } },
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(sha256(bytes)).toBe(addendum?.fileHash);
    if (hasPdfsig) {
      const said = words(bytes);
      expect(said).toContain('Partijen ondertekenen deze nadere overeenkomst niet.');
      expect(said).not.toContain('Concept');
    }
    // One that was agreed before there were documents gets its own, and keeps nothing else from being sealed.
    for (const [table, of] of [
      ['contract_document_file', 'document_id in (select id from contract_document where addendum_id is not null)'],
      ['contract_document', 'addendum_id is not null'],
    ] as const) {
      await database.asOwner(`alter table ${table} disable trigger user`);
      await database.asOwner(`delete from ${table} where ${of}`);
      await database.asOwner(`alter table ${table} enable trigger user`);
    }
    expect(await files.sealAll(region.id, extended.id)).toBe(1);
  });

  it('are the same bytes before the seal whenever they are made, as the row says', async () => {
    const compiler = new DocumentCompiler();
    const rows = await database.asOwner<WrittenDocument & { hash: string }>(
      `select d.kind, d.template_version as "templateVersion", d.written_at as "writtenAt", d.facts, null as logo,
         f.unsealed_hash as hash
       from contract_document d join contract_document_file f on f.document_id = d.id where d.contract_id = $1`,
      [contract.id],
    );
    expect(rows).toHaveLength(4);
    for (const { hash, ...document } of rows) {
      expect(sha256(await compiler.pdf(documentOrder(document)))).toBe(hash);
    }
    await compiler.onApplicationShutdown();
  });

  (hasPdfsig ? it : it.skip)('have a seal that pdfsig finds valid, and that breaks with what it seals', async () => {
    const verdict = (bytes: Buffer): string => {
      const file = join(folder, 'judged.pdf');
      writeFileSync(file, bytes);
      return execFileSync('pdfsig', ['-nocert', file]).toString();
    };
    for (const kind of ['contract', 'annexProducts', 'annexTariffs', 'annexConditions']) {
      const { bytes } = await download(manager, kind);
      expect(verdict(bytes)).toContain('Signature is Valid.');
      expect(verdict(bytes)).toContain('Total document signed');
      bytes[2000] = (bytes[2000] ?? 0) ^ 1;
      expect(verdict(bytes)).not.toContain('Signature is Valid.');
    }
    const said = words((await download(manager, 'contract')).bytes);
    expect(said).toContain(`Opdrachtnemer: ${contract.organisation.signatory.person?.name ?? ''}`);
    expect(said).toContain('ondertekend op 10 november 2025 om 10.00 uur');
    expect(words((await download(manager, 'annexProducts')).bytes)).toContain('1 januari 2026');
  });

  it('cannot be changed in the database, by nobody', async () => {
    for (const table of ['contract_document', 'contract_document_file']) {
      // Behind the wall there is nothing to change; and the owner, for whom there is none, meets the trigger.
      const [, changed] = await database.app.command(region.manager.scope, (work) =>
        work.query<[unknown, number]>(`update ${table} set region_id = region_id`),
      );
      expect(changed).toBe(0);
      await expect(database.asOwner(`delete from ${table}`)).rejects.toThrow();
    }
  });

  it('are made for a contract that was signed before there were documents', async () => {
    const older = await aContract(database, region, procedure, { signed: true });
    await database.asOwner(`alter table contract_document disable trigger user`);
    await database.asOwner(`delete from contract_document where contract_id = $1`, [older.id]);
    await database.asOwner(`alter table contract_document enable trigger user`);
    expect(await api.app.get(ContractDocumentFiles).sealAll(region.id, older.id)).toBe(4);
  });
});
