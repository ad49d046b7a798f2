import { askForJob, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { runningRefusal } from './intended-refusal.js';
import { writeLetter } from './letters/write-letter.js';
import { complaintAnswerDueOn, type ComplaintOutcome, complaintViolations } from './rules/complaint.js';

/** What the region answers to a complaint. */
export interface ComplaintReply {
  complaintId: string;
  outcome: ComplaintOutcome;
  /** Why; the provider reads it. */
  reason: string;
}

/** What a complaint about an enrolment would be about: the newest refusal. */
interface Complainable {
  refusalId: string | null;
  decisionId: string | null;
  partlyRefused: boolean;
  complained: boolean;
}

/**
 * Files a complaint about the refusal of an enrolment. It stops no term: an intended refusal is final when its remedy term
 * has passed, whether or not the complaint was answered (domain guide, section 7.8).
 */
export async function fileComplaint(
  work: EnrolmentWork,
  id: string,
  version: number,
  text: string,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const { enrolment } = loaded;
  const { refusalId, decisionId, ...ground } = await readComplainable(work, id);
  refuseOn(complaintViolations({ status: enrolment.status, ...ground }));
  const answerDueOn = complaintAnswerDueOn(moment.today);
  const [complaint] = await manager.query<[{ id: string }]>(
    `insert into complaint (enrolment_id, region_id, organisation_id, refusal_id, decision_id, text, filed_by, filed_at, filed_on, answer_due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      id,
      enrolment.regionId,
      enrolment.organisationId,
      refusalId,
      refusalId === null ? decisionId : null,
      text,
      requirePerson(actor),
      moment.now,
      moment.today,
      answerDueOn,
    ],
  );
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return await saveStep(
    work,
    loaded,
    {},
    { action: 'enrolment.complaintFiled', change: { complaintId: complaint.id, text, answerDueOn } },
  );
}

/**
 * Answers a complaint, once. What follows from a complaint that is upheld is a step of its own: the region reconsiders, and
 * two people decide anew.
 *
 * @throws RuleViolation `not-found` for a complaint about another enrolment; `already-exists` for one that was answered
 */
export async function answerComplaint(
  work: EnrolmentWork,
  id: string,
  version: number,
  { complaintId, outcome, reason }: ComplaintReply,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const loaded = await lockEnrolment(work, id, version, 'region');
  const { enrolment } = loaded;
  const [complaint] = await manager.query<{ text: string; filedOn: string; answered: boolean }[]>(
    `select text, filed_on as "filedOn", exists (select from complaint_answer a where a.complaint_id = c.id) as answered
     from complaint c where c.id = $1 and c.enrolment_id = $2`,
    [complaintId, id],
  );
  if (complaint === undefined) throw RuleViolation.of('not-found', {}, 'complaintId');
  if (complaint.answered) throw RuleViolation.of('already-exists', {}, 'complaintId');
  await manager.query(
    `insert into complaint_answer (complaint_id, region_id, organisation_id, outcome, reason, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [complaintId, enrolment.regionId, enrolment.organisationId, outcome, reason, requirePerson(actor), moment.now],
  );
  const running = enrolment.status === 'refusalIntended' ? await runningRefusal(manager, id) : null;
  const letter = {
    kind: 'complaintAnswer',
    complainedOn: complaint.filedOn,
    complaint: complaint.text,
    outcome,
    answer: reason,
    remedyUntil: running?.remedyUntil ?? null,
  } as const;
  await writeLetter(work, loaded, letter, requirePerson(actor));
  await askForJob(manager, 'notices.plan', { regionId: enrolment.regionId });
  return await saveStep(
    work,
    loaded,
    {},
    { action: 'enrolment.complaintAnswered', change: { complaintId, outcome, reason } },
  );
}

async function readComplainable({ manager }: EnrolmentWork, enrolmentId: string): Promise<Complainable> {
  const [found] = await manager.query<[Complainable]>(
    `with refusal as (
       select id from intended_refusal where enrolment_id = $1 and state <> 'reconsidered'
     ), decided as (
       select d.id, d.outcome = 'admitted'
         and exists (select from decision_line l where l.decision_id = d.id and not l.admitted) as partly
       from decision d where d.enrolment_id = $1 and d.set_aside_at is null
     )
     select (select id from refusal) as "refusalId", (select id from decided) as "decisionId",
       coalesce((select partly from decided), false) as "partlyRefused",
       exists (select from complaint c where c.refusal_id = (select id from refusal)
         or c.decision_id = (select id from decided)) as complained`,
    [enrolmentId],
  );
  return found;
}
