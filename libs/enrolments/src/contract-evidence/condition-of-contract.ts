/**
 * A condition, as JSON in SQL, of a contract `c` by its code in `$2`: as it stood in the version under which the contract was
 * formed, or, for what was added later, as it stands now.
 */
export const CONDITION_OF_CONTRACT = `(select asked from procedure asking
    join procedure_version v on v.procedure_id = asking.id and v.number in (c.procedure_version, asking.current_version)
    cross join jsonb_array_elements(v.definition -> 'conditions') asked
  where asking.id = c.procedure_id and asked ->> 'code' = $2 order by v.number = c.procedure_version desc limit 1)`;
