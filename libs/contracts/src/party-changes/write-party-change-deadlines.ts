import type { CalendarDate } from '@openhuis/calendar';
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
  const [reported] = await manager.query<unknown[]>(
    `select 1 from organisation_change where organisation_id = $1 limit 1`,
    [organisationId],
  );
  // Nothing was ever reported: there is no date to write or to supersede.
  if (reported === undefined) return;
  const contracts = await manager.query<{ id: string; procedureId: string; signedOn: CalendarDate }[]>(
    `select id, procedure_id as "procedureId", signed_on as "signedOn" from contract
     where organisation_id = $1 and region_id = $2 and signed_on is not null and ended_on is null`,
    [organisationId, regionId],
  );
  for (const { id, procedureId, signedOn } of contracts) {
    const changes = await manager.query<DatedPartyChange[]>(
      `select case when c.state = 'effective' and ${isNewTo('$3::uuid')} then 'accepted' else c.state end as state,
         c.effective_on as "effectiveOn", (h.asked_at at time zone 'Europe/Amsterdam')::date as "askedOn",
         (c.accepted_at at time zone 'Europe/Amsterdam')::date as "acceptedOn", coalesce(h.state = 'open', false) as "isOpen"
       from organisation_change c left join organisation_change_check h on h.change_id = c.id and h.region_id = $2
       where c.organisation_id = $1 and $2 = any (c.region_ids) order by c.reported_at, c.id`,
      [organisationId, regionId, id],
    );
    await writeDeadlines(
      manager,
      { kind: 'contract', id, regionId, organisationId, procedureId },
      partyChangeDeadlineKinds,
      partyChangeDeadlines(changes, signedOn),
    );
  }
}

/**
 * Whether a contract has still to follow a change `c`, as SQL: its history lacks it, and its text was composed before the
 * change took effect. What is older stands in the text.
 *
 * @param contract SQL of the contract's id
 */
export const isNewTo = (contract: string): string =>
  `(not exists (select from contract_change x where x.contract_id = ${contract} and x.source_id = c.id)
    and (c.effective_at is null or c.effective_at > (select max(x.recorded_at) from contract_change x
      where x.contract_id = ${contract} and x.kind in ('formed', 'textRenewed'))))`;
