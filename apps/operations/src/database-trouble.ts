import { sqlState } from '@openhuis/platform';

const UNREACHABLE = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
];

/**
 * One clear line when DATABASE_URL does not lead to a database that can be used, without what stands in the address (a
 * password).
 *
 * @returns undefined for every other error
 */
export function databaseTrouble(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { message = '', code = '', errors = [] } = error as { message?: string; code?: string; errors?: unknown[] };
  // A name with several addresses gives one error for each.
  if (errors.length > 0) return databaseTrouble(errors[0]);
  const state = sqlState(error);
  if (UNREACHABLE.includes(code))
    return `The database cannot be reached (${message}): start it, or correct DATABASE_URL.`;
  if (/^(28|3D)/.test(state)) return `The database does not let us in (${message}): correct DATABASE_URL.`;
  if (/^(08|57P)/.test(state)) return `The database cannot be used at the moment (${message}): try again when it runs.`;
  if (state === '42501')
    return `The login of DATABASE_URL may not do this (${message}): it must own the database and may create roles.`;
  return undefined;
}
