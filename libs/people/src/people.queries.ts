import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import type { OwnAccountAnswer, TokenAnswer } from './people.dto.js';

/** As `person_of_token` judges it: both days count. */
const HELD_TODAY = `since_on <= $2 and (ended_on is null or ended_on >= $2)`;

/** What people read about themselves. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** Who you are, with the roles that you have today: those by which the guard lets you in. */
  async ownAccount(actor: Actor, moment: Moment): Promise<OwnAccountAnswer> {
    const [account] = await this.database.read<OwnAccountAnswer>(
      actor.scope,
      `select p.id, p.name, p.email, not p.email_unconfirmed as "addressConfirmed", p.language,
         coalesce((select jsonb_agg(jsonb_build_object('regionId', region_id, 'role', role) order by region_id, role)
           from region_role where person_id = p.id and ${HELD_TODAY}), '[]') as "regionRoles",
         coalesce((select jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'role', role) order by organisation_id, role)
           from organisation_role where person_id = p.id and ${HELD_TODAY}), '[]') as "organisationRoles"
       from person p where p.id = $1`,
      [actor.scope.personId, moment.today],
    );
    if (account === undefined) throw RuleViolation.of('not-found');
    return account;
  }

  async ownTokens(actor: Actor): Promise<TokenAnswer[]> {
    return await this.database.read<TokenAnswer>(
      actor.scope,
      `select id, label, permissions, acting_for as "actingFor", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
       from api_token where person_id = $1 order by created_at desc limit 200`,
      [actor.scope.personId],
    );
  }
}
