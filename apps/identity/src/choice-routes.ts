import type { IncomingMessage } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readChoice, type ChoiceFault, type ChoiceForm } from './choice.js';
import { choicePage } from './choice-page.js';
import { assuranceClass } from './claims.js';
import type { DemoPerson } from './demo-person.js';
import type { IdentityClient } from './identity-clients.js';
import { answerPage, isOwnPage, type PageContext } from './page.js';
import { expiredPage, homePage } from './plain-pages.js';
import { signOutScript, stylesheet } from './page-assets.js';

interface Shown {
  people: () => readonly DemoPerson[];
  clients: readonly IdentityClient[];
}

/** A form of ours is far smaller; a larger body is nobody's choice. */
const LARGEST_BODY = 20_000;

/** The routes beside those of OpenID Connect: the page on which one chooses, and what pages need. */
export function choiceRoutes(provider: Provider, shown: Shown) {
  return async (context: PageContext, next: () => Promise<unknown>): Promise<void> => {
    const { path, method } = context;
    if (path === '/page.css') asset(context, 'text/css', stylesheet);
    else if (path === '/sign-out.js') asset(context, 'text/javascript', signOutScript);
    // Browsers ask for it by themselves.
    else if (path === '/favicon.ico') context.status = 204;
    else if (path === '/') homePage(context);
    else if (isOwnPage(path) && (method === 'GET' || method === 'POST')) await choose(provider, shown, context);
    else await next();
  };
}

function asset(context: PageContext, type: string, body: string): void {
  context.set('cache-control', 'max-age=300');
  context.set('x-content-type-options', 'nosniff');
  context.type = type;
  context.body = body;
}

async function choose(provider: Provider, { people, clients }: Shown, context: PageContext): Promise<void> {
  const { req, res } = context;
  const interaction = await provider.interactionDetails(req, res).catch(() => undefined);
  const client = clients.find(({ id }) => id === interaction?.params['client_id']);
  // The cookie that names the interaction belongs to the browser that began it.
  if (interaction === undefined || client === undefined) {
    expiredPage(context);
    return;
  }
  const show = (status: number, form: ChoiceForm, faults: ChoiceFault[]): void => {
    // Chromium holds form-action against every redirect that follows the form.
    const origins = [...new Set(client.redirectUris.map((uri) => new URL(uri).origin))];
    const search = context.URL.searchParams.get('q') ?? '';
    answerPage(context, status, choicePage(context, { people: people(), client, search, form, faults }), origins);
  };
  if (context.method === 'GET') {
    show(200, new Map(), []);
    return;
  }
  const form = await readForm(req);
  const read = readChoice(form, people(), client.shape !== 'staff');
  if ('faults' in read) {
    show(400, form, read.faults);
    return;
  }
  const { choice } = read;
  const acr = assuranceClass(choice, client.shape);
  const returnTo = await provider.interactionResult(req, res, {
    login: { accountId: choice.subject, choice, ...(acr !== undefined && { acr }) },
  });
  await forgetSomebodyElse(provider, interaction.session?.uid, choice.subject);
  context.status = 303;
  context.redirect(returnTo);
}

/**
 * Who was signed in before steps aside: the library would ask for that on a page of its own. Only after the choice is
 * kept, which the library does for an unchanged session alone.
 */
async function forgetSomebodyElse(provider: Provider, uid: string | undefined, subject: string): Promise<void> {
  const session = uid === undefined ? undefined : await provider.Session.findByUid(uid);
  if (session?.accountId === undefined || session.accountId === subject) return;
  session.accountId = undefined;
  session.authorizations = {};
  await session.persist();
}

async function readForm(request: IncomingMessage): Promise<ChoiceForm> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LARGEST_BODY) chunks.push(chunk);
  }
  if (length > LARGEST_BODY) return new Map();
  return new Map(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}
