/**
 * The budgets of the web, gzipped, from what Vite wrote about its build: `npm run budgets`.
 * The start of an area is what every page of it waits for: the app and the area's frame, with their Dutch texts. A lazy route
 * is what a page adds to that.
 */
import { readFileSync } from 'node:fs';

const folder = 'dist/web';
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

/** An entry with all that it imports before it runs. */
function closure(...names) {
  const found = new Set();
  const visit = (name) => {
    const file = manifest[name]?.file;
    if (file === undefined) throw new Error(`the build has no ${name}`);
    if (found.has(file)) return;
    found.add(file);
    for (const imported of manifest[name].imports ?? []) visit(imported);
  };
  for (const name of names) visit(name);
  return [...found].filter((file) => file.endsWith('.js'));
}

const starts = Object.fromEntries(
  ['public', 'provider', 'manager'].map((area) => {
    const frame = `src/areas/${area}/frame/frame.tsx`;
    const ofFrame = frame in manifest ? [frame, `src/areas/${area}/frame/messages.nl.json`] : [];
    const shared = ['index.html', 'src/start.tsx', 'src/i18n/shared/messages.nl.json'];
    return [area, closure(...shared, `src/areas/${area}/routes.ts`, ...ofFrame)];
  }),
);
const paths = (files) => files.map((file) => `${folder}/${file}`);

const routes = Object.keys(manifest)
  .filter((name) => /^src\/areas\/.*[.]page[.]tsx$/.test(name))
  .map((name) => {
    const area = name.split('/')[2];
    const isHeavy = area === 'manager' && /\/(terms|notices|contract|search)\//.test(name);
    const files = closure(name).filter((file) => !starts[area].includes(file));
    // A page that the start holds adds nothing.
    return { name, path: paths(files), limit: isHeavy ? '120 kB' : '30 kB', gzip: true };
  })
  .filter(({ path }) => path.length > 0);

const css = Object.values(manifest).find(({ isEntry }) => isEntry).css ?? [];

export default [
  { name: 'start of the public area', path: paths(starts.public), limit: '125 kB', gzip: true },
  { name: 'start of the portal', path: paths(starts.provider), limit: '125 kB', gzip: true },
  { name: 'styles that every page waits for', path: paths(css), limit: '15 kB', gzip: true },
  ...routes,
];
