import type { AssessmentOutcome } from './rules/assessment.js';

/** A reason that the region gave before for a finding on a condition. */
export interface StandingReason {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
  /** How often, of late. */
  uses: number;
}

/** So many enrolments back it looks, and so many reasons it tells of each finding. */
const LOOKED_BACK = 500;
const TOLD = 5;

/** $1 the enrolment, $2 the regions of who asks. */
export const STANDING_REASONS = `
  with asked as (
    select region_id, procedure_id from enrolment where id = $1 and region_id = any($2::int[]) and submitted_at is not null
  ), recent as (
    select e.id from enrolment e
    where e.region_id = (select region_id from asked) and e.procedure_id = (select procedure_id from asked)
      and e.submitted_at is not null
    order by e.submitted_at desc limit ${LOOKED_BACK}
  ), told as (
    select a.condition_code, a.outcome, a.reason, count(*)::int as uses,
      row_number() over (partition by a.condition_code, a.outcome order by count(*) desc, max(a.assessed_at) desc) as place
    from assessment a join recent on recent.id = a.enrolment_id group by 1, 2, 3
  )
  select true as known, (select coalesce(jsonb_agg(jsonb_build_object('conditionCode', condition_code, 'outcome', outcome,
      'reason', reason, 'uses', uses) order by condition_code, outcome, place), '[]')
    from told where place <= ${TOLD}) as reasons
  from asked`;
