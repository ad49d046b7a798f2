import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOfToken, newToken } from '@openhuis/people';
import { type Answer, anApi, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n');
const stated = { kind: 'KVK', issuedOn: '2026-01-15' };

/** Real multipart requests against the whole api. */
describe('an upload of evidence', () => {
  let database: TestDatabase;
  let directory: string;
  let api: TestApi;
  let token: string;
  let organisation: TestOrganisation;

  beforeAll(async () => {
    database = await aDatabase();
    directory = await mkdtemp(join(tmpdir(), 'upload-'));
    api = await anApi(database, directory);
    organisation = await anOrganisation(database);
    token = await tokenOf(organisation);
  });
  afterAll(async () => {
    await api.close();
    await rm(directory, { recursive: true });
    await database.close();
  });

  async function tokenOf({ signatory }: TestOrganisation): Promise<string> {
    const made = newToken();
    await database.asOwner(`insert into api_token (person_id, label, token_hash) values ($1, 'test', $2)`, [
      signatory.person?.id,
      hashOfToken(made),
    ]);
    return made;
  }
  async function upload(
    bytes: Uint8Array<ArrayBuffer> | null,
    fields: Record<string, string> = stated,
    fileName = 'uittreksel.pdf',
    as = token,
  ): Promise<{ status: number; body: { id?: string; code?: string; errors?: { code: string; path?: string }[] } }> {
    const form = new FormData();
    // The file goes first on purpose: fields may come after it.
    if (bytes !== null) form.append('file', new Blob([bytes], { type: 'application/pdf' }), fileName);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const response = await fetch(`${api.address}/v1/organisations/${organisation.id}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}` },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as { id?: string } };
  }
  const faults = ({ body }: Awaited<ReturnType<typeof upload>>): string[] =>
    (body.errors ?? []).map(({ code, path }) => `${code} ${path ?? ''}`);
  const rows = () => database.asOwner(`select id from evidence`);
  const files = async (): Promise<string[]> =>
    (await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it('is refused by its content, whatever it is called, and leaves nothing behind', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const answer = await upload(html, stated, 'echt.pdf');
    expect([answer.status, faults(answer)]).toEqual([400, ['file-type file']]);
    expect(await rows()).toEqual([]);
    expect(await files()).toEqual([]);
  });

  it('is refused above 25 MB, and leaves nothing behind', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(25 * 1024 * 1024)]);
    const answer = await upload(large);
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
    expect(await rows()).toEqual([]);
    expect(await files()).toEqual([]);
  });

  it('is refused with every fault of its fields at once', async () => {
    const answer = await upload(null, { issuedOn: '2026-02-30', colour: 'blue' });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([
      'unknown-field colour',
      'invalid-input kind',
      'invalid-date issuedOn',
      'invalid-input file',
    ]);
  });

  it('is refused for another organisation before a byte is kept', async () => {
    const stranger = await tokenOf(await anOrganisation(database));
    const answer = await upload(pdf, stated, 'x.pdf', stranger);
    expect(answer.status).toBe(404);
    expect(await files()).toEqual([]);
  });

  it('comes back as a download under a safe name', async () => {
    const { status, body } = await upload(pdf, { ...stated, expiresOn: '' }, '../../één "uittreksel".pdf');
    expect(status).toBe(201);
    const response = await fetch(`${api.address}/v1/evidence/${body.id ?? ''}/file`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-length')).toBe(String(pdf.length));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\\/]+"; filename\*=UTF-8''[^"\\/]+$/,
    );
    const listed: Answer<{ id: string; expiresOn: null }[]> = await api.call(
      token,
      'GET',
      `/v1/organisations/${organisation.id}/evidence`,
    );
    expect(listed.body).toMatchObject([{ id: body.id, expiresOn: null }]);
    expect((await api.call(token, 'DELETE', `/v1/evidence/${body.id ?? ''}`)).status).toBe(204);
  });

  it('must be a form', async () => {
    const answer = await api.call(token, 'POST', `/v1/organisations/${organisation.id}/evidence`, { kind: 'KVK' });
    expect(answer.status).toBe(415);
  });

  const field = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n${pdf.toString()}\r\n`;
  const fields = field('kind', 'KVK') + field('issuedOn', '2026-01-15');

  it.each([
    ['ends before its end', 'multipart/form-data; boundary=b', fields + file],
    ['ends within the file', 'multipart/form-data; boundary=b', (fields + file).slice(0, -20)],
    ['names no boundary', 'multipart/form-data', fields],
    ['says a thing twice', 'multipart/form-data; boundary=b', `${fields}${field('kind', 'ISO')}${file}--b--\r\n`],
  ])('is refused when the form %s, and leaves no row', async (_name, contentType, body) => {
    const before = await rows();
    const path = `/v1/organisations/${organisation.id}/evidence`;
    const answer = await api.call(token, 'POST', path, body, { 'content-type': contentType });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-input']);
    expect(await rows()).toEqual(before);
    expect((await files()).filter((name) => name.includes('-'))).toEqual([]);
  });
});
