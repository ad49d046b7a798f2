import { asksApplicant, deliverersOf } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import type { Condition, Enrolment } from '../enrolment-queries.js';

/** Something that can be lacking: a condition, of the applicant or of one of the parties that deliver it themselves. */
export interface Deliverable {
  /** Of the field: the code, with the party behind it. */
  key: string;
  condition: Condition;
  /** Null: of the applicant. */
  party: Enrolment['parties'][number] | null;
}

/** Each condition once for each of whom it is asked; the applicant first. */
export function deliverables({ conditions, parties }: Pick<Enrolment, 'conditions' | 'parties'>): Deliverable[] {
  return conditions.flatMap((condition) => {
    const others = deliverersOf(condition, parties);
    return [
      ...(asksApplicant(condition) || others.length === 0 ? [{ key: condition.code, condition, party: null }] : []),
      ...others.map((party) => ({ key: `${condition.code}-${party.id}`, condition, party })),
    ];
  });
}
