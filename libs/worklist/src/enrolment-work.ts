import { conflictedAbout, openStatuses, proposersOf, statusList } from '@openhuis/enrolments';
import { EVIDENCE_CHECK_SHOWN_DAYS, workTerms } from './rules/work-kind.js';
import { branch, day, midnight } from './work-branch.js';

function enrolments(
  kind: 'enrolment-assessment' | 'enrolment-proposal' | 'enrolment-decision',
  status: (typeof openStatuses)[number],
): string {
  return branch(
    kind,
    {
      region: 'e.region_id',
      id: 'e.id',
      // The day of the promise is fixed at submission; it is missing only from what was taken over from elsewhere.
      dueOn: `coalesce(e.decision_due_on, ${day('e.submitted_at')})`,
      since: 'e.submitted_at',
      organisation: 'e.organisation_id',
      procedure: 'e.procedure_id',
      conflicted: conflictedAbout('e'),
      ...(status === 'decisionProposed' && { barred: proposersOf('e') }),
    },
    // The second condition is that of the index.
    `enrolment e where e.status = '${status}' and e.status in (${statusList(openStatuses)})`,
  );
}

const complaints = branch(
  'complaint',
  {
    region: 'c.region_id',
    id: 'c.id',
    dueOn: 'c.answer_due_on',
    since: 'c.filed_at',
    organisation: 'c.organisation_id',
    procedure: 'e.procedure_id',
    target: { kind: `'enrolment'`, id: 'c.enrolment_id' },
    conflicted: conflictedAbout('e'),
  },
  `complaint c join enrolment e on e.id = c.enrolment_id
  where not exists (select from complaint_answer a where a.complaint_id = c.id)`,
);

const suspendedRefusals = branch(
  'suspended-refusal',
  {
    region: 'e.region_id',
    id: 'e.id',
    dueOn: `s.served_on + ${workTerms.suspendedRefusal}`,
    since: 's.registered_at',
    reference: 's.case_number',
    conflicted: conflictedAbout('e'),
    organisation: 'e.organisation_id',
    procedure: 'e.procedure_id',
  },
  `enrolment e join intended_refusal r on r.enrolment_id = e.id and r.state = 'suspended'
  join refusal_suspension s on s.refusal_id = r.id where e.status = 'refusalSuspended'`,
);

/** Evidence that was accepted instead of another, once the day comes near on which somebody looks again. */
const evidenceChecks = branch(
  'evidence-check',
  {
    region: 'e.region_id',
    id: 'e.id',
    dueOn: 'open.check_on',
    since: midnight(`(open.check_on - ${EVIDENCE_CHECK_SHOWN_DAYS})`),
    organisation: 'e.organisation_id',
    procedure: 'e.procedure_id',
    conflicted: conflictedAbout('e'),
  },
  `(select enrolment_id, min(alternative_check_on) as check_on from assessment
    where region_id = any($1::int[]) and alternative_check_on <= $3::date + ${EVIDENCE_CHECK_SHOWN_DAYS}
      and check_settled_at is null group by enrolment_id) open
  join enrolment e on e.id = open.enrolment_id where e.status = 'admitted'`,
);

const questions = branch(
  'question',
  {
    region: 'q.region_id',
    id: 'q.id',
    // Fixed when it was asked, by the term of its procedure.
    dueOn: 'q.answer_due_on',
    since: 'q.asked_at',
    name: 'q.asker_organisation',
    organisation: 'q.organisation_id',
    procedure: 'q.procedure_id',
  },
  `question q where q.answered_at is null`,
);

/** What enrolments and the questions about a procedure ask of people. */
export const enrolmentWork = [
  enrolments('enrolment-assessment', 'submitted'),
  enrolments('enrolment-proposal', 'assessed'),
  enrolments('enrolment-decision', 'decisionProposed'),
  evidenceChecks,
  complaints,
  suspendedRefusals,
  questions,
];
