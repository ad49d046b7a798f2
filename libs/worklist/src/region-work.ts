import { REVIEW_MONTHS } from '../../regions/src/rules/access-review.js';
import { REVIEW_SHOWN_DAYS, tasksWithOwnKind, workTerms } from './rules/work-kind.js';
import { branch, day, literal, midnight } from './work-branch.js';

const handoverWork = { id: 'h.id', organisation: 'h.organisation_id' };
const handoverProposals = branch(
  'handover-proposal',
  {
    ...handoverWork,
    region: 'g.region_id',
    dueOn: `${day('h.asked_at')} + ${workTerms.handover}`,
    since: 'h.asked_at',
    barred: 'array[h.person_id]',
  },
  `handover h join organisation_region g on g.organisation_id = h.organisation_id where h.state = 'asked'`,
);
const handoverDecisions = branch(
  'handover-decision',
  {
    ...handoverWork,
    region: 'h.region_id',
    dueOn: `${day('h.asked_at')} + ${workTerms.handover}`,
    since: 'h.proposed_at',
    barred: 'array[h.person_id, h.proposed_by]',
  },
  `handover h where h.state = 'proposed'`,
);

const roleProposals = branch(
  'role-proposal',
  {
    region: 'r.region_id',
    id: 'r.id',
    dueOn: `greatest(r.since_on, ${day('r.proposed_at')} + ${workTerms.roleProposal})`,
    since: 'r.proposed_at',
    name: 'r.name',
    about: 'r.role',
    barred: 'array[r.proposed_by]',
  },
  `role_proposal r where r.outcome is null`,
);

/** As `accessReviewDueOn` tells; a test holds one against the other. */
const reviews = branch(
  'access-review',
  {
    region: 'a.region_id',
    id: `md5('access review ' || a.region_id || ' ' || a.due_on)::uuid`,
    dueOn: 'a.due_on',
    since: midnight(`(a.due_on - ${REVIEW_SHOWN_DAYS})`),
  },
  `(select own.region_id, (coalesce(
       (select max(signed_off_on) from access_review s where s.region_id = own.region_id),
       (select min(since_on) from region_role s where s.region_id = own.region_id and s.role = 'region_administrator'))
       + interval '${REVIEW_MONTHS} months')::date as due_on
     from unnest($1::int[]) as own (region_id)) a
  where a.due_on - ${REVIEW_SHOWN_DAYS} <= $3::date`,
);

const heldRuns = branch(
  'held-notices',
  {
    region: 'n.region_id',
    id: 'n.id',
    dueOn: 'n.on_date',
    since: 'n.started_at',
    about: 'n.hold_reason',
    count: 'n.due',
  },
  `(select distinct on (region_id) * from notice_run where held and released_at is null
     order by region_id, started_at desc) n where true`,
);

const tasks = branch(
  'task',
  {
    region: 't.region_id',
    id: 't.id',
    dueOn: `${day('t.created_at')} + case t.kind when 'notice-undeliverable' then ${workTerms.undeliveredNotice}
      else ${workTerms.task} end`,
    since: 't.created_at',
    about: 't.kind',
    organisation: 't.organisation_id',
    target: { kind: 't.subject_kind', id: 't.subject_id' },
  },
  `task t where t.done_at is null and t.kind <> all(${literal(tasksWithOwnKind)})`,
);

/** What access and the sending of notices ask of people. */
export const regionWork = [handoverProposals, handoverDecisions, roleProposals, reviews, heldRuns, tasks];
