import { createHash } from 'node:crypto';
import { askForJob, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import type { Enrolment } from '../enrolment.entity.js';
import { type EnrolmentFacts, readFacts } from '../enrolment-facts.js';
import { lockParties } from '../parties/edit-parties.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from '../enrolment-work.js';
import { writeLetter } from '../letters/write-letter.js';
import { watchExpiry } from '../submit-enrolment.js';
import { submittedText } from '../rules/submitted-content.js';
import { promiseAfterSupplement, supplementViolations } from '../rules/supplement.js';
import { commandViolations, statusAfter } from '../rules/transitions.js';
import { openSupplementRequest, readPartyAnswers, readPreparedAnswers } from './supplement-requests.js';

/**
 * Hands a supplement in: what was prepared becomes the answer of the enrolment, what was there before stays readable as an
 * edition, the documents are disclosed, and the promise goes on, later by the days on which it stood still.
 *
 * @throws RuleViolation everything that is missing at once; `supplement-too-late` after the last day; `wrong-state`
 */
export async function handInSupplement(work: EnrolmentWork, id: string, version: number): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  const state = { status: enrolment.status, unassessed: [], unmet: [] };
  refuseOn(commandViolations(state, 'supply'));
  const request = await openSupplementRequest(manager, id);
  // A document cannot be withdrawn between being judged and being disclosed.
  await manager.query(
    `select e.id from evidence e where e.id in (
       select evidence_id from supplement_answer where request_id = $1
       union select evidence_id from supplement_party_answer where request_id = $1) order by e.id for share of e`,
    [request.id],
  );
  const prepared = await readPreparedAnswers(manager, id);
  await lockParties(work, id);
  const parties = await readPartyAnswers(manager, id);
  const { definition } = procedure;
  const until = request.answerUntil;
  const judged = { definition, asked: request.items, answers: prepared, parties, today: moment.today, until };
  refuseOn(supplementViolations(judged));
  const before = await readFacts(manager, enrolment, moment.today);
  await keepEdition(work, enrolment, request.id, before);
  await takeOver(manager, enrolment, request.id);
  await manager.query(
    `update supplement_request set state = 'received', ended_at = $2, ended_on = $3, ended_by = $4 where id = $1`,
    [request.id, moment.now, moment.today, requirePerson(actor)],
  );
  const facts = await readFacts(manager, enrolment, moment.today);
  const text = submittedText({
    procedureId: procedure.id,
    procedureVersion: procedure.number,
    definitionHash: procedure.definitionHash,
    organisationId: enrolment.organisationId,
    ...facts,
  });
  const contentHash = createHash('sha256').update(text, 'utf8').digest('hex');
  const dueOn = enrolment.decisionDueOn;
  const decisionDueOn = dueOn === null ? null : promiseAfterSupplement(dueOn, request.askedOn, moment.today);
  const suppliedParts = parties.filter(({ answers }) => answers.length > 0);
  const supplied = await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'supply'), contentHash, decisionDueOn },
    {
      action: 'enrolment.supplemented',
      change: {
        requestId: request.id,
        conditions: prepared.map(({ conditionCode }) => conditionCode),
        ...(suppliedParts.length > 0 && {
          parties: suppliedParts.map(({ name, answers }) => ({
            name,
            conditions: answers.map((one) => one.conditionCode),
          })),
        }),
        contentHash,
        decisionDueOn: { from: dueOn, to: decisionDueOn },
      },
    },
  );
  await disclose(work, enrolment);
  await watchExpiry(
    work,
    enrolment,
    [...prepared, ...suppliedParts.flatMap(({ answers }) => answers)].flatMap(({ evidence }) => evidence ?? []),
  );
  if (decisionDueOn !== null)
    await writeLetter(work, loaded, { kind: 'receipt', of: 'supplement', contentHash, decisionDueOn, ...facts }, null);
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return supplied;
}

/** Keeps what the enrolment held until now. It is written once. */
async function keepEdition(
  { manager, moment }: EnrolmentWork,
  enrolment: Enrolment,
  requestId: string,
  { answers, parties }: Pick<EnrolmentFacts, 'answers' | 'parties'>,
): Promise<void> {
  const { id, regionId, organisationId, contentHash, submittedAt, submittedBy } = enrolment;
  await manager.query(
    `insert into enrolment_edition (enrolment_id, number, region_id, organisation_id, request_id, content_hash, answers,
       submitted_at, submitted_by, replaced_at, party_answers)
     select $1, coalesce(max(e.number), 0) + 1, $2, $3, $4, $5, $6, coalesce(max(e.replaced_at), $7), $8, $9, $10
     from enrolment_edition e where e.enrolment_id = $1`,
    [
      id,
      regionId,
      organisationId,
      requestId,
      contentHash,
      JSON.stringify(answers),
      submittedAt ?? moment.now,
      submittedBy,
      moment.now,
      JSON.stringify(parties.map((party) => ({ partyId: party.id, name: party.name, answers: party.answers }))),
    ],
  );
}

async function takeOver(
  manager: EntityManager,
  { id, regionId, organisationId }: Enrolment,
  requestId: string,
): Promise<void> {
  await manager.query(
    `insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, $3, condition_code, confirmed, text, evidence_id, answered_at, answered_by
     from supplement_answer where request_id = $4
     on conflict (enrolment_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [id, regionId, organisationId, requestId],
  );
  // Word for word what each party prepared: the policy lets nothing else through.
  await manager.query(
    `insert into enrolment_party_answer (party_id, enrolment_id, region_id, organisation_id, party_organisation_id, speaks,
       condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select party_id, $1, $2, $3, party_organisation_id, speaks, condition_code, confirmed, text, evidence_id, answered_at, answered_by
     from supplement_party_answer where request_id = $4
     on conflict (party_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [id, regionId, organisationId, requestId],
  );
}

/** The region may see the documents of the supplement from now on. */
async function disclose({ manager, moment }: EnrolmentWork, { id }: Enrolment): Promise<void> {
  await manager.query(
    `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id, disclosed_at)
     select distinct evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_answer where enrolment_id = $1 and evidence_id is not null
     union
     select evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_party_answer where enrolment_id = $1 and evidence_id is not null on conflict do nothing`,
    [id, moment.now],
  );
}
