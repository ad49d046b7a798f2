import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDueAccessReview } from '@openhuis/regions';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Line {
  roleId: string;
  tenant: string;
  organisationId: string | null;
  personId: string;
  name: string;
  email: string | null;
  role: string;
  lastSignedInAt: string | null;
  tokens: number;
  tokenLastUsedAt: string | null;
}
interface Review {
  items: Line[];
  next: string | null;
  count: number;
  listHash: string;
  dueOn: string | null;
}
interface SignedReview {
  id: string;
  signedOffBy: string;
  note: string;
  listHash: string;
  dueOn: string | null;
}
interface Task {
  id: string;
  kind: string;
  subjectId: string;
  detail: { dueOn?: string };
}

describe('the access review', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let provider: TestOrganisation;
  let stranger: TestOrganisation;
  let administratorId: string;
  let administrator: string;
  let auditor: string;

  const review = async (query = '?limit=200', token = administrator): Promise<Review> =>
    (await api.call<Review>(token, 'GET', `/v1/regions/${region.id}/access-review${query}`)).body;
  const signOff = (body: object): Promise<Answer<{ id: string; code: string }>> =>
    api.call(administrator, 'POST', `/v1/regions/${region.id}/access-reviews`, { note: 'Nagelopen.', ...body });
  const openTasks = async (): Promise<Task[]> =>
    (await api.call<{ items: Task[] }>(auditor, 'GET', '/v1/tasks?kind=access-review-due')).body.items;
  const sweepOn = (today: string): Promise<boolean> => openDueAccessReview(database.worker, region.id, onDay(today));

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    provider = await anOrganisation(database, region);
    stranger = await anOrganisation(database);
    const withRole = async (role: 'region_administrator' | 'auditor'): Promise<string> =>
      (await aPerson(database, { regionRoles: [{ regionId: region.id, role }] })).scope.personId ?? '';
    administratorId = await withRole('region_administrator');
    administrator = await aTokenOf(database, administratorId);
    auditor = await aTokenOf(database, await withRole('auditor'));
    await database.asOwner(`update region_role set since_on = '2026-01-31' where person_id = $1`, [administratorId]);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('tells who of the region and of its providers can do what, and of nobody else', async () => {
    const { items, count, next } = await review();
    expect([items.length, next]).toEqual([count, null]);
    expect(items.map(({ tenant, role }) => `${tenant} ${role}`).toSorted()).toEqual([
      'organisation provider_administrator',
      'organisation provider_signatory',
      'region approver',
      'region approver',
      'region auditor',
      'region contract_manager',
      'region region_administrator',
    ]);
    expect(items.filter(({ tenant }) => tenant === 'organisation').map(({ organisationId }) => organisationId)).toEqual(
      [provider.id, provider.id],
    );
    expect(JSON.stringify(items)).not.toContain(stranger.signatory.scope.personId ?? '');
    expect(items.filter(({ organisationId }) => organisationId !== null).map(({ email }) => email)).toEqual([
      null,
      null,
    ]);
  });

  it('shows tokens that reach for the role, when they were used, and the last sign-in through its door', async () => {
    await database.asOwner(
      `insert into api_token (person_id, label, token_hash, acting_for, revoked_at, expires_at) values
         ($1, 'elsewhere', '\\x01', 'region:999', null, null), ($1, 'revoked', '\\x02', null, now(), null),
         ($1, 'expired', '\\x03', null, null, '2020-01-01')`,
      [administratorId],
    );
    await database.asOwner(
      `insert into identity (issuer, subject, person_id, door, last_signed_in_at) values
         ('s', $1::text, $1::uuid, 'staff', '2026-02-02T10:00:00Z'), ('p', $1::text, $1::uuid, 'provider', '2026-03-01T10:00:00Z')`,
      [administratorId],
    );
    const line = (await review()).items.find(({ personId }) => personId === administratorId);
    expect(line).toMatchObject({ tokens: 1, lastSignedInAt: '2026-02-02T10:00:00.000Z' });
    expect(Date.parse(line?.tokenLastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('has the applications of the region too, by the last use of their secret and not by tokens of an hour', async () => {
    const made = await database.asOwner<{ id: string }>(
      `with account as (insert into person (name, kind) values ('Koppeling', 'application') returning id),
         role as (insert into region_role (person_id, region_id, role, since_on) select id, $1, 'auditor', '2026-02-01' from account)
       insert into application (person_id, region_id, name, role, permissions, secret_hash, made_by, expires_at, last_used_at)
       select id, $1, 'Koppeling', 'auditor', '{contract.read}', '\\x04', $2, now() + interval '1 day', '2026-02-15T10:00:00Z'
       from account returning person_id as id`,
      [region.id, administratorId],
    );
    const id = made[0]?.id ?? '';
    const before = await review();
    await aTokenOf(database, id);
    expect((await review()).listHash).toBe(before.listHash);
    expect(before.items.find(({ personId }) => personId === id)).toMatchObject({
      name: 'Koppeling',
      email: null,
      personKind: 'application',
      tokens: 1,
      tokenLastUsedAt: '2026-02-15T10:00:00.000Z',
    });
    await database.asOwner(`update application set revoked_at = now() where person_id = $1`, [id]);
    const after = await review();
    expect(after.items.find(({ personId }) => personId === id)?.tokens).toBe(0);
    expect(after.listHash).not.toBe(before.listHash);
  });

  it('comes page by page under one hash, which does not move by looking', async () => {
    const whole = await review();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Review = await review(`?limit=2${next === '' ? '' : `&cursor=${next}`}`, auditor);
      expect(page.listHash).toBe(whole.listHash);
      seen.push(...page.items.map(({ roleId }) => roleId));
      next = page.next;
    }
    expect(seen).toEqual(whole.items.map(({ roleId }) => roleId));
  });

  it('is a file as well, in which no name runs as a formula', async () => {
    await database.asOwner(`update person set name = '=HYPERLINK("http://x")' where id = $1`, [
      provider.signatory.scope.personId,
    ]);
    const { headers, body, status } = await api.call<string>(
      auditor,
      'GET',
      `/v1/regions/${region.id}/access-review/file`,
    );
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['etag']).toBe(`"${(await review()).listHash}"`);
    const lines = body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + (await review()).count);
    expect(lines[0]).toMatch(/^tenant;organisationName;name;/);
    expect(body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(body).not.toContain(';=');
  });

  it('is due half a year after somebody came to administer the region, once, as a task that no note settles', async () => {
    expect((await review()).dueOn).toBe('2026-07-31');
    expect(await sweepOn('2026-07-31')).toBe(false);
    expect(await openTasks()).toEqual([]);
    expect((await Promise.all([sweepOn('2026-08-01'), sweepOn('2026-08-01')])).toSorted()).toEqual([false, true]);
    expect(await sweepOn('2026-08-02')).toBe(false);
    const tasks = await openTasks();
    expect(tasks.map(({ kind, detail }) => [kind, detail.dueOn])).toEqual([['access-review-due', '2026-07-31']]);
    const settled = await api.call(administrator, 'POST', `/v1/tasks/${tasks[0]?.id ?? ''}/settlements`, { note: 'x' });
    expect(settled.status).toBe(409);
  });

  it('is refused when the list is no longer the one that was reviewed', async () => {
    const { listHash } = await review();
    await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'assessor' }] });
    const { status, body } = await signOff({ listHash });
    expect([status, body.code]).toEqual([409, 'stale-version']);
    expect(await database.asOwner(`select from access_review where signed_off_at is not null`)).toEqual([]);
  });

  it('ends nothing when one ending is not possible', async () => {
    const { listHash, items } = await review();
    const roleOf = (role: string): string => items.find((line) => line.role === role)?.roleId ?? '';
    const { status, body } = await signOff({
      listHash,
      endings: [
        { roleId: roleOf('assessor'), reason: 'Weg.' },
        { roleId: roleOf('region_administrator'), reason: 'Weg.' },
      ],
    });
    expect([status, body.code]).toEqual([409, 'last-administrator']);
    expect((await review()).listHash).toBe(listHash);
    const theirs = await signOff({ listHash, endings: [{ roleId: roleOf('provider_signatory'), reason: 'Weg.' }] });
    expect(theirs.status).toBe(404);
  });

  it('is signed off with who, when, what exactly, and the roles that end; the task is settled with it', async () => {
    api.clock.setDate('2026-08-03');
    const { listHash, items, count } = await review();
    const assessor = items.find(({ role }) => role === 'assessor')?.roleId;
    const { status, body } = await signOff({ listHash, endings: [{ roleId: assessor, reason: 'Niet meer nodig.' }] });
    expect(status).toBe(201);
    expect((await review()).items.map(({ roleId }) => roleId)).not.toContain(assessor);
    expect(await openTasks()).toEqual([]);
    const history = await api.call<{ items: SignedReview[]; next: null }>(
      auditor,
      'GET',
      `/v1/regions/${region.id}/access-reviews`,
    );
    expect(history.body).toMatchObject({
      items: [{ id: body.id, signedOffBy: administratorId, note: 'Nagelopen.', listHash, dueOn: '2026-07-31' }],
      next: null,
    });
    const [stored] = await database.asOwner<{ reviewed: string }>(`select reviewed from access_review where id = $1`, [
      body.id,
    ]);
    expect(
      createHash('sha256')
        .update(stored?.reviewed ?? '')
        .digest('hex'),
    ).toBe(listHash);
    expect(stored?.reviewed.split('\n')).toHaveLength(count);
    const [entry] = await database.asOwner<{ change: object; person_id: string }>(
      `select change, person_id from audit_entry where subject_id = $1 and action = 'access-review.signed-off'`,
      [body.id],
    );
    expect(entry).toEqual({ person_id: administratorId, change: { listHash, lines: count, endedRoles: [assessor] } });
    expect((await review()).dueOn).toBe('2027-02-03');
    await expect(database.asOwner(`update access_review set note = 'x'`)).rejects.toThrow('append-only');
  });

  it('can be early, and is then due half a year after that', async () => {
    api.clock.setDate('2026-09-01');
    expect((await signOff({ listHash: (await review()).listHash })).status).toBe(201);
    expect(await sweepOn('2027-03-01')).toBe(false);
    expect(await sweepOn('2027-03-02')).toBe(true);
    const { body } = await api.call<{ items: SignedReview[]; next: string | null }>(
      administrator,
      'GET',
      `/v1/regions/${region.id}/access-reviews?limit=1`,
    );
    expect(body.items.map(({ dueOn }) => dueOn)).toEqual([null]);
    const older = await api.call<{ items: SignedReview[]; next: null }>(
      administrator,
      'GET',
      `/v1/regions/${region.id}/access-reviews?limit=1&cursor=${body.next ?? ''}`,
    );
    expect([older.body.items.map(({ dueOn }) => dueOn), older.body.next]).toEqual([['2026-07-31'], null]);
  });

  it('is for the administrator to sign and for the auditor to read, and says who may', async () => {
    const signed = await api.call<{ errors: { details: object }[] }>(
      auditor,
      'POST',
      `/v1/regions/${region.id}/access-reviews`,
      { listHash: '0'.repeat(64), note: 'x' },
    );
    expect([signed.status, signed.body.errors[0]?.details]).toEqual([403, { neededRoles: ['region_administrator'] }]);
    const manager = await aTokenOf(database, region.manager.scope.personId ?? '');
    const read = await api.call<{ errors: { details: object }[] }>(
      manager,
      'GET',
      `/v1/regions/${region.id}/access-review`,
    );
    expect([read.status, read.body.errors[0]?.details]).toEqual([
      403,
      { neededRoles: ['region_administrator', 'auditor'] },
    ]);
  });
});
