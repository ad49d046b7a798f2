import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { answerPage, html, Html, type PageContext, textsFor, wholePage } from './page.js';

/** What this program is, for whoever looks at its address. */
export function homePage(context: PageContext): void {
  const texts = textsFor(context);
  answerPage(context, 200, wholePage(texts, texts.home, html`<p>${texts.homeExplanation}</p>`));
}

/** The way back to this page is gone: begun in another browser, or too long ago. */
export function expiredPage(context: PageContext): void {
  const texts = textsFor(context);
  answerPage(context, 400, wholePage(texts, texts.expired, html`<p>${texts.expiredExplanation}</p>`));
}

/** A request that OpenID Connect does not allow; the library has set the status. */
export function errorPage(context: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void {
  const texts = textsFor(context);
  const content = html`<p>${texts.failedExplanation}</p>
    <p lang="en"><code>${error}</code> ${description}</p>`;
  answerPage(context, context.status, wholePage(texts, texts.failed, content));
}

/**
 * Sends the form for signing out by itself, or by its button where no script runs.
 *
 * @param form the library's own form, complete but for a button
 */
export function signOutPage(context: KoaContextWithOIDC, form: string): void {
  const texts = textsFor(context);
  const content = html`${new Html(form)}
    <p><button id="sign-out" type="submit" form="op.logoutForm" name="logout" value="yes">${texts.signOut}</button></p>
    <script src="/sign-out.js" defer></script>`;
  const { client } = context.oidc;
  const origins = (client?.postLogoutRedirectUris ?? []).map((uri) => new URL(uri).origin);
  answerPage(context, 200, wholePage(texts, texts.signingOut, content), [...new Set(origins)]);
}

/** Signed out, and nobody to go back to. */
export function signedOutPage(context: KoaContextWithOIDC): void {
  const texts = textsFor(context);
  answerPage(context, 200, wholePage(texts, texts.signedOut, html`<p>${texts.signedOutExplanation}</p>`));
}
