import { createHash, createHmac, hkdfSync } from 'node:crypto';

const PREFIX = 'ohi_';

/** Secret key from which the tokens of invitations are made: of this purpose alone, derived from the secret of the house. */
export function invitationKey(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'openhuis invitation links', 32));
}

/**
 * The token in the link of an invitation. It is worked out anew whenever the mail is composed, so that neither the
 * database nor a queue ever holds it: the database has its hash.
 *
 * @param round each sending has another token, and the earlier ones no longer work
 */
export function invitationToken(key: Buffer, invitationId: string, round: number): string {
  return PREFIX + createHmac('sha256', key).update(`${invitationId}:${round}`).digest('base64url');
}

/** What the database holds of a token. */
export function hashOfInvitationToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a text has the form of a token; anything else need not be looked up. */
export function isInvitationTokenForm(text: string): boolean {
  return /^ohi_[A-Za-z0-9_-]{43}$/.test(text);
}

/** The link in the mail. After the #: a browser sends that to no server, so it stands in no log. */
export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl}/portal/invitation#${token}`;
}
