import { Injectable } from '@nestjs/common';
import { type Actor, Database, publicScope, recordChange } from '@openhuis/platform';
import { tenantOf } from './applications.service.js';
import { isValidSecret } from './client-secret.js';
import { hashOfToken, newToken } from './personal-token.js';
import type { ApplicationPermission } from './application-reach.js';
import type { TokenRequest, TokenRequestError } from './rules/token-request.js';

/** How long an access token of an application is valid. */
export const ACCESS_TOKEN_SECONDS = 3600;
/** An access token that expired is kept for so long, so that its number in the trail still says something. */
const KEPT_AFTER_EXPIRY = '30 days';

interface Client {
  id: string;
  personId: string;
  regionId: number | null;
  organisationId: string | null;
  permissions: ApplicationPermission[];
  secretHash: Buffer;
  earlierSecretHash: Buffer | null;
}

/** The access tokens that applications fetch with their credentials (RFC 6749, 4.4). */
@Injectable()
export class AccessTokens {
  constructor(private readonly database: Database) {}

  /**
   * Gives an application a token for an hour. An application that is unknown, revoked or expired and a wrong secret cannot
   * be told apart.
   *
   * @returns the token, this once, and what it is limited to; or the error of RFC 6749, 5.2
   */
  async issue(
    request: TokenRequest,
    requestId: string,
  ): Promise<{ token: string; scope: ApplicationPermission[] } | { error: TokenRequestError }> {
    const client = await this.clientBy(request.client);
    const isShown = isValidSecret(request.secret, [client?.secretHash ?? null, client?.earlierSecretHash ?? null]);
    if (client === undefined || !isShown) return { error: 'invalid_client' };
    const { permissions } = client;
    const scope = request.scope === undefined ? permissions : permissions.filter((one) => request.scope?.includes(one));
    const asked = new Set(request.scope ?? scope);
    if (scope.length !== asked.size) return { error: 'invalid_scope' };
    const token = newToken();
    await this.store(client, scope, token, requestId);
    return { token, scope };
  }

  private async clientBy(id: string): Promise<Client | undefined> {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) return undefined;
    const [client] = await this.database.read<Client>(
      publicScope,
      `select id, person_id as "personId", region_id as "regionId", organisation_id as "organisationId", permissions,
         secret_hash as "secretHash", earlier_secret_hash as "earlierSecretHash"
       from application_of_client($1)`,
      [id],
    );
    return client;
  }

  private async store(
    client: Client,
    scope: readonly ApplicationPermission[],
    token: string,
    requestId: string,
  ): Promise<void> {
    const { personId, regionId, organisationId } = client;
    const actor: Actor = {
      scope: {
        ...publicScope,
        kind: 'person',
        personId,
        regionIds: regionId === null ? [] : [regionId],
        organisationIds: organisationId === null ? [] : [organisationId],
      },
      onBehalfOf: tenantOf(client),
      requestId,
    };
    await this.database.command(actor.scope, async (manager) => {
      await manager.query(
        `delete from api_token where person_id = $1 and expires_at < now() - interval '${KEPT_AFTER_EXPIRY}'`,
        [personId],
      );
      // No longer than the application itself.
      const [made] = await manager.query<[{ id: string }]>(
        `insert into api_token (person_id, label, token_hash, expires_at, permissions, acting_for)
         select $1, 'client credentials', $2, least(now() + make_interval(secs => $3), expires_at), $4, $5
         from application where id = $6 returning id`,
        [personId, hashOfToken(token), ACCESS_TOKEN_SECONDS, scope, tenantOf(client), client.id],
      );
      await manager.query(`update application set last_used_at = now() where id = $1`, [client.id]);
      await recordChange(manager, actor, {
        action: 'application.tokenIssued',
        subjectKind: 'application',
        subjectId: client.id,
        ...(regionId !== null && { regionId }),
        ...(organisationId !== null && { organisationId }),
        change: { tokenId: made.id, scope },
      });
    });
  }
}
