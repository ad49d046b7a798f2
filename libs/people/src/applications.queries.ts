import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type { ApplicationAnswer } from './applications.dto.js';

/** What administrators and auditors read about the applications of their region or organisation. */
@Injectable()
export class ApplicationsQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, those that are revoked or expired among them; 200 at most. */
  async list(actor: Actor): Promise<ApplicationAnswer[]> {
    return await this.database.read<ApplicationAnswer & { tenant: string }>(
      actor.scope,
      `select id, case when region_id is null then 'organisation:' || organisation_id else 'region:' || region_id end as tenant,
         name, role, permissions, created_at as "createdAt", expires_at as "expiresAt",
         case when earlier_secret_until > now() then earlier_secret_until end as "earlierSecretUntil",
         last_used_at as "lastUsedAt", revoked_at as "revokedAt"
       from application order by created_at desc, id limit 200`,
    );
  }
}
