import { amendmentPolicy } from './amendment-policy.js';
import { contractPolicy } from './contract-policy.js';
import { endingPolicy } from './ending-policy.js';
import { dialoguePolicy } from './dialogue-policy.js';
import { enrolmentPolicy } from './enrolment-policy.js';
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

/** A procedure's own policy, or the default when it has none. */
export function policyOf(own: NoticePolicy): NoticePolicy {
  return own.length === 0 ? defaultPolicy : own;
}
