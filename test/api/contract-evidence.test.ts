import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import {
  type ContractEvidenceAnswer,
  Enrolments,
  type EvidenceUseAnswer,
  type RenewalStateAnswer,
} from '@openhuis/enrolments';
import { Procedures } from '@openhuis/procedures';
import type { WorkPageAnswer } from '@openhuis/worklist';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Deadline {
  due_on: string;
  standing: boolean;
}

/** A provider that was admitted keeps meeting the conditions (contract standard 3.19). */
describe('evidence while a contract runs', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let staff: string;
  let organisation: TestOrganisation;
  let provider: string;
  let contractId: string;
  let enrolmentId: string;
  let evidenceId: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    await database.asOwner(`delete from region_municipality`);
    region = await aRegion(database);
    staff = await aTokenOf(database, region.manager.person?.id ?? '');
    organisation = await anOrganisation(database);
    provider = await aTokenOf(database, organisation.signatory.person?.id ?? '');
    evidenceId = await aDocument(database, organisation.id, { issuedOn: '2026-01-15', expiresOn: '2027-12-31' });
    ({ contractId, enrolmentId } = await admitted({ validityMonths: 12 }));
    api.clock.setDate('2026-11-02');
  });

  /** From a draft to a contract, by the real commands, in March 2026. */
  async function admitted(asked: { validityMonths?: number }): Promise<{ contractId: string; enrolmentId: string }> {
    const [first, ...others] = sampleDefinition().conditions;
    if (first?.evidence === undefined) throw new Error('the sample asks for no evidence');
    const conditions = [{ ...first, evidence: { ...first.evidence, ...asked } }, ...others];
    const procedure = await aProcedure(database, region, { conditions });
    const procedures = new Procedures(database.app);
    const enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    const moment = onDay('2026-03-02');
    const { signatory } = organisation;
    const { id, version } = await enrolments.start(signatory, moment, procedure.id, organisation.id);
    const lines = [{ productCode: 'BG-BASIS', municipality: '0262' }];
    const lined = await enrolments.replaceLines(signatory, moment, id, version, lines);
    const answered = await enrolments.answer(signatory, moment, id, lined.version, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const submitted = await enrolments.submit(signatory, moment, id, answered.version);
    const assessed = await enrolments.assess(
      region.manager,
      moment,
      id,
      submitted.version,
      ['UEA', 'VISIE'].map((conditionCode) => ({ conditionCode, outcome: 'met', reason: 'In orde.' })),
    );
    const decideBy = byTwoPeople(enrolments, region.approver);
    const decided = await decideBy(region.manager, moment, id, assessed.version, {
      outcome: 'admitted',
      reason: 'Voldoet',
    });
    return { contractId: decided.contractId ?? '', enrolmentId: id };
  }

  const proofs = async (token = provider): Promise<ContractEvidenceAnswer[]> => {
    const path = `/v1/organisations/${organisation.id}/contract-evidence`;
    const answer: Answer<ContractEvidenceAnswer[]> = await api.call(token, 'GET', path);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const deliver = (
    evidence: string,
    token = provider,
    conditionCode = 'UEA',
  ): Promise<Answer<RenewalStateAnswer & { code: string; errors: unknown[] }>> =>
    api.call(token, 'POST', `/v1/contracts/${contractId}/evidence-renewals`, { conditionCode, evidenceId: evidence });
  const judge = (
    id: string,
    outcome: string,
    reason: string,
    token = staff,
    version = 1,
  ): Promise<Answer<RenewalStateAnswer & { code: string }>> =>
    api.call(token, 'POST', `/v1/evidence-renewals/${id}/judgements`, { version, outcome, reason });
  const work = async (): Promise<[string, string, number | null][]> => {
    const answer: Answer<WorkPageAnswer> = await api.call(staff, 'GET', '/v1/work-items');
    return answer.body.items
      .filter(({ kind }) => kind.startsWith('evidence-'))
      .map(({ kind, dueOn, count }) => [kind, dueOn, count]);
  };
  const datesOf = (id: string): Promise<Deadline[]> =>
    database.asOwner<Deadline>(
      `select due_on::text, superseded_at is null as standing from deadline
       where subject_id = $1 and kind = 'evidence-expiry' order by due_on`,
      [id],
    );
  const newer = (expiresOn: string | null = '2029-06-30', kind?: string): Promise<string> =>
    aDocument(database, organisation.id, { issuedOn: '2026-10-20', expiresOn, ...(kind !== undefined && { kind }) });

  it('is watched until its own last day, or that of the condition where it comes first', async () => {
    expect(await proofs()).toMatchObject([
      {
        contractId,
        conditionCode: 'UEA',
        conditionTitle: { nl: 'Eigen verklaring' },
        kind: 'UEA',
        validUntil: '2027-01-15',
        standing: 'valid',
        evidence: { id: evidenceId, expiresOn: '2027-12-31' },
        open: null,
        refused: null,
      },
    ]);
    expect(await proofs(staff)).toHaveLength(1);
    expect(await datesOf(evidenceId)).toEqual([
      { due_on: '2027-01-15', standing: true },
      { due_on: '2027-12-31', standing: false },
    ]);
    api.clock.setDate('2026-11-20');
    expect((await proofs())[0]?.standing).toBe('expiring');
  });

  it('is on the list of the manager from the day after its last day, and no longer once a newer one is delivered', async () => {
    api.clock.setDate('2027-01-15');
    expect(await work()).toEqual([]);
    api.clock.setDate('2027-01-16');
    expect((await proofs())[0]?.standing).toBe('lapsed');
    expect(await work()).toEqual([['evidence-lapsed', '2027-01-15', 1]]);
    expect((await deliver(await newer())).status).toBe(201);
    expect(await work()).toEqual([['evidence-renewal', '2027-01-15', null]]);
  });

  it('is renewed: the region sees the newer document, accepts it, and watches it further', async () => {
    const document = await newer();
    expect((await api.call(staff, 'GET', `/v1/evidence/${document}/file`)).status).toBe(404);
    const { status, body } = await deliver(document);
    expect([status, body.state, body.version]).toEqual([201, 'open', 1]);
    expect((await proofs(staff))[0]).toMatchObject({ open: { id: body.id, version: 1, evidence: { id: document } } });
    // What waits to be judged is not asked for again.
    expect((await datesOf(evidenceId)).filter(({ standing }) => standing)).toEqual([]);
    expect(await datesOf(document)).toEqual([{ due_on: '2029-06-30', standing: true }]);
    expect((await judge(body.id, 'accepted', '')).status).toBe(201);
    expect((await proofs())[0]).toMatchObject({ evidence: { id: document }, validUntil: '2027-10-20', open: null });
    expect((await datesOf(document)).filter(({ standing }) => standing)).toEqual([
      { due_on: '2027-10-20', standing: true },
    ]);
    expect(await work()).toEqual([]);
    expect((await judge(body.id, 'refused', 'Toch niet', staff, 2)).body.code).toBe('wrong-state');
  });

  it('is asked for again when the region refuses the newer one, with the reason', async () => {
    const document = await newer();
    const { body } = await deliver(document);
    expect((await judge(body.id, 'refused', ' ')).body.code).toBe('invalid-input');
    expect((await judge(body.id, 'refused', 'De naam is een andere.', staff, 7)).body.code).toBe('stale-version');
    expect((await judge(body.id, 'refused', 'De naam is een andere.')).status).toBe(201);
    expect((await proofs())[0]).toMatchObject({
      evidence: { id: evidenceId },
      open: null,
      refused: { reason: 'De naam is een andere.', evidence: { id: document } },
    });
    expect((await datesOf(evidenceId)).filter(({ standing }) => standing)).toEqual([
      { due_on: '2027-01-15', standing: true },
    ]);
    expect((await datesOf(document)).filter(({ standing }) => standing)).toEqual([]);
  });

  it('takes the latest of two that are delivered', async () => {
    const first = await deliver(await newer());
    const second = await deliver(await newer('2030-01-31'));
    expect((await proofs())[0]?.open?.id).toBe(second.body.id);
    expect((await judge(first.body.id, 'accepted', '', staff, 2)).body.code).toBe('wrong-state');
    expect(await work()).toHaveLength(1);
  });

  it('is judged by the rules of the condition', async () => {
    const refusals = await Promise.all([
      deliver(evidenceId),
      deliver(await newer(null, 'KVK')),
      deliver(await aDocument(database, organisation.id, { issuedOn: '2024-01-01', expiresOn: '2026-10-31' })),
      deliver(await aDocument(database, (await anOrganisation(database)).id)),
      deliver(await newer(), provider, 'VISIE'),
      deliver(await newer(), provider, 'NIETS'),
    ]);
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'already-exists'],
      [409, 'evidence-missing'],
      [409, 'evidence-too-old'],
      [409, 'evidence-missing'],
      [400, 'unknown-condition'],
      [400, 'unknown-condition'],
    ]);
    expect(await work()).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const stranger = await anOrganisation(database);
    const strange = await aTokenOf(database, stranger.signatory.person?.id ?? '');
    const elsewhere = await aTokenOf(database, (await aRegion(database, { '1773': 'Olst' })).manager.person?.id ?? '');
    const { body } = await deliver(await newer());
    expect((await deliver(await newer(), strange)).status).toBe(404);
    expect((await judge(body.id, 'accepted', '', elsewhere)).status).toBe(404);
    const path = `/v1/organisations/${organisation.id}`;
    for (const token of [strange, elsewhere]) {
      expect((await api.call(token, 'GET', `${path}/contract-evidence`)).status).toBe(404);
      expect((await api.call(token, 'GET', `${path}/evidence-uses`)).status).toBe(404);
    }
  });

  it('says where it is used', async () => {
    const uses: Answer<EvidenceUseAnswer[]> = await api.call(
      provider,
      'GET',
      `/v1/organisations/${organisation.id}/evidence-uses`,
    );
    expect(uses.body).toMatchObject([
      {
        evidenceId,
        contractId,
        enrolmentId: null,
        conditionCode: 'UEA',
        status: 'contract',
        procedureTitle: { nl: 'Wmo 2026' },
      },
      { evidenceId, contractId: null, enrolmentId, conditionCode: 'UEA', status: 'admitted' },
    ]);
  });

  it('is forgotten with the contract', async () => {
    await database.asOwner(`update contract set ended_on = '2026-11-01', end_reason = 'withdrawn' where id = $1`, [
      contractId,
    ]);
    expect(await proofs()).toEqual([]);
    expect((await datesOf(evidenceId)).filter(({ standing }) => standing)).toEqual([]);
    expect((await deliver(await newer())).body.code).toBe('wrong-state');
    api.clock.setDate('2027-06-01');
    expect(await work()).toEqual([]);
  });
});
