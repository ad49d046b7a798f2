import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractDocumentFiles, type PaperSigningAnswer } from '@openhuis/contracts';
import type { PublishedProcedure } from '@openhuis/procedures';
import { unzipSync } from 'fflate';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anAnnouncedAmendment } from '../support/builders/amendment.js';
import { aContract, signedByBoth, type TestContract } from '../support/builders/contract.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const pdf = '%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n';
const provider = {
  providerName: 'Anna de Vries',
  providerRole: 'bestuurder',
  providerAuthorityStatement: 'Zelfstandig bevoegd',
  providerSignedOn: '2025-11-07',
};
const forRegion = {
  regionName: 'Bo Jansen',
  regionRole: 'manager',
  regionAuthorityStatement: 'Mandaat van de colleges',
  regionSignedOn: '2025-11-08',
};

describe('what was signed on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-paper-'));
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;
  let approver: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database, folder, { environment: { SEAL_DIR: join(folder, 'seal') } });
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
    approver = await aTokenOf(database, region.approver.person?.id ?? '');
    api.clock.setDate('2025-11-10');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const hashOf = async ({ id }: TestContract): Promise<string> =>
    (await api.call<{ textHash: string }>(manager, 'GET', `/v1/contracts/${id}/text`)).body.textHash;
  const register = async (
    contract: TestContract,
    fields: Record<string, string>,
    token = manager,
  ): Promise<Answer<{ id: string; errors: { code: string; path?: string }[] }>> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'scan van contract.pdf');
    return await api.call(token, 'POST', `/v1/contracts/${contract.id}/paper-signings`, form);
  };
  const scans = async ({ id }: TestContract, token = manager): Promise<PaperSigningAnswer[]> =>
    (await api.call<PaperSigningAnswer[]>(token, 'GET', `/v1/contracts/${id}/paper-signings`)).body;
  const decide = async (
    id: string,
    step: 'approvals' | 'rejections',
  ): Promise<Answer<{ state: string; errors: { code: string }[] }>> =>
    await api.call(
      approver,
      'POST',
      `/v1/paper-signings/${id}/${step}`,
      step === 'rejections' ? { reason: 'Oud' } : undefined,
    );
  const signatures = async ({ id }: TestContract) =>
    await database.asOwner<{ side: string; name: string; method: string; person: string | null }>(
      `select side, person_name as name, method, person_id as person from signature where contract_id = $1 order by side`,
      [id],
    );

  it('counts once a second person has looked at the scan, and concludes the contract', async () => {
    const contract = await aContract(database, region, procedure);
    const fields = { ...provider, ...forRegion, textHash: await hashOf(contract) };
    const { status, body } = await register(contract, fields);
    expect(status).toBe(201);
    expect(await signatures(contract)).toEqual([]);
    const own = await api.call<{ errors: { code: string }[] }>(
      manager,
      'POST',
      `/v1/paper-signings/${body.id}/approvals`,
    );
    expect([own.status, own.body.errors[0]?.code]).toEqual([409, 'second-person-needed']);
    const approved = await api.call(approver, 'POST', `/v1/paper-signings/${body.id}/approvals`);
    expect([approved.status, approved.body['state']]).toEqual([200, 'approved']);
    expect(await signatures(contract)).toEqual([
      { side: 'provider', name: 'Anna de Vries', method: 'paper', person: null },
      { side: 'region', name: 'Bo Jansen', method: 'paper', person: null },
    ]);
    const { body: after } = await api.call(manager, 'GET', `/v1/contracts/${contract.id}`);
    // It counts from the day on which the second person approved, whatever day stands on the paper.
    expect([after['signedOn'], after['status']]).toEqual(['2025-11-10', 'signed']);
    const again = await api.call(approver, 'POST', `/v1/paper-signings/${body.id}/approvals`);
    expect(again.status).toBe(409);
    const scan = await fetch(`${api.address}/v1/paper-signings/${body.id}/file`, {
      headers: { authorization: `Bearer ${manager}` },
    });
    expect(await scan.text()).toBe(pdf);
    const trail = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [contract.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'contract.paperSigningRegistered',
        'contract.signedByProvider',
        'contract.signedByRegion',
      ]),
    );
  });

  it('can be one side, while the other signs here', async () => {
    const contract = await aContract(database, region, procedure);
    const textHash = await hashOf(contract);
    const { body } = await register(contract, { ...provider, textHash });
    expect((await api.call(approver, 'POST', `/v1/paper-signings/${body.id}/approvals`)).status).toBe(200);
    const signed = await api.call(manager, 'POST', `/v1/contracts/${contract.id}/region-signatures`, {
      authorityStatement: 'Mandaat',
      role: 'manager',
      textHash,
      typedName: region.manager.person?.name,
    });
    expect([signed.status, signed.body['signedOn']]).toEqual([201, '2025-11-10']);
    expect((await signatures(contract)).map(({ method }) => method)).toEqual(['paper', 'here']);
  });

  it('can be rejected with a reason, and registered anew', async () => {
    const contract = await aContract(database, region, procedure);
    const fields = { ...provider, textHash: await hashOf(contract) };
    const { body } = await register(contract, fields);
    const second = await register(contract, fields);
    expect([second.status, second.body.errors[0]?.code]).toEqual([409, 'paper-signing-exists']);
    const reason = 'De handtekening ontbreekt';
    const rejected = await api.call(approver, 'POST', `/v1/paper-signings/${body.id}/rejections`, { reason });
    expect([rejected.status, rejected.body['state']]).toEqual([200, 'rejected']);
    expect((await register(contract, fields)).status).toBe(201);
    expect((await scans(contract)).map(({ state, reason: why }) => [state, why])).toEqual([
      ['proposed', null],
      ['rejected', reason],
    ]);
    expect(await signatures(contract)).toEqual([]);
  });

  it('names every fault of the form at once, and refuses another text and a signed contract', async () => {
    const contract = await aContract(database, region, procedure);
    const bad = await register(contract, { textHash: 'x', regionName: 'Bo', providerSignedOn: '2026-01-01' });
    expect([bad.status, bad.body.errors.map(({ path }) => path)]).toEqual([400, ['textHash']]);
    const signers = await register(contract, { textHash: 'f'.repeat(64), regionName: 'Bo' });
    expect(signers.body.errors.map(({ path }) => path)).toEqual([
      'regionRole',
      'regionAuthorityStatement',
      'regionSignedOn',
    ]);
    const other = await register(contract, { ...provider, textHash: 'f'.repeat(64) });
    expect([other.status, other.body.errors[0]?.code]).toEqual([409, 'text-changed']);
    await signedByBoth(database, region, contract, '2025-11-10');
    const late = await register(contract, { ...provider, textHash: await hashOf(contract) });
    expect([late.status, late.body.errors[0]?.code]).toEqual([409, 'wrong-state']);
    const own = await aTokenOf(database, contract.organisation.signatory.person?.id ?? '');
    expect((await register(contract, { ...provider, textHash: 'f'.repeat(64) }, own)).status).toBe(403);
    expect(await scans(contract, own)).toEqual([]);
  });

  it('goes into the archive of signed documents with an index, for those whose contracts they are', async () => {
    const contract = await aContract(database, region, procedure);
    const { body } = await register(contract, { ...provider, ...forRegion, textHash: await hashOf(contract) });
    await api.call(approver, 'POST', `/v1/paper-signings/${body.id}/approvals`);
    await api.app.get(ContractDocumentFiles).sealAll(region.id, contract.id);
    const archive = async (token: string): Promise<Record<string, Uint8Array>> => {
      const response = await fetch(`${api.address}/v1/contracts/document-archive?search=${contract.number}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
      return unzipSync(Buffer.from(await response.arrayBuffer()));
    };
    const found = await archive(manager);
    expect(Object.keys(found).map((path) => path.split('/').at(-1))).toEqual([
      'overeenkomst.pdf',
      'bijlage-1-producten.pdf',
      'bijlage-2-tarieven.pdf',
      'bijlage-3-voorwaarden.pdf',
      'scan.pdf',
      'overzicht.csv',
    ]);
    const index = Buffer.from(found['overzicht.csv'] ?? []).toString();
    expect(index.trim().split('\n')).toHaveLength(6);
    expect(index).toContain(`${contract.number};${contract.organisation.name};Overeenkomst;2025-11-10`);
    // What the store lost is told, and the rest is there.
    await database.asOwner(`alter table paper_signing disable trigger user`);
    await database.asOwner(`update paper_signing set file_hash = $2 where contract_id = $1`, [
      contract.id,
      'e'.repeat(64),
    ]);
    const less = await archive(manager);
    expect(Object.keys(less)).toHaveLength(5);
    expect(Buffer.from(less['overzicht.csv'] ?? []).toString()).toContain('ontbreekt in de opslag');
    const stranger = await aTokenOf(
      database,
      (await aRegion(database, { '0310': 'De Bilt' })).manager.person?.id ?? '',
    );
    expect(Object.keys(await archive(stranger))).toEqual(['overzicht.csv']);
  });

  it('is found by its contract, however many scans of others there are', async () => {
    const indexes = await database.asOwner(
      `select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = 'paper_signing'::regclass and a.attname = 'contract_id' and i.indpred is null`,
    );
    expect(indexes).toHaveLength(1);
  });

  it('asks for the text that holds now: a text that an amendment renewed is printed and signed anew', async () => {
    const amended = await aProcedure(database, region);
    const people = { proposer: region.manager, announcer: region.approver };
    // Somebody is bound by what is amended.
    await aContract(database, region, amended, { signed: true });
    await anAnnouncedAmendment(database, amended.id, people);
    const [registered, printed] = [
      await aContract(database, region, amended, { formedOn: '2027-12-20' }),
      await aContract(database, region, amended, { formedOn: '2027-12-20' }),
    ];
    const onPaper = { ...provider, ...forRegion, providerSignedOn: '2027-12-27', regionSignedOn: '2027-12-27' };
    const textOf = async ({ id }: TestContract): Promise<string> =>
      (await api.call<{ text: string }>(manager, 'GET', `/v1/contracts/${id}/text`)).body.text;
    const refused = ({ status, body }: Answer<{ errors: { code: string }[] }>) => [status, body.errors[0]?.code];

    api.clock.setDate('2027-12-28');
    const old = await hashOf(registered);
    const { body: scan } = await register(registered, { ...onPaper, textHash: old });
    expect(await textOf(registered)).not.toContain('binnen vier weken');

    // Registered before the amendment took effect, looked at after it: the paper says what holds no more.
    api.clock.setDate('2028-01-03');
    expect(refused(await decide(scan.id, 'approvals'))).toEqual([409, 'text-changed']);
    expect([await signatures(registered), (await scans(registered)).map(({ state }) => state)]).toEqual([
      [],
      ['proposed'],
    ]);
    expect(await textOf(registered)).toContain('binnen vier weken');
    expect(refused(await decide(scan.id, 'approvals'))).toEqual([409, 'text-changed']);
    expect((await decide(scan.id, 'rejections')).status).toBe(200);

    // Printed before, registered after.
    const other = await hashOf(printed);
    expect(refused(await register(printed, { ...onPaper, textHash: other }))).toEqual([409, 'text-changed']);
    expect([await textOf(printed), await scans(printed)]).toEqual([expect.stringContaining('binnen vier weken'), []]);

    for (const contract of [registered, printed]) {
      const textHash = await hashOf(contract);
      expect([old, other]).not.toContain(textHash);
      const again = await register(contract, { ...onPaper, textHash });
      expect(again.status).toBe(201);
      expect((await decide(again.body.id, 'approvals')).status).toBe(200);
      const put = await database.asOwner<{ hash: string }>(
        `select text_hash as hash from signature where contract_id = $1`,
        [contract.id],
      );
      expect(put).toEqual([{ hash: textHash }, { hash: textHash }]);
    }
    api.clock.setDate('2025-11-10');
  });
});
