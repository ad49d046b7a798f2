import { branch } from './work-branch.js';

const approvals = branch(
  'amendment-approval',
  {
    region: 'm.region_id',
    id: 'm.id',
    // The earliest day that is of use: it must be announced so that everybody can still answer before it holds.
    dueOn: `(m.effective_on - 60)`,
    since: 'm.proposed_at',
    name: 'm.subject',
    procedure: 'm.procedure_id',
    barred: 'array[m.proposed_by]',
  },
  `amendment m where m.state = 'proposed'`,
);

/** What amendments ask of people: a second person announces them. */
export const amendmentWork = [approvals];
