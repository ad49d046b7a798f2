import type { EntityManager } from 'typeorm';
import type { ComplaintOutcome } from './rules/complaint.js';
import type { SuspensionGround } from './rules/refusal-suspension.js';

/** Who of the region did something. The provider is not told. */
export interface Doer {
  personId: string;
  name: string;
}

/** A decision as it was proposed. */
export interface ShownProposal {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  unmetConditions: string[];
  proposedBy: Doer | null;
  proposedAt: string;
  lines: { productId: string; product: string; municipality: string; admitted: boolean; reason: string | null }[];
}

/** A proposal that was given back, with why. */
export interface ReturnedProposal extends Omit<ShownProposal, 'lines'> {
  returnedBy: Doer | null;
  returnedAt: string;
  returnReason: string;
}

/** What suspends a refusal. */
export interface ShownSuspension {
  ground: SuspensionGround;
  court: string | null;
  caseNumber: string;
  servedOn: string;
  registeredAt: string;
  /** When the calendar had made the refusal final before this was registered, and why it was registered so late. */
  wasFinalAt: string | null;
  lateReason: string | null;
}

/** A refusal of which the provider was told, and what became of it. */
export interface ShownRefusal {
  id: string;
  state: 'running' | 'suspended' | 'final' | 'reconsidered';
  reason: string;
  unmetConditions: string[];
  notifiedOn: string;
  remedyUntil: string;
  suspension: ShownSuspension | null;
  endedAt: string | null;
  /** Null also where the term passed by itself. */
  endReason: string | null;
}

/** A complaint about a refusal, with its answer. */
export interface ShownComplaint {
  id: string;
  /** The announced refusal it is about; null for one of some lines. */
  refusalId: string | null;
  text: string;
  filedBy: string | null;
  filedOn: string;
  answerDueOn: string;
  answer: { outcome: ComplaintOutcome; reason: string; answeredBy: string | null; answeredAt: string } | null;
}

/** How a decision came about, and what was done about it. */
export interface DecisionHistory {
  /** The proposal that waits for a second person. The region's alone, as those that were given back. */
  proposal: ShownProposal | null;
  /** The newest first. */
  returnedProposals: ReturnedProposal[];
  /** The newest first: after a reconsideration there may be another. */
  refusals: ShownRefusal[];
  complaints: ShownComplaint[];
}

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const doer = (person: string): string =>
  `case when ${person}.id is not null then jsonb_build_object('personId', ${person}.id, 'name', ${person}.name) end`;
const proposed = `'id', p.id, 'outcome', p.outcome, 'reason', p.reason, 'unmetConditions', p.unmet_conditions,
  'proposedBy', ${doer('proposer')}, 'proposedAt', ${utc('p.proposed_at')}`;

/** Row-level security decides what there is: a provider has no proposals, and no names of the region. */
const HISTORY = `
  select
    (select jsonb_build_object(${proposed},
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('productId', l.product_id, 'product', product.code,
            'municipality', l.municipality, 'admitted', l.admitted, 'reason', l.reason) order by product.code, l.municipality), '[]')
          from decision_proposal_line l join product on product.id = l.product_id where l.proposal_id = p.id))
      from decision_proposal p left join person proposer on proposer.id = p.proposed_by
      where p.enrolment_id = $1 and p.settled_as is null) as proposal,
    (select coalesce(jsonb_agg(jsonb_build_object(${proposed}, 'returnedBy', ${doer('returner')},
        'returnedAt', ${utc('p.settled_at')}, 'returnReason', p.settle_reason) order by p.settled_at desc), '[]')
      from decision_proposal p left join person proposer on proposer.id = p.proposed_by
      left join person returner on returner.id = p.settled_by
      where p.enrolment_id = $1 and p.settled_as = 'returned') as "returnedProposals",
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'reason', r.reason,
        'unmetConditions', r.unmet_conditions, 'notifiedOn', r.notified_on, 'remedyUntil', r.remedy_until,
        'endedAt', ${utc('r.ended_at')}, 'endReason', r.end_reason,
        'suspension', case when s.refusal_id is not null then jsonb_build_object('ground', s.ground, 'court', s.court,
          'caseNumber', s.case_number, 'servedOn', s.served_on, 'registeredAt', ${utc('s.registered_at')},
          'wasFinalAt', ${utc('s.was_final_at')}, 'lateReason', s.late_reason) end)
        order by r.notified_at desc), '[]')
      from intended_refusal r left join refusal_suspension s on s.refusal_id = r.id
      where r.enrolment_id = $1) as refusals,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'refusalId', c.refusal_id, 'text', c.text,
        'filedBy', filer.name, 'filedOn', c.filed_on, 'answerDueOn', c.answer_due_on,
        'answer', case when a.complaint_id is not null then jsonb_build_object('outcome', a.outcome, 'reason', a.reason,
          'answeredBy', answerer.name, 'answeredAt', ${utc('a.answered_at')}) end) order by c.filed_at desc), '[]')
      from complaint c left join complaint_answer a on a.complaint_id = c.id
      left join person filer on filer.id = c.filed_by left join person answerer on answerer.id = a.answered_by
      where c.enrolment_id = $1) as complaints`;

/** Reads it in one statement, through the eyes of whoever the transaction runs for. */
export async function readDecisionHistory(manager: EntityManager, enrolmentId: string): Promise<DecisionHistory> {
  const [history] = await manager.query<[DecisionHistory]>(HISTORY, [enrolmentId]);
  return history;
}
