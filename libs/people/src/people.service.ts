import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  type OrganisationRole,
  type Permission,
  publicScope,
  recordChange,
  type RegionRole,
  RuleViolation,
  type Tenant,
} from '@openhuis/platform';
import { AccessChanges, announceAccessChange } from './access-changes.js';
import { hashOfToken, isTokenForm, newToken } from './personal-token.js';
import { RememberedAccess } from './remembered-access.js';

/** A person who showed a valid token or session, with all roles; the guard narrows them to what a route permits. */
export interface SignedInPerson {
  personId: string;
  name: string;
  language: 'nl' | 'en';
  /** One of the two: what the person showed. */
  tokenId?: string;
  sessionId?: string;
  /** What a token is limited to; null for everything that the roles allow. */
  permissions: readonly Permission[] | null;
  /** For whom the person chose to act; null for everybody for whom it has a role. */
  actingFor: Tenant | null;
  /** The municipalities are a municipal manager's, and of no other role. */
  regionRoles: { regionId: number; role: RegionRole; municipalityCodes: string[] }[];
  organisationRoles: { organisationId: string; role: OrganisationRole }[];
}

/** Who is asking, and the personal tokens by which they show it. */
@Injectable()
export class People {
  private readonly remembered: RememberedAccess<SignedInPerson>;

  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {
    this.remembered = new RememberedAccess(changes, ({ personId, tokenId }) => [personId, tokenId]);
  }

  /** The person behind a token, or undefined when it is unknown, expired or revoked. */
  async byToken(token: string, moment: Moment): Promise<SignedInPerson | undefined> {
    if (!isTokenForm(token)) return undefined;
    const hash = hashOfToken(token);
    return await this.remembered.recall(hash.toString('base64'), async () => {
      const [person] = await this.database.read<SignedInPerson>(
        publicScope,
        `select token_id as "tokenId", person_id as "personId", name, language, permissions, acting_for as "actingFor",
           region_roles as "regionRoles", organisation_roles as "organisationRoles"
         from person_of_token($1, $2)`,
        [hash, moment.today],
      );
      if (person !== undefined) await this.noteUse(person.personId, person.tokenId);
      return person;
    });
  }

  /**
   * Makes a token for the actor.
   *
   * @param days how long it is valid; 366 at most
   * @returns the token itself, this once
   */
  async makeToken(actor: Actor, label: string, days: number): Promise<{ id: string; token: string }> {
    const token = newToken();
    const id = await this.database.command(actor.scope, async (manager) => {
      const [row] = await manager.query<[{ id: string }]>(
        `insert into api_token (person_id, label, token_hash, expires_at)
         values ($1, $2, $3, now() + make_interval(days => $4)) returning id`,
        [actor.scope.personId, label, hashOfToken(token), days],
      );
      await recordChange(manager, actor, {
        action: 'token.made',
        subjectKind: 'apiToken',
        subjectId: row.id,
        change: { label, days },
      });
      return row.id;
    });
    return { id, token };
  }

  async revokeToken(actor: Actor, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `update api_token set revoked_at = now() where id = $1 and revoked_at is null`,
        [id],
      );
      if (count === 0) throw RuleViolation.of('not-found');
      await recordChange(manager, actor, {
        action: 'token.revoked',
        subjectKind: 'apiToken',
        subjectId: id,
        change: {},
      });
      await announceAccessChange(manager, id);
    });
    this.changes.changed(id);
  }

  private async noteUse(personId: string, tokenId: string | undefined): Promise<void> {
    const scope = { ...publicScope, kind: 'person' as const, personId };
    await this.database.command(scope, (manager) =>
      manager.query(
        `update api_token set last_used_at = now()
         where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
        [tokenId],
      ),
    );
  }
}
