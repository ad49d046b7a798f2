import { asOrganisation, asRegion, recordChange } from '@openhuis/platform';
import type { Contract } from '../contract.entity.js';
import type { ContractWork } from '../contract-work.js';
import type { PartyChangeState } from './rules/party-change.js';
import { isNewTo, writePartyChangeDeadlines } from './write-party-change-deadlines.js';

/**
 * A contract that both have just signed takes part in what its provider reported before. Where it is the first in its region,
 * the region is asked to check what others are still checking. What all of them agreed to before is not opened again, for the
 * dates of other contracts hang on it: the region follows it from the same day, as it would have had it agreed.
 *
 * A report locks the row of the organisation that a signature refers to, so that one of the two sees what the other did.
 */
export async function joinPartyChanges(work: ContractWork, contract: Contract): Promise<void> {
  const { manager, actor, moment } = work;
  const { id: contractId, regionId, organisationId } = contract;
  const asked = await asOrganisation(manager, actor.scope, organisationId, async () => {
    const [joined] = await manager.query<[{ id: string; state: PartyChangeState }[], number]>(
      `update organisation_change c set region_ids = c.region_ids || $2::int
       where c.organisation_id = $1 and $2::int <> all (c.region_ids)
         and (c.state in ('reported', 'accepted') or (c.state = 'effective' and ${isNewTo('$3::uuid')}))
       returning c.id, c.state`,
      [organisationId, regionId, contractId],
    );
    const open = joined.filter(({ state }) => state === 'reported').map(({ id }) => id);
    await manager.query(
      `insert into organisation_change_check (change_id, region_id, organisation_id, asked_at)
       select change, $2, $3, $4 from unnest($1::uuid[]) as change`,
      [open, regionId, organisationId, moment.now],
    );
    return open;
  });
  for (const changeId of asked) {
    await recordChange(manager, actor, {
      action: 'organisationChange.asked',
      subjectKind: 'organisation',
      subjectId: organisationId,
      regionId,
      organisationId,
      change: { changeId, contractId },
    });
  }
  await asRegion(manager, actor.scope, regionId, () => writePartyChangeDeadlines(manager, organisationId, regionId));
}
