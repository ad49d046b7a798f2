import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { JWK } from 'oidc-provider';

/** What signs the tokens and the cookies. */
export interface IdentityKeys {
  signing: JWK;
  cookies: string[];
}

/** Keys made at random; making them takes some tenths of a second. */
export function newIdentityKeys(): IdentityKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    signing: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' },
    cookies: [randomBytes(32).toString('base64url')],
  };
}

/** The keys of this file, made the first time, so that a token stays valid over a restart. Only the owner can read it. */
export function readIdentityKeys(file: string): IdentityKeys {
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(newIdentityKeys())}\n`, { mode: 0o600, flag: 'wx', flush: true });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as IdentityKeys;
}
