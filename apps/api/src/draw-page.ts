import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Drawing } from './page-html.js';

/** So long a page waits for the answers of the api; what is not there by then the browser asks itself. */
const ANSWERS_MILLISECONDS = 1_000;
/** So long a page may take in all; after it the empty one is sent. */
const DRAWING_MILLISECONDS = 2_000;
/** So many pages are drawn at a time: drawing takes the one thread that also answers the api. */
const MOST_AT_ONCE = 8;
/** A page does not ask more than this at a time, and nothing that is larger. */
const LONGEST_ADDRESS = 2_000;

/** What the web needs to draw a page (apps/web/src/server.tsx). */
interface PageRequest {
  language: 'nl' | 'en';
  cookies: string;
  path: string;
  search: string;
  ask: (request: Request) => Promise<Response>;
  answersUntil: AbortSignal;
  signal: AbortSignal;
}

/** The web as it was built to be run here. */
interface WebServer {
  keepApartBy(storage: AsyncLocalStorage<object>): (request: PageRequest) => Promise<Drawing | undefined>;
}

/** Draws the page of a request; undefined where the empty page must do. */
export type DrawPage = (request: FastifyRequest, language: 'nl' | 'en') => Promise<Drawing | undefined>;

/**
 * Draws pages with the web's own code, in this process: what a page asks, the api is asked with the cookies of who asked
 * for the page, by the same door as from a browser. Nothing of a page is kept.
 *
 * @param folder where the build put the web
 */
export function pageDrawer(server: FastifyInstance, folder: string): DrawPage {
  const logger = new Logger('web');
  const storage = new AsyncLocalStorage<object>();
  // It takes a while to read; the first who asks for a page should not wait for it.
  const web = webServer(folder).then((built) => built.keepApartBy(storage));
  // Who asks for a page is told.
  web.catch(() => undefined);
  let drawing = 0;
  return async (request, language) => {
    if (drawing >= MOST_AT_ONCE || request.url.length > LONGEST_ADDRESS) return undefined;
    drawing += 1;
    try {
      const draw = await web;
      const at = request.url.indexOf('?');
      const signal = AbortSignal.timeout(DRAWING_MILLISECONDS);
      return await endedBy(
        signal,
        draw({
          language,
          cookies: request.headers.cookie ?? '',
          path: at < 0 ? request.url : request.url.slice(0, at),
          search: at < 0 ? '' : request.url.slice(at),
          ask: (question) => answerFor(server, request, question),
          answersUntil: AbortSignal.timeout(ANSWERS_MILLISECONDS),
          signal,
        }),
      );
    } catch (error) {
      // Its words may hold what somebody typed: where in the program it happened says enough.
      const { name = 'no error', stack = '' } = error as Partial<Error>;
      const place = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
      logger.warn(`a page was not drawn: ${name} ${place.trim()}`);
      return undefined;
    } finally {
      drawing -= 1;
    }
  };
}

/** What the build wrote is no part of this program. */
async function webServer(folder: string): Promise<WebServer> {
  const file = pathToFileURL(join(folder, 'server', 'server.js')).href;
  return (await import(/* webpackIgnore: true */ file)) as WebServer;
}

/** Waits for a page no longer than its time. */
async function endedBy<Result>(signal: AbortSignal, drawing: Promise<Result>): Promise<Result> {
  const over = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
  });
  return await Promise.race([drawing, over]);
}

/** Asks the api as the browser would: the same cookies, the same address behind the same proxies. */
async function answerFor(server: FastifyInstance, page: FastifyRequest, question: Request): Promise<Response> {
  if (question.method !== 'GET') throw new Error('a page that is drawn changes nothing');
  const { pathname, search } = new URL(question.url);
  const { cookie, host, 'x-forwarded-for': forwardedFor, 'x-forwarded-proto': forwardedProto } = page.headers;
  const answer = await server.inject({
    method: 'GET',
    url: pathname + search,
    remoteAddress: page.socket.remoteAddress ?? '',
    headers: {
      accept: 'application/json',
      'openhuis-request': '1',
      ...(cookie !== undefined && { cookie }),
      ...(host !== undefined && { host }),
      ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
      ...(forwardedProto !== undefined && { 'x-forwarded-proto': forwardedProto }),
    },
  });
  return new Response(answer.statusCode === 204 ? null : answer.payload, { status: answer.statusCode });
}
