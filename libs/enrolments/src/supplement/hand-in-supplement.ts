import { createHash } from 'node:crypto';
import { askForJob, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import type { Enrolment } from '../enrolment.entity.js';
import { readFacts } from '../enrolment-facts.js';
import type { StoredAnswer } from '../stored-answer.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from '../enrolment-work.js';
import { writeLetter } from '../letters/write-letter.js';
import { watchExpiry } from '../submit-enrolment.js';
import { submittedText } from '../rules/submitted-content.js';
import { promiseAfterSupplement, supplementViolations } from '../rules/supplement.js';
import { commandViolations, statusAfter } from '../rules/transitions.js';
import { openSupplementRequest, readPreparedAnswers } from './supplement-requests.js';

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
    `select e.id from evidence e join supplement_answer a on a.evidence_id = e.id where a.request_id = $1 order by e.id for share of e`,
    [request.id],
  );
  const prepared = await readPreparedAnswers(manager, id);
  const { definition } = procedure;
  const until = request.answerUntil;
  const judged = { definition, asked: request.items, answers: prepared, today: moment.today, until };
  refuseOn(supplementViolations(judged));
  const before = await readFacts(manager, enrolment, moment.today);
  await keepEdition(work, enrolment, request.id, before.answers);
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
  const supplied = await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'supply'), contentHash, decisionDueOn },
    {
      action: 'enrolment.supplemented',
      change: {
        requestId: request.id,
        conditions: prepared.map(({ conditionCode }) => conditionCode),
        contentHash,
        decisionDueOn: { from: dueOn, to: decisionDueOn },
      },
    },
  );
  await disclose(work, enrolment);
  await watchExpiry(
    work,
    enrolment,
    prepared.flatMap(({ evidence }) => evidence ?? []),
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
  answers: readonly StoredAnswer[],
): Promise<void> {
  const { id, regionId, organisationId, contentHash, submittedAt, submittedBy } = enrolment;
  await manager.query(
    `insert into enrolment_edition (enrolment_id, number, region_id, organisation_id, request_id, content_hash, answers,
       submitted_at, submitted_by, replaced_at)
     select $1, coalesce(max(e.number), 0) + 1, $2, $3, $4, $5, $6, coalesce(max(e.replaced_at), $7), $8, $9
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
}

/** The region may see the documents of the supplement from now on. */
async function disclose({ manager, moment }: EnrolmentWork, { id }: Enrolment): Promise<void> {
  await manager.query(
    `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id, disclosed_at)
     select distinct evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_answer where enrolment_id = $1 and evidence_id is not null on conflict do nothing`,
    [id, moment.now],
  );
}
