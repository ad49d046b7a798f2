import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Secret key from which the links that confirm addresses are made: of this purpose alone. */
export function confirmationKey(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'openhuis address confirmations', 32));
}

/** The token in the mail: it confirms this address for this person, whoever else may see it. Nothing of it is stored. */
export function confirmationToken(key: Buffer, personId: string, email: string): string {
  return `oha_${createHmac('sha256', key).update(`${personId}:${email.toLowerCase()}`).digest('base64url')}`;
}

/** Whether a token confirms an address for a person. */
export function confirms(key: Buffer, token: string, personId: string, email: string): boolean {
  const expected = Buffer.from(confirmationToken(key, personId, email));
  const shown = Buffer.from(token);
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}

/** After the #: a browser sends that to no server, so it stands in no log. */
export function confirmationLink(publicUrl: string, token: string): string {
  return `${publicUrl}/portal/confirm-address#${token}`;
}
