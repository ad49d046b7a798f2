import { createHmac, timingSafeEqual } from 'node:crypto';

/** The headers by which a message proves itself (Standard Webhooks). */
export interface WebhookHeaders {
  'webhook-id': string | undefined;
  /** Seconds since 1970. */
  'webhook-timestamp': string | undefined;
  /** One or more of 'v1,<base64>', with spaces between them: a service that changes its secret signs with both. */
  'webhook-signature': string | undefined;
}

/** A message that is older or newer is refused: who recorded one can only play it again for so long. */
export const WEBHOOK_TOLERANCE_SECONDS = 300;

/**
 * Which header of a message does not prove that it comes from the service, now; undefined when all do. The signature is
 * HMAC-SHA256 of `id.timestamp.body`, over the bytes as they came, and compared in constant time.
 */
export function webhookFault(
  headers: WebhookHeaders,
  body: Uint8Array,
  secret: Uint8Array,
  now: Date,
): keyof WebhookHeaders | undefined {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signature = '' } = headers;
  if (!/^[\x21-\x7e]{1,200}$/.test(id)) return 'webhook-id';
  if (!/^\d{1,12}$/.test(timestamp)) return 'webhook-timestamp';
  const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest();
  const isSigned = signature
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  if (!isSigned) return 'webhook-signature';
  // Last: who has no secret learns nothing of our clock.
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  return age > WEBHOOK_TOLERANCE_SECONDS ? 'webhook-timestamp' : undefined;
}
