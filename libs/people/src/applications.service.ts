import { addDays } from '@openhuis/calendar';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditActionOf,
  Database,
  type Moment,
  recordChange,
  RuleViolation,
  type Tenant,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { AccessChanges, announceAccessChange } from './access-changes.js';
import { hashOfSecret, newClientSecret } from './client-secret.js';
import { expiryIn, refuseWidening } from './maker-token.js';
import { type ApplicationPermission, applicationRole } from './application-reach.js';

/** What an administrator asks of a new application. */
export interface AskedApplication {
  /** The one region or organisation for which it acts. */
  tenant: Tenant;
  name: string;
  permissions: readonly ApplicationPermission[];
  /** How long it works; 366 at most. */
  days: number;
}

/** What an application shows to get an access token; the secret is told this once. */
export interface ClientCredentials {
  id: string;
  clientSecret: string;
}

interface StandingApplication {
  personId: string;
  regionId: number | null;
  organisationId: string | null;
  permissions: ApplicationPermission[];
  expiresAt: Date;
  isOver: boolean;
}

/** Applications of a region or an organisation: accounts without a mailbox, that show a secret instead of signing in. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Makes an application with an account of its own, which has a role in the tenant: scope, row-level security and the
   * audit trail treat it as they treat people. Its permissions limit it further.
   *
   * @throws RuleViolation not-found for a tenant of which the actor is no administrator; permission-not-held;
   *   token-too-narrow
   */
  async make(actor: Actor, moment: Moment, asked: AskedApplication): Promise<ClientCredentials> {
    const { tenant, name, permissions, days } = asked;
    const { regionId, organisationId } = ownTenant(actor, tenant);
    const found = applicationRole(tenant, permissions);
    if ('faults' in found) throw new RuleViolation(found.faults);
    const { role } = found;
    const clientSecret = newClientSecret();
    const id = await this.database.command(actor.scope, async (manager) => {
      const expiresAt = await expiryIn(manager, days);
      await refuseWidening(manager, actor, moment, { permissions, actingFor: tenant }, expiresAt);
      const [{ personId }] = await manager.query<[{ personId: string }]>(
        `select make_application_account($1) as "personId"`,
        [name],
      );
      const until = addDays(moment.today, days);
      await (regionId === null
        ? manager.query(
            `insert into organisation_role (person_id, organisation_id, role, since_on, ended_on) values ($1, $2, $3, $4, $5)`,
            [personId, organisationId, role, moment.today, until],
          )
        : manager.query(
            `insert into region_role (person_id, region_id, role, since_on, ended_on) values ($1, $2, $3, $4, $5)`,
            [personId, regionId, role, moment.today, until],
          ));
      const [made] = await manager.query<[{ id: string }]>(
        `insert into application (person_id, region_id, organisation_id, name, role, permissions, secret_hash, made_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
        [
          ...[personId, regionId, organisationId, name, role, permissions],
          ...[hashOfSecret(clientSecret), actor.scope.personId, expiresAt],
        ],
      );
      await record(
        manager,
        actor,
        'application.made',
        made.id,
        { regionId, organisationId },
        { role, permissions, days },
      );
      return made.id;
    });
    return { id, clientSecret };
  }

  /**
   * Gives an application another secret.
   *
   * @param hoursOfEarlier how long the present secret still works; the one before it stops at once
   * @throws RuleViolation not-found; wrong-state for an application that is revoked or expired; permission-not-held;
   *   token-too-narrow
   */
  async rotateSecret(actor: Actor, moment: Moment, id: string, hoursOfEarlier: number): Promise<ClientCredentials> {
    const clientSecret = newClientSecret();
    await this.database.command(actor.scope, async (manager) => {
      const standing = await standingApplication(manager, id);
      if (standing.isOver) throw RuleViolation.of('wrong-state', { state: 'revoked or expired' });
      const { permissions, expiresAt } = standing;
      // Whoever holds the secret has the reach of the application.
      await refuseWidening(manager, actor, moment, { permissions, actingFor: tenantOf(standing) }, expiresAt);
      await manager.query(
        `update application set secret_hash = $2,
           earlier_secret_hash = case when $3::int > 0 then secret_hash end,
           earlier_secret_until = case when $3::int > 0 then now() + make_interval(hours => $3::int) end
         where id = $1`,
        [id, hashOfSecret(clientSecret), hoursOfEarlier],
      );
      await record(manager, actor, 'application.secretRotated', id, standing, { hoursOfEarlier });
    });
    return { id, clientSecret };
  }

  /**
   * Revokes an application: its secrets and the access tokens that it fetched stop working at once, in every process, and
   * its role ends.
   *
   * @throws RuleViolation not-found; wrong-state when it was revoked before
   */
  async revoke(actor: Actor, moment: Moment, id: string): Promise<void> {
    const personId = await this.database.command(actor.scope, async (manager) => {
      const standing = await standingApplication(manager, id);
      const [, count] = await manager.query<[unknown, number]>(
        `update application set revoked_at = now() where id = $1 and revoked_at is null`,
        [id],
      );
      if (count === 0) throw RuleViolation.of('wrong-state', { state: 'revoked' });
      const table = standing.regionId === null ? 'organisation_role' : 'region_role';
      await manager.query(
        `update ${table} set ended_on = greatest($2::date, since_on) where person_id = $1 and (ended_on is null or ended_on > $2)`,
        [standing.personId, moment.today],
      );
      await record(manager, actor, 'application.revoked', id, standing, {});
      await announceAccessChange(manager, standing.personId);
      return standing.personId;
    });
    this.changes.changed(personId);
  }
}

/** The tenant, when the actor administers it; else it is as good as not there. */
function ownTenant({ scope }: Actor, tenant: Tenant): { regionId: number | null; organisationId: string | null } {
  const [kind, id = ''] = tenant.split(':');
  if (kind === 'region' && scope.regionIds.includes(Number(id))) return { regionId: Number(id), organisationId: null };
  if (kind === 'organisation' && scope.organisationIds.includes(id)) return { regionId: null, organisationId: id };
  throw RuleViolation.of('not-found', {}, 'tenant');
}

/** The tenant of an application, as a token names it. */
export function tenantOf(owner: { regionId: number | null; organisationId: string | null }): Tenant {
  return owner.regionId === null ? `organisation:${owner.organisationId ?? ''}` : `region:${owner.regionId}`;
}

async function standingApplication(manager: EntityManager, id: string): Promise<StandingApplication> {
  const [standing] = await manager.query<StandingApplication[]>(
    `select person_id as "personId", region_id as "regionId", organisation_id as "organisationId", permissions,
       expires_at as "expiresAt", revoked_at is not null or expires_at <= now() as "isOver"
     from application where id = $1 for update`,
    [id],
  );
  if (standing === undefined) throw RuleViolation.of('not-found');
  return standing;
}

async function record(
  manager: EntityManager,
  actor: Actor,
  action: AuditActionOf<'application'>,
  id: string,
  { regionId, organisationId }: { regionId: number | null; organisationId: string | null },
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action,
    subjectKind: 'application',
    subjectId: id,
    ...(regionId !== null && { regionId }),
    ...(organisationId !== null && { organisationId }),
    change,
  });
}
