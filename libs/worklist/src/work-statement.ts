import { workHolder } from '@openhuis/regions';
import { amendmentWork } from './amendment-work.js';
import { contractWork } from './contract-work.js';
import { endingWork } from './ending-work.js';
import { enrolmentWork } from './enrolment-work.js';
import { regionWork } from './region-work.js';
import { roundWork } from './round-work.js';

/**
 * What needs a person, as one statement over the facts. Its parameters: $1 the regions, $2 the person who asks, $3 today,
 * $4 the kinds of work, $5 whether also what this person may only know of.
 */

/**
 * `mine`, the roles of the person who asks, and `item`, what there is to do; to go on with `select …`. A person sees what
 * its own roles may read, though other people of the region may more.
 */
export const WORK = `with mine as materialized (
  select region_id, role from region_role
  where person_id = $2::uuid and region_id = any($1::int[]) and since_on <= $3::date and (ended_on is null or ended_on >= $3::date)
), item as (
${[...enrolmentWork, ...contractWork, ...endingWork, ...amendmentWork, ...roundWork, ...regionWork].join('\nunion all\n')}
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
