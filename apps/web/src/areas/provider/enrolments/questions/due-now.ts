import type { AskedCondition } from './question-props.js';

/** A condition as a supplement asks it: once it is asked, what followed only on request is due as well. */
export function dueNow<Asked extends AskedCondition>(condition: Asked): Asked {
  const { evidence } = condition;
  return evidence === undefined ? condition : { ...condition, evidence: { ...evidence, atSubmission: true } };
}
