import type { Scope } from '@openhuis/platform';
import { ContractConditions } from '../list/contract-conditions.js';
import { narrowing } from '../list/contract-narrowing.js';
import type { PageStatement } from '../list/contract-page.js';
import type { ContractFilter } from '../list/contract-list.dto.js';

/**
 * How many contracts end on which day, as one statement: each that fits the filters of the list, counted by its last day
 * there or of that product. Planned for its values: what it costs depends on how many there are to count.
 */
export function totalsStatement(scope: Scope, today: string, filter: ContractFilter): PageStatement {
  const conditions = new ContractConditions(scope, today, filter);
  const { tables, at, leading } = conditions.byEnd();
  const { regions } = conditions.tenant;
  const found = narrowing(conditions, filter, 'endsOn');
  const where = [...leading, ...conditions.others(false)(at), ...(found === undefined ? [] : [`c.id in (${found})`])];
  const own = regions === undefined ? '' : `(select distinct unnest(${regions}) as region_id) own cross join `;
  return {
    text: `select ${at}.ends_on as "endsOn", count(*)::int as contracts,
  (count(*) filter (where c.option_open))::int as "withOption",
  (count(*) filter (where c.answer_due_on is not null))::int as "withOffer",
  nullif(min(c.latest_notice_on), 'infinity') as "latestNoticeOn"
from ${own}${tables} where ${where.join(' and ')} and $1::date is not null
group by 1 order by 1`,
    values: conditions.values,
  };
}
