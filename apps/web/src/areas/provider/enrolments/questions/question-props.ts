import type { ConditionState, Enrolment } from '../enrolment.js';

/** What every kind of question is given. */
export interface QuestionProps {
  enrolment: Enrolment;
  condition: ConditionState;
  mayEdit: boolean;
}
