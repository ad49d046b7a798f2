import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicScope } from '@openhuis/platform';
import type { ProcedureDocumentAnswer, ProcedureDocumentStateAnswer } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string }[];
}

const pdf = (text: string): Blob =>
  new Blob([`%PDF-1.7\n% ${text}\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n`]);
const stated = {
  kind: 'clarifications',
  precedence: '3',
  titleNl: 'Nota van inlichtingen',
  titleEn: 'Answers to questions',
};

describe('the documents of a procedure', () => {
  let database: TestDatabase;
  let directory: string;
  let api: TestApi;
  let region: Region;
  let procedureId: string;
  const tokens: Record<'manager' | 'auditor' | 'stranger', string> = { manager: '', auditor: '', stranger: '' };

  beforeAll(async () => {
    database = await aDatabase();
    directory = await mkdtemp(join(tmpdir(), 'documents-'));
    api = await anApi(database, directory);
    region = await aRegion(database);
    const elsewhere = await aRegion(database, { '0355': 'Zeist' });
    const auditor = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] });
    for (const [name, actor] of Object.entries({ manager: region.manager, auditor, stranger: elsewhere.manager })) {
      tokens[name as keyof typeof tokens] = await aTokenOf(database, actor.scope.personId ?? '');
    }
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(async () => {
    await api.close();
    await rm(directory, { recursive: true });
    await database.close();
  });

  const upload = (
    fields: Record<string, string> = {},
    {
      token = tokens.manager,
      file = pdf('one'),
      of = procedureId,
    }: { token?: string; file?: Blob | null; of?: string } = {},
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...stated, ...fields })) form.set(name, value);
    if (file !== null) form.set('file', file, 'map/Nota van: inlichtingen.pdf');
    return api.call<ProcedureDocumentStateAnswer & Problem>(token, 'POST', `/v1/procedures/${of}/documents`, form);
  };
  const publish = (id: string, token = tokens.manager) =>
    api.call<ProcedureDocumentStateAnswer & Problem>(
      token,
      'POST',
      `/v1/procedure-document-versions/${id}/publications`,
    );
  const list = async (token?: string, of = procedureId): Promise<ProcedureDocumentAnswer[]> => {
    const answer = await api.call<ProcedureDocumentAnswer[]>(token, 'GET', `/v1/procedures/${of}/documents`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const file = (id: string, token?: string): Promise<Response> =>
    fetch(`${api.address}/v1/procedure-document-versions/${id}/file`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });

  it('are the region’s own until they are published; then everyone reads and downloads them', async () => {
    const added = await upload();
    expect(added).toMatchObject({ status: 201, body: { number: 1, publishedAt: null } });
    const { id } = added.body;
    expect(await list()).toEqual([]);
    expect(await list(tokens.stranger)).toEqual([]);
    expect((await list(tokens.manager)).map(({ versions }) => versions.length)).toEqual([1]);
    for (const token of [undefined, tokens.stranger]) expect((await file(id, token)).status).toBe(404);
    expect((await file(id, tokens.manager)).status).toBe(200);

    expect(await publish(id)).toMatchObject({ status: 201, body: { id, number: 1 } });
    expect(await list()).toMatchObject([
      {
        id,
        versions: [
          {
            id,
            number: 1,
            kind: 'clarifications',
            precedence: 3,
            title: { nl: 'Nota van inlichtingen', en: 'Answers to questions' },
            fileName: 'Nota van inlichtingen.pdf',
            mediaType: 'application/pdf',
          },
        ],
      },
    ]);
    const answer = await file(id);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Nota van inlichtingen\.pdf"/);
    expect(await answer.text()).toContain('% one');
    expect((await publish(id)).status).toBe(409);
  });

  it('keep their versions: the newest comes first, and what was published is not taken back', async () => {
    const [document] = await list();
    const first = document?.id ?? '';
    const second = await upload({ replaces: first, titleNl: 'Tweede nota' }, { file: pdf('two') });
    expect(second).toMatchObject({ status: 201, body: { number: 2 } });
    const third = await upload({ replaces: second.body.id, titleNl: 'Derde nota', precedence: '2' });
    expect(third).toMatchObject({ status: 201, body: { number: 3 } });
    expect((await publish(third.body.id)).status).toBe(201);
    expect((await list()).map(({ versions }) => versions.map(({ number }) => number))).toEqual([[3, 1]]);
    // It would be older than what holds.
    expect(await publish(second.body.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const discard = (id: string) => api.call(tokens.manager, 'DELETE', `/v1/procedure-document-versions/${id}`);
    expect((await discard(second.body.id)).status).toBe(204);
    expect((await discard(second.body.id)).status).toBe(404);
    expect((await discard(first)).status).toBe(409);
    await expect(
      database.app.command(region.manager.scope, (manager) =>
        manager.query(`update procedure_document set title = '{}' where id = $1`, [first]),
      ),
    ).rejects.toThrow('not changed');
  });

  it('come in their order of precedence', async () => {
    const contract = await upload({ kind: 'contractStandard', precedence: '1', titleNl: 'Contract' });
    await publish(contract.body.id);
    expect((await list()).map(({ versions }) => versions[0]?.title.nl)).toEqual(['Contract', 'Derde nota']);
  });

  it('are refused with every fault at once, and by their content', async () => {
    const count = async () => (await database.asOwner('select from procedure_document')).length;
    const before = await count();
    const faulty = await upload({ kind: 'letter', precedence: '0', titleNl: '', colour: 'red' }, { file: null });
    expect(faulty.status).toBe(400);
    expect(faulty.body.errors.map(({ code, path }) => `${code} ${path ?? ''}`).toSorted()).toEqual([
      'invalid-input file',
      'invalid-input kind',
      'invalid-input precedence',
      'invalid-input titleNl',
      'unknown-field colour',
    ]);
    const page = await upload({}, { file: new Blob(['<!doctype html><script>alert(1)</script>']) });
    expect(page).toMatchObject({ status: 400, body: { code: 'file-type' } });
    const other = await aProcedure(database, region);
    const [document] = await list();
    const foreign = await upload({ replaces: document?.id ?? '' }, { of: other.id });
    expect(foreign).toMatchObject({ status: 400, body: { errors: [{ path: 'replaces' }] } });
    expect(await count()).toBe(before);
  });

  it('are changed only by those whose role and region allow it, and each change is recorded', async () => {
    expect((await upload({}, { token: tokens.auditor })).status).toBe(403);
    expect((await upload({}, { token: tokens.stranger })).status).toBe(404);
    const { id } = (await upload({ titleNl: 'Concept' })).body;
    expect((await publish(id, tokens.auditor)).status).toBe(403);
    expect((await publish(id, tokens.stranger)).status).toBe(404);
    const remove = `/v1/procedure-document-versions/${id}`;
    expect((await api.call(tokens.stranger, 'DELETE', remove)).status).toBe(404);
    expect((await api.call(tokens.manager, 'DELETE', remove)).status).toBe(204);
    const trail = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['procedureDocument.added', 'procedureDocument.discarded']);
  });

  it('of a draft are nobody else’s, published or not', async () => {
    const draft = await api.call<{ id: string; version: number }>(tokens.manager, 'POST', '/v1/procedures', {
      regionId: region.id,
      definition: sampleDefinition({ slug: 'with-documents' }),
    });
    const of = draft.body.id;
    const { id } = (await upload({}, { of })).body;
    await publish(id);
    expect((await api.call(undefined, 'GET', `/v1/procedures/${of}/documents`)).status).toBe(404);
    expect((await file(id)).status).toBe(404);
    expect(await database.app.read(publicScope, `select from procedure_document where id = $1`, [id])).toEqual([]);
    await api.call(tokens.manager, 'POST', `/v1/procedures/${of}/publications`, {
      version: draft.body.version,
      reason: 'Vastgesteld',
    });
    expect((await list(undefined, of)).length).toBe(1);
    expect((await file(id)).status).toBe(200);
  });
});
