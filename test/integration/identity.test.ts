import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoPerson, readDemoPeople } from '../../apps/identity/src/demo-person.js';
import { readIdentityConfiguration } from '../../apps/identity/src/identity-configuration.js';
import { readIdentityKeys } from '../../apps/identity/src/identity-keys.js';
import { anIdentityProvider, CookieJar, type TestIdentityProvider } from '../support/identity.js';

const publicUrl = 'http://localhost:3999';

const manager: DemoPerson = {
  subject: 'demo-manager',
  name: 'Contractmanager Demo 1',
  email: 'contractmanager.1@regio.example',
  language: 'nl',
  regions: [
    { name: 'Regio Oost', roles: ['assessor'] },
    { name: 'Regio Zuid', roles: ['auditor'] },
  ],
  organisations: [],
};
const signatory: DemoPerson = {
  subject: 'demo-signatory',
  name: 'Bestuurder <Demo> & Co',
  email: 'bestuurder@zorg.example',
  language: 'nl',
  regions: [],
  organisations: [
    { name: 'Fictiezorg Luneliwen B.V.', kvkNumber: '00105209', roles: ['provider_signatory'] },
    { name: 'Stichting Élan', kvkNumber: '00126045', roles: ['provider_editor'] },
  ],
};

interface Tokens {
  id_token: string;
  access_token: string;
}

describe('the local identity provider', () => {
  let identity: TestIdentityProvider;
  beforeAll(async () => {
    identity = await anIdentityProvider(publicUrl, () => [manager, signatory]);
  });
  afterAll(() => identity.close());

  const clientOf = (id: string) => {
    const client = identity.clients.get(id);
    if (client === undefined) throw new Error(`there is no client ${id}`);
    return client;
  };

  /** Begins a sign-in and stops at the page on which one chooses. */
  async function begin(jar: CookieJar, clientId: string, changes: Record<string, string | undefined> = {}) {
    const verifier = randomBytes(32).toString('base64url');
    const parameters = {
      client_id: clientId,
      redirect_uri: clientOf(clientId).redirectUris[0],
      response_type: 'code',
      scope: 'openid',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const query = new URLSearchParams(
      Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const page = await jar.follow(`${identity.issuer}/auth?${query.toString()}`);
    return { page, verifier };
  }

  async function exchange(clientId: string, callback: string, verifier: string): Promise<Response> {
    const { id, secret, redirectUris } = clientOf(clientId);
    return await fetch(`${identity.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: id,
        client_secret: secret,
        redirect_uri: redirectUris[0] ?? '',
        code: new URL(callback).searchParams.get('code') ?? '',
        code_verifier: verifier,
      }),
    });
  }

  async function signIn(
    clientId: string,
    form: Record<string, string>,
    jar = new CookieJar(),
  ): Promise<Tokens & { claims: Record<string, unknown>; callback: string; verifier: string }> {
    const { page, verifier } = await begin(jar, clientId);
    const callback = await jar.follow(await jar.follow(page, { form }));
    const tokens = (await (await exchange(clientId, callback, verifier)).json()) as Tokens;
    const [, payload = ''] = tokens.id_token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    return { ...tokens, claims, callback, verifier };
  }

  it('describes itself', async () => {
    const response = await fetch(`${identity.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: identity.issuer,
      code_challenge_methods_supported: ['S256'],
      end_session_endpoint: `${identity.issuer}/session/end`,
      claims_supported: expect.arrayContaining(['represents', 'urn:etoegang:core:LegalSubjectID']),
    });
  });

  it('says at its address what it is', async () => {
    const response = await fetch(identity.issuer);
    expect(await response.text()).toContain('Log in bij Openhuis; dan komt u vanzelf hier.');
    expect((await fetch(`${identity.issuer}/favicon.ico`)).status).toBe(204);
    expect((await fetch(`${identity.issuer}/nothing-here`)).status).toBe(404);
  });

  it('tells of staff who they are, with a verified address', async () => {
    const { claims, callback } = await signIn('openhuis-staff', { person: 'demo-manager' });
    expect(callback).toMatch(`${publicUrl}/v1/sign-in/staff/callback?`);
    expect(new URL(callback).searchParams.get('state')).toBe('the-state');
    expect(claims).toMatchObject({
      iss: identity.issuer,
      aud: 'openhuis-staff',
      nonce: 'the-nonce',
      sub: 'demo-manager',
      name: 'Contractmanager Demo 1',
      email: 'contractmanager.1@regio.example',
      email_verified: true,
    });
    expect(Object.keys(claims)).not.toContain('represents');
  });

  it('nests the company where the shape is represents, with the zeros of its number', async () => {
    const { claims, access_token } = await signIn('openhuis-provider', {
      person: 'demo-signatory 00105209',
      level: 'loa3',
    });
    const told = {
      sub: 'demo-signatory',
      represents: { sub: '00105209', sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr' },
    };
    expect(claims).toMatchObject({ ...told, acr: 'http://eidas.europa.eu/LoA/substantial' });
    const userinfo = await fetch(`${identity.issuer}/me`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(await userinfo.json()).toMatchObject(told);
  });

  it('uses the names of the eHerkenning catalogue where the shape is etoegang', async () => {
    const { claims } = await signIn('openhuis-provider-etoegang', {
      name: 'Iemand Nieuw',
      kvkNumber: '00000042',
      branchNumber: '000012345678',
      level: 'loa4',
    });
    expect(claims).toMatchObject({
      'urn:etoegang:core:ActingSubjectID': claims['sub'],
      'urn:etoegang:core:LegalSubjectID': '00000042',
      'urn:etoegang:core:LegalSubjectID.namequalifier': 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
      'urn:etoegang:core:ServiceRestriction:Vestigingsnr': '000012345678',
      'urn:etoegang:core:assurance-class': 'urn:etoegang:core:assurance-class:loa4',
    });
    expect(Object.keys(claims)).not.toContain('email');
    expect(claims['sub']).toMatch(/^new-[0-9a-f]{24}$/);
  });

  it('keeps the same subject for the same new name, and another for another', async () => {
    const form = { kvkNumber: '00000042', level: 'loa2' };
    const [first, again, other] = await Promise.all(
      ['Iemand Nieuw', 'iemand nieuw ', 'Iemand Anders'].map((name) => signIn('openhuis-provider', { ...form, name })),
    );
    expect(again?.claims['sub']).toBe(first?.claims['sub']);
    expect(other?.claims['sub']).not.toBe(first?.claims['sub']);
    expect(first?.claims['acr']).toBe('http://eidas.europa.eu/LoA/low');
  });

  it('says of staff whose address was not verified that it was not', async () => {
    const { claims } = await signIn('openhuis-staff', { name: 'Iemand', email: 'iemand@regio.example' });
    expect(claims).toMatchObject({ email: 'iemand@regio.example', email_verified: false });
  });

  it('asks at every sign-in, and takes somebody else in the same browser', async () => {
    const jar = new CookieJar();
    const first = await signIn('openhuis-provider', { person: 'demo-signatory 00105209', level: 'loa4' }, jar);
    const second = await signIn('openhuis-provider', { person: 'demo-signatory 00126045', level: 'loa3' }, jar);
    const third = await signIn('openhuis-staff', { person: 'demo-manager' }, jar);
    expect(first.claims['represents']).toMatchObject({ sub: '00105209' });
    expect(second.claims).toMatchObject({
      acr: 'http://eidas.europa.eu/LoA/substantial',
      represents: { sub: '00126045' },
    });
    expect(third.claims['sub']).toBe('demo-manager');
  });

  it('takes a code once, with its verifier', async () => {
    const { callback, verifier } = await signIn('openhuis-staff', { person: 'demo-manager' });
    expect((await exchange('openhuis-staff', callback, verifier)).status).toBe(400);
    const jar = new CookieJar();
    const { page } = await begin(jar, 'openhuis-staff');
    const fresh = await jar.follow(await jar.follow(page, { form: { person: 'demo-manager' } }));
    expect((await exchange('openhuis-staff', fresh, verifier)).status).toBe(400);
  });

  it('demands PKCE, and a redirect address that it knows', async () => {
    const jar = new CookieJar();
    const refused = await begin(jar, 'openhuis-staff', { code_challenge: undefined, code_challenge_method: undefined });
    expect(new URL(refused.page).searchParams.get('error')).toBe('invalid_request');
    const elsewhere = begin(jar, 'openhuis-staff', { redirect_uri: 'https://elsewhere.example/' });
    await expect(elsewhere).rejects.toThrow('leads nowhere (400)');
  });

  it('gives the page only to the browser that began', async () => {
    const { page } = await begin(new CookieJar(), 'openhuis-staff');
    const stranger = await new CookieJar().fetch(page);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('Deze inlogpoging is verlopen');
    const other = new CookieJar();
    await begin(other, 'openhuis-staff');
    expect((await other.fetch(page, { form: { person: 'demo-manager' } })).status).toBe(400);
  });

  it.each([
    ['somebody who is not there', { person: 'demo-nobody 00105209', level: 'loa3' }, ['person']],
    ['a person at another organisation', { person: 'demo-signatory 00000001', level: 'loa3' }, ['person']],
    ['staff at the door for providers', { person: 'demo-manager 00105209', level: 'loa3' }, ['person']],
    ['a level that does not exist', { person: 'demo-signatory 00105209', level: 'loa9' }, ['level']],
    ['nothing', {}, ['name', 'kvkNumber', 'level']],
    [
      'numbers that are too short',
      { name: 'x', kvkNumber: '105209', branchNumber: '12', level: 'loa3' },
      ['kvkNumber', 'branchNumber'],
    ],
  ])('refuses %s, and names the field', async (_, form, fields) => {
    const jar = new CookieJar();
    const { page } = await begin(jar, 'openhuis-provider');
    const response = await jar.fetch(page, { form: form });
    expect(response.status).toBe(400);
    const text = await response.text();
    const named = [...text.matchAll(/<a href="#([a-zA-Z-]+)">/g)].map(([, name]) => name);
    const targets: Record<string, string> = { person: 'q', level: 'new-level' };
    expect(named).toEqual(fields.map((field) => targets[field] ?? field));
    for (const name of named) expect(text).toContain(`id="${name ?? ''}"`);
  });

  describe('its page', () => {
    async function pageOf(clientId: string, query = '', language = 'nl'): Promise<{ text: string; policy: string }> {
      const jar = new CookieJar();
      const { page } = await begin(jar, clientId);
      const response = await jar.fetch(page + query, { language });
      return { text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
    }

    it('runs and styles nothing inline, and lets the form lead back to Openhuis', async () => {
      const { text, policy } = await pageOf('openhuis-provider');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`form-action 'self' ${publicUrl};`);
      expect(text).not.toMatch(/<script|<style|style=|onclick=/);
      expect((await fetch(`${identity.issuer}/page.css`)).headers.get('content-type')).toContain('text/css');
    });

    it('escapes what it shows', async () => {
      const { text } = await pageOf('openhuis-provider', `?q=${encodeURIComponent('"><script>')}`);
      expect(text).not.toContain('<script>');
      expect(text).toContain('&#34;&#62;&#60;script&#62;');
      expect((await pageOf('openhuis-provider')).text).toContain('Bestuurder &#60;Demo&#62; &#38; Co');
    });

    it('groups staff by region and people of providers by organisation, and finds them without accents', async () => {
      const staff = (await pageOf('openhuis-staff')).text;
      expect([...staff.matchAll(/<h2>([^<]+)</g)].map(([, name]) => name)).toEqual(['Regio Oost', 'Regio Zuid']);
      expect(staff).not.toContain('demo-signatory');
      const found = (await pageOf('openhuis-provider', '?q=elan+tekenbevoegde')).text;
      expect(found).toContain('Niemand gevonden');
      expect((await pageOf('openhuis-provider', '?q=elan')).text).toContain('value="demo-signatory 00126045"');
      expect((await pageOf('openhuis-provider', '?q=00105209')).text).toContain('value="demo-signatory 00105209"');
    });

    it('speaks the language of the browser', async () => {
      expect((await pageOf('openhuis-staff', '', 'de, en;q=0.8')).text).toContain('<html lang="en">');
      expect((await pageOf('openhuis-staff', '', 'nl, en;q=0.8')).text).toContain('Kies wie u bent');
    });
  });

  it('signs out and leads back', async () => {
    const jar = new CookieJar();
    const { id_token } = await signIn('openhuis-staff', { person: 'demo-manager' }, jar);
    const back = `${publicUrl}/v1/sign-in/signed-out`;
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: back, state: 'out' });
    const page = await jar.fetch(`${identity.issuer}/session/end?${query.toString()}`);
    const text = await page.text();
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${publicUrl};`);
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
    const end = await jar.follow(`${identity.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
    expect(end).toBe(`${back}?state=out`);
  });
});

describe('the program of the local identity provider', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'openhuis-identity-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const enough = { STAFF_CLIENT_SECRET: 'one', PROVIDER_CLIENT_SECRET: 'two' };

  it('refuses production', () => {
    expect(() => readIdentityConfiguration({ ...enough, NODE_ENV: 'production' })).toThrow(
      /never runs with NODE_ENV=production/,
    );
    expect(readIdentityConfiguration({ ...enough, NODE_ENV: 'test' })).toMatchObject({
      issuer: 'http://localhost:3002',
      publicUrl: 'http://localhost:3000',
    });
  });

  it.each([
    [{ STAFF_CLIENT_SECRET: '' }, 'STAFF_CLIENT_SECRET is missing'],
    [{ IDENTITY_PORT: '70000' }, 'IDENTITY_PORT is not a port'],
    [{ PUBLIC_URL: 'openhuis.example' }, 'PUBLIC_URL must start with http'],
  ])('refuses %j', (changes, words) => {
    expect(() => readIdentityConfiguration({ ...enough, ...changes })).toThrow(words);
  });

  it('keeps its keys, for its owner only', () => {
    const file = join(folder, 'identity-keys.json');
    const keys = readIdentityKeys(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readIdentityKeys(file)).toEqual(keys);
    expect(readFileSync(file, 'utf8')).toContain('"kty":"RSA"');
  });

  it('refuses a file that is no list of people', () => {
    const file = join(folder, 'people.json');
    writeFileSync(
      file,
      JSON.stringify({ issuer: 'http://localhost:3002', people: [{ ...(manager as object), email: 'nobody' }] }),
    );
    expect(() => readDemoPeople(file)).toThrow(/is no list of people: .*email/s);
    writeFileSync(file, JSON.stringify({ issuer: 'http://localhost:3002', people: [manager, signatory] }));
    expect(readDemoPeople(file)).toEqual([manager, signatory]);
  });
});
