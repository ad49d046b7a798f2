import { describe, expect, it } from '@jest/globals';
import { filesAhead, type WebManifest } from './web-preload.js';

const manifest: WebManifest = {
  'index.html': { file: 'assets/index.js', imports: ['_start.js'] },
  '_start.js': { file: 'assets/start.js' },
  'src/i18n/shared/messages.nl.json': { file: 'assets/shared-nl.js' },
  'src/i18n/shared/messages.en.json': { file: 'assets/shared-en.js' },
  'src/areas/public/routes.ts': { file: 'assets/public.js', imports: ['_start.js'] },
  'src/areas/public/home/home.page.tsx': { file: 'assets/home.js', imports: ['_start.js', '_card.js', 'index.html'] },
  'src/areas/public/home/messages.nl.json': { file: 'assets/home-nl.js' },
  '_card.js': { file: 'assets/card.js' },
  'src/areas/manager/routes.ts': { file: 'assets/desk.js' },
  'src/areas/manager/frame/frame.tsx': { file: 'assets/desk-frame.js' },
  'src/areas/manager/contracts/contracts.page.tsx': { file: 'assets/contracts.js' },
};

describe('what a page will ask for', () => {
  it('is its area, its texts, itself, and what these import', () => {
    expect(filesAhead(manifest, '/', 'nl')).toEqual(
      ['shared-nl', 'public', 'start', 'home', 'card', 'home-nl'].map((name) => `assets/${name}.js`),
    );
  });

  it('is that of the area in the address', () => {
    expect(filesAhead(manifest, '/desk/contracts', 'en')).toEqual(
      ['shared-en', 'desk', 'desk-frame', 'contracts'].map((name) => `assets/${name}.js`),
    );
  });

  it.each(['/nowhere', '/desk/nowhere/1', '/portal', '/__proto__', '/desk/constructor'])(
    'takes %s as it is',
    (path) => {
      expect(() => filesAhead(manifest, path, 'nl')).not.toThrow();
    },
  );
});
