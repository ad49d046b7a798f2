import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { writePageFiles } from './page-files.ts';

const root = import.meta.dirname;

/** Packages and parts of our own that no page does without. */
const ofStart = [
  /rolldown[/]runtime/,
  /[/]node_modules[/](react|react-dom|scheduler|use-sync-external-store|react-intl|intl-messageformat|openapi-fetch)[/]/,
  /[/]node_modules[/]@formatjs[/]/,
  /[/]node_modules[/]@tanstack[/](history|query-core|react-query|react-router|react-store|router-core|store)[/](?!.*(infiniteQueryObserver|queriesObserver|useInfiniteQuery|useQueries|useBlocker))/,
  /[/]apps[/]web[/]src[/](api[/](client|command|query-client)|frame[/][^/]+|i18n[/](texts|translated)|theme[/]scheme)[.]tsx?$/,
  /[/]apps[/]web[/]src[/]components[/](alert|button|page|states|toast)[.]tsx$/,
  /[/]apps[/]web[/]src[/](session[/](session|session-end|sign-out|last-request)|area|lazy-page|root|router|search)[.]tsx?$/,
  /[/]areas[/]provider[/]arrive[/]link-token[.]ts$/,
];

/** What nearly every page shows: fields, tables, dates. */
const ofParts = [
  /[/]apps[/]web[/]src[/]components[/](dialog|field|form|inner-link|table)[.]tsx$/,
  /[/]apps[/]web[/]src[/]i18n[/](dates|written)[.]tsx?$/,
  /[/]libs[/](calendar|identifiers)[/]/,
  /[/]node_modules[/](@date-fns|date-fns)[/]/,
];

/** What the frames of the portal and the desk share. */
const ofSignedIn = /[/]apps[/]web[/]src[/]session[/](acting-for|session-watch|signed-in)[.]tsx?$/;

/** The web: one page, built into dist/web, which the api serves. In development `npx vite apps/web` asks a running api. */
export default defineConfig({
  root,
  plugins: [compileMessages(), writePageFiles(root)],
  resolve: {
    alias: [
      // Messages are parsed while building (compile-messages.ts): no parser in the browser.
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
      { find: /^@openhuis\/(calendar|identifiers)$/, replacement: resolve(root, '../../libs/$1/src/index.ts') },
    ],
  },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'baseline-widely-available',
    // The api names what a page will ask for (web-preload.ts); a list of it in every start would be read by nobody else.
    modulePreload: false,
    manifest: 'manifest.json',
    rollupOptions: {
      output: {
        // What every page waits for comes in one piece: it packs better, and changes at the same moments.
        codeSplitting: {
          groups: [
            { name: 'start', test: (id) => ofStart.some((pattern) => pattern.test(id)) },
            { name: 'signed-in', test: ofSignedIn },
            { name: 'parts', test: (id) => ofParts.some((pattern) => pattern.test(id)) },
          ],
        },
      },
      onwarn(warning, warn) {
        // Packages mark what runs in a browser only; here everything does.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/v1': { target: process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
  },
});
