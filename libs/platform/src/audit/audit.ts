import type { EntityManager } from 'typeorm';
import type { Scope } from '../database/scope.js';
import type { OtherAction, RegionAction } from './audit-actions.js';
import type { OtherSubject, RegionSubject } from './audit-subjects.js';

/** For whom somebody acts: one region or one organisation. */
export type Tenant = `region:${number}` | `organisation:${string}`;

/** Who does something, as the guard established it: what row-level security sees and what the trail records. */
export interface Actor {
  scope: Scope;
  /** Absent for the public and for background work. */
  person?: { id: string; name: string; language: 'nl' | 'en' };
  /** The token or the session by which the person showed who it is. */
  tokenId?: string;
  sessionId?: string;
  /** For whom the person chose to act. Absent: for everybody whose role the permission names. */
  onBehalfOf?: Tenant;
  requestId?: string;
}

/** Background work of one region, as the trail names it. */
export function systemActor(scope: Scope): Actor {
  return { scope };
}

/**
 * One change, in the words of the field. Ids and values of the subject only, never personal data. An action that is not for
 * the trail of a region names none.
 */
export type AuditedChange = {
  subjectId: string;
  organisationId?: string;
  /** What changed, from what to what; for a bulk command with the list of its items. */
  change: Record<string, unknown>;
} & (
  | { action: RegionAction; subjectKind: RegionSubject; regionId?: number }
  | { action: OtherAction; subjectKind: RegionSubject | OtherSubject; regionId?: undefined }
);

/**
 * Records a change in the transaction that makes it. The entry joins the chain of its region, else of
 * its organisation, else of the platform; the sealer links it later, so that writers never wait.
 */
export async function recordChange(manager: EntityManager, actor: Actor, entry: AuditedChange): Promise<void> {
  const scope =
    entry.regionId !== undefined
      ? `region:${entry.regionId}`
      : entry.organisationId !== undefined
        ? `organisation:${entry.organisationId}`
        : 'platform';
  await manager.query(
    `insert into audit_entry (scope, region_id, organisation_id, actor_kind, person_id, token_id, request_id, action, subject_kind, subject_id, change, session_id, on_behalf_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      scope,
      entry.regionId ?? null,
      entry.organisationId ?? null,
      actor.scope.kind,
      actor.scope.personId ?? null,
      actor.tokenId ?? null,
      actor.requestId ?? null,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      JSON.stringify(entry.change),
      actor.sessionId ?? null,
      actor.onBehalfOf ?? null,
    ],
  );
}
