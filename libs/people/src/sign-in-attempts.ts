import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Moment, systemWideScope } from '@openhuis/platform';
import type { SignInAttempt } from './rules/sign-in-attempt.js';

/** Who goes to an identity provider is back within this time, or begins again. */
export const ATTEMPT_MINUTES = 10;

/** Who is away to an identity provider. Nobody is known yet, so the system keeps them. */
@Injectable()
export class SignInAttempts {
  constructor(private readonly database: Database) {}

  /**
   * Keeps an attempt for ten minutes, and clears away those that nobody came back with.
   *
   * @param state which the provider gives back; its hash is kept
   */
  async begin(moment: Moment, state: string, attempt: Omit<SignInAttempt, 'expiresAt'>): Promise<void> {
    const expiresAt = new Date(moment.now.getTime() + ATTEMPT_MINUTES * 60_000);
    await this.database.command(systemWideScope, async (manager) => {
      await manager.query(
        `delete from sign_in_attempt where state_hash in
           (select state_hash from sign_in_attempt where expires_at < $1 limit 100 for update skip locked)`,
        [new Date(moment.now.getTime() - ATTEMPT_MINUTES * 60_000)],
      );
      await manager.query(
        `insert into sign_in_attempt (state_hash, door, browser_hash, nonce, code_verifier, return_to, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          hashOfAttemptSecret(state),
          attempt.door,
          attempt.browserHash,
          attempt.nonce,
          attempt.codeVerifier,
          attempt.returnTo,
          expiresAt,
        ],
      );
    });
  }

  /** The attempt that a state belongs to. It is gone afterwards, whatever becomes of it: a state works once. */
  async take(state: string): Promise<SignInAttempt | undefined> {
    return await this.database.command(systemWideScope, async (manager) => {
      const [rows] = await manager.query<[SignInAttempt[], number]>(
        `delete from sign_in_attempt where state_hash = $1
         returning door, browser_hash as "browserHash", nonce, code_verifier as "codeVerifier",
           return_to as "returnTo", expires_at as "expiresAt"`,
        [hashOfAttemptSecret(state)],
      );
      return rows[0];
    });
  }
}

/** What the database holds of a random secret that a browser carries. */
export function hashOfAttemptSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
