import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { OutsideSigningProgress, type OutsideSigningsAnswer, SigningService } from '@openhuis/contracts';
import { DocumentCompiler } from '@openhuis/documents';
import { FileStore } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { type Answer, anApi, aTokenOf, type TestApi } from './api.js';
import type { TestContract } from './builders/contract.js';
import { aProcedure } from './builders/procedure.js';
import { aRegion, type Region } from './builders/region.js';
import { aDatabase, type TestDatabase } from './database.js';
import { type KeptEnvelope, LocalSigningService } from './signing-service.js';

/** The day on which the tests of signing outside begin. */
export const TODAY = '2025-11-10';

export type Asked = Answer<{ id: string; errors: { code: string; path?: string; details?: unknown }[] }>;
type Side = 'provider' | 'region';

/**
 * A region with a signing service, for the tests of one file: set up before them, with a new procedure on the same day before
 * each, and taken down after them.
 */
export function outsideSigningScene() {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-outside-'));
  let database: TestDatabase;
  let api: TestApi;
  let service: LocalSigningService;
  let progress: OutsideSigningProgress;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;

  beforeAll(async () => {
    database = await aDatabase();
    service = await LocalSigningService.start();
    api = await anApi(database, folder, { environment: { ...service.environment, SEAL_DIR: join(folder, 'seal') } });
    const { signingService, publicUrl } = api.configuration;
    if (signingService === undefined) throw new Error('the service is not configured');
    // As the worker has it, in the worker's role.
    progress = new OutsideSigningProgress(
      database.worker,
      new Procedures(database.worker),
      api.app.get(FileStore),
      api.app.get(DocumentCompiler),
      { publicUrl },
      new SigningService(signingService),
    );
    region = await aRegion(database);
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
  });
  beforeEach(async () => {
    api.clock.setDate(TODAY);
    service.isAway = false;
    procedure = await aProcedure(database, region);
  });
  afterAll(async () => {
    await api.close();
    await service.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const now = async (): Promise<Date> => (await api.clock.moment()).now;
  const nameOf = (side: Side, { organisation }: TestContract): string =>
    (side === 'provider' ? organisation.signatory : region.manager).person?.name ?? '';
  const tokenOf = async (side: Side, { organisation }: TestContract): Promise<string> =>
    side === 'provider' ? await aTokenOf(database, organisation.signatory.person?.id ?? '') : manager;
  const hashOf = async ({ id }: TestContract): Promise<string> =>
    (await api.call<{ textHash: string }>(manager, 'GET', `/v1/contracts/${id}/text`)).body.textHash;
  const declared = async (contract: TestContract, side: Side) => ({
    authorityStatement: 'Ik ben zelfstandig bevoegd',
    role: 'bestuurder',
    textHash: await hashOf(contract),
    typedName: nameOf(side, contract),
  });
  const ask = async (
    contract: TestContract,
    side: Side = 'provider',
    others: Record<string, unknown> = {},
  ): Promise<Asked> =>
    await api.call(await tokenOf(side, contract), 'POST', `/v1/contracts/${contract.id}/${side}-outside-signings`, {
      ...(await declared(contract, side)),
      ...others,
    });
  const list = async ({ id }: TestContract, token = manager): Promise<OutsideSigningsAnswer> =>
    (await api.call<OutsideSigningsAnswer>(token, 'GET', `/v1/contracts/${id}/outside-signings`)).body;
  /** Does the jobs that were asked for, as the relay hands them out. Answers what did not work out: the rows remember it. */
  const work = async (): Promise<string[]> => {
    const failures: string[] = [];
    const rows = await database.asOwner<{ id: string; payload: { regionId: number; signingId: string } }>(
      `select id, payload from outbox where job = 'outside-signings.advance' and state <> 'done' order by id`,
    );
    for (const { id, payload } of rows) {
      const run = await progress.advance(payload.regionId, payload.signingId, await api.clock.moment());
      await database.asOwner(`update outbox set state = 'done', done_at = now() where id = $1`, [id]);
      failures.push(...run.failures.map(({ message }) => message));
    }
    return failures;
  };
  /** Leaves alone what other tests still have at the service. */
  const only = async (...contracts: TestContract[]): Promise<void> => {
    await database.asOwner(`update outside_signing set look_at = '2100-01-01' where contract_id <> all ($1::uuid[])`, [
      contracts.map(({ id }) => id),
    ]);
  };
  /** The worker looks by itself, so many minutes later. */
  const lookAfter = async (minutes: number): Promise<{ looked: number; failures: string[] }> => {
    api.clock.setInstant(new Date((await now()).getTime() + minutes * 60_000));
    const { looked, failures } = await progress.look(() => api.clock.moment());
    return { looked, failures: failures.map(({ message }) => message) };
  };
  const requested = (method: 'GET' | 'POST'): number =>
    service.requests.filter((line) => line.startsWith(method)).length;
  const tell = async (body: string, headers: Record<string, string>): Promise<number> =>
    (await api.call(undefined, 'POST', '/v1/outside-signings/webhook', body, headers)).status;
  const hear = async (type: string, envelope: KeptEnvelope, id?: string): Promise<number> => {
    const { body, headers } = service.message(type, envelope, await now(), id);
    return await tell(body, headers);
  };
  /** Asked for and sent: the envelope as the service has it. */
  const sent = async (contract: TestContract, side: Side = 'provider'): Promise<KeptEnvelope> => {
    expect((await ask(contract, side)).status).toBe(201);
    expect(await work()).toEqual([]);
    return service.last;
  };
  const signedThere = async (contract: TestContract, side: Side): Promise<void> => {
    const envelope = await sent(contract, side);
    await service.sign(envelope, await now());
    expect(await hear('envelope.completed', envelope)).toBe(204);
    expect(await work()).toEqual([]);
  };
  const signatures = async ({ id }: TestContract) =>
    await database.asOwner<{ side: string; name: string; method: string; role: string; hash: string }>(
      `select side, person_name as name, method, role, text_hash as hash from signature where contract_id = $1 order by side`,
      [id],
    );
  const tasks = async ({ id }: TestContract) =>
    (
      await api.call<{ items: { subjectId: string; detail: Record<string, unknown> }[] }>(
        manager,
        'GET',
        '/v1/tasks?kind=outside-signing-ended&limit=200',
      )
    ).body.items
      .filter(({ subjectId }) => subjectId === id)
      .map(({ detail }) => detail);
  const stateOf = async (contract: TestContract): Promise<string[]> =>
    (await list(contract)).signings.map(({ state, fault }) => (fault === null ? state : `${state} ${fault}`));

  return {
    get database() {
      return database;
    },
    get api() {
      return api;
    },
    get service() {
      return service;
    },
    get progress() {
      return progress;
    },
    get region() {
      return region;
    },
    get procedure() {
      return procedure;
    },
    get manager() {
      return manager;
    },
    folder,
    now,
    nameOf,
    tokenOf,
    hashOf,
    declared,
    ask,
    list,
    work,
    only,
    lookAfter,
    requested,
    tell,
    hear,
    sent,
    signedThere,
    signatures,
    tasks,
    stateOf,
  };
}
