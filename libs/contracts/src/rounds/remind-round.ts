import { randomUUID } from 'node:crypto';
import { askForJob, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { lockRound, recordRound, type RoundWork } from './round-work.js';
import { roundCommandViolations } from './rules/round-state.js';

/**
 * Asks every provider of a round that has not answered once more for its answer, or those of the contracts named. Nobody is
 * asked twice on one day. Three statements, however many there are; the volume breaker is told beforehand.
 *
 * @returns how many were asked
 * @throws RuleViolation `wrong-state` or `not-found`
 */
export async function remindRound(work: RoundWork, id: string, contractIds?: readonly string[]): Promise<number> {
  const { manager, actor, moment } = work;
  const round = await lockRound(manager, id);
  refuseOn(roundCommandViolations(round, 'remind', requirePerson(actor)));
  const offers = await manager.query<{ id: string }[]>(
    `with asked as (
       update extension_offer set reminded_on = $2
       where round_id = $1 and state = 'open' and (reminded_on is null or reminded_on < $2)
         and ($3::uuid[] is null or contract_id = any($3))
       returning id)
     select id from asked`,
    [id, moment.today, contractIds ?? null],
  );
  if (offers.length === 0) return 0;
  const ids = offers.map((offer) => offer.id);
  await manager.query(
    `update deadline set superseded_at = now(), next_notice_on = null
     where region_id = $1 and subject_kind = 'extensionOffer' and subject_id = any($2::uuid[])
       and kind = 'extension-reminder' and superseded_at is null`,
    [round.regionId, ids],
  );
  await manager.query(
    `with reminded as materialized (
       select id, region_id, organisation_id from extension_offer where id = any($1::uuid[])
     ), announced as (
       insert into deadline_announcement (command_id, region_id, kind, subjects)
       select $4, $5, 'extension-reminder', count(*) from reminded
     )
     insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on,
       announced, next_notice_on, bulk_command_id)
     select region_id, organisation_id, $2, 'extensionOffer', id, 'extension-reminder', $3, $3, true, $3, $4
     from reminded`,
    [ids, round.procedureId, moment.today, randomUUID(), round.regionId],
  );
  await askForJob(manager, 'notices.plan', { regionId: round.regionId });
  await recordRound(work, round, 'reminded', { offers: ids.length });
  return ids.length;
}
