import { resolve } from 'node:path';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { writePageFiles } from './page-files.ts';

const root = import.meta.dirname;

/** Packages and parts of our own that no page does without. */
const ofStart = [
  /rolldown[/]runtime/,
  /[/]node_modules[/](react|react-dom|scheduler|use-sync-external-store)[/]/,
  /[/]node_modules[/]@formatjs[/]/,
  /[/]node_modules[/]@tanstack[/](history|query-core|react-query|react-router|react-store|router-core|store)[/](?!.*(infiniteQueryObserver|queriesObserver|useInfiniteQuery|useQueries|useBlocker))/,
  /[/]apps[/]web[/]src[/](api[/](ask|client|command|query-client)|frame[/][^/]+|i18n[/](intl|texts|translated|write-text)|theme[/]scheme)[.]tsx?$/,
  /[/]apps[/]web[/]src[/]components[/](alert|button|page|states|toast)[.]tsx$/,
  /[/]apps[/]web[/]src[/](session[/](session|session-end|sign-out|last-request)|app|area|choices|lazy-page|root|router|search|served-state|start)[.]tsx?$/,
];

/** What nearly every page shows: fields, tables, dates. */
const ofParts = [
  /[/]apps[/]web[/]src[/]components[/](dialog|field|form|inner-link|table)[.]tsx$/,
  /[/]apps[/]web[/]src[/]i18n[/](dates|written)[.]tsx?$/,
  /[/]libs[/](calendar|identifiers)[/]/,
  /[/]node_modules[/](@date-fns|date-fns)[/]/,
];

/** What runs before the app is there (main.tsx). */
const ofEarly = /vite[/]preload-helper|[/]apps[/]web[/]src[/](early-input|drawn-page|link-token)[.]ts$/;

/** What the frames of the portal and the desk share. */
const ofSignedIn = /[/]apps[/]web[/]src[/]session[/](acting-for|session-watch|signed-in)[.]tsx?$/;

/** Packages mark what runs in a browser only; here everything does. */
const onwarn: NonNullable<NonNullable<BuildEnvironmentOptions['rolldownOptions']>['onwarn']> = (warning, warn) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
};

const browserBuild: BuildEnvironmentOptions = {
  outDir: resolve(root, '../../dist/web'),
  emptyOutDir: true,
  // The content security policy allows no data: addresses.
  assetsInlineLimit: 0,
  target: 'baseline-widely-available',
  // The api names what a page will ask for (web-preload.ts); a list of it in every start would be read by nobody else.
  modulePreload: false,
  manifest: 'manifest.json',
  rolldownOptions: {
    output: {
      // What every page waits for comes in one piece: it packs better, and changes at the same moments.
      codeSplitting: {
        groups: [
          // Small, and the first that runs: none of the app is waited for.
          { name: 'early', test: ofEarly, priority: 1 },
          { name: 'start', test: (id) => ofStart.some((pattern) => pattern.test(id)) },
          { name: 'signed-in', test: ofSignedIn },
          { name: 'parts', test: (id) => ofParts.some((pattern) => pattern.test(id)) },
        ],
      },
    },
    onwarn,
  },
};

/** The same app, to be run by the api, which draws pages with it (apps/api/src/draw-page.ts). */
const serverBuild: BuildEnvironmentOptions = {
  outDir: resolve(root, '../../dist/web/server'),
  emptyOutDir: true,
  copyPublicDir: false,
  target: 'node20',
  minify: false,
  rolldownOptions: { input: { server: resolve(root, 'src/server.tsx') }, onwarn },
};

/** The web: one page, built into dist/web, which the api serves. In development `npx vite apps/web` asks a running api. */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  plugins: [compileMessages(), writePageFiles(root)],
  resolve: {
    alias: [
      // The forms of it that pages use, in a tenth of its size.
      { find: /^react-intl$/, replacement: resolve(root, 'src/i18n/intl.tsx') },
      // Messages are parsed while building (compile-messages.ts): no parser in the browser.
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
      // React has it since 18: nothing in its place for older ones.
      { find: /^use-sync-external-store\/shim\/with-selector$/, replacement: 'use-sync-external-store/with-selector' },
      { find: /^@openhuis\/(calendar|identifiers)$/, replacement: resolve(root, '../../libs/$1/src/index.ts') },
    ],
  },
  ...(isSsrBuild === true && {
    // React itself asks it: the production build, whatever the api runs as.
    define: { 'process.env.NODE_ENV': '"production"' },
    // The api is installed without the packages of the web.
    ssr: { noExternal: true as const },
  }),
  build: isSsrBuild === true ? serverBuild : browserBuild,
  server: {
    port: 5173,
    proxy: { '/v1': { target: process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
  },
}));
