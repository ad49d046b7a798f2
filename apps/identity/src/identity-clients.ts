import type { ClaimShape } from './claims.js';

/** A program that people sign in to: one door of Openhuis. */
export interface IdentityClient {
  id: string;
  secret: string;
  shape: ClaimShape;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

/**
 * The clients of one Openhuis: staff, and providers in both shapes that brokers have.
 *
 * @param publicUrl where people reach Openhuis: 'http://localhost:3000'
 */
export function identityClients(publicUrl: string, secrets: { staff: string; provider: string }): IdentityClient[] {
  const base = `${publicUrl.replace(/\/$/, '')}/v1/sign-in`;
  const client = (id: string, door: 'staff' | 'provider', shape: ClaimShape): IdentityClient => ({
    id,
    secret: secrets[door],
    shape,
    redirectUris: [`${base}/${door}/callback`],
    postLogoutRedirectUris: [`${base}/signed-out`],
  });
  return [
    client('openhuis-staff', 'staff', 'staff'),
    client('openhuis-provider', 'provider', 'represents'),
    client('openhuis-provider-etoegang', 'provider', 'etoegang'),
  ];
}
