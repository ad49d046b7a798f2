import { amendmentDeadlineHandlers } from '@openhuis/amendments';
import { contractDeadlineHandlers, Contracts } from '@openhuis/contracts';
import { enrolmentDeadlineHandlers } from '@openhuis/enrolments';
import { type Database, type Moment, systemScope, takeDueDeadlines } from '@openhuis/platform';
import { procedureDeadlineHandlers, type Procedures } from '@openhuis/procedures';

/** What the sweep of the worker would do on its first round: contracts whose first day has come are activated. */
export async function actOnDueDeadlines(
  database: Database,
  procedures: Procedures,
  regionId: number,
  moment: Moment,
): Promise<void> {
  const contracts = new Contracts(database, procedures);
  const handlers = {
    ...contractDeadlineHandlers(contracts),
    ...procedureDeadlineHandlers(procedures),
    ...enrolmentDeadlineHandlers(procedures),
    ...amendmentDeadlineHandlers(procedures),
  };
  const sweep = async (): Promise<void> => {
    let taken: number;
    do {
      taken = await database.command(systemScope(regionId), async (manager) => {
        const due = await takeDueDeadlines(manager, regionId, moment.today, 10);
        for (const deadline of due) await handlers[deadline.kind](manager, deadline, moment);
        return due.length;
      });
    } while (taken > 0);
  };
  await Promise.all([sweep(), sweep(), sweep()]);
}
