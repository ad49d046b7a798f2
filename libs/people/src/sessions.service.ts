import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  CONFIGURATION,
  type Configuration,
  Database,
  type Door,
  type Moment,
  publicScope,
  recordChange,
  RuleViolation,
  type SessionOfRequest,
  systemWideScope,
  type Tenant,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { AccessChanges } from './access-changes.js';
import type { SignedInPerson } from './people.service.js';
import { RememberedAccess } from './remembered-access.js';
import { lapseOf, type SessionLimits } from './rules/session-lapse.js';
import { hashOfSessionToken, isSessionTokenForm, newSessionToken } from './session-token.js';

/** How a session can end. */
export type EndReason = 'signedOut' | 'replaced' | 'byOwner' | 'idle' | 'expired' | 'revoked';

/** What the identity provider told of somebody, and from where. */
export interface SessionStart {
  door: Door;
  issuer: string;
  subject: string;
  /** Null: who this is is known, but nobody of that identity is registered here. */
  personId: string | null;
  claims: Record<string, unknown>;
  idToken: string | null;
  /** Coarse, as `deviceOf` tells it. */
  device: string;
  requestId?: string;
}

/** A session that a request showed, with the person behind it. */
export interface ShownSession {
  session: SessionOfRequest & { actingFor: Tenant | null; createdAt: Date; lastSeenAt: Date; expiresAt: Date };
  /** Absent while nobody is registered here under this identity. */
  person?: SignedInPerson;
}

/** What is needed to sign out at the identity provider as well. */
export interface EndedSession {
  id: string;
  door: Door;
  issuer: string;
  idToken: string | null;
}

/** When somebody was last seen is written at most once in this time; a session may seem idle so much too early. */
const NOTE_EVERY_MILLISECONDS = 60_000;

/** Of a session that is over, only when and where it was remains. */
const ENDED = `ended_at = $2, end_reason = $3, claims = '{}', id_token = null`;

/** The sessions of people who signed in by a browser: rows in the database, of which the browser holds the secret. */
@Injectable()
export class Sessions {
  private readonly remembered: RememberedAccess<ShownSession>;
  private readonly limits: SessionLimits;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: AccessChanges,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.remembered = new RememberedAccess(changes, ({ session }) => [session.id, session.personId]);
    this.limits = {
      idleMilliseconds: configuration.sessionIdleMinutes * 60_000,
      absoluteMilliseconds: configuration.sessionHours * 3_600_000,
    };
  }

  /**
   * Starts a session for who has just signed in. Sessions whose time was up, whoever's, lose what they held.
   *
   * @returns the token for the cookie, this once
   */
  async start(start: SessionStart): Promise<{ id: string; token: string }> {
    const token = newSessionToken();
    const { now } = await this.clock.moment();
    const expiresAt = new Date(now.getTime() + this.limits.absoluteMilliseconds);
    const id = await this.database.command(systemWideScope, async (manager) => {
      await manager.query(
        `update session set ended_at = expires_at, end_reason = 'expired', claims = '{}', id_token = null
         where ended_at is null and expires_at < $1`,
        [now],
      );
      const [row] = await manager.query<[{ id: string }]>(
        `insert into session (token_hash, person_id, door, issuer, subject, claims, id_token, device, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) returning id`,
        [
          hashOfSessionToken(token),
          start.personId,
          start.door,
          start.issuer,
          start.subject,
          JSON.stringify(start.claims),
          start.idToken,
          start.device,
          now,
          expiresAt,
        ],
      );
      await recordChange(manager, actorOf(start.personId, row.id, start.requestId), {
        action: 'session.started',
        subjectKind: 'session',
        subjectId: row.id,
        change: { door: start.door },
      });
      return row.id;
    });
    return { id, token };
  }

  /**
   * The session behind a token, with those of its person's roles of today that its door opens; undefined when it is
   * unknown or over. A municipality's identity provider vouches for no provider, and a broker for no region: who has
   * roles on both sides signs in at both.
   *
   * @param isUnattended whether a page asks by itself: that is no sign of its person, and keeps no session alive
   */
  async byToken(
    token: string,
    moment: Moment,
    { isUnattended }: { isUnattended: boolean },
  ): Promise<ShownSession | undefined> {
    if (!isSessionTokenForm(token)) return undefined;
    const hash = hashOfSessionToken(token);
    const recall = (): Promise<ShownSession | undefined> =>
      this.remembered.recall(hash.toString('base64'), () => this.find(hash, moment));
    let shown = await recall();
    if (shown !== undefined && lapseOf(shown.session, this.limits, moment.now) !== undefined) {
      // Another process may have seen it since: the database knows.
      this.changes.changed(shown.session.id);
      shown = await recall();
    }
    if (shown === undefined) return undefined;
    const lapse = lapseOf(shown.session, this.limits, moment.now);
    if (lapse !== undefined) {
      await this.lapse(shown.session.id, lapse);
      return undefined;
    }
    const unnoted = moment.now.getTime() - shown.session.lastSeenAt.getTime();
    if (!isUnattended && unnoted >= NOTE_EVERY_MILLISECONDS) {
      shown.session.lastSeenAt = moment.now;
      await this.database.command(systemWideScope, (manager) =>
        manager.query(`update session set last_seen_at = greatest(last_seen_at, $2) where id = $1`, [
          shown.session.id,
          moment.now,
        ]),
      );
    }
    return shown;
  }

  /**
   * Ends a session, by the token of its cookie or by its id.
   *
   * @returns what signing out at the identity provider takes; undefined when it was over already
   */
  async end(tokenOrId: string, reason: EndReason = 'signedOut', requestId?: string): Promise<EndedSession | undefined> {
    const { now } = await this.clock.moment();
    const byToken = isSessionTokenForm(tokenOrId);
    const key = byToken ? hashOfSessionToken(tokenOrId) : tokenOrId;
    const ended = await this.database.command(systemWideScope, async (manager) => {
      const [found] = await manager.query<(EndedSession & { personId: string | null })[]>(
        `select id, door, issuer, id_token as "idToken", person_id as "personId" from session
         where ${byToken ? 'token_hash' : 'id'} = $1 and ended_at is null for update`,
        [key],
      );
      if (found === undefined) return undefined;
      await this.close(manager, actorOf(found.personId, found.id, requestId), found.id, now, reason);
      const { id, door, issuer, idToken } = found;
      return { id, door, issuer, idToken };
    });
    if (ended !== undefined) this.changes.changed(ended.id);
    return ended;
  }

  /**
   * Ends one of the actor's own sessions, on whatever device it is.
   *
   * @throws RuleViolation not-found for another's, and for one that is over
   */
  async endOwn(actor: Actor, id: string): Promise<void> {
    const { now } = await this.clock.moment();
    await this.database.command(actor.scope, async (manager) => {
      const [found] = await manager.query<unknown[]>(
        `select id from session where id = $1 and person_id = $2 and ended_at is null for update`,
        [id, actor.scope.personId],
      );
      if (found === undefined) throw RuleViolation.of('not-found');
      await this.close(manager, actor, id, now, 'byOwner');
    });
    this.changes.changed(id);
  }

  /**
   * Says who a session is, once somebody is registered. The session goes on under a new token: who knew the old one, from
   * before it was anybody's, is not signed in as this person.
   *
   * @throws RuleViolation wrong-state when the session is over
   */
  async attachPerson(sessionId: string, personId: string, requestId?: string): Promise<{ token: string }> {
    const token = newSessionToken();
    await this.database.command(systemWideScope, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `update session set person_id = $2, token_hash = $3, acting_for = null where id = $1 and ended_at is null`,
        [sessionId, personId, hashOfSessionToken(token)],
      );
      if (count === 0) throw RuleViolation.of('wrong-state', { session: 'ended' });
      await recordChange(manager, actorOf(personId, sessionId, requestId), {
        action: 'session.personKnown',
        subjectKind: 'session',
        subjectId: sessionId,
        change: { personId: { from: null, to: personId } },
      });
    });
    this.changes.changed(sessionId);
    return { token };
  }

  /**
   * Chooses for whom the person of this session acts from now on; null for everybody for whom it has a role.
   *
   * @throws RuleViolation not-found for a region or organisation in which the person has no role today, and for what the
   *   other door opens
   */
  async actFor(actor: Actor, tenant: Tenant | null, moment: Moment): Promise<void> {
    const { sessionId } = actor;
    if (sessionId === undefined) throw RuleViolation.of('session-needed');
    await this.database.command(actor.scope, async (manager) => {
      const [held] = await manager.query<{ from: Tenant | null; allowed: boolean }[]>(
        `select acting_for as "from", $2::text is null
           or s.door = 'staff' and exists (select from region_role r where r.person_id = s.person_id and 'region:' || r.region_id = $2
             and r.since_on <= $3 and (r.ended_on is null or r.ended_on >= $3))
           or s.door = 'provider' and exists (select from organisation_role o where o.person_id = s.person_id and 'organisation:' || o.organisation_id = $2
             and o.since_on <= $3 and (o.ended_on is null or o.ended_on >= $3)) as allowed
         from session s where id = $1 and person_id is not null and ended_at is null for update`,
        [sessionId, tenant, moment.today],
      );
      if (held === undefined) throw RuleViolation.of('not-registered');
      if (!held.allowed) throw RuleViolation.of('not-found', {}, 'tenant');
      await manager.query(`update session set acting_for = $2 where id = $1`, [sessionId, tenant]);
      await recordChange(manager, actor, {
        action: 'session.actingForChosen',
        subjectKind: 'session',
        subjectId: sessionId,
        change: { from: held.from, to: tenant },
      });
    });
    this.changes.changed(sessionId);
  }

  private async find(hash: Buffer, moment: Moment): Promise<ShownSession | undefined> {
    const [row] = await this.database.read<FoundSession>(
      systemWideScope,
      `select s.id, s.person_id as "personId", s.door, s.issuer, s.subject, s.claims, s.acting_for as "actingFor",
         s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", p.name, p.language,
         case s.door when 'staff' then region_roles_of(p.id, $2) else '[]' end as "regionRoles",
         case s.door when 'provider' then organisation_roles_of(p.id, $2) else '[]' end as "organisationRoles"
       from session s left join person p on p.id = s.person_id
       where s.token_hash = $1 and s.ended_at is null`,
      [hash, moment.today],
    );
    if (row === undefined) return undefined;
    const { name, language, regionRoles, organisationRoles, ...session } = row;
    if (session.personId === null || name === null || language === null) return { session };
    return {
      session,
      person: {
        personId: session.personId,
        name,
        language,
        sessionId: session.id,
        permissions: null,
        actingFor: session.actingFor,
        regionRoles,
        organisationRoles,
      },
    };
  }

  private async lapse(id: string, { reason, at }: { reason: EndReason; at: Date }): Promise<void> {
    await this.database.command(systemWideScope, (manager) =>
      manager.query(`update session set ${ENDED} where id = $1 and ended_at is null`, [id, at, reason]),
    );
    this.changes.changed(id);
  }

  private async close(manager: EntityManager, actor: Actor, id: string, now: Date, reason: EndReason): Promise<void> {
    await manager.query(`update session set ${ENDED} where id = $1`, [id, now, reason]);
    await recordChange(manager, actor, {
      action: 'session.ended',
      subjectKind: 'session',
      subjectId: id,
      change: { reason },
    });
  }
}

type FoundSession = ShownSession['session'] & {
  name: string | null;
  language: 'nl' | 'en' | null;
  regionRoles: SignedInPerson['regionRoles'];
  organisationRoles: SignedInPerson['organisationRoles'];
};

/** Who did it, for the trail: the person of the session, or nobody that we know. */
function actorOf(personId: string | null, sessionId: string, requestId: string | undefined): Actor {
  return {
    scope: personId === null ? publicScope : { ...publicScope, kind: 'person', personId },
    sessionId,
    ...(requestId !== undefined && { requestId }),
  };
}
