import type { DecidedEnrolment, EnrolmentDecision, Enrolments } from '@openhuis/enrolments';
import type { Actor, Moment } from '@openhuis/platform';

/** Decides as two people do: the first proposes, the second takes the decision. */
export function byTwoPeople(
  enrolments: Enrolments,
  second: Actor,
): (
  first: Actor,
  moment: Moment,
  id: string,
  version: number,
  decision: EnrolmentDecision,
) => Promise<DecidedEnrolment> {
  return async (first, moment, id, version, decision) => {
    const proposed = await enrolments.proposeDecision(first, moment, id, version, decision);
    return await enrolments.takeDecision(second, moment, id, proposed.version);
  };
}
