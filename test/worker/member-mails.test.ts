import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { AccessChanges } from '@openhuis/people';
import { Invitations } from '@openhuis/providers';
import { testConfiguration } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

/** The built worker, its outbox and its schedules; the oracle is what the mail server received. */
describe('mails about members, sent by two workers', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    sink = await SinkProcess.start();
  }, 120_000);
  afterEach(() => Promise.all(workers.map((worker) => worker.kill())));
  afterAll(async () => {
    await sink.close();
    await database.close();
  });

  const states = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (
        await database.asOwner<{ state: string; count: number }>(
          `select state, count(*)::int as count from member_mail group by state`,
        )
      ).map(({ state, count }) => [state, count]),
    );

  it('each goes out once, though nobody but the rows asks for it', async () => {
    const requests = 20;
    const organisation = await anOrganisation(database);
    const now = new Date();
    for (let index = 0; index < requests; index += 1) {
      const { scope } = await aPerson(database);
      await database.asOwner(`insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, $3)`, [
        organisation.id,
        scope.personId,
        now,
      ]);
    }
    const start = (): Promise<WorkerProcess> => WorkerProcess.start({ databaseUrl: database.url, sink });
    workers = await Promise.all([start(), start()]);
    const configuration = testConfiguration(database.url, { OPENHUIS_AUDIT_KEY: 'ab'.repeat(32) });
    await new Invitations(database.app, new AccessChanges(configuration), configuration).invite(
      organisation.signatory,
      { now, today: now.toISOString().slice(0, 10) },
      organisation.id,
      'genodigd@zorg.example',
      [{ role: 'provider_editor' }],
    );
    const deadline = performance.now() + 40_000;
    while ((await states())['accepted'] !== requests + 1 && performance.now() < deadline) await wait(200);
    expect(await states()).toEqual({ accepted: requests + 1 });
    expect(await sink.count()).toBe(requests + 1);
  }, 90_000);
});
