import { asRegion, writeDeadlines } from '@openhuis/platform';
import type { Contract } from '../contract.entity.js';
import type { ContractWork } from '../contract-work.js';
import {
  type DatedEnding,
  endingDeadlineKinds,
  endingDeadlines,
  regionEndingDeadlineKinds,
  regionEndingDeadlines,
} from './rules/ending-deadlines.js';
import { keptUntil } from './rules/settlement.js';

/**
 * Makes the dates of all endings of a contract what they are; once it has ended, also until when it is kept. Their subject is
 * the contract: one mail for one day.
 */
export async function writeEndingDeadlines(work: ContractWork, contract: Contract): Promise<void> {
  // Some are the region's alone: a provider that settles its part neither sees nor may write those.
  await asRegion(work.manager, work.actor.scope, contract.regionId, () => writeAll(work, contract));
}

async function writeAll(work: ContractWork, contract: Contract): Promise<void> {
  const endings = await work.manager.query<DatedEnding[]>(
    `select e.ground, e.state, e.ends_on as "endsOn", (e.requested_at at time zone 'Europe/Amsterdam')::date as "askedOn",
       e.told_at is not null as "isTold", e.answer_due_on as "answerDueOn", e.planned_on as "plannedOn",
       e.closed_on as "closedOn",
       e.state = 'planned' and not exists (select from settlement_item s where s.ending_id = e.id) as "isOvertaken",
       (select max(t.counted_on) from transfer_count t where t.ending_id = e.id) as "reportedOn",
       array(select s.due_on::text from settlement_item s where s.ending_id = e.id and s.done_at is null order by 1) as "toSettle"
     from contract_ending e where e.contract_id = $1 order by e.requested_at, e.id`,
    [contract.id],
  );
  const region = {
    kind: 'contract',
    id: contract.id,
    regionId: contract.regionId,
    procedureId: contract.procedureId,
  } as const;
  await writeDeadlines(
    work.manager,
    { ...region, organisationId: contract.organisationId },
    endingDeadlineKinds,
    endingDeadlines(endings),
  );
  const { endedOn, signedOn } = contract;
  const kept = endedOn === null || signedOn === null ? null : { until: keptUntil(endedOn), since: work.moment.today };
  await writeDeadlines(work.manager, region, regionEndingDeadlineKinds, regionEndingDeadlines(endings, kept));
}
