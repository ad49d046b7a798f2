import { formatPattern, type Language, type MessageValues, type SignInPage, signInTexts } from '@openhuis/messages';
import type { Door } from '@openhuis/platform';

/** Where a page stops, with its status. What is the visitor's to repair is 400; what we do not allow is 403. */
export const pageStatus: Record<SignInPage, number> = {
  'no-doors': 503,
  'unknown-door': 404,
  'bad-return': 400,
  'attempt-unknown': 400,
  'attempt-expired': 400,
  'other-door': 403,
  'other-browser': 403,
  'refused-there': 403,
  'not-genuine': 403,
  'claims-unfit': 403,
  'level-too-low': 403,
  'no-access': 403,
  'provider-away': 503,
  'too-many-attempts': 429,
  'signed-out': 200,
};

/** A page allows its stylesheet and nothing else: no script, no form, no frame. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const START = '/v1/sign-in';
/** These pages have no use for beginning again. */
const withoutAgain: readonly SignInPage[] = ['no-doors'];

/**
 * A page that says why somebody is not signed in (or that somebody is signed out).
 *
 * @param values of the placeholders in its text
 * @param requestId by which the visitor can ask about it; left out where there is nothing to ask
 */
export function stopPage(page: SignInPage, language: Language, values: MessageValues, requestId?: string): string {
  const texts = signInTexts[language];
  const { title, lines } = texts.pages[page];
  const paragraphs = lines.map((line) => `<p>${escaped(formatPattern(language, line, values))}</p>`);
  const again = withoutAgain.includes(page)
    ? ''
    : `<p><a class="again" href="${START}">${escaped(texts.again)}</a></p>`;
  const reference = requestId === undefined ? '' : `<p class="reference">Ref. ${escaped(requestId)}</p>`;
  return document(language, title, [...paragraphs, again, reference].join('\n'));
}

/** The page to choose a door on. */
export function choosePage(language: Language, doors: readonly Door[], returnTo: string | undefined): string {
  const { choose } = signInTexts[language];
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  const items = doors.map(
    (door) =>
      `<li><a class="door" href="${START}/${door}${escaped(query)}"><strong>${escaped(choose[door])}</strong> ${escaped(choose[`${door}Hint`])}</a></li>`,
  );
  return document(
    language,
    choose.title,
    `<p>${escaped(choose.lead)}</p>\n<ul class="doors">\n${items.join('\n')}\n</ul>`,
  );
}

function document(language: Language, title: string, content: string): string {
  const { product } = signInTexts[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - ${escaped(product)}</title>
<link rel="stylesheet" href="${START}/page.css">
</head>
<body>
<header>${escaped(product)}</header>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
