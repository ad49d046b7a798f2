import { ConsoleLogger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What the api has to say beside its requests: one JSON object a line. */
export function apiLogger(): ConsoleLogger {
  return new ConsoleLogger({ json: true, colors: false });
}

/**
 * Writes one JSON line for each request that was answered: which route (its pattern, never the address with its ids and
 * query), with which status, in how many milliseconds, and the id that also stands in the problem and in the trail. Who
 * asked, and from where, is not for a log.
 */
export function logRequests(app: NestFastifyApplication, write: (line: string) => unknown): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const line = {
        level: 'log',
        timestamp: Date.now(),
        context: 'request',
        method: request.method,
        route: request.is404 ? null : (request.routeOptions.url ?? null),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        requestId: request.id,
      };
      write(`${JSON.stringify(line)}\n`);
      done();
    });
}
