import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProposalDetailAnswer, ProposalPageAnswer, ProposalStateAnswer } from '@openhuis/dialogue';
import type { Role } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const REASON = 'De reistijd in het buitengebied is langer dan waarmee het tarief rekent.';
const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n';

/** Proposals to change the contract: made, read by all who have one, supported, answered. */
describe('proposals', () => {
  let database: TestDatabase;
  let api: TestApi;
  let folder: string;
  let region: Region;
  let procedure: PublishedProcedure;
  let linde: TestOrganisation;
  let wilg: TestOrganisation;
  let outside: TestOrganisation;
  let provider: string;
  let other: string;
  let stranger: string;
  let manager: string;

  beforeAll(async () => {
    database = await aDatabase();
    folder = await mkdtemp(join(tmpdir(), 'proposals-'));
    api = await anApi(database, folder);
    region = await aRegion(database);
    [linde, wilg, outside] = [
      await anOrganisation(database, region),
      await anOrganisation(database, region),
      await anOrganisation(database, region),
    ];
    [provider, other, stranger] = (await Promise.all(
      [linde, wilg, outside].map(({ signatory }) => aTokenOf(database, signatory.person?.id ?? '')),
    )) as [string, string, string];
    manager = await tokenOf('contract_manager');
  }, 240_000);
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    procedure = await aProcedure(database, region);
    for (const organisation of [linde, wilg]) {
      await aContract(database, region, procedure, { organisation, signed: true });
    }
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function tokenOf(role: Role, of = region): Promise<string> {
    const person = await aPerson(database, { regionRoles: [{ regionId: of.id, role }] });
    return await aTokenOf(database, person.person?.id ?? '');
  }
  const make = (change: Record<string, unknown> = {}, token = provider): Promise<Answer<ProposalStateAnswer>> =>
    api.call(token, 'POST', `/v1/procedures/${procedure.id}/proposals`, {
      organisationId: linde.id,
      subject: 'Reistijd in het buitengebied',
      reason: REASON,
      ...change,
    });
  const made = async (change: Record<string, unknown> = {}): Promise<ProposalStateAnswer> => {
    const { status, body } = await make(change);
    expect(status).toBe(201);
    return body;
  };
  const read = (id: string, token: string): Promise<Answer<ProposalDetailAnswer>> =>
    api.call(token, 'GET', `/v1/proposals/${id}`);
  const listed = async (token: string, query = ''): Promise<string[]> =>
    (
      await api.call<ProposalPageAnswer>(token, 'GET', `/v1/proposals?procedureId=${procedure.id}${query}`)
    ).body.items.map(({ id }) => id);
  const faults = (answer: Answer<unknown>): string[] =>
    (answer.body as { errors?: { code: string; path?: string }[] }).errors?.map(({ code, path }) =>
      path === undefined ? code : `${code} ${path}`,
    ) ?? [];

  it('are read by every contracted provider and the region, and by nobody else', async () => {
    const { id } = await made({ about: { kind: 'product', code: 'BG-BASIS' } });
    for (const token of [provider, other, manager]) {
      const { body } = await read(id, token);
      expect(body).toMatchObject({
        subject: 'Reistijd in het buitengebied',
        reason: REASON,
        about: { kind: 'product', code: 'BG-BASIS' },
        proposer: { organisationId: linde.id },
        state: 'submitted',
        own: token === provider,
      });
      expect(await listed(token)).toEqual([id]);
    }
    const elsewhere = await tokenOf('contract_manager', await aRegion(database, { '0310': 'De Bilt' }));
    for (const token of [stranger, elsewhere]) {
      expect((await read(id, token)).status).toBe(404);
      expect(await listed(token)).toEqual([]);
    }
  });

  it('take a contract that runs, and every fault is told at once', async () => {
    expect(faults(await make({ organisationId: outside.id }, stranger))).toEqual(['not-contracted']);
    expect((await make({ organisationId: wilg.id })).status).toBe(404);
    expect(
      faults(
        await make({
          subject: ' x',
          reason: 'kort',
          summary: 'Een samenvatting voor iedereen.',
          about: { kind: 'clause', code: '99' },
        }),
      ),
    ).toEqual(['invalid-input subject', 'invalid-input reason', 'invalid-input summary', 'invalid-input about/code']);
  });

  it('that are confidential are unknown to others until there is a summary, and then no more than that', async () => {
    const { id, version } = await made({ confidential: true });
    expect((await read(id, other)).status).toBe(404);
    expect(await listed(other)).toEqual([]);
    expect((await read(id, manager)).body).toMatchObject({ reason: REASON, summary: null });

    const summary = 'Het tarief dekt de reistijd niet overal.';
    const written = await api.call(manager, 'PUT', `/v1/proposals/${id}/summary`, { version, summary });
    expect(written.status).toBe(200);
    expect((await read(id, other)).body).toMatchObject({ summary, reason: null, proposer: null, files: [] });
    // The wall beneath: not one row of its content for who asks with the eyes of another provider.
    const rows = await database.app.read(
      wilg.signatory.scope,
      `select proposal_id from proposal_content where proposal_id = $1`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('carry evidence that is read where their reason is', async () => {
    const { id } = await made();
    const secret = await made({ confidential: true, summary: 'Een samenvatting voor iedereen.' });
    const upload = async (to: string, token: string): Promise<Answer<{ id: string }>> => {
      const form = new FormData();
      form.append('file', new Blob([PDF], { type: 'application/pdf' }), '../reistijden.pdf');
      return await api.call(token, 'POST', `/v1/proposals/${to}/files`, form);
    };
    const file = await upload(id, provider);
    expect(file.status).toBe(201);
    expect((await upload(id, other)).status).toBe(404);
    const hidden = await upload(secret.id, provider);
    for (const [fileId, token, status] of [
      [file.body.id, other, 200],
      [file.body.id, manager, 200],
      [file.body.id, stranger, 404],
      [hidden.body.id, other, 404],
      [hidden.body.id, manager, 200],
    ] as const) {
      const answer = await api.call(token, 'GET', `/v1/proposal-files/${fileId}/file`);
      expect([fileId === file.body.id, answer.status]).toEqual([fileId === file.body.id, status]);
      if (status === 200) expect(answer.headers['content-disposition']).toContain('reistijden.pdf');
    }
    expect((await api.call(other, 'DELETE', `/v1/proposal-files/${file.body.id}`)).status).toBe(404);
    expect((await api.call(provider, 'DELETE', `/v1/proposal-files/${file.body.id}`)).status).toBe(204);
    expect((await read(id, provider)).body.files).toEqual([]);
  });

  it('are supported once by each other organisation, which may change its mind', async () => {
    const { id } = await made();
    const support = (
      token: string,
      organisation: TestOrganisation,
      body: object,
    ): Promise<Answer<ProposalStateAnswer>> =>
      api.call(token, 'PUT', `/v1/proposals/${id}/support`, { organisationId: organisation.id, ...body });
    expect((await support(other, wilg, { stance: 'supports' })).status).toBe(200);
    expect((await read(id, provider)).body).toMatchObject({ supports: 1, concerns: 0 });
    expect(faults(await support(other, wilg, { stance: 'hasConcerns' }))).toEqual(['invalid-input comment']);
    await support(other, wilg, { stance: 'hasConcerns', comment: 'Ook in de stad is er reistijd.' });
    expect((await read(id, manager)).body).toMatchObject({
      supports: 0,
      concerns: 1,
      stances: [{ organisationName: wilg.name, comment: 'Ook in de stad is er reistijd.' }],
    });
    expect(faults(await support(provider, linde, { stance: 'supports' }))).toEqual(['own-proposal']);
    expect((await support(stranger, outside, { stance: 'supports' })).status).toBe(404);
    const back = `/v1/proposals/${id}/support?organisationId=${wilg.id}`;
    expect((await api.call(other, 'DELETE', back)).status).toBe(204);
    expect((await api.call(other, 'DELETE', back)).status).toBe(404);
  });

  it('are answered in writing by the region alone, with a reason, once', async () => {
    const { id, version } = await made();
    const answer = (token: string, yours: number): Promise<Answer<ProposalStateAnswer>> =>
      api.call(token, 'POST', `/v1/proposals/${id}/answers`, {
        version: yours,
        outcome: 'partly',
        reason: 'De opslag geldt alleen voor kernen met minder dan duizend inwoners.',
      });
    expect((await answer(provider, version)).status).toBe(403);
    expect((await answer(manager, version + 1)).status).toBe(409);
    expect((await answer(manager, version)).body).toMatchObject({ state: 'answered', version: version + 1 });
    expect((await answer(manager, version + 1)).status).toBe(409);
    expect((await read(id, other)).body).toMatchObject({ outcome: 'partly', answeredAtTable: null });
    // The region was told of the proposal, its proposer of the answer.
    const dates = await database.asOwner<{ kind: string; open: boolean }>(
      `select kind, superseded_at is null as open from deadline where subject_kind = 'proposal' and subject_id = $1 order by kind`,
      [id],
    );
    expect(dates).toEqual([
      { kind: 'proposal-answered', open: true },
      { kind: 'proposal-submitted', open: false },
    ]);
    expect(
      faults(
        await api.call(other, 'PUT', `/v1/proposals/${id}/support`, { organisationId: wilg.id, stance: 'supports' }),
      ),
    ).toEqual(['wrong-state']);
  });

  it('are taken back by who made them, and made by the region as well', async () => {
    const { id, version } = await made();
    expect((await api.call(other, 'POST', `/v1/proposals/${id}/withdrawals`, { version })).status).toBe(404);
    expect((await api.call(manager, 'POST', `/v1/proposals/${id}/withdrawals`, { version })).status).toBe(404);
    expect((await api.call(provider, 'POST', `/v1/proposals/${id}/withdrawals`, { version })).body).toMatchObject({
      state: 'withdrawn',
    });
    const own = await make({ organisationId: undefined }, manager);
    expect((await read(own.body.id, other)).body).toMatchObject({ proposer: { organisationId: null }, own: false });
    expect((await read(own.body.id, manager)).body.own).toBe(true);
    expect((await make({ organisationId: undefined })).status).toBe(404);
  });

  it('are listed by pages, by words and by what became of them', async () => {
    const ids: string[] = [];
    for (const subject of ['Reistijd noord', 'Reistijd zuid', 'Tarief 100%']) ids.push((await made({ subject })).id);
    const [first, second, third] = ids as [string, string, string];
    const page = await api.call<ProposalPageAnswer>(other, 'GET', `/v1/proposals?procedureId=${procedure.id}&limit=2`);
    expect(page.body.items.map(({ id }) => id)).toEqual([third, second]);
    expect(await listed(other, `&cursor=${page.body.next ?? ''}`)).toEqual([first]);
    expect(await listed(other, '&text=reistijd&order=oldest')).toEqual([first, second]);
    expect(await listed(other, '&text=0%25')).toEqual([third]);
    expect(await listed(other, '&text=__')).toEqual([]);
    expect(await listed(other, '&state=answered')).toEqual([]);
    expect(await listed(other, `&organisationId=${linde.id}&state=open`)).toHaveLength(3);
  });

  it('become an amendment, once it is announced, where the region took them over', async () => {
    const [taken, refused] = [await made(), await made({ subject: 'Kortere wachttijd' })];
    for (const [proposal, outcome] of [
      [taken, 'takenOver'],
      [refused, 'notTakenOver'],
    ] as const) {
      await api.call(manager, 'POST', `/v1/proposals/${proposal.id}/answers`, {
        version: proposal.version,
        outcome,
        reason: 'Zo is het aan de tafel besproken.',
      });
    }
    const second = await tokenOf('approver');
    const draft = await api.call<{ id: string; version: number }>(manager, 'POST', '/v1/amendments', {
      procedureId: procedure.id,
      effectiveOn: '2026-06-01',
      subject: 'Opslag voor reistijd',
      reason: 'Afgesproken aan de overlegtafel.',
      basis: 'dialogue',
      basisReference: '',
      changes: [{ kind: 'contractingPartyNamed', party: { name: 'Gemeenschappelijke regeling Voorbeeld' } }],
    });
    expect([draft.status, draft.body]).toMatchObject([201, {}]);
    const at = (path: string): string => `/v1/amendments/${draft.body.id}/${path}`;
    const become = (proposalId: string, token = manager): Promise<Answer<{ proposalIds: string[] }>> =>
      api.call(token, 'POST', at('taken-over-proposals'), { proposalIds: [proposalId] });
    expect(faults(await become(taken.id))).toEqual(['wrong-state']);
    const offered = await api.call<{ version: number }>(manager, 'POST', at('proposals'), {
      version: draft.body.version,
    });
    const announced = await api.call(second, 'POST', at('announcements'), { version: offered.body.version });
    expect(announced.status).toBe(201);
    expect((await become(taken.id, provider)).status).toBe(403);
    expect(faults(await become(refused.id))).toEqual(['invalid-input proposalIds/0']);
    expect((await become(taken.id)).body).toEqual({ proposalIds: [taken.id] });
    expect((await become(taken.id)).body).toEqual({ proposalIds: [] });
    expect((await read(taken.id, other)).body.amendments).toEqual([{ id: draft.body.id, number: 1 }]);
  });
});
