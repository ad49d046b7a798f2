import { Test } from '@nestjs/testing';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '@openhuis/platform';
import { buildApplication } from '../../apps/api/src/application.js';
import type { DemoPerson } from '../../apps/identity/src/demo-person.js';
import { freePort } from '../../scripts/ports.js';
import { StandingClock, testConfiguration } from './api.js';
import type { TestDatabase } from './database.js';
import { anIdentityProvider, CookieJar, type TestIdentityProvider } from './identity.js';

/** The api with its doors open to the local identity provider, both in this process and reached over HTTP. */
export interface TestDoors {
  /** http://localhost:… */
  address: string;
  clock: StandingClock;
  provider: TestIdentityProvider;
  close(): Promise<void>;
}

/**
 * @param shape of the claims at the provider door
 * @param people whom the identity provider knows; may grow
 * @param others settings that differ, such as another issuer
 */
export async function openDoors(
  database: TestDatabase,
  shape: 'represents' | 'etoegang',
  people: readonly DemoPerson[],
  others: Record<string, string> = {},
): Promise<TestDoors> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const provider = await anIdentityProvider(address, () => people);
  const staff = provider.clients.get('openhuis-staff');
  const providers = provider.clients.get(shape === 'etoegang' ? 'openhuis-provider-etoegang' : 'openhuis-provider');
  const clock = new StandingClock();
  const configuration = testConfiguration(database.url, {
    PUBLIC_URL: address,
    STAFF_ISSUER: provider.issuer,
    STAFF_CLIENT_ID: staff?.id ?? '',
    STAFF_CLIENT_SECRET: staff?.secret ?? '',
    PROVIDER_ISSUER: provider.issuer,
    PROVIDER_CLIENT_ID: providers?.id ?? '',
    PROVIDER_CLIENT_SECRET: providers?.secret ?? '',
    PROVIDER_CLAIMS: shape,
    ...others,
  });
  const app = await buildApplication(configuration, async (module, adapter: FastifyAdapter) => {
    const testing = await Test.createTestingModule({ imports: [module] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    return testing.createNestApplication<NestFastifyApplication>(adapter, { logger: ['fatal'] });
  });
  await app.listen(port, '127.0.0.1');
  return {
    address,
    clock,
    provider,
    close: async () => {
      await app.close();
      await provider.close();
    },
  };
}

/** What one fills in at the identity provider: a person of the demo, or somebody new. */
export type Filled = Record<string, string>;

/**
 * Goes from the api to the identity provider and chooses there.
 *
 * @returns the address with which the browser comes back
 */
export async function chosenAt(
  doors: TestDoors,
  jar: CookieJar,
  door: 'staff' | 'provider',
  filled: Filled,
  returnTo?: string,
): Promise<string> {
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  const toProvider = await jar.follow(`${doors.address}/v1/sign-in/${door}${query}`);
  const choice = await jar.follow(toProvider);
  const resume = await jar.follow(choice, { form: filled });
  return await jar.follow(resume);
}

/** A page of the api, read. */
export interface ReadPage {
  status: number;
  html: string;
  headers: Headers;
  cookies: string[];
}

export async function pageAt(jar: CookieJar, url: string, language = 'nl'): Promise<ReadPage> {
  const response = await jar.fetch(url, { language });
  const cookies = response.headers.getSetCookie();
  return { status: response.status, html: await response.text(), headers: response.headers, cookies };
}

/** Somebody whom the identity provider knows. */
export function aDemoPerson(subject: string, email: string, kvkNumbers: string[] = []): DemoPerson {
  return {
    subject,
    name: `Persoon ${subject}`,
    email,
    language: 'nl',
    regions: kvkNumbers.length === 0 ? [{ name: 'Regio', roles: ['contract_manager'] }] : [],
    organisations: kvkNumbers.map((kvkNumber) => ({ kvkNumber, name: `Zorg ${kvkNumber}`, roles: [] })),
  };
}
