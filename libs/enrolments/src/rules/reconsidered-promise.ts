import { addDays, daysBetween } from '@openhuis/calendar';

/**
 * The promised day after an intended refusal is taken back. Nobody waited for the region from the day on which it told the
 * outcome until the day on which it took that back, so the promise stood still meanwhile, as it does for a supplement: as
 * many days are left as there were when the provider was told, and a region that was late then is as late now. The promise
 * is the procedure's own (domain guide, sections 1 and 7.10): no law gives it another term, and the whole of it anew would
 * make a provider wait longer for a refusal that was wrong.
 *
 * @param decisionDueOn the day that was promised when the provider was told
 */
export function promiseAfterReconsideration(decisionDueOn: string, notifiedOn: string, reconsideredOn: string): string {
  return addDays(decisionDueOn, Math.max(0, daysBetween(notifiedOn, reconsideredOn)));
}
