import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aForgingProvider, type Forgery, type ForgingProvider } from '../support/forging-provider.js';
import { CookieJar } from '../support/identity.js';
import { openDoors, pageAt, type ReadPage, type TestDoors } from '../support/sign-in.js';

/** An identity provider that lies, or somebody between it and us. */
describe('an answer of an identity provider', () => {
  let database: TestDatabase;
  let forging: ForgingProvider;
  let doors: TestDoors;
  let email: string;
  let personId: string;

  beforeAll(async () => {
    database = await aDatabase();
    forging = await aForgingProvider();
    const region = await aRegion(database);
    const { scope } = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'assessor' }] });
    personId = scope.personId ?? '';
    email = `${personId.slice(0, 8)}@openhuis.example`;
    doors = await openDoors(database, 'represents', [], {
      STAFF_ISSUER: forging.issuer,
      STAFF_CLIENT_ID: forging.clientId,
      STAFF_CLIENT_SECRET: 'secret',
    });
  });
  afterAll(async () => {
    await doors.close();
    await forging.close();
    await database.close();
  });

  async function answered(forgery: Forgery, iss?: string): Promise<ReadPage & { asked: URL }> {
    const jar = new CookieJar();
    const asked = await jar.follow(`${doors.address}/v1/sign-in/staff`);
    const page = await pageAt(jar, forging.backFrom(asked, forgery, iss));
    return { ...page, asked: new URL(asked) };
  }
  const sessions = async (): Promise<number> => (await database.asOwner(`select from session`)).length;

  it('is taken when it is genuine, and PKCE goes along', async () => {
    const page = await answered({ claims: { email, email_verified: true } });
    expect(page.status).toBe(303);
    const challenge = createHash('sha256')
      .update(forging.sent.get('code_verifier') ?? '')
      .digest('base64url');
    expect(page.asked.searchParams.get('code_challenge')).toBe(challenge);
    expect(forging.sent.get('redirect_uri')).toBe(`${doors.address}/v1/sign-in/staff/callback`);
  });

  it('may tell apart what the ID token does not hold', async () => {
    const page = await answered({ told: { sub: 'somebody', email, email_verified: true } });
    expect(page.status).toBe(303);
    const rows = await database.asOwner<{ claims: unknown }>(
      `select claims from session where person_id = $1 order by created_at desc, id desc limit 1`,
      [personId],
    );
    expect(rows[0]?.claims).toMatchObject({ email, emailVerified: true });
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, Forgery]>([
    ['another nonce', { claims: { nonce: 'of another attempt' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['of another issuer', { claims: { iss: 'http://localhost:1' } }],
    ['that has expired', { claims: { iat: past - 300, exp: past } }],
    ['signed with another key', { otherKey: true }],
    ['not signed', { unsigned: true }],
    ['signed as with our secret', { header: { alg: 'HS256' } }],
    ['with what somebody else was told', { told: { sub: 'another', email: 'another@gemeente.example' } }],
    ['refused to us', { status: 401 }],
  ])('is refused: %s', async (_what, forgery) => {
    const before = await sessions();
    const told = forgery.told === undefined ? { email, email_verified: true } : {};
    const page = await answered({ ...forgery, claims: { ...told, ...forgery.claims } });
    expect([page.status, page.cookies]).toEqual([403, []]);
    expect(page.html).toContain('niet vaststellen');
    expect(await sessions()).toBe(before);
  });

  it('is refused when it says that another issuer gave the code', async () => {
    const page = await answered({ claims: { email, email_verified: true } }, 'http://localhost:1');
    expect([page.status, page.html.includes('niet vaststellen')]).toEqual([403, true]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an object for a subject', { sub: {} }],
    ['nobody', { sub: undefined }],
    ['a NUL in an address', { email: 'a\0b@c.example' }],
    ['a name of a megabyte', { name: 'n'.repeat(1_000_000) }],
  ])('with odd claims signs nobody in: %s', async (_what, claims) => {
    const before = await sessions();
    const page = await answered({ claims: { email, email_verified: true, ...claims } });
    expect(page.status).toBe(403);
    expect(await sessions()).toBe(before);
  });

  it.each<[string, Forgery]>([
    ['fails', { status: 500 }],
    ['is unavailable', { status: 503 }],
    ['closes the line', { silent: true }],
  ])('that does not come, for the provider %s, is a page that says so', async (_how, forgery) => {
    const page = await answered(forgery);
    expect([page.status, page.html.includes('geeft geen antwoord')]).toEqual([503, true]);
  });
});
