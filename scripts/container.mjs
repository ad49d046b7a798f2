/**
 * Starts one of the programs in its container: `node scripts/container.mjs dist/apps/operations/main.js migrate`.
 * Without OPENHUIS_AUDIT_KEY it keeps a random one in the data volume, outside the database, made by the first
 * container that needs it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

if ((process.env.OPENHUIS_AUDIT_KEY ?? '') === '') {
  const file = join(process.env.OPENHUIS_DATA ?? '.openhuis', 'audit-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  process.env.OPENHUIS_AUDIT_KEY = readFileSync(file, 'utf8');
}

// The program finds its own words where it looks for them.
process.argv.splice(1, 1);
process.argv[1] = resolve(process.argv[1] ?? 'dist/apps/api/main.js');
await import(pathToFileURL(process.argv[1]).href);
