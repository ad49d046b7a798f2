import { conflictedAbout } from '@openhuis/enrolments';
import { workTerms } from './rules/work-kind.js';
import { branch, day, midnight } from './work-branch.js';

/** More of a cohort is not counted: "1000 and more" says enough. */
const COUNTED = 1000;

const signatures = branch(
  'contract-signature',
  {
    region: 'c.region_id',
    id: 'c.id',
    dueOn: `coalesce((select min(d.due_on) from deadline d where d.region_id = c.region_id and d.subject_kind = 'contract'
      and d.subject_id = c.id and d.kind in ('signature', 'signature-again') and d.superseded_at is null), c.formed_on)`,
    since: 's.signed_at',
    name: 'c.organisation_name',
    reference: 'c.number',
    organisation: 'c.organisation_id',
    procedure: 'c.procedure_id',
  },
  `contract c join signature s on s.contract_id = c.id and s.side = 'provider' and s.text_hash = c.text_hash
  where c.signed_on is null and c.ended_on is null
    and not exists (select from signature own where own.contract_id = c.id and own.side = 'region' and own.text_hash = c.text_hash)`,
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
      where r.contract_id = p.contract_id and r.condition_code = p.condition_code
        and r.party_id is not distinct from p.party_id and r.state = 'open')
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
      and p.party_id is not distinct from r.party_id
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
    and not exists (select from extension_round r
      where r.procedure_id = d.procedure_id and r.state in ('draft', 'submitted'))
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

/** What contracts ask of people. */
export const contractWork = [
  signatures,
  addendumSignatures,
  lapsedEvidence,
  evidenceRenewals,
  offers,
  lateOffers,
  approvals,
];
