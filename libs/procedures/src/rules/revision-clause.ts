import type { ProcedureDefinition, RevisionClause } from '../procedure-definition.js';

/**
 * What holds where a procedure says nothing: six weeks to answer, two weeks more for whoever did not, implemented within six
 * months (contract standard 1.4), and silence refuses (domain guide, section 7, point 6).
 */
export const defaultRevisionClause: Readonly<RevisionClause> = {
  responseDays: 42,
  lastTermDays: 14,
  implementationMonths: 6,
  silence: 'refusal',
};

/** The revision clause of a procedure, as it was published or built in. */
export function revisionClauseOf({ revision }: Pick<ProcedureDefinition, 'revision'>): RevisionClause {
  return revision ?? defaultRevisionClause;
}
