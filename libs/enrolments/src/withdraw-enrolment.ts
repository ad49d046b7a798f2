import { refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { type EnrolmentState, type EnrolmentWork, lockEnrolment, saveStep } from './enrolment-work.js';
import { commandViolations, statusAfter } from './rules/transitions.js';
import { endSupplementRequest } from './supplement/lapse-supplement.js';
import { openSupplementRequest } from './supplement/supplement-requests.js';

/** Withdraws an enrolment that is not decided yet. The organisation may enrol again at once. */
export async function withdrawEnrolment(work: EnrolmentWork, id: string, version: number): Promise<EnrolmentState> {
  const loaded = await lockEnrolment(work, id, version, 'provider');
  const state = { status: loaded.enrolment.status, unassessed: [], unmet: [] };
  refuseOn(commandViolations(state, 'withdraw'));
  if (state.status === 'supplementAsked') {
    const request = await openSupplementRequest(work.manager, id);
    await endSupplementRequest(work.manager, request.id, 'withdrawn', work.moment, requirePerson(work.actor));
  }
  return await saveStep(
    work,
    loaded,
    { status: statusAfter(state, 'withdraw'), withdrawnAt: work.moment.now },
    { action: 'enrolment.withdrawn', change: {} },
  );
}
