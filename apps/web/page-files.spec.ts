import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pageFilesOf } from './page-files.js';

const routesOf = (area: string): string =>
  readFileSync(new URL(`src/areas/${area}/routes.ts`, import.meta.url), 'utf8');

describe('the files of the pages, as the routes say them', () => {
  it('are read with the frames around them, lists by name and what changes in an address', () => {
    const source = `
      const area = createRoute({ getParentRoute: () => rootRoute, path: '/desk', component: lazyPage(['areas/manager/frame'], () => import('./frame/frame.js')) });
      const texts = ['areas/manager/contract', 'components/contract'];
      const work = createRoute({ getParentRoute: () => area, path: '/', component: lazyPage([...texts, 'components/list'], () => import('./work/work.page.js')) });
      const contract = createRoute({ getParentRoute: () => area, path: '/contracts/$contractId', component: lazyPage(texts, () => import('./contract/contract.page.js')) });
    `;
    const frame = 'src/areas/manager/frame/frame.tsx';
    expect(pageFilesOf('src/areas/manager', source)).toEqual([
      {
        path: '/desk',
        pages: [frame, 'src/areas/manager/work/work.page.tsx'],
        texts: [
          'src/areas/manager/frame',
          'src/areas/manager/contract',
          'src/components/contract',
          'src/components/list',
        ],
      },
      {
        path: '/desk/contracts/$contractId',
        pages: [frame, 'src/areas/manager/contract/contract.page.tsx'],
        texts: ['src/areas/manager/frame', 'src/areas/manager/contract', 'src/components/contract'],
      },
    ]);
  });

  it('refuse a list that is not written out', () => {
    const source = `const one = createRoute({ path: '/one', component: lazyPage(textsOf('one'), () => import('./one.js')) });`;
    expect(() => pageFilesOf('src/areas/public', source)).toThrow('not written out');
  });

  it.each(['public', 'provider', 'manager'])('name every page of the area %s', (area) => {
    const source = routesOf(area);
    const named = pageFilesOf(`src/areas/${area}`, source).flatMap(({ pages }) => pages);
    const imported = [...source.matchAll(/import\('([^']+)'\)/g)].map(([, path = '']) =>
      new URL(path, `file:///src/areas/${area}/`).pathname.slice(1).replace(/js$/, 'tsx'),
    );
    expect(imported.filter((page) => !named.includes(page))).toEqual([]);
  });
});
