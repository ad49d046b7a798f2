import type { Enrolment } from '../enrolment.js';

export type Refusal = Enrolment['refusals'][number];
export type Complaint = Enrolment['complaints'][number];

/** The refusal that stands, intended or final: none that was taken back. */
export function standingRefusal({ refusals }: Pick<Enrolment, 'refusals'>): Refusal | undefined {
  return refusals.find(({ state }) => state !== 'reconsidered');
}

/** The complaint about what is refused now, by an announcement or by the lines of a decision. */
export function complaintOf(enrolment: Pick<Enrolment, 'refusals' | 'complaints'>): Complaint | undefined {
  const refusal = standingRefusal(enrolment);
  return enrolment.complaints.find(({ refusalId }) => refusalId === (refusal?.id ?? null));
}

/** Whether something is refused, so that one can complain about it. As `complaintViolations` of the api judges. */
export function isRefused({ status, decision }: Pick<Enrolment, 'status' | 'decision'>): boolean {
  if (status === 'admitted') return decision?.lines.some(({ admitted }) => !admitted) === true;
  return status === 'refusalIntended' || status === 'refusalSuspended' || status === 'refused';
}
