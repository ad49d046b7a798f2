import { describe, expect, it } from '@jest/globals';
import { filesAhead, linkHeader, type WebBuild } from './web-preload.js';

const build: WebBuild = {
  manifest: {
    'index.html': { file: 'assets/index.js', imports: ['_start.js'], css: ['assets/index.css'] },
    '_start.js': { file: 'assets/start.js' },
    'src/i18n/shared/messages.nl.json': { file: 'assets/shared-nl.js' },
    'src/i18n/shared/messages.en.json': { file: 'assets/shared-en.js' },
    'src/areas/public/routes.ts': { file: 'assets/public.js', imports: ['_start.js'] },
    'src/areas/public/home/home.page.tsx': {
      file: 'assets/home.js',
      imports: ['_start.js', '_card.js', 'index.html'],
      css: ['assets/home.css'],
    },
    'src/areas/public/home/messages.nl.json': { file: 'assets/home-nl.js' },
    '_card.js': { file: 'assets/card.js', css: ['assets/card.css'] },
    'src/areas/manager/routes.ts': { file: 'assets/desk.js' },
    'src/areas/manager/frame/frame.tsx': { file: 'assets/desk-frame.js' },
    'src/areas/manager/contract/contract.page.tsx': { file: 'assets/contract.js' },
  },
  pages: [
    { path: '/', pages: ['src/areas/public/home/home.page.tsx'], texts: ['src/areas/public/home'] },
    {
      path: '/desk/contracts/$contractId',
      pages: ['src/areas/manager/frame/frame.tsx', 'src/areas/manager/contract/contract.page.tsx'],
      texts: [],
    },
  ],
};

describe('what a page will ask for', () => {
  it('is its area, its texts and styles, itself, and what these import; not what the page itself names', () => {
    expect(filesAhead(build, '/', 'nl')).toEqual({
      scripts: ['shared-nl', 'public', 'start', 'home', 'card', 'home-nl'].map((name) => `assets/${name}.js`),
      styles: ['assets/home.css', 'assets/card.css'],
    });
  });

  it.each(['/desk/contracts/0198', '/desk/contracts/0198/'])('is that of the route that %s belongs to', (path) => {
    expect(filesAhead(build, path, 'en').scripts).toEqual(
      ['shared-en', 'desk', 'desk-frame', 'contract'].map((name) => `assets/${name}.js`),
    );
  });

  it('is asked for in one header, with who signed in where that is what a page asks first', () => {
    expect(linkHeader(build, '/', 'nl')).toContain(
      '</assets/card.css>; rel=preload; as=style; crossorigin, </assets/shared-nl.js>; rel=modulepreload',
    );
    expect(linkHeader(build, '/', 'nl')).not.toContain('session');
    expect(linkHeader(build, '/desk/contracts/1', 'nl')).toMatch(
      /, <\/v1\/session>; rel=preload; as=fetch; crossorigin$/,
    );
  });

  it.each(['/nowhere', '/desk/nowhere/1', '/portal', '/__proto__', '/desk/constructor', '//', ''])(
    'takes %s as it is',
    (path) => {
      expect(() => linkHeader(build, path, 'nl')).not.toThrow();
    },
  );
});
