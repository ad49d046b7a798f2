import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { pageLanguage } from './sign-in/page-language.js';
import { linkHeader, type PageFiles, type WebBuild, type WebManifest } from './web-preload.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PAGE = 'index.html';
/** As the build names its files; nothing that could lead out of their folder. */
const FILE_NAME = /^[\w-][\w.-]*$/;

/**
 * What the pages may load: our own files, and what they made themselves (a picture of a file that is about to be uploaded, a
 * document shown beside its question).
 */
const policy = [
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
].join('; ');

/** Whether there is a web to serve: an api can also stand alone. */
export function isWebBuilt(folder: string): boolean {
  return existsSync(join(folder, PAGE));
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
      // The name of a file under assets/ holds the hash of what is in it.
      const isNamedByContent = path.startsWith(join(folder, 'assets'));
      void reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
      void reply.header('content-security-policy', policy);
    },
  });
  server.get('/assets/:file', (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const { file } = request.params;
    if (FILE_NAME.test(file)) return reply.sendFile(`assets/${file}`);
    reply.callNotFound();
    return reply;
  });
  server.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg'));
  const readBuild = buildIn(folder);
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = !request.url.startsWith('/v1') && (request.headers.accept ?? '').includes('text/html');
    if (!isPage) {
      reply.callNotFound();
      return reply;
    }
    const [path = '/'] = request.url.split('?');
    void reply.header('link', linkHeader(readBuild(), path, pageLanguage(request.headers['accept-language'])));
    return reply.sendFile(PAGE);
  });
}

/** Reads what Vite wrote about the build, anew when there is another build. */
function buildIn(folder: string): () => WebBuild {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  let known: { writtenAt: number; build: WebBuild } | undefined;
  return () => {
    const writtenAt = statSync(join(folder, 'manifest.json')).mtimeMs;
    if (known?.writtenAt !== writtenAt) {
      const build = { manifest: read('manifest.json') as WebManifest, pages: read('page-files.json') as PageFiles[] };
      known = { writtenAt, build };
    }
    return known.build;
  };
}
