import { createHash } from 'node:crypto';
import { askForJob, refuseOn, writeDeadlineOfEach } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { Enrolment } from './enrolment.entity.js';
import { readFacts, submissionFactsOf } from './enrolment-facts.js';
import type { AnsweredEvidence } from './stored-answer.js';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { writeLetter } from './letters/write-letter.js';
import { lockParties } from './parties/edit-parties.js';
import { submissionViolations } from './rules/completeness.js';
import { promisedOn } from './rules/enrolment-deadlines.js';
import { submittedText } from './rules/submitted-content.js';
import { commandViolations, statusAfter } from './rules/transitions.js';

/**
 * Submits a draft: freezes the version of the procedure and the hash of what was submitted, and lets the region see the
 * organisation, the enrolment and the documents in it, for good.
 */
export async function submitEnrolment(work: EnrolmentWork, id: string, version: number): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment, procedure } = loaded;
  const state = { status: enrolment.status, unassessed: [], unmet: [] };
  refuseOn(commandViolations(state, 'submit'));
  if (enrolment.form !== 'alone') await lockParties(work, id);
  // A document cannot be withdrawn between being judged and being disclosed.
  await manager.query(
    `select e.id from evidence e join enrolment_answer a on a.evidence_id = e.id where a.enrolment_id = $1 order by e.id for share of e`,
    [id],
  );
  const facts = await readFacts(manager, enrolment, moment.today);
  refuseOn(submissionViolations(submissionFactsOf(facts, procedure, moment)));
  const text = submittedText({
    procedureId: procedure.id,
    procedureVersion: procedure.number,
    definitionHash: procedure.definitionHash,
    organisationId: enrolment.organisationId,
    lines: facts.lines,
    answers: facts.answers,
    form: facts.form,
    parties: facts.parties,
    declined: facts.declined,
  });
  const contentHash = createHash('sha256').update(text, 'utf8').digest('hex');
  const decisionDueOn = promisedOn(moment.today, procedure.definition.decisionPromiseWeeks);
  const submitted = await saveStep(
    work,
    loaded,
    {
      status: statusAfter(state, 'submit'),
      procedureVersion: procedure.number,
      submittedAt: moment.now,
      submittedBy: requirePerson(actor),
      contentHash,
      decisionDueOn,
    },
    {
      action: 'enrolment.submitted',
      change: {
        procedureVersion: procedure.number,
        contentHash,
        ...(facts.form !== 'alone' && {
          form: facts.form,
          parties: facts.parties.map(({ role, kvkNumber }) => `${role} ${kvkNumber}`),
        }),
        lines: facts.lines.map(({ product, municipality }) => `${product} ${municipality}`),
      },
    },
  );
  await disclose(work, enrolment);
  const documents = [...facts.answers, ...facts.parties.flatMap(({ answers }) => answers)].flatMap(
    ({ evidence }) => evidence ?? [],
  );
  await watchExpiry(work, enrolment, documents);
  await writeLetter(work, loaded, { kind: 'receipt', of: 'submission', contentHash, decisionDueOn, ...facts }, null);
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return submitted;
}

/** What the region may see from now on. The links are written once and never taken back. */
async function disclose({ manager, moment }: EnrolmentWork, enrolment: Enrolment): Promise<void> {
  const { id, regionId, organisationId } = enrolment;
  await manager.query(
    `insert into organisation_region (organisation_id, region_id, since_at) values ($1, $2, $3) on conflict do nothing`,
    [organisationId, regionId, moment.now],
  );
  await manager.query(
    `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id, disclosed_at)
     select evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_answer where enrolment_id = $1 and evidence_id is not null
     union
     select evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_party_answer where enrolment_id = $1 and evidence_id is not null
     union
     select evidence_id, region_id, enrolment_id, organisation_id, $2::timestamptz
     from enrolment_party_confirmation where enrolment_id = $1 and evidence_id is not null`,
    [id, moment.now],
  );
}

/** A document that expires is watched in each region that relies on it, also after admission (contract standard 3.19). */
export async function watchExpiry(
  { manager, moment }: EnrolmentWork,
  { regionId, organisationId, procedureId }: Enrolment,
  documents: readonly AnsweredEvidence[],
): Promise<void> {
  const expiring = new Map(documents.flatMap(({ id, expiresOn }) => (expiresOn === null ? [] : [[id, expiresOn]])));
  await writeDeadlineOfEach(
    manager,
    { kind: 'evidence', regionId, organisationId, procedureId },
    'evidence-expiry',
    [...expiring].map(([subjectId, dueOn]) => ({
      subjectId,
      kind: 'evidence-expiry',
      dueOn,
      inForceOn: moment.today,
      announced: true,
    })),
  );
}
