import multipart from '@fastify/multipart';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '@openhuis/platform';
import { randomUUID } from 'node:crypto';
import { AppModule } from './app.module.js';
import { undeclaredRoutes } from './declared-routes.js';
import { JsonOnlyAdapter } from './json-only-adapter.js';
import { buildOpenApi } from './openapi.js';
import { RouteTable } from './route-table.js';
import { keepRawBody } from './raw-body.js';
import { serveWeb } from './serve-web.js';
import { answerUnreadable, answerUnroutable, headersOfEveryAnswer } from './unroutable.js';

const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 25 * 1024 * 1024;

/**
 * Builds the api, ready to listen.
 *
 * @param change what a test puts in another's place, such as its own clock
 * @throws Error when a route declares no permission
 */
export async function buildApplication(
  configuration: Configuration,
  create: (module: ReturnType<typeof AppModule.with>, adapter: FastifyAdapter) => Promise<NestFastifyApplication> = (
    module,
    adapter,
  ) => NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true }),
): Promise<INestApplication & NestFastifyApplication> {
  const adapter = new JsonOnlyAdapter({
    bodyLimit: BODY_LIMIT,
    // Ids come from us: one from outside could carry anything into the logs.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // Nobody's X-Forwarded-For is believed, but that of the proxies that are configured.
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    // A trailing slash is another path: not found.
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
  });
  const app = await create(AppModule.with(configuration), adapter);
  app.setGlobalPrefix('v1');
  app.enableShutdownHooks();
  const routes = app.get(RouteTable);
  adapter.getInstance().addHook('onRoute', ({ url, method }) => {
    // The files of the web are no routes of the api.
    if (url.startsWith('/v1/')) routes.add(url, method);
  });
  keepRawBody(adapter.getInstance(), ['/v1/outside-signings/webhook']);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 10, parts: 12, fieldSize: 1000 } });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      reply.headers(headersOfEveryAnswer);
      done();
    });
  const undeclared = undeclaredRoutes(app);
  if (undeclared.length > 0) throw new Error(`these routes declare no permission: ${undeclared.join(', ')}`);
  const openApi = JSON.stringify(await buildOpenApi(app));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/v1/openapi.json', (_request, reply) =>
      reply.header('access-control-allow-origin', '*').type('application/json').send(openApi),
    );
  await serveWeb(app.getHttpAdapter().getInstance(), configuration.webFolder);
  return app as INestApplication & NestFastifyApplication;
}
