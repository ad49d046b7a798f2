/** A page that the api draws for one request. What a browser has one of, a server has one of for each of these. */
export interface DrawnPage {
  language: 'nl' | 'en';
  /** As they came with the request. */
  cookies: string;
  /** Of the page, from the first slash on. */
  path: string;
  /** With its question mark, or ''. */
  search: string;
  /** The instant of its drawing, in milliseconds since 1970: all its parts go by the same. */
  at: number;
  /** Asks the api, as who asked for the page. */
  ask: (request: Request) => Promise<Response>;
  /** The region whose look the page has, and the one that the drawing so far asked for. */
  look: { shown: number | undefined; asked: number | undefined };
}

/** The id of the block in a drawn page that holds what was asked for it. */
export const STATE_ID = 'openhuis-state';

/** Whether the page of this browser came drawn; else it is the empty one. */
export function cameDrawn(): boolean {
  return document.getElementById(STATE_ID) !== null;
}

/** The files that the app of this page is made of: they are fetched once the page is on the screen. */
export function scriptsOfDrawnPage(): string[] {
  return document.getElementById(STATE_ID)?.dataset['scripts']?.split(' ') ?? [];
}

/** When the page of this browser was drawn, in milliseconds since 1970; undefined for the empty one. */
export function drawnAt(): number | undefined {
  const at = document.getElementById(STATE_ID)?.dataset['at'];
  return at === undefined ? undefined : Number(at);
}

let current: () => DrawnPage | undefined = () => undefined;

/** Says how the page of the request of the moment is found; the api's side of the web does so once (server.tsx). */
export function findDrawnPageBy(find: () => DrawnPage | undefined): void {
  current = find;
}

/**
 * The page that is being drawn on the server. Ask for it behind `import.meta.env.SSR` only: the browser's build leaves that out.
 *
 * @throws Error outside the drawing of a page: rather no page than one of somebody else
 */
export function drawnPage(): DrawnPage {
  const page = current();
  if (page === undefined) throw new Error('no page is being drawn');
  return page;
}
