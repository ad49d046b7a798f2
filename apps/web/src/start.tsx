import { createRoot, hydrateRoot } from 'react-dom/client';
import { newQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { areaOf } from './area.js';
import { STATE_ID } from './drawn-page.js';
import { replayEarlyInput } from './early-input.js';
import { loadTexts } from './i18n/texts.js';
import { beginWithLook } from './region/region-look.js';
import { routerOfArea } from './router.js';
import { type ServedState, takeOver } from './served-state.js';
import { noteRequest } from './session/last-request.js';
import { rememberVisit, type Session, sessionQuery } from './session/session.js';
import { applyScheme } from './theme/scheme.js';

/** Starts the app: takes over the page as the api drew it, or draws it where the empty one came. */
export async function start(): Promise<void> {
  const place = document.getElementById('openhuis');
  if (place === null) throw new Error('index.html has no place for the app');
  const state = servedState();
  const refused = new Set(state?.refusals.map(({ hash }) => hash));
  const queryClient = newQueryClient((hash) => refused.has(hash));
  if (state === undefined) applyScheme();
  else {
    takeOver(queryClient, state);
    beginWithLook(state.look);
    noteSession(queryClient.getQueryData<Session | null>(sessionQuery.queryKey));
  }
  if (areaOf(window.location.pathname) !== 'public') void queryClient.query(sessionQuery).catch(() => undefined);
  const [router] = await Promise.all([routerOfArea(), loadTexts('i18n/shared')]);
  // The router draws a page that the server began in another frame than one of its own.
  if (state !== undefined) router.ssr = { manifest: undefined };
  await router.load();
  const app = <App router={router} queryClient={queryClient} />;
  if (state === undefined) {
    createRoot(place).render(app);
    return;
  }
  giveStylesBack(place);
  hydrateRoot(place, app);
  replayEarlyInput();
}

function servedState(): ServedState | undefined {
  const text = document.getElementById(STATE_ID)?.textContent;
  return text == null ? undefined : (JSON.parse(text) as ServedState);
}

/** The policy allows a style that a script sets, not one that stands in the page (apps/api/src/page-html.ts). */
function giveStylesBack(place: HTMLElement): void {
  for (const element of place.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    delete element.dataset['style'];
  }
}

/** The api was asked who it is, for this page. */
function noteSession(session: Session | null | undefined): void {
  if (session === undefined) return;
  noteRequest();
  rememberVisit(session !== null);
}
