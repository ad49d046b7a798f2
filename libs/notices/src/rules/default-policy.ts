import { amendmentPolicy } from './amendment-policy.js';
import { contractPolicy } from './contract-policy.js';
import { endingPolicy } from './ending-policy.js';
import { dialoguePolicy } from './dialogue-policy.js';
import { enrolmentPolicy } from './enrolment-policy.js';
import { mustBeTold } from './must-be-told.js';
import type { NoticePolicy } from './notice-policy.js';

/**
 * What a region that decides nothing else tells people, and when (issue, "Notices"). A procedure whose own policy is
 * empty uses it.
 */
export const defaultPolicy: NoticePolicy = [
  ...contractPolicy,
  ...amendmentPolicy,
  ...endingPolicy,
  ...dialoguePolicy,
  ...enrolmentPolicy,
];

/**
 * A procedure's own policy, or the default when it has none. Of what must be told it has the default steps where its own were
 * written before there was such a date.
 */
export function policyOf(own: NoticePolicy): NoticePolicy {
  if (own.length === 0) return defaultPolicy;
  const told = new Set(own.map(({ deadline }) => deadline));
  return [...own, ...defaultPolicy.filter(({ deadline }) => deadline in mustBeTold && !told.has(deadline))];
}
