import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import { SESSION_COOKIE } from '@openhuis/people';
import { pageDrawer } from './draw-page.js';
import { pageChoices } from './page-choices.js';
import { pageHtml } from './page-html.js';
import { sendPacked } from './send-packed.js';
import { filesAhead, linkHeader, type PageFiles, type WebBuild, type WebManifest } from './web-preload.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PAGE = 'index.html';
const ICON = 'favicon.svg';
/** As the build names its files; nothing that could lead out of their folder. */
const FILE_NAME = /^[\w-][\w.-]*$/;

/**
 * What the pages may load: our own files, and what they made themselves (a picture of a file that is about to be uploaded, a
 * document shown beside its question).
 */
const policyLines = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** @param styleHash of the styles that stand in the page itself */
function policy(styleHash?: string): string {
  return policyLines
    .map((line) => (styleHash !== undefined && line.startsWith('style-src') ? `${line} 'sha256-${styleHash}'` : line))
    .join('; ');
}

/** Whether there is a web to serve: an api can also stand alone. */
export function isWebBuilt(folder: string): boolean {
  return existsSync(join(folder, PAGE));
}

/** How long a file of the web may be kept without asking again. */
function cachingOf(file: string): string {
  // The name of a file under assets/ holds the hash of what is in it.
  if (file.startsWith('assets')) return 'public, max-age=31536000, immutable';
  // A browser asks for the icon at every change of the address, and so at every filter: once a day is often enough.
  return file === ICON ? 'public, max-age=86400' : 'no-cache';
}

/**
 * Serves the web: its files by their name, and its one page for every other address outside the api, which the router in the
 * browser then reads. Without a built web (in most tests) there is only the api.
 *
 * @param folder where the build put the web
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  if (!isWebBuilt(folder)) return;
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cachingOf(relative(folder, path)));
      void reply.header('content-security-policy', policy());
    },
  });
  server.get('/assets/:file', (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const { file } = request.params;
    if (FILE_NAME.test(file)) return reply.sendFile(`assets/${file}`);
    reply.callNotFound();
    return reply;
  });
  server.get(`/${ICON}`, (_request, reply) => reply.sendFile(ICON));
  const readBuild = buildIn(folder);
  const drawPage = pageDrawer(server, folder);
  server.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = !request.url.startsWith('/v1') && (request.headers.accept ?? '').includes('text/html');
    if (!isPage) {
      reply.callNotFound();
      return reply;
    }
    const [path = '/'] = request.url.split('?');
    const choices = pageChoices(request.headers);
    const build = readBuild();
    void reply.header('vary', 'accept-language, cookie');
    const drawing = build.isDrawable ? await drawPage(request, choices.language) : undefined;
    if (drawing === undefined) {
      void reply.header('link', linkHeader(build, path, choices.language));
      return reply.sendFile(PAGE);
    }
    const { html, styleHash } = pageHtml(build.page, drawing, choices, filesAhead(build, path, choices.language));
    void reply
      .status(drawing.isKnown ? 200 : 404)
      .header('content-security-policy', policy(styleHash))
      // What somebody sees who is signed in is kept nowhere; what everybody sees is asked for anew.
      .header('cache-control', hasSession(request.headers.cookie) ? 'no-store' : 'no-cache')
      .type('text/html; charset=utf-8');
    return await sendPacked(request, reply, html);
  });
}

/** Whether a request shows a session, be it one that is over. */
function hasSession(cookies: string | undefined): boolean {
  return cookies?.includes(SESSION_COOKIE) ?? false;
}

/** What is read of a build once. */
interface ReadBuild extends WebBuild {
  /** index.html */
  page: string;
  isDrawable: boolean;
}

/** Reads what Vite wrote about the build, anew when there is another build. */
function buildIn(folder: string): () => ReadBuild {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  let known: { writtenAt: number; build: ReadBuild } | undefined;
  return () => {
    const writtenAt = statSync(join(folder, 'manifest.json')).mtimeMs;
    if (known?.writtenAt !== writtenAt) {
      const build = {
        manifest: read('manifest.json') as WebManifest,
        pages: read('page-files.json') as PageFiles[],
        page: readFileSync(join(folder, PAGE), 'utf8'),
        isDrawable: existsSync(join(folder, 'server', 'server.js')),
      };
      known = { writtenAt, build };
    }
    return known.build;
  };
}
