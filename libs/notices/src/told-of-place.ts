/**
 * Whether who holds a role in the region is told of a subject, as SQL: a municipal manager of what lies in the own
 * municipalities only, for the walls show nothing else; everybody else of all.
 *
 * @param subject alias of a row with `subject_kind` and `subject_id`
 * @param holder alias of a row of `region_role`
 */
export const toldOfPlace = (subject: string, holder: string): string =>
  `case when ${holder}.role <> 'municipal_manager' then true else case ${subject}.subject_kind
      when 'contract' then exists (select from contract_municipality place
        where place.contract_id = ${subject}.subject_id and place.municipality = any (${holder}.municipality_codes))
      when 'extensionOffer' then exists (
        select from extension_offer o join contract_municipality place on place.contract_id = o.contract_id
        where o.id = ${subject}.subject_id and place.municipality = any (${holder}.municipality_codes))
      when 'enrolment' then exists (select from enrolment e
        where e.id = ${subject}.subject_id and e.asked_municipalities && ${holder}.municipality_codes)
      else false end end`;
