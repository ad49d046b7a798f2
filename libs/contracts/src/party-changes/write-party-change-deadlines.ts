import { writeDeadlines } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { type DatedPartyChange, partyChangeDeadlineKinds, partyChangeDeadlines } from './rules/party-change.js';

/**
 * Makes the dates that changes of a provider bring to its contracts in a region what they are. The transaction sees that
 * region.
 */
export async function writePartyChangeDeadlines(
  manager: EntityManager,
  organisationId: string,
  regionId: number,
): Promise<void> {
  const changes = await manager.query<DatedPartyChange[]>(
    `select c.state, c.effective_on as "effectiveOn", (c.reported_at at time zone 'Europe/Amsterdam')::date as "reportedOn",
       (h.checked_at at time zone 'Europe/Amsterdam')::date as "acceptedOn", h.state = 'open' as "isOpen"
     from organisation_change c join organisation_change_check h on h.change_id = c.id and h.region_id = $2
     where c.organisation_id = $1 order by c.reported_at, c.id`,
    [organisationId, regionId],
  );
  // Nothing was ever reported: there is no date to write or to supersede.
  if (changes.length === 0) return;
  const planned = partyChangeDeadlines(changes);
  const contracts = await manager.query<{ id: string; procedureId: string }[]>(
    `select id, procedure_id as "procedureId" from contract
     where organisation_id = $1 and region_id = $2 and signed_on is not null and ended_on is null`,
    [organisationId, regionId],
  );
  for (const { id, procedureId } of contracts) {
    await writeDeadlines(
      manager,
      { kind: 'contract', id, regionId, organisationId, procedureId },
      partyChangeDeadlineKinds,
      planned,
    );
  }
}
