import { NoticeComposer, NoticePlanner, type PlanResult } from '@openhuis/notices';
import { buildDataSource, Database, publicScope } from '@openhuis/platform';
import { entities } from '../../apps/entities.js';
import type { Answers } from './bench-process.js';
import { clockOn, momentOf } from './notice-days.js';

/** One day as the planner did it. */
export interface PlannedDay extends PlanResult {
  milliseconds: number;
  /** The most memory this process ever held, in MB (1,000,000 bytes). */
  mostMegabytes: number;
}

/** The planner as the worker runs it, in the worker's role. */
export async function planningProcess({ url }: { url: string }): Promise<Answers> {
  const database = new Database(await buildDataSource(url, 'openhuis_worker', entities).initialize());
  // A worker that has been running is connected.
  await database.read(publicScope, 'select 1');
  return {
    plan: async (today: string): Promise<PlannedDay> => {
      const planner = new NoticePlanner(database, undefined, clockOn(today));
      const startedAt = performance.now();
      const result = await planner.plan(1, momentOf(today));
      const milliseconds = performance.now() - startedAt;
      return { ...result, milliseconds, mostMegabytes: (process.resourceUsage().maxRSS * 1024) / 1_000_000 };
    },
    compose: async (today: string): Promise<number> => {
      const settings = { mailFrom: 'Openhuis <noreply@openhuis.example>', publicUrl: 'https://openhuis.example' };
      return await new NoticeComposer(database, settings).composeAll(momentOf(today));
    },
  };
}
