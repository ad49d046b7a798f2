import { isIP } from 'node:net';
import { type LimitGroup, limitGroups } from '../access/limited.js';

/** How much one may ask within a minute. */
export interface RateLimit {
  perPerson: number;
  /** Many people of one office share an address. */
  perAddress: number;
}

/** An absent limit is switched off. */
export type RateLimits = Readonly<Record<LimitGroup, RateLimit | undefined>>;

/** The window of every limit. */
export const LIMIT_SECONDS = 60;

const standard: Record<LimitGroup, RateLimit> = {
  'sign-in': { perPerson: 30, perAddress: 120 },
  token: { perPerson: 30, perAddress: 120 },
  mail: { perPerson: 20, perAddress: 60 },
  upload: { perPerson: 60, perAddress: 300 },
  'public-search': { perPerson: 600, perAddress: 600 },
  // A dialog asks while one types.
  search: { perPerson: 240, perAddress: 2400 },
  bearer: { perPerson: 60, perAddress: 60 },
};

/**
 * Reads `RATE_LIMIT_SIGN_IN`, `RATE_LIMIT_TOKEN`, `RATE_LIMIT_MAIL`, `RATE_LIMIT_UPLOAD`, `RATE_LIMIT_PUBLIC_SEARCH`, `RATE_LIMIT_SEARCH` and `RATE_LIMIT_BEARER`:
 * requests a minute per person and per address as `30,120`, one number for both, or `off`.
 *
 * @param fault is told of each value that is none of these
 */
export function readRateLimits(environment: NodeJS.ProcessEnv, fault: (text: string) => void): RateLimits {
  const read = (group: LimitGroup): RateLimit | undefined => {
    const name = `RATE_LIMIT_${group.toUpperCase().replaceAll('-', '_')}`;
    const value = environment[name] ?? '';
    if (value === '') return standard[group];
    if (value === 'off') return undefined;
    const numbers = value.split(',').map((part) => (/^[1-9][0-9]{0,8}$/.test(part.trim()) ? Number(part) : Number.NaN));
    const [perPerson, perAddress = perPerson] = numbers;
    if (perPerson !== undefined && perAddress !== undefined && numbers.length <= 2 && !numbers.some(Number.isNaN)) {
      return { perPerson, perAddress };
    }
    fault(`${name} must be requests a minute, per person and per address, like 30,120; or off`);
    return standard[group];
  };
  return Object.fromEntries(limitGroups.map((group) => [group, read(group)])) as RateLimits;
}

/**
 * Reads `TRUSTED_PROXIES`: addresses and ranges (`10.0.0.0/8`) of the proxies in front of the api, separated by commas.
 * Only from these the client's address is taken out of X-Forwarded-For.
 */
export function readTrustedProxies(value: string | undefined, fault: (text: string) => void): readonly string[] {
  const proxies = (value ?? '').split(',').map((part) => part.trim());
  const named = proxies.filter((part) => part !== '');
  if (!named.every(isAddressOrRange))
    fault('TRUSTED_PROXIES must be addresses or ranges, like 10.0.0.1,192.168.0.0/16');
  return named.filter(isAddressOrRange);
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
