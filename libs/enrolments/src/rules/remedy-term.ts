import { contractTermEnd } from '@openhuis/calendar';

/** Contract standard, admission: who goes to court does so within 20 calendar days of the notification; after it the right lapses. */
export const REMEDY_DAYS = 20;

/**
 * The last day on which a writ can be served against an intended refusal. A term of the procedure, not of the law: it ends
 * where it falls, and a complaint does not stop it.
 *
 * @param notifiedOn the day on which the provider was told; it does not count itself
 */
export function remedyUntil(notifiedOn: string, remedyDays = REMEDY_DAYS): string {
  return contractTermEnd(notifiedOn, { days: remedyDays });
}
