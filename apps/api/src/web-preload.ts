/** What Vite writes about its build: by source file the file it became, its styles, and what it imports before it runs. */
export type WebManifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

/** What the build says of an address (apps/web/page-files.ts): the sources of its page and frames, and of its texts. */
export interface PageFiles {
  /** With what changes as the router has it: '/procedures/$procedureId'. */
  path: string;
  pages: string[];
  /** Folders that hold messages.nl.json and messages.en.json. */
  texts: string[];
}

/** What a build of the web is made of. */
export interface WebBuild {
  manifest: WebManifest;
  pages: readonly PageFiles[];
}

/** What a page will ask for, in addresses below `/`. */
export interface FilesAhead {
  /** 'assets/routes-x.js' */
  scripts: string[];
  /** 'assets/public-x.css' */
  styles: string[];
}

const areas = { portal: 'provider', desk: 'manager' } as const;

/**
 * The files that a page of the web will ask for one after the other, so that the browser can fetch them at once: the routes
 * of its area, the page with its frame, their texts and styles. One that is missing costs a round trip, one too many some
 * bytes: never more than speed.
 *
 * @param path of the page, without its query
 */
export function filesAhead({ manifest, pages }: WebBuild, path: string, language: 'nl' | 'en'): FilesAhead {
  const [, first = ''] = path.split('/');
  const area = first === 'portal' || first === 'desk' ? areas[first] : 'public';
  const page = pages.find((known) => isOf(known.path, path));
  const textsIn = (folder: string): string => `${folder}/messages.${language}.json`;
  const sources = [
    textsIn('src/i18n/shared'),
    'src/start.tsx',
    `src/areas/${area}/routes.ts`,
    ...(page?.pages ?? []),
    ...(page?.texts ?? []).map(textsIn),
  ];
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (source: string): void => {
    const entry = Object.hasOwn(manifest, source) ? manifest[source] : undefined;
    if (entry === undefined || scripts.has(entry.file)) return;
    scripts.add(entry.file);
    for (const style of entry.css ?? []) styles.add(style);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  for (const source of sources) visit(source);
  // The page itself names what it starts with.
  const start = Object.hasOwn(manifest, 'index.html') ? manifest['index.html'] : undefined;
  return {
    scripts: [...scripts].filter((file) => file !== start?.file),
    styles: [...styles].filter((file) => !(start?.css ?? []).includes(file)),
  };
}

/** Whether an address is one of a route: '/procedures/1' of '/procedures/$procedureId'. */
function isOf(route: string, path: string): boolean {
  const asked = path.split('/').filter((part) => part !== '');
  const parts = route.split('/').filter((part) => part !== '');
  return parts.length === asked.length && parts.every((part, index) => part.startsWith('$') || part === asked[index]);
}

/**
 * The `Link` header of an empty page, which asks for all of it. Who signed in is what a page of the portal or the desk asks
 * first.
 *
 * @param path of the page, without its query
 */
export function linkHeader(build: WebBuild, path: string, language: 'nl' | 'en'): string {
  const { scripts, styles } = filesAhead(build, path, language);
  const asksWho = /^\/(portal|desk)(\/|$)/.test(path);
  return [
    ...styles.map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
    ...scripts.map((file) => `</${file}>; rel=modulepreload`),
    ...(asksWho ? ['</v1/session>; rel=preload; as=fetch; crossorigin'] : []),
  ].join(', ');
}
