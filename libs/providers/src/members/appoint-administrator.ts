import { recordChange } from '@openhuis/platform';
import type { MemberWork } from './member-work.js';

/** A handover on which two people of a region agreed. */
export interface AgreedHandover {
  id: string;
  organisationId: string;
  joinRequestId: string;
  personId: string;
  regionId: number;
}

/**
 * Makes the person of an approved handover administrator and answers the request to join. Row-level security lets a region
 * write this one role because the approved handover is there, and no other.
 */
export async function appointAdministrator(
  { manager, actor, moment }: MemberWork,
  { id, organisationId, joinRequestId, personId, regionId }: AgreedHandover,
): Promise<void> {
  const [role] = await manager.query<[{ id: string }]>(
    `insert into organisation_role (organisation_id, person_id, role, since_on, given_by, given_at, handover_id)
     values ($1, $2, 'provider_administrator', $3, $4, $5, $6) returning id`,
    [organisationId, personId, moment.today, actor.scope.personId, moment.now, id],
  );
  await manager.query(
    `update join_request set state = 'approved', answered_at = $2, answered_by = $3 where id = $1 and state = 'open'`,
    [joinRequestId, moment.now, actor.scope.personId],
  );
  await recordChange(manager, actor, {
    action: 'organisationRole.given',
    subjectKind: 'organisationRole',
    subjectId: role.id,
    regionId,
    organisationId,
    change: {
      handoverId: id,
      personId,
      role: 'provider_administrator',
      from: null,
      to: { sinceOn: moment.today, endedOn: null },
    },
  });
}
