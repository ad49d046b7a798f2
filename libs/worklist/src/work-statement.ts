import { permissions, type Permission } from '@openhuis/platform';
import { conflictedAbout, openStatuses, proposersOf, statusList } from '@openhuis/enrolments';
import { workHolder } from '@openhuis/regions';
import { REVIEW_MONTHS } from '../../regions/src/rules/access-review.js';
import {
  EVIDENCE_CHECK_SHOWN_DAYS,
  REVIEW_SHOWN_DAYS,
  tasksWithOwnKind,
  type WorkKind,
  workKinds,
  workTerms,
} from './rules/work-kind.js';

/**
 * What needs a person, as one statement over the facts. Its parameters: $1 the regions, $2 the person who asks, $3 today,
 * $4 the kinds of work, $5 whether also what this person may only know of.
 */

/** More of a cohort is not counted: "1000 and more" says enough. */
const COUNTED = 1000;

const literal = (texts: readonly string[]): string => `'{${texts.join(',')}}'::text[]`;
const midnight = (date: string): string => `(${date}::timestamp at time zone 'Europe/Amsterdam')`;
const day = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

/** The roles of a region that a permission names. Who works for single municipalities has no work of the region. */
function rolesOf(permission: Permission): string[] {
  const named = permissions[permission];
  return typeof named === 'string' ? [] : named.filter((role) => role !== 'municipal_manager');
}

/** The regions in which the person has one of these roles, as an array that PostgreSQL reads once. */
const regionsWith = (roles: readonly string[]): string =>
  `array(select region_id from mine where role = any(${literal(roles)}))`;

/** What a kind of work selects. Left out: null, and for `barred` nobody. */
interface Selected {
  region: string;
  id: string;
  dueOn: string;
  /** Since when it waits, as an instant. */
  since: string;
  /** A name of its own; else that of the organisation, the procedure or the region. */
  name?: string;
  reference?: string;
  about?: string;
  count?: string;
  organisation?: string;
  procedure?: string;
  target?: { kind: string; id: string };
  /** Who may not do it whatever the role, as an array. */
  barred?: string;
  /** Who has an interest in the organisation and may not do it either, as an array. */
  conflicted?: string;
}

const NOBODY = `'{}'::uuid[]`;

function barredBy({ barred, conflicted }: Selected): string {
  if (barred !== undefined && conflicted !== undefined) return `${barred} || ${conflicted}`;
  return barred ?? conflicted ?? NOBODY;
}

function branch(kind: WorkKind, selected: Selected, from: string): string {
  const { does, reads, subject } = workKinds[kind];
  const doing = rolesOf(does);
  const target = selected.target ?? { kind: `'${subject}'`, id: selected.id };
  return `select ${selected.region} as region_id, '${kind}'::text as kind, '${subject}'::text as subject_kind, ${selected.id} as subject_id,
    ${selected.dueOn} as due_on, ${selected.since} as since, ${selected.name ?? 'null::text'} as name,
    ${selected.reference ?? 'null::text'} as reference, ${selected.about ?? 'null::text'} as about,
    ${selected.count ?? 'null::int'} as count, ${selected.organisation ?? 'null::uuid'} as organisation_id,
    ${selected.procedure ?? 'null::uuid'} as procedure_id, ${target.kind} as target_kind, ${target.id} as target_id,
    ${literal(doing)} as roles, ${barredBy(selected)} as barred, ${selected.conflicted ?? NOBODY} as conflicted,
    ${selected.region} = any(${regionsWith(doing)}) as permitted
  from ${from} and '${kind}' = any($4::text[])
    and ${selected.region} = any(case when $5::boolean then ${regionsWith(rolesOf(reads))} else ${regionsWith(doing)} end)`;
}

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

const signatures = branch(
  'contract-signature',
  {
    region: 'c.region_id',
    id: 'c.id',
    dueOn: `coalesce((select min(d.due_on) from deadline d where d.region_id = c.region_id and d.subject_kind = 'contract'
      and d.subject_id = c.id and d.kind = 'signature' and d.superseded_at is null), c.formed_on)`,
    since: 's.signed_at',
    name: 'c.organisation_name',
    reference: 'c.number',
    organisation: 'c.organisation_id',
    procedure: 'c.procedure_id',
  },
  `contract c join signature s on s.contract_id = c.id and s.side = 'provider'
  where c.signed_on is null and c.ended_on is null
    and not exists (select from signature own where own.contract_id = c.id and own.side = 'region')`,
);

/** A contract that is signed has addenda to sign: several of one contract are one piece of work. */
const addendumSignatures = branch(
  'contract-signature',
  {
    region: 'c.region_id',
    id: 'c.id',
    dueOn: 'waiting.due_on',
    since: 'waiting.since',
    name: 'c.organisation_name',
    reference: 'c.number',
    organisation: 'c.organisation_id',
    procedure: 'c.procedure_id',
  },
  `(select a.contract_id, min(s.signed_at) as since,
      min(a.formed_on + 7 * (v.definition ->> 'signatureWeeks')::int) as due_on
    from addendum a join addendum_signature s on s.addendum_id = a.id and s.side = 'provider'
    join procedure_version v on v.procedure_id = a.procedure_id and v.number = a.procedure_version
    where a.region_id = any($1::int[]) and a.signed_on is null and a.ended_on is null
      and not exists (select from addendum_signature own where own.addendum_id = a.id and own.side = 'region')
    group by a.contract_id) waiting join contract c on c.id = waiting.contract_id
  where c.ended_on is null`,
);

/** All conditions of one contract that are no longer proved are one piece of work: one talk with the provider. */
const lapsedEvidence = branch(
  'evidence-lapsed',
  {
    region: 'c.region_id',
    // Of the contract, but not its own: who signs the contract does not therefore ask for its evidence.
    id: `md5('evidence of ' || c.id)::uuid`,
    dueOn: 'lapsed.valid_until',
    since: midnight('(lapsed.valid_until + 1)'),
    name: 'c.organisation_name',
    reference: 'c.number',
    count: 'lapsed.count',
    organisation: 'c.organisation_id',
    procedure: 'c.procedure_id',
    target: { kind: `'contract'`, id: 'c.id' },
    conflicted: conflictedAbout('c'),
  },
  `(select p.contract_id, min(p.valid_until) as valid_until, count(*)::int as count
    from contract_evidence p
    where p.region_id = any($1::int[]) and p.valid_until < $3::date and not exists (select from evidence_renewal r
      where r.contract_id = p.contract_id and r.condition_code = p.condition_code and r.state = 'open')
    group by p.contract_id) lapsed join contract c on c.id = lapsed.contract_id
  where c.ended_on is null`,
);

const evidenceRenewals = branch(
  'evidence-renewal',
  {
    region: 'r.region_id',
    id: 'r.id',
    // What it replaces may end sooner than our own promise.
    dueOn: `least(p.valid_until, ${day('r.delivered_at')} + ${workTerms.evidenceRenewal})`,
    since: 'r.delivered_at',
    name: 'c.organisation_name',
    reference: 'c.number',
    organisation: 'r.organisation_id',
    procedure: 'r.procedure_id',
    target: { kind: `'organisation'`, id: 'r.organisation_id' },
    conflicted: conflictedAbout('r'),
  },
  `evidence_renewal r join contract c on c.id = r.contract_id
    join contract_evidence p on p.contract_id = r.contract_id and p.condition_code = r.condition_code
  where r.state = 'open' and c.ended_on is null`,
);

/**
 * The contracts of a cohort, by the lapse of their options: it is on the day of the cohort's decision. Of what matters here
 * a cohort has the same in all its contracts, so the first few tell whether there is anything to do.
 */
const cohort = (condition: string, what: string): string => `
  cross join lateral (
    select count(*)::int as count, max(one.ends_on) as ends_on from (
      select c.ends_on from deadline l join contract c on c.id = l.subject_id
      where l.region_id = d.region_id and l.due_on = d.due_on and l.superseded_at is null and l.kind = 'option-lapse'
        and l.procedure_id = d.procedure_id and c.signed_on is not null and c.ended_on is null and ${condition}
        and not exists (select from extension_offer o where o.contract_id = c.id and ${what})
      limit ${COUNTED}
    ) one
  ) held`;

const cohortWork = {
  region: 'd.region_id',
  id: 'd.id',
  count: 'held.count',
  procedure: 'd.procedure_id',
  target: { kind: `'procedure'`, id: 'd.procedure_id' },
};

const offers = branch(
  'extension-offers',
  { ...cohortWork, dueOn: 'd.due_on', since: 'd.created_at' },
  `deadline d join procedure p on p.id = d.procedure_id
    join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
    ${cohort('c.option_open', `o.state in ('proposed', 'open')`)}
  where d.kind = 'extension-decision' and d.superseded_at is null and d.due_on >= $3::date and held.count > 0
    and d.due_on - 7 * coalesce((v.definition #>> '{term,offerLeadWeeks}')::int, 0) <= $3::date`,
);

const lateOffers = branch(
  'late-extensions',
  { ...cohortWork, dueOn: 'held.ends_on', since: midnight('d.due_on') },
  `(select distinct on (region_id, procedure_id, due_on) * from deadline
     where region_id = any($1::int[]) and kind = 'extension-decision' and due_on < $3::date and due_on > $3::date - 400
     order by region_id, procedure_id, due_on, id) d
    ${cohort('not c.option_open and c.ends_on >= $3::date', 'o.number = c.extensions_exercised + 1')}
  where held.count > 0`,
);

const approvals = branch(
  'extension-approval',
  {
    region: 'o.region_id',
    id: 'o.id',
    dueOn: 'o.answer_due_on',
    since: 'o.proposed_at',
    name: 'c.organisation_name',
    reference: 'c.number',
    organisation: 'c.organisation_id',
    procedure: 'c.procedure_id',
    target: { kind: `'contract'`, id: 'c.id' },
    barred: 'array[o.offered_by]',
  },
  `extension_offer o join contract c on c.id = o.contract_id where o.state = 'proposed'`,
);

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

const branches = [
  enrolments('enrolment-assessment', 'submitted'),
  enrolments('enrolment-proposal', 'assessed'),
  enrolments('enrolment-decision', 'decisionProposed'),
  evidenceChecks,
  complaints,
  suspendedRefusals,
  signatures,
  addendumSignatures,
  lapsedEvidence,
  evidenceRenewals,
  offers,
  lateOffers,
  approvals,
  handoverProposals,
  handoverDecisions,
  roleProposals,
  reviews,
  questions,
  heldRuns,
  tasks,
];

/**
 * `mine`, the roles of the person who asks, and `item`, what there is to do; to go on with `select …`. A person sees what
 * its own roles may read, though other people of the region may more.
 */
export const WORK = `with mine as materialized (
  select region_id, role from region_role
  where person_id = $2::uuid and region_id = any($1::int[]) and since_on <= $3::date and (ended_on is null or ended_on >= $3::date)
), item as (
${branches.join('\nunion all\n')}
)`;

/** Joins who has an item `i` and whether it was put off. */
export const HOLDER_OF_ITEM = workHolder(
  { region: 'i.region_id', kind: 'i.subject_kind', id: 'i.subject_id' },
  'i.roles',
  '$3::date',
  'i.barred',
);

/** Whether an item `i` with its holder is out of sight today. */
export const ASLEEP = `coalesce(work.snoozed_kind = i.kind and work.snoozed_until > $3::date, false)`;

/** Whether the person who asks may do an item `i`. */
export const DOABLE = `(i.permitted and $2::uuid <> all(i.barred))`;
