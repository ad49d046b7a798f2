import type { ChosenAnswer, Saved } from '../draft/save-draft.js';
import type { ConditionState, Enrolment } from '../enrolment.js';

/** What every kind of question of an enrolment is given. */
export interface QuestionProps {
  enrolment: Enrolment;
  condition: ConditionState;
  mayEdit: boolean;
}

/** Who answers a condition, and where the answer is kept: the applicant, a party, or a member of a consortium itself. */
export interface Answering {
  /** Whose documents there are to choose from. */
  organisationId: string;
  /** Of the field of the answer: `conditions/UEA`, or of a party `parties/<id>/conditions/UEA`. */
  path: string;
  /** Sends an answer, when what is stored is still that from which it started. */
  save: (chosen: ChosenAnswer, isAsBefore: (given: ConditionState['given']) => boolean) => Promise<Saved>;
}

/** What the field of an answer is given. `condition` holds the answer of who answers. */
export interface AnswerProps {
  condition: AskedCondition;
  mayEdit: boolean;
  answering: Answering;
}

/** A condition as far as its field asks for it. */
export type AskedCondition = Omit<ConditionState, 'assessment'>;
