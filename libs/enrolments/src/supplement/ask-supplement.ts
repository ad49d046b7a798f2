import { askForJob, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { readFacts } from '../enrolment-facts.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from '../enrolment-work.js';
import { writeLetter } from '../letters/write-letter.js';
import { type LackingItem, supplementRequestViolations, supplementUntil, withPartyNames } from '../rules/supplement.js';
import { commandViolations, statusAfter } from '../rules/transitions.js';

/**
 * Asks the provider for what is lacking. The promised decision stands still until it is received, or its term passes. What
 * was found of these conditions falls: it is to be found anew, and the trail keeps it.
 *
 * @throws RuleViolation every fault in the request at once; `wrong-state`, `conflict-of-interest`
 */
export async function askSupplement(
  work: EnrolmentWork,
  id: string,
  version: number,
  items: readonly LackingItem[],
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment, procedure } = loaded;
  const { conditions, supplementDays } = procedure.definition;
  const state = { status: enrolment.status, unassessed: [], unmet: [] };
  refuseOn(commandViolations(state, 'askSupplement'));
  const until = supplementUntil(moment.today, supplementDays);
  const { assessments, parties } = await readFacts(manager, enrolment, moment.today);
  refuseOn(supplementRequestViolations(conditions, items, parties));
  const codes = items.map(({ conditionCode }) => conditionCode);
  const [request] = await manager.query<[{ id: string }]>(
    `insert into supplement_request (enrolment_id, region_id, organisation_id, asked_by, asked_at, asked_on, answer_until)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [id, enrolment.regionId, enrolment.organisationId, requirePerson(actor), moment.now, moment.today, until],
  );
  await manager.query(
    `insert into supplement_item (request_id, region_id, organisation_id, condition_code, lacking, party_id, party_organisation_id)
     select $1, $2, $3, i."conditionCode", trim(i."lacking"), i."partyId", p.party_organisation_id
     from jsonb_to_recordset($4::jsonb) as i("conditionCode" text, "lacking" text, "partyId" uuid)
       left join enrolment_party p on p.id = i."partyId"`,
    [request.id, enrolment.regionId, enrolment.organisationId, JSON.stringify(items)],
  );
  await manager.query(`delete from assessment where enrolment_id = $1 and condition_code = any($2)`, [id, codes]);
  const matter = { kind: 'supplementRequest', items: withPartyNames(items, parties), until } as const;
  await writeLetter(work, loaded, matter, requirePerson(actor));
  // A party with an account of its own delivers itself: it is told as well.
  if (items.some(({ partyId }) => partyId !== null)) await askForJob(manager, 'members.mail', {});
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'askSupplement') },
    {
      action: 'enrolment.supplementAsked',
      change: {
        requestId: request.id,
        items,
        until,
        findingsToRenew: assessments.filter(({ conditionCode }) => codes.includes(conditionCode)),
      },
    },
  );
}
