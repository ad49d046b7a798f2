import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Door,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import { AccessChanges, announceAccessChange } from './access-changes.js';
import { expiryIn, makerTokenOf, outlivingFaults } from './maker-token.js';
import { hashOfToken, newToken } from './personal-token.js';
import { otherDoorFaults, rolesBehindDoor } from './rules/door-roles.js';
import { type HeldRoles, type Reach, tokenReachFaults } from './token-reach.js';

/** What a person asks of a new token. */
export interface AskedToken extends Reach {
  label: string;
  /** How long it is valid; 366 at most. */
  days: number;
}

/** The personal API tokens of somebody who is signed in. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Makes a token for the actor. Asked by a token, it reaches no further and lives no longer than that one; asked in a
   * session, no further than its door.
   *
   * @returns the token itself, this once
   * @throws RuleViolation permission-not-held; token-too-narrow
   */
  async make(actor: Actor, moment: Moment, asked: AskedToken): Promise<{ id: string; token: string }> {
    const { label, days, permissions, actingFor } = asked;
    const token = newToken();
    const id = await this.database.command(actor.scope, async (manager) => {
      const [held] = await manager.query<[HeldRoles & { door: Door | null }]>(
        `select region_roles_of($1, $2) as "regionRoles", organisation_roles_of($1, $2) as "organisationRoles",
           (select door from session where id = $3) as door`,
        [actor.scope.personId, moment.today, actor.sessionId ?? null],
      );
      const maker = await makerTokenOf(manager, actor);
      const expiresAt = await expiryIn(manager, days);
      const { door } = held;
      refuseOn([
        ...tokenReachFaults(asked, door === null ? held : rolesBehindDoor(held, door), maker),
        ...(door === null ? [] : otherDoorFaults(asked, held, door)),
        ...outlivingFaults(expiresAt, maker),
      ]);
      const [row] = await manager.query<[{ id: string }]>(
        `insert into api_token (person_id, label, token_hash, expires_at, permissions, acting_for)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [actor.scope.personId, label, hashOfToken(token), expiresAt, permissions, actingFor],
      );
      await recordChange(manager, actor, {
        action: 'token.made',
        subjectKind: 'apiToken',
        subjectId: row.id,
        change: { label, days, permissions, actingFor },
      });
      return row.id;
    });
    return { id, token };
  }

  /**
   * Revokes a token of the actor; it stops working at once, in every process.
   *
   * @throws RuleViolation not-found, also for a token that is somebody else's or was revoked before
   */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `update api_token set revoked_at = now() where id = $1 and person_id = $2 and revoked_at is null`,
        [id, actor.scope.personId],
      );
      if (count === 0) throw RuleViolation.of('not-found');
      await recordChange(manager, actor, {
        action: 'token.revoked',
        subjectKind: 'apiToken',
        subjectId: id,
        change: { state: { from: 'valid', to: 'revoked' } },
      });
      await announceAccessChange(manager, id);
    });
    this.changes.changed(id);
  }
}
