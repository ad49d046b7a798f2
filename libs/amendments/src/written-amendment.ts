import { refuseOn } from '@openhuis/platform';
import type { AmendmentBody } from './amendments.dto.js';
import type { AmendmentWriting } from './edit-amendment.js';
import { readChanges, type SentChange } from './rules/read-change.js';

/** What was written, or every field of a change that is missing or does not belong to its kind. */
export function writingOf({
  subject,
  reason,
  basis,
  basisReference,
  effectiveOn,
  changes: sent,
  proposalIds,
}: AmendmentBody): AmendmentWriting {
  const { changes, violations } = readChanges(sent as unknown as SentChange[]);
  refuseOn(violations);
  return {
    subject: subject.trim(),
    reason: reason.trim(),
    basis,
    basisReference,
    effectiveOn,
    changes,
    ...(proposalIds !== undefined && { proposalIds }),
  };
}
