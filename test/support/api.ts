import type { Server } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashOfToken, newToken } from '@openhuis/people';
import { Clock, type Configuration, type Moment, readConfiguration } from '@openhuis/platform';
import { amsterdamDate } from '@openhuis/calendar';
import { buildApplication } from '../../apps/api/src/application.js';
import type { TestDatabase } from './database.js';
import { DescribedAnswers } from './described-answers.js';

/** A clock that stands still until a test moves it. */
export class StandingClock {
  private instant = new Date('2026-03-02T09:00:00Z');

  moment(): Promise<Moment> {
    return Promise.resolve({ now: this.instant, today: amsterdamDate(this.instant) });
  }

  get today(): string {
    return amsterdamDate(this.instant);
  }

  /** @param date calendar date; it becomes ten in the morning in Amsterdam, roughly */
  setDate(date: string): void {
    this.instant = new Date(`${date}T09:00:00Z`);
  }

  setInstant(instant: Date): void {
    this.instant = instant;
  }
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Record<string, unknown>;
  body: Body;
}

/** The api in this process, on a port and a test database, with a standing clock. */
export interface TestApi {
  app: NestFastifyApplication;
  /** http://127.0.0.1:… */
  address: string;
  clock: StandingClock;
  configuration: Configuration;
  /** One real request, whose answer must be what the API description says. A body that is a text or a form goes as it is. */
  call<Body = Record<string, unknown>>(
    token: string | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  close(): Promise<void>;
}

export function testConfiguration(databaseUrl: string, others: Record<string, string> = {}): Configuration {
  return readConfiguration({
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
    OPENHUIS_AUDIT_KEY: '5a'.repeat(32),
    PORT: '0',
    // Tests ask more in a minute than people do; that of the limits sets its own.
    ...Object.fromEntries(
      ['SIGN_IN', 'TOKEN', 'MAIL', 'UPLOAD', 'PUBLIC_SEARCH', 'SEARCH', 'BEARER'].map((group) => [
        `RATE_LIMIT_${group}`,
        '1000000',
      ]),
    ),
    ...others,
  });
}

/** How a test's api differs: it logs, or something is added before it listens. */
export interface ApiTraits {
  logger?: LoggerService;
  prepare?: (app: NestFastifyApplication) => void;
  /** Settings of its own. */
  environment?: Record<string, string>;
}

export async function anApi(
  database: TestDatabase,
  filesDirectory = '/nowhere',
  traits: ApiTraits = {},
): Promise<TestApi> {
  const clock = new StandingClock();
  const configuration = testConfiguration(database.url, { FILES_DIR: filesDirectory, ...traits.environment });
  const app = await buildApplication(configuration, async (module, adapter: FastifyAdapter) => {
    const testing = await Test.createTestingModule({ imports: [module] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    return testing.createNestApplication<NestFastifyApplication>(adapter, { logger: traits.logger ?? ['fatal'] });
  });
  traits.prepare?.(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const described = new DescribedAnswers((await (await fetch(`${address}/v1/openapi.json`)).json()) as never);
  return {
    app,
    address,
    clock,
    configuration,
    call: async (token, method, path, body, headers = {}) => {
      const response = await fetch(address + path, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && {
          body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
        }),
      });
      const text = await response.text();
      const contentType = response.headers.get('content-type') ?? '';
      const answered: unknown = contentType.includes('json') && text !== '' ? JSON.parse(text) : text;
      described.check(method, path, { status: response.status, contentType, body: answered });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: answered as never };
    },
    close: async () => {
      // An answer that a test did not read to its end keeps its connection, and closing would wait for that.
      (app.getHttpServer() as Server).closeAllConnections();
      await app.close();
    },
  };
}

/** Makes a person with a token; roles are given apart. */
export async function aTokenOf(database: TestDatabase, personId: string): Promise<string> {
  const token = newToken();
  await database.asOwner(`insert into api_token (person_id, label, token_hash) values ($1, 'test', $2)`, [
    personId,
    hashOfToken(token),
  ]);
  return token;
}
