import { SETTLEMENT_SHOWN_DAYS, workTerms } from './rules/work-kind.js';
import { branch, day, midnight } from './work-branch.js';

/** What the work is about: one contract, and who holds it. */
const ofContract = {
  region: 'c.region_id',
  name: 'c.organisation_name',
  reference: 'c.number',
  organisation: 'c.organisation_id',
  procedure: 'c.procedure_id',
  target: { kind: `'contract'`, id: 'c.id' },
};

const approvals = branch(
  'ending-approval',
  {
    ...ofContract,
    id: 'e.id',
    dueOn: 'coalesce(e.answer_due_on, e.ends_on)',
    since: 'e.requested_at',
    barred: `case when e.requested_by is null then '{}'::uuid[] else array[e.requested_by] end`,
  },
  `contract_ending e join contract c on c.id = e.contract_id where e.state = 'proposed'`,
);

/** What is to be settled of one end is one piece of work: what the region does itself, and what a provider is late with. */
const settlements = branch(
  'settlement',
  {
    ...ofContract,
    // Of the end, but not its approval: who may approve ends does not therefore settle them.
    id: `md5('settlement of ' || left_over.ending_id)::uuid`,
    dueOn: 'left_over.due_on',
    since: midnight(`(left_over.due_on - ${SETTLEMENT_SHOWN_DAYS})`),
    count: 'left_over.count',
  },
  `(select s.ending_id, s.contract_id, min(s.due_on) as due_on, count(*)::int as count from settlement_item s
    where s.region_id = any($1::int[]) and s.done_at is null
      and (s.due_on < $3::date or (s.side = 'region' and s.due_on <= $3::date + ${SETTLEMENT_SHOWN_DAYS}))
    group by s.ending_id, s.contract_id) left_over join contract c on c.id = left_over.contract_id
  where true`,
);

/** Once the provider responded, or can no longer. */
const measures = branch(
  'measure-decision',
  {
    ...ofContract,
    id: 'm.id',
    dueOn: `m.hearing_until + ${workTerms.measureDecision}`,
    since: `least(m.viewed_at, ${midnight('(m.hearing_until + 1)')})`,
    barred: 'array[m.proposed_by]',
  },
  `measure m join contract c on c.id = m.contract_id
  where m.state = 'proposed' and (m.viewed_at is not null or m.hearing_until < $3::date)`,
);

const intakeStops = branch(
  'intake-stop-request',
  { ...ofContract, id: 'i.id', dueOn: '(i.starts_on - 1)', since: 'i.requested_at' },
  `intake_stop i join contract c on c.id = i.contract_id where i.state = 'requested'`,
);

/** One check a region, however many contracts the provider has there. */
const partyChanges = branch(
  'party-change-check',
  {
    region: 'h.region_id',
    id: 'w.id',
    dueOn: `greatest(w.effective_on, ${day('h.asked_at')})`,
    since: 'h.asked_at',
    about: 'w.kind',
    organisation: 'h.organisation_id',
    target: { kind: `'organisation'`, id: 'h.organisation_id' },
  },
  `organisation_change_check h join organisation_change w on w.id = h.change_id
  where h.state = 'open' and w.state = 'reported'`,
);

const paperSignings = branch(
  'paper-signing',
  {
    ...ofContract,
    id: 'p.id',
    dueOn: `${day('p.proposed_at')} + ${workTerms.paperSigning}`,
    since: 'p.proposed_at',
    barred: 'array[p.proposed_by]',
  },
  `paper_signing p join contract c on c.id = p.contract_id where p.state = 'proposed'`,
);

/** What the end of contracts, measures, and changes of providers ask of people. */
export const endingWork = [approvals, settlements, measures, intakeStops, partyChanges, paperSignings];
