import { Injectable } from '@nestjs/common';
import {
  Database,
  type Moment,
  type OrganisationRole,
  type Permission,
  publicScope,
  type RegionRole,
  type Tenant,
} from '@openhuis/platform';
import { AccessChanges } from './access-changes.js';
import { hashOfToken, isTokenForm } from './personal-token.js';
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

/** Who is asking, by the API token that was shown. */
@Injectable()
export class People {
  private readonly remembered: RememberedAccess<SignedInPerson>;

  constructor(
    private readonly database: Database,
    changes: AccessChanges,
  ) {
    this.remembered = new RememberedAccess(changes, ({ personId, tokenId }) => [personId, tokenId]);
  }

  /**
   * The person behind a token, or undefined when it is unknown, expired or revoked.
   *
   * @param beforeLookUp is called when the token is not remembered, before the database is asked; may throw
   */
  async byToken(token: string, moment: Moment, beforeLookUp?: () => void): Promise<SignedInPerson | undefined> {
    if (!isTokenForm(token)) return undefined;
    const hash = hashOfToken(token);
    return await this.remembered.recall(hash.toString('base64'), async () => {
      beforeLookUp?.();
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
