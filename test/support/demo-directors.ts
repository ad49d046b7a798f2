import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Providers {
  providers: { name: string; staff: { name: string }[] }[];
}

const DEMO = 'demo';

/**
 * The organisations of the demo that have a director (bestuurder): one person who keeps its data and signs. In the others
 * these are different people.
 */
export const withDirector: ReadonlySet<string> = new Set(
  readdirSync(DEMO, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (parse(readFileSync(join(DEMO, name, 'providers.yaml'), 'utf8')) as Providers).providers)
    .filter(({ staff }) => staff.some(({ name }) => name.startsWith('Bestuurder')))
    .map(({ name }) => name),
);
