import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  CONFIGURATION,
  type Configuration,
  Database,
  type Moment,
  permissionsOf,
  type Role,
  RuleViolation,
} from '@openhuis/platform';
import type { OwnSessionAnswer, SessionAnswer, TenantAnswer } from './sessions.dto.js';

const HELD_TODAY = `since_on <= $2 and (ended_on is null or ended_on >= $2)`;

/** What people read about their own sessions. */
@Injectable()
export class SessionsQueries {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * The session of a request, with the regions or, at the other door, organisations for which its person can choose to
   * act.
   *
   * @throws RuleViolation not-signed-in when it ended in the meantime
   */
  async current(actor: Actor, moment: Moment): Promise<SessionAnswer> {
    // Of who is not registered yet no row is the own; such a session is read by its id, which the guard established.
    const scope = actor.scope.personId === undefined ? { ...actor.scope, kind: 'system' as const } : actor.scope;
    const [session] = await this.database.read<
      Omit<SessionAnswer, 'idleMinutes' | 'tenants'> & {
        tenants: (Omit<TenantAnswer, 'permissions'> & { roles: Role[] })[];
      }
    >(
      scope,
      `select s.id, s.door, s.acting_for as "actingFor", s.created_at as "createdAt", s.expires_at as "expiresAt",
         s.claims ->> 'kvkNumber' as "kvkNumber",
         case when p.id is null then 'registration'
           when s.claims ->> 'kvkNumber' is not null and not exists (
             select from organisation_role h join organisation o on o.id = h.organisation_id
             where h.person_id = p.id and o.kvk_number = s.claims ->> 'kvkNumber' and ${HELD_TODAY}) then 'role'
         end as missing,
         case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'language', p.language) end as person,
         coalesce((select jsonb_agg(jsonb_build_object('tenant', t.tenant, 'name', t.name, 'roles', t.roles) order by t.name)
           from (
             select 'region:' || r.id as tenant, r.name, jsonb_agg(h.role order by h.role) as roles
             from region_role h join region r on r.id = h.region_id where s.door = 'staff' and h.person_id = p.id and ${HELD_TODAY} group by r.id
             union all
             select 'organisation:' || o.id, o.name, jsonb_agg(h.role order by h.role)
             from organisation_role h join organisation o on o.id = h.organisation_id
             where s.door = 'provider' and h.person_id = p.id and ${HELD_TODAY} group by o.id) t), '[]') as tenants
       from session s left join person p on p.id = s.person_id
       where s.id = $1 and s.ended_at is null`,
      [actor.sessionId, moment.today],
    );
    if (session === undefined) throw RuleViolation.of('not-signed-in');
    return {
      ...session,
      tenants: session.tenants.map((tenant) => ({ ...tenant, permissions: permissionsOf(tenant.roles) })),
      idleMinutes: this.configuration.sessionIdleMinutes,
    };
  }

  /** Where the actor is signed in, the newest first: what has ended, by itself or otherwise, is not among them. */
  async own(actor: Actor, moment: Moment): Promise<OwnSessionAnswer[]> {
    return await this.database.read<OwnSessionAnswer>(
      actor.scope,
      `select id, door, device, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
         id is not distinct from $4 as current
       from session
       where person_id = $1 and ended_at is null and expires_at > $2 and last_seen_at > $2 - make_interval(mins => $3)
       order by created_at desc limit 200`,
      [actor.scope.personId, moment.now, this.configuration.sessionIdleMinutes, actor.sessionId ?? null],
    );
  }
}
