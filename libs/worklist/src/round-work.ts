import { branch, day } from './work-branch.js';

/** By when a second person should have approved a round: counted back from the latest notice date of its cohort. */
const APPROVED_BY = `coalesce((select min(d.due_on) from deadline d
    where d.region_id = r.region_id and d.subject_kind = 'procedure' and d.subject_id = r.procedure_id
      and d.kind = 'extension-decision' and d.superseded_at is null and d.due_on >= $3::date)
  - 7 * coalesce((select e.approve_weeks from extension_programme e where e.procedure_id = r.procedure_id), 12),
  ${day('r.created_at')})`;

const round = { region: 'r.region_id', id: 'r.id', procedure: 'r.procedure_id' };

const preparations = branch(
  'extension-round',
  { ...round, dueOn: APPROVED_BY, since: 'coalesce(r.returned_at, r.created_at)' },
  `extension_round r where r.state = 'draft'`,
);

const approvals = branch(
  'round-approval',
  { ...round, dueOn: APPROVED_BY, since: 'r.submitted_at', count: 'r.offers', barred: 'array[r.submitted_by]' },
  `extension_round r where r.state = 'submitted'`,
);

const failures = branch(
  'round-failures',
  { ...round, dueOn: `${day('r.sent_at')} + 7`, since: 'r.sent_at', count: 'failed.count' },
  `extension_round r cross join lateral (
    select count(*)::int as count from extension_round_contract c where c.round_id = r.id and c.state = 'failed') failed
  where r.state = 'sent' and failed.count > 0`,
);

/** Of the round, but a piece of work of its own: who prepares rounds does not therefore send the letters. */
const letters = branch(
  'registered-letters',
  {
    ...round,
    id: `md5('letters of ' || r.id)::uuid`,
    dueOn: 'unreceived.due_on + 7',
    since: `((unreceived.due_on + 1)::timestamp at time zone 'Europe/Amsterdam')`,
    count: 'unreceived.count',
    target: { kind: `'extensionRound'`, id: 'r.id' },
  },
  `(select o.round_id, min(o.receipt_due_on) as due_on, count(*)::int as count from extension_offer o
    where o.region_id = any($1::int[]) and o.state in ('open', 'accepted') and o.received_at is null
      and o.letter_sent_on is null and o.receipt_due_on < $3::date and o.round_id is not null
    group by o.round_id) unreceived join extension_round r on r.id = unreceived.round_id
  where true`,
);

/** What rounds of extensions ask of people. */
export const roundWork = [preparations, approvals, failures, letters];
