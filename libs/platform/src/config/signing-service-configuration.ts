import { isSafeIssuer } from './sign-in-configuration.js';

/** A signing service outside: where contracts can be signed beside here. */
export interface SigningServiceConfiguration {
  /** As people know it: 'Ondertekendienst Midden'. */
  name: string;
  /** Of its API, without a slash at the end. */
  url: string;
  /** By which it knows us. */
  apiKey: string;
  /** By which we know its messages (Standard Webhooks); at least 24 bytes. */
  webhookSecret: Buffer;
}

const SHORTEST_SECRET = 24;

/**
 * The signing service: SIGNING_SERVICE_NAME, SIGNING_SERVICE_URL, SIGNING_SERVICE_API_KEY, SIGNING_SERVICE_WEBHOOK_SECRET
 * (base64, with or without `whsec_` before it).
 *
 * @returns undefined when nothing is said: then people sign here, or on paper
 */
export function readSigningService(
  read: (name: string) => string | undefined,
  production: boolean,
  fault: (text: string) => unknown,
): SigningServiceConfiguration | undefined {
  const names = ['NAME', 'URL', 'API_KEY', 'WEBHOOK_SECRET'].map((name) => `SIGNING_SERVICE_${name}`);
  const [name, url, apiKey, secret] = names.map(read);
  if ([name, url, apiKey, secret].every((value) => value === undefined)) return undefined;
  for (const needed of names) {
    if (read(needed) === undefined) fault(`${needed} is missing: a signing service needs ${names.join(', ')}`);
  }
  if (url !== undefined && !isSafeIssuer(url, production)) {
    fault('SIGNING_SERVICE_URL must be an https address (http only on this machine, and not in production)');
  }
  const webhookSecret = Buffer.from((secret ?? '').replace(/^whsec_/, ''), 'base64');
  if (secret !== undefined && webhookSecret.length < SHORTEST_SECRET) {
    fault(`SIGNING_SERVICE_WEBHOOK_SECRET must be at least ${SHORTEST_SECRET} bytes in base64`);
  }
  return { name: name ?? '', url: (url ?? '').replace(/\/+$/, ''), apiKey: apiKey ?? '', webhookSecret };
}
