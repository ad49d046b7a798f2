import { describe, expect, it } from '@jest/globals';
import { pageFilesOf, sourcesOf } from './page-files.js';

describe('the files of the pages, as the routes say them', () => {
  it('are read with the frames around them, lists by name and what changes in an address', () => {
    const area = `
      export const area = createRoute({ getParentRoute: () => rootRoute, path: '/desk', component: lazyPage(['areas/manager/frame'], () => import('./frame/frame.js')) });
    `;
    const text = `
      const texts = ['areas/manager/contract', 'components/contract'];
      const work = createRoute({ getParentRoute: () => area, path: '/', component: lazyPage([...texts, 'components/list'], () => import('../work/work.page.js')) });
      const contract = createRoute({ getParentRoute: () => area, path: '/contracts/$contractId', component: lazyPage(texts, () => import('./contract.page.js')) });
      export const contractRoutes = [work, contract] as const;
    `;
    const sources = [
      { folder: 'src/areas/manager', text: area },
      { folder: 'src/areas/manager/contract', text },
    ];
    const frame = 'src/areas/manager/frame/frame.tsx';
    expect(pageFilesOf(sources)).toEqual([
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
    const text = `const one = createRoute({ path: '/one', component: lazyPage(textsOf('one'), () => import('./one.js')) });`;
    expect(() => pageFilesOf([{ folder: 'src/areas/public', text }])).toThrow('not written out');
  });

  it('refuse two routes of one name', () => {
    const text = `const one = createRoute({ path: '/one', component: lazyPage(['one'], () => import('./one.js')) });`;
    const sources = ['a', 'b'].map((feature) => ({ folder: `src/areas/public/${feature}`, text }));
    expect(() => pageFilesOf(sources)).toThrow('two routes of an area are called one');
  });

  it.each(['public', 'provider', 'manager'])('name every page of the area %s', (area) => {
    const sources = sourcesOf(new URL('.', import.meta.url).pathname.replace(/\/$/, ''), area);
    const named = pageFilesOf(sources).flatMap(({ pages }) => pages);
    const imported = sources.flatMap(({ folder, text }) =>
      [...text.matchAll(/import\('([^']+)'\)/g)].map(([, path = '']) =>
        new URL(path, `file:///${folder}/`).pathname.slice(1).replace(/js$/, 'tsx'),
      ),
    );
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((page) => !named.includes(page))).toEqual([]);
  });
});
