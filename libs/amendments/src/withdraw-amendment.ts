import { cancelEnd } from '@openhuis/contracts';
import { askForJob } from '@openhuis/platform';
import {
  type AmendmentStateAfter,
  type AmendmentWork,
  changeAmendment,
  lockAmendment,
  personOf,
  writeAmendmentDeadlines,
} from './amendment-record.js';
import { announceToBreaker } from './announce-amendment.js';
import { restoreTariffs } from './announced-tariffs.js';
import { replayTerms } from './replay-terms.js';

/**
 * Takes an amendment back before its day: what it would have changed goes on as it was, ends that followed from refusals are
 * cancelled, and whoever was told of it is told so.
 *
 * @throws RuleViolation `not-found`, `stale-version`, or `wrong-state` from its effective date on, and while a contract that
 *   refused it ends sooner by the refusal of another
 */
export async function withdrawAmendment(
  work: AmendmentWork,
  id: string,
  version: number,
  reason: string,
): Promise<AmendmentStateAfter> {
  const { manager, actor, moment } = work;
  const amendment = await lockAmendment(work, id, 'withdraw', version);
  const wasAnnounced = amendment.state === 'announced';
  const { procedureId, regionId, effectiveOn, formerTariffs } = amendment;
  const after = await changeAmendment(
    work,
    amendment,
    'amendment.withdrawn',
    {
      state: 'withdrawn',
      withdrawnAt: moment.now,
      withdrawnBy: personOf(actor).id,
      withdrawReason: reason.trim(),
    },
    { reason },
  );
  if (!wasAnnounced) return after;
  await restoreTariffs(manager, { regionId }, formerTariffs ?? [], effectiveOn);
  await replayTerms(work, { id: procedureId, regionId }, effectiveOn);
  await cancelEnds(work, id, reason);
  await announceToBreaker(work, amendment, ['amendment-withdrawn']);
  await manager.query(
    `update deadline set superseded_at = now(), next_notice_on = null
     where region_id = $1 and subject_kind = 'amendmentAnswer' and superseded_at is null and settled_at is null
       and subject_id in (select id from amendment_answer where amendment_id = $2)`,
    [regionId, id],
  );
  await manager.query(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
     select region_id, organisation_id, procedure_id, 'amendmentAnswer', id, 'amendment-withdrawn', $2, $2, true, $2, $1
     from amendment_answer where amendment_id = $1`,
    [id, moment.today],
  );
  await writeAmendmentDeadlines(work, amendment);
  await askForJob(manager, 'notices.plan', { regionId });
  return after;
}

/** The ends that were planned because contractors refused, or kept silent. */
async function cancelEnds(work: AmendmentWork, id: string, reason: string): Promise<void> {
  const endings = await work.manager.query<{ id: string }[]>(
    `select id from contract_ending where source_kind = 'amendment' and source_id = $1 and state = 'planned' order by id`,
    [id],
  );
  for (const ending of endings) await cancelEnd(work, ending.id, reason);
}
