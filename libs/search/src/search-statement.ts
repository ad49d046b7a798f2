import { CONTRACT_STATUS } from '@openhuis/contracts';
import { regionsOfMunicipalities } from '@openhuis/platform';

/** Contracts that are looked at by the most telling of the words. */
const CANDIDATES = 200;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** Whether a kind is asked for: a condition without a column is judged before anything is read. */
const asked = (kind: string): string => `'${kind}' = any($8::text[])`;
const group = (kind: string, order: string, select: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(hit) - 'rank' order by ${order}), '[]') from (${select} order by ${order} limit $9) hit) as ${kind}`;

/** The row of an id: a few are looked up one by one, however many the planner expects. */
const one = (table: string, id: string): string => `select * from ${table} where id = ${id} offset 0`;

/** The title of a procedure as it stands published; of a draft as it is drafted. */
const title = (procedure: string): string => `(select coalesce(v.definition, p.draft) -> 'title' from procedure p
  left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version where p.id = ${procedure})`;

/**
 * Everything that fits, one row with an array a kind.
 *
 * $1 business date, $2 the words as typed, $3 an id or null, $4 regions, $5 organisations, $6 municipalities and $7 id of
 * who asks, $8 kinds, $9 at most so many of a kind
 *
 * `find_organisations` looks in the regions of who asks and answers ids only (see the migration "Search"); everything that is
 * shown is read from its own table, behind its walls. Names of people are shown to who may look at the people of the region
 * (`people.read`) or is of the organisation (`member.read`).
 */
export const SEARCH = `
  with sought as materialized (
    select array_agg('% ' || word || '%') as patterns,
      (array_agg(word order by word ~ '[0-9]' desc, length(word) desc))[1] collate "C" as telling
    from regexp_split_to_table(searchable($2), ' +') word where word <> ''
  ), region as materialized (
    select distinct unnest($4::int[] || ${regionsOfMunicipalities('$6')}) as id
  ), found as materialized (
    select organisation_id, max(likeness) as likeness from (
      select organisation_id, likeness from find_organisations($2, $9)
      union all
      select o.id, 2 from sought join organisation o on words_of(o) like all (sought.patterns) where o.id = any($5::uuid[])
      union all
      select $3::uuid, 3 where $3::uuid is not null) one
    group by 1
  ), candidate as materialized (
    select near.contract_id, near.word from region cross join sought cross join lateral (
      select w.contract_id, w.word from contract_word w
      where w.region_id = region.id and w.word >= sought.telling and w.word < sought.telling || chr(1114111)
      order by w.word limit ${CANDIDATES}) near
    union
    select c.id, '' from contract c where c.organisation_id = any($5)
  ), numbered as materialized (
    select c.id, max(case when candidate.word = sought.telling then 9 else 8 end) as rank
    from sought cross join candidate cross join lateral (${one('contract', 'candidate.contract_id')}) c where c.search_text like all (sought.patterns)
    group by c.id order by 2 desc limit $9
  ), named as materialized (
    select id, rank from numbered union select c.id, 9 from contract c where c.id = $3
  ), held as materialized (
    select near.id, found.likeness from found cross join lateral (
      select c.id from contract c where c.organisation_id = found.organisation_id order by c.ends_on desc limit $9) near
    where ${asked('contracts')}
  )
  select ${group(
    'contracts',
    `rank desc, "endsOn" desc, number, id`,
    `select c.id, c.region_id as "regionId", c.number, c.organisation_name as "organisationName",
       ${title('c.procedure_id')} as "procedureTitle", ${CONTRACT_STATUS} as status, c.ends_on as "endsOn", fit.rank
     from (select id, max(rank) as rank from (select id, rank from named union all select id, likeness from held) one group by 1) fit
     cross join lateral (${one('contract', 'fit.id')}) c where ${asked('contracts')}`,
  )},
  ${group(
    'organisations',
    `rank desc, name, id`,
    `select o.id, o.name, o.kvk_number as "kvkNumber", o.agb_code as "agbCode", found.likeness as rank
     from found cross join lateral (${one('organisation', 'found.organisation_id')}) o where ${asked('organisations')}`,
  )},
  ${group(
    'enrolments',
    `rank desc, "submittedAt" desc nulls last, id`,
    `select e.id, e.region_id as "regionId", o.name as "organisationName", ${title('e.procedure_id')} as "procedureTitle",
       e.status, to_char(e.submitted_at at time zone 'UTC', ${INSTANT}) as "submittedAt", fit.rank
     from (select id, max(rank) as rank from (
       select near.id, found.likeness as rank from found cross join lateral (
         select e.id from enrolment e where e.organisation_id = found.organisation_id order by e.submitted_at desc nulls last limit $9) near
       union
       select e.id, 9 from enrolment e where e.id = $3) one group by 1) fit
     cross join lateral (${one('enrolment', 'fit.id')}) e
     left join lateral (${one('organisation', 'e.organisation_id')}) o on true where ${asked('enrolments')}`,
  )},
  ${group(
    'procedures',
    `status, id`,
    `select p.id, p.region_id as "regionId", coalesce(v.definition, p.draft) -> 'title' as title, p.status
     from sought cross join procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
     where ${asked('procedures')} and (p.region_id in (select id from region) or not exists (select from region))
       and (p.id = $3 or (' ' || searchable(concat_ws(' ', coalesce(v.definition, p.draft) #>> '{title,nl}',
         coalesce(v.definition, p.draft) #>> '{title,en}', p.slug)) like all (sought.patterns)))`,
  )},
  ${group(
    'notices',
    `rank desc, "dueOn" desc, id`,
    `select n.id, n.region_id as "regionId", n.kind, n.step, n.recipient_role as "recipientRole", n.due_on as "dueOn",
       o.name as "organisationName", (select c.number from contract c where c.id = n.subject_id) as "contractNumber",
       n.state, fit.rank
     from (select id, max(rank) as rank from (
       select near.id, found.likeness as rank from found cross join lateral (
         select n.id from notice n where n.organisation_id = found.organisation_id order by n.due_on desc, n.id desc limit $9) near
       union
       select near.id, named.rank from named cross join lateral (
         select n.id from notice n where n.subject_id = named.id order by n.due_on desc limit $9) near
       union
       select n.id, 9 from notice n where n.id = $3) one group by 1) fit
     cross join lateral (${one('notice', 'fit.id')}) n
     left join lateral (${one('organisation', 'n.organisation_id')}) o on true where ${asked('notices')}`,
  )},
  ${group(
    'people',
    `name, id`,
    `select p.id, p.name, p.email, min(r.region_id) as "regionId", min(r.organisation_id::text) as "organisationId",
       nullif(max(coalesce(r.ended_on, 'infinity')), 'infinity') as until
     from (
       select r.person_id, r.region_id, null::uuid as organisation_id, r.ended_on from region_role r
       where r.region_id = any($4) and r.region_id in (select own.region_id from region_role own where own.person_id = $7
         and own.role in ('region_administrator', 'auditor') and own.since_on <= $1 and (own.ended_on is null or own.ended_on >= $1))
       union all
       select r.person_id, null, r.organisation_id, r.ended_on from organisation_role r where r.organisation_id = any($5)) r
     join person p on p.id = r.person_id cross join sought
     where ${asked('people')} and (r.ended_on is null or r.ended_on >= $1)
       and ' ' || searchable(p.name || ' ' || p.email) like all (sought.patterns)
     group by p.id`,
  )}`;
