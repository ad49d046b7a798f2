import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** What the router says of one address: the file of its page and the folders whose texts it shows. */
export interface PageFiles {
  /** With what changes as the router has it: '/procedures/$procedureId'. */
  path: string;
  /** From the folder of the web: 'src/areas/public/home/home.page.tsx', with those of the frames around it. */
  pages: string[];
  /** 'src/areas/public/home'. */
  texts: string[];
}

const areas = ['public', 'provider', 'manager'] as const;

/**
 * Writes `page-files.json` beside the manifest: what each address needs, as the routes of the areas say it. The api reads it,
 * so that a browser can fetch all of a page at once (apps/api/src/web-preload.ts).
 */
export function writePageFiles(root: string): Plugin {
  return {
    name: 'openhuis-page-files',
    apply: 'build',
    generateBundle() {
      const files = areas.flatMap((area) => pageFilesOf(sourcesOf(root, area)));
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source: JSON.stringify(files) });
    },
  };
}

/** A file that declares routes. */
export interface RoutesSource {
  /** Of the file, from the folder of the web: 'src/areas/public'. */
  folder: string;
  text: string;
}

/** Everything that declares routes of an area: its frame, its own routes and those of its features. */
export function sourcesOf(root: string, area: string): RoutesSource[] {
  const names = globSync(['area.ts', 'routes.ts', '*/routes.ts'], { cwd: `${root}/src/areas/${area}` });
  return names.toSorted().map((name) => {
    const place = `src/areas/${area}/${name}`;
    return { folder: dirname(place), text: readFileSync(`${root}/${place}`, 'utf8') };
  });
}

/** A route as its declaration says it. */
interface Declared {
  parent: string | undefined;
  path: string;
  page: string | undefined;
  texts: string[];
}

/**
 * Reads the routes of an area from their sources: `const name = createRoute({ getParentRoute: () => parent, path: '…',
 * component: lazyPage([…], () => import('…')) })`.
 *
 * @throws Error for a list of texts that is not written out, and for two routes of one name: nobody would notice what is
 *   then fetched too late
 */
export function pageFilesOf(sources: readonly RoutesSource[]): PageFiles[] {
  const routes = new Map<string, Declared>();
  for (const source of sources) {
    for (const [name, route] of routesIn(source)) {
      if (routes.has(name)) throw new Error(`two routes of an area are called ${name}`);
      routes.set(name, route);
    }
  }
  const around = (name: string): Declared[] => {
    const route = routes.get(name);
    return route === undefined ? [] : [...around(route.parent ?? ''), route];
  };
  return [...routes].flatMap(([name, { page }]) => {
    // A frame alone is no address; its page with the path '/' is.
    const isFrame = [...routes.values()].some(({ parent }) => parent === name);
    if (page === undefined || isFrame) return [];
    const chain = around(name);
    return {
      path: chain
        .map(({ path }) => path)
        .join('')
        .replace(/(.)\/+$/, '$1')
        .replaceAll('//', '/'),
      pages: chain.flatMap((route) => route.page ?? []),
      texts: [...new Set(chain.flatMap(({ texts }) => texts))],
    };
  });
}

function routesIn({ folder, text }: RoutesSource): Map<string, Declared> {
  const lists = new Map<string, string[]>();
  const routes = new Map<string, Declared>();
  ts.createSourceFile('routes.ts', text, ts.ScriptTarget.Latest, true).forEachChild((statement) => {
    if (!ts.isVariableStatement(statement)) return;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined) continue;
      if (ts.isArrayLiteralExpression(initializer) && initializer.elements.some(isText)) {
        lists.set(name.getText(), textsOf(initializer, lists));
      }
      const [options] = ts.isCallExpression(initializer) ? initializer.arguments : [];
      if (
        options === undefined ||
        !ts.isObjectLiteralExpression(options) ||
        !/^createRoute\b/.test(initializer.getText())
      )
        continue;
      routes.set(name.getText(), declaredRoute(folder, options, lists));
    }
  });
  return routes;
}

/** Texts, or another list of texts: what a feature hands out is a list of routes. */
const isText = (element: ts.Expression): boolean => ts.isStringLiteral(element) || ts.isSpreadElement(element);

function declaredRoute(
  folder: string,
  options: ts.ObjectLiteralExpression,
  lists: ReadonlyMap<string, string[]>,
): Declared {
  const option = (name: string): ts.Expression | undefined => {
    const found = options.properties.find((property) => property.name?.getText() === name);
    return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
  };
  const path = option('path');
  const component = option('component');
  const [texts, load] = component !== undefined && ts.isCallExpression(component) ? component.arguments : [];
  const imported = /import\('([^']+)'\)/.exec(load?.getText() ?? '')?.[1];
  return {
    parent: /=>\s*(\w+)/.exec(option('getParentRoute')?.getText() ?? '')?.[1],
    path: path !== undefined && ts.isStringLiteral(path) ? path.text : '',
    page:
      imported === undefined
        ? undefined
        : new URL(imported, `file:///${folder}/`).pathname.slice(1).replace(/js$/, 'tsx'),
    texts: texts === undefined ? [] : textsOf(texts, lists).map((text) => `src/${text}`),
  };
}

function textsOf(list: ts.Expression, lists: ReadonlyMap<string, string[]>): string[] {
  if (ts.isStringLiteral(list)) return [list.text];
  if (ts.isSpreadElement(list)) return textsOf(list.expression, lists);
  if (ts.isArrayLiteralExpression(list)) return list.elements.flatMap((element) => textsOf(element, lists));
  const known = lists.get(list.getText());
  if (known === undefined) throw new Error(`the texts of a page are not written out: ${list.getText()}`);
  return known;
}
