import { aLoadedDatabase, onDatabase } from './bench-database.js';
import { BenchProcess } from './bench-process.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { benchDay } from './load-contracts.js';
import { forgetNotices } from './notice-days.js';
import { compareRows, insertBare, makeBareTables, prepareRows } from './plan-baseline.js';
import type { PlannedDay } from './planning-process.js';

const TIME_TARGET = 1.5;
const MEMORY_TARGET = 250;

/**
 * Plans fresh days, each with the same number due, and writes the same rows by a bare INSERT … SELECT into tables that
 * have as many rows at that moment; a checkpoint before each, so that both pay alike for the first touch of a page.
 */
export async function planBench(size: BenchSize): Promise<Figure[]> {
  const { url } = await aLoadedDatabase(size.contracts, size.due);
  const planning = BenchProcess.start('planning', { url });
  try {
    return await onDatabase(url, async (client) => {
      await forgetNotices(client);
      await makeBareTables(client);
      const ours: number[] = [];
      const bare: number[] = [];
      let mostMegabytes = 0;
      // The first day is for warming up.
      for (let round = 0; round <= size.planRounds; round += 1) {
        const today = benchDay(round + 1);
        await prepareRows(client, today);
        const plan = async (): Promise<number> => {
          await client.query('checkpoint');
          const planned = await planning.ask<PlannedDay>('plan', today);
          if (planned.held !== null) throw new Error(`the volume breaker held the run: ${planned.held}`);
          mostMegabytes = planned.mostMegabytes;
          return planned.milliseconds;
        };
        const insert = async (): Promise<number> => {
          await client.query('checkpoint');
          return await insertBare(client);
        };
        const [first, second] = round % 2 === 0 ? [plan, insert] : [insert, plan];
        const times = [await first(), await second()] as const;
        await compareRows(client, today, size.due);
        if (round === 0) continue;
        ours.push(round % 2 === 0 ? times[0] : times[1]);
        bare.push(round % 2 === 0 ? times[1] : times[0]);
      }
      await client.query('drop table bare_delivery, bare_notice, bare_delivery_rows, bare_notice_rows');
      return figuresOf(size, ours, bare, mostMegabytes);
    });
  } finally {
    await planning.stop();
  }
}

function figuresOf(size: BenchSize, ours: number[], bare: number[], mostMegabytes: number): Figure[] {
  console.log(`plan: planner ${listed(ours)} ms, bare ${listed(bare)} ms`);
  const ratio = median(ours) / median(bare);
  const [contracts, due] = [size.contracts, size.due].map((count) => count.toLocaleString('en'));
  return [
    {
      figure: `plan a day, ${due} due of ${contracts} contracts, against INSERT … SELECT`,
      ours: `${median(ours).toFixed(0)} ms`,
      baseline: `${median(bare).toFixed(0)} ms`,
      ratio: ratio.toFixed(2),
      target: `≤ ${TIME_TARGET}`,
      reached: ratio <= TIME_TARGET,
    },
    {
      figure: 'most memory of the planning process',
      ours: `${mostMegabytes.toFixed(0)} MB`,
      baseline: '–',
      ratio: '–',
      target: `< ${MEMORY_TARGET} MB`,
      reached: mostMegabytes < MEMORY_TARGET,
    },
  ];
}
