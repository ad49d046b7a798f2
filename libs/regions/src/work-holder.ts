/**
 * Who has what: `work_assignment` holds, under the kind and the id of a subject, the person of the region who takes care of
 * it. A step that the holder has no role for is free again, and so is everything of somebody whose roles have ended.
 */

/** A name that the region knows its people by. */
export const REGIONAL_NAME = `coalesce(held.known_as, holder.name)`;

/**
 * Joins the holder of a subject to a statement, as `work`: person_id, name, assigned_at, version, and when and why it was
 * put off. All but `version` are null where nobody has it.
 *
 * @param subject what the row of the statement is: its region, kind and id as expressions
 * @param roles the roles of which the holder must have one, as an array in SQL
 * @param today the placeholder of the business date
 * @param barred who may not do the step whatever the role, as an array in SQL
 */
export function workHolder(
  subject: { region: string; kind: string; id: string },
  roles: string,
  today: string,
  barred = `'{}'::uuid[]`,
): string {
  return `left join lateral (
    select holding.person_id, holding.name, case when holding.person_id is not null then taken.assigned_at end as assigned_at,
      taken.version, taken.snoozed_kind, taken.snoozed_until, taken.snooze_reason
    from work_assignment taken
    left join lateral (
      select taken.person_id, ${REGIONAL_NAME} as name
      from region_role held join person holder on holder.id = held.person_id
      where held.person_id = taken.person_id and held.region_id = taken.region_id and held.role = any(${roles})
        and held.person_id <> all(${barred}) and held.since_on <= ${today} and (held.ended_on is null or held.ended_on >= ${today})
      limit 1
    ) holding on true
    where taken.region_id = ${subject.region} and taken.subject_kind = ${subject.kind} and taken.subject_id = ${subject.id}
  ) work on true`;
}
