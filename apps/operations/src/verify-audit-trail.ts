import { existsSync, readFileSync } from 'node:fs';
import { type AuditHead, type Configuration, type Database, verifyAudit } from '@openhuis/platform';

/** Prints what verification found. @returns the exit code: 1 when something was tampered with */
export async function verifyAuditTrail(database: Database, configuration: Configuration): Promise<number> {
  const file = configuration.auditHeadsFile;
  if (!existsSync(file)) {
    console.log(`There are no exported heads yet (${file}): the worker exports them when it seals the trail.`);
    return 1;
  }
  const heads = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditHead);
  const { entries, scopes, unsealed, faults } = await verifyAudit(database, configuration.auditKey, heads);
  for (const fault of faults) console.log(fault);
  console.log(
    `${entries} entries in ${scopes} chains held against ${heads.length} exported heads; ${unsealed} not sealed yet; ` +
      (faults.length === 0 ? 'nothing was changed.' : `${faults.length} faults.`),
  );
  return faults.length === 0 ? 0 : 1;
}
