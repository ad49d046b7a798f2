import { askForJob, type Clock, type Database, type JobHandlers, systemScope } from '@openhuis/platform';
import type { NoticeComposer } from './compose-mails.js';
import type { NoticeForecast } from './forecast-notices.js';
import type { NoticePlanner } from './plan-notices.js';
import type { NoticeReconciler } from './reconcile-notices.js';
import type { NoticeSender } from './send-notices.js';

/** What the handlers need; apps/worker builds it on the worker's role. */
export interface NoticeWork {
  database: Database;
  clock: Pick<Clock, 'moment'>;
  planner: NoticePlanner;
  forecast: NoticeForecast;
  composer: NoticeComposer;
  sender: NoticeSender;
  reconciler: NoticeReconciler;
  /** Aborted when the worker must stop: nothing more is claimed, what is under way is finished. */
  stopping: AbortSignal;
  /** Told of what a person should know of, without personal data. */
  report: (event: Record<string, unknown>) => void;
}

/** The handlers of the notice jobs. Each may run at any time, any number of times: the rows say what there is to do. */
export function noticeJobHandlers(
  work: NoticeWork,
): Pick<JobHandlers, 'notices.plan' | 'notices.forecast' | 'notices.send' | 'notices.reconcile'> {
  const { database, clock, planner, forecast, composer, sender, reconciler, stopping, report } = work;
  const reportSome = (event: string, result: object): void => {
    if (Object.values(result).some((count) => count !== 0 && count !== false)) report({ event, ...result });
  };
  return {
    'notices.plan': async ({ regionId }) => {
      const moment = await clock.moment();
      await forecast.storeFirst(regionId, moment);
      const { held, due, lapsed, deliveries } = await planner.plan(regionId, moment);
      if (held !== null) report({ event: 'notice run held', regionId, reason: held });
      if (due + lapsed > 0) report({ event: 'notices planned', regionId, due, lapsed, deliveries });
      // The schedule would come round to it; a person who waits for a mail should not.
      if (deliveries > 0)
        await database.command(systemScope(regionId), (manager) => askForJob(manager, 'notices.send', {}));
    },
    'notices.forecast': async ({ regionId }) => forecast.store(regionId, await clock.moment()),
    'notices.send': async () => {
      const moment = await clock.moment();
      await composer.composeAll(moment, stopping);
      reportSome('mails sent', await sender.drain(moment, stopping));
    },
    'notices.reconcile': async () => {
      reportSome('notices reconciled', await reconciler.reconcile(await clock.moment()));
    },
  };
}
