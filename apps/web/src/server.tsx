import type { Query, QueryClient, QueryObserverOptions } from '@tanstack/react-query';
import { createMemoryHistory, createRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { newQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { areaOf } from './area.js';
import { deskRoutes } from './areas/manager/routes.js';
import { portalRoutes } from './areas/provider/routes.js';
import { publicRoutes } from './areas/public/routes.js';
import { type DrawnPage, findDrawnPageBy } from './drawn-page.js';
import { loadTexts } from './i18n/texts.js';
import { regionsQuery } from './region/regions.js';
import { rootRoute } from './root.js';
import { settings, type WholeRouter } from './router.js';
import { sessionQuery } from './session/session.js';
import { isRefusal, type ServedState, stateOf } from './served-state.js';

/** Keeps apart what runs for one request from what runs for another: an `AsyncLocalStorage` of Node. */
export interface Storage<Kept> {
  run<Result>(kept: Kept, action: () => Result): Result;
  getStore(): Kept | undefined;
}

/** What the api says of a page that is to be drawn. */
export type PageRequest = Omit<DrawnPage, 'look' | 'at'> & {
  /** After this the answers that are not there yet are left for the browser to ask. */
  answersUntil: AbortSignal;
  /** Ends the drawing. */
  signal: AbortSignal;
};

/** A page as the api drew it. */
export interface Drawing {
  /** HTML for the head of the page: its title. */
  head: string;
  body: string;
  state: ServedState;
  /** Of the region whose look the page has. */
  themeUrl: string | undefined;
  /** The instant of the drawing, in milliseconds since 1970. */
  at: number;
  /** Whether there is a page at this address. */
  isKnown: boolean;
  /** How often it was drawn until nothing was asked any more. */
  rounds: number;
}

/** A page asks what depends on what it asked before: who is signed in, the thing itself, what belongs to it. */
const MOST_ROUNDS = 6;

// Built once: which area a link leads to is of no matter here.
const routeTree = rootRoute.addChildren([publicRoutes, portalRoutes, deskRoutes]);

/** Tells how pages that are drawn at the same time are kept apart. */
export function keepApartBy(storage: Storage<DrawnPage>): (request: PageRequest) => Promise<Drawing | undefined> {
  findDrawnPageBy(() => storage.getStore());
  return ({ answersUntil, signal, ...request }) => {
    const page: DrawnPage = { ...request, at: Date.now(), look: { shown: undefined, asked: undefined } };
    return storage.run(page, () => draw(page, answersUntil, signal));
  };
}

/**
 * Draws a page: again and again until it asks the api nothing more, or the answers take too long.
 *
 * @returns undefined for an address that leads to another
 */
async function draw(page: DrawnPage, answersUntil: AbortSignal, signal: AbortSignal): Promise<Drawing | undefined> {
  const queryClient = newQueryClient(() => true);
  const asksWho = areaOf(page.path) !== 'public';
  const [loaded] = await Promise.all([
    loadedRouter(page, page.path + page.search),
    loadTexts('i18n/shared'),
    asksWho ? queryClient.query(sessionQuery).catch(() => undefined) : undefined,
  ]);
  if (loaded === undefined) return undefined;
  const { router, isKnown } = loaded;
  const app = <App router={router} queryClient={queryClient} />;
  const asked = new Set<string>();
  for (let round = 1; ; round += 1) {
    page.look.asked = undefined;
    const html = await htmlOf(app, signal);
    const open = answersUntil.aborted ? [] : openQuestions(queryClient, asked);
    const isOtherLook = page.look.asked !== page.look.shown;
    if ((open.length === 0 && !isOtherLook) || round === MOST_ROUNDS) {
      const { shown } = page.look;
      const region = queryClient.getQueryData(regionsQuery.queryKey)?.find(({ id }) => id === shown);
      const state = stateOf(queryClient, shown);
      return { ...splitHead(html), state, themeUrl: region?.appearance.themeUrl, at: page.at, isKnown, rounds: round };
    }
    page.look.shown = page.look.asked;
    await answersOf(open, answersUntil);
    forgetFaults(queryClient);
  }
}

/** The router with the page of an address; undefined where that leads to another page. */
async function loadedRouter(
  page: DrawnPage,
  href: string,
): Promise<{ router: WholeRouter; isKnown: boolean } | undefined> {
  const history = createMemoryHistory({ initialEntries: [href] });
  const router = createRouter({ ...settings, routeTree, history });
  await router.load();
  const result = router._serverResult;
  if (result?.type === 'render') return { router: router as unknown as WholeRouter, isKnown: result.status !== 404 };
  const leadsTo = result?.redirect.options.href;
  // What the page does not know of an address is left out of it, as the browser will.
  const isSamePage = leadsTo?.split('?')[0] === page.path && leadsTo !== href;
  return isSamePage ? await loadedRouter(page, leadsTo) : undefined;
}

/** What the page asks and nobody answered yet. */
function openQuestions(queryClient: QueryClient, asked: Set<string>): Query[] {
  const open = queryClient.getQueryCache().findAll({
    predicate: ({ state, options, queryHash }) =>
      state.status === 'pending' && isMeant(options) && !asked.has(queryHash),
  });
  for (const { queryHash } of open) asked.add(queryHash);
  return open;
}

/** Whether a part of the page wants an answer now: what it asks of may not be known yet. */
function isMeant({ enabled, queryFn }: Partial<QueryObserverOptions>): boolean {
  return enabled !== false && typeof queryFn === 'function';
}

/** Asks, and waits until all is answered or the time is over. */
async function answersOf(questions: readonly Query[], until: AbortSignal): Promise<void> {
  const answers = Promise.allSettled(questions.map((question) => question.fetch()));
  const over = new Promise((done) => {
    until.addEventListener('abort', done, { once: true });
  });
  await Promise.race([answers, over]);
}

/** A question that failed for a reason that may pass is as good as not asked: the browser asks it again. */
function forgetFaults(queryClient: QueryClient): void {
  const cache = queryClient.getQueryCache();
  for (const query of cache.getAll()) {
    if (query.state.status === 'error' && !isRefusal(query.state.error)) cache.remove(query);
  }
}

async function htmlOf(app: ReactNode, signal: AbortSignal): Promise<string> {
  let fault: unknown;
  const stream = await renderToReadableStream(app, {
    signal,
    // All at once: what comes later would need a script inside the page.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => {
      fault ??= error;
    },
  });
  await stream.allReady;
  const html = await new Response(stream).text();
  if (fault !== undefined) throw fault as Error;
  return html;
}

/** What React puts before a page (its title, pictures to fetch) belongs in the head. */
function splitHead(html: string): { head: string; body: string } {
  const head = /^(?:<title>[^<]*<\/title>|<(?:link|meta)\b[^>]*>)*/.exec(html)?.[0] ?? '';
  return { head, body: html.slice(head.length) };
}
