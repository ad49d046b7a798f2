/** What Vite writes about its build: by source file the file it became, and what that imports before it runs. */
export type WebManifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

const areas = { portal: 'provider', desk: 'manager' } as const;
const firstPage = { public: 'home', provider: 'overview', manager: 'overview' } as const;

/**
 * The files that a page of the web will ask for one after the other, so that the browser can fetch them at once: the routes
 * and frame of its area, its texts, and, where its address tells, the page itself (`/desk/contracts` → manager/contracts).
 * One that is missing costs a round trip, one too many some bytes: never more than speed.
 *
 * @param path of the page, without its query
 * @returns addresses below `/`, such as 'assets/routes-x.js'
 */
export function filesAhead(manifest: WebManifest, path: string, language: 'nl' | 'en'): string[] {
  const [, first = '', second = ''] = path.split('/');
  const area = first === 'portal' || first === 'desk' ? areas[first] : 'public';
  const folder = (area === 'public' ? first : second) || firstPage[area];
  const page = `src/areas/${area}/${folder}`;
  const sources = [
    `src/i18n/shared/messages.${language}.json`,
    `src/areas/${area}/routes.ts`,
    ...(area === 'public'
      ? []
      : [`src/areas/${area}/frame/frame.tsx`, `src/areas/${area}/frame/messages.${language}.json`]),
    `${page}/${folder}.page.tsx`,
    `${page}/messages.${language}.json`,
  ];
  const found = new Set<string>();
  const visit = (source: string): void => {
    const entry = Object.hasOwn(manifest, source) ? manifest[source] : undefined;
    if (entry === undefined || found.has(entry.file)) return;
    found.add(entry.file);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  // The page itself names what it starts with.
  const ofPage = new Set(Object.hasOwn(manifest, 'index.html') ? [manifest['index.html']?.file] : []);
  for (const source of sources) visit(source);
  return [...found].filter((file) => !ofPage.has(file));
}
