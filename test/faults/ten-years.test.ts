import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate } from '@openhuis/calendar';
import { ConsolidatedQueries, Contracts } from '@openhuis/contracts';
import { NoticePlanner } from '@openhuis/notices';
import { Procedures } from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { replay, type ReplayedChange, type ReplayedContract } from '../support/contract-replay.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { randomFrom, report, size } from '../support/fault-scene.js';
import { NoticeLedger } from '../support/notice-ledger.js';
import { TenYears } from '../support/ten-years.js';

/** Sequences that live side by side in one region, under one planner. */
const SIDE_BY_SIDE = size(12, 200);
const BATCHES = size(1, 50);
const FIRST = '2025-10-01';
const LAST = '2037-03-01';

/**
 * Ten years of contracts: formed, signed or not, amended, given other tariffs, added to, extended whole and in part, declined,
 * left to lapse, at random and with outages. Afterwards each contract is told on random days and held against a replay that
 * was written apart, and the notices against what the dates asked for.
 */
describe('fault 9: ten years at random', () => {
  let database: TestDatabase;
  let day: CalendarDate = FIRST;

  beforeEach(async () => {
    database = await aDatabase();
  });
  afterEach(() => database.close());

  it.each(Array.from({ length: BATCHES }, (_, index) => index + 1))(
    'seed %i: each contract is what a plain replay says, and each obligation has one notice',
    async (seed) => {
      const random = randomFrom(seed);
      const region = await aRegion(database);
      await database.asOwner(
        `insert into notice_forecast (region_id, on_date, expected, computed_on)
         select $1, day::date, 1000000, $2::date - 1 from generate_series($2::date, $3::date, interval '1 day') day`,
        [region.id, FIRST, LAST],
      );
      const lives: TenYears[] = [];
      for (let number = 0; number < SIDE_BY_SIDE; number += 1) {
        lives.push(await TenYears.begin(database, region, random));
      }
      const ledger = new NoticeLedger(database, region.id);
      const work = worker(region, ledger);
      const outages = [outage(random), outage(random), outage(random)];
      for (day = FIRST; day < LAST; day = addDays(day, 1 + Math.floor(random() * 60))) {
        const isOut = outages.some(({ from, to }) => from <= day && day <= to);
        if (!isOut) await work(day);
        for (const life of lives) if (random() < 0.35) await life.live(day);
        // What a command did is looked at before time goes on, unless nobody is there to look.
        if (!isOut) await work(day);
      }
      day = LAST;
      await work(day);

      const told = await expectReplayed(region, lives, random);
      const notices = await expectNotices(region, ledger);
      const commands = lives.flatMap(({ done }) => done);
      report(
        '9, ten years',
        `seed ${seed}: ${lives.length} contracts, ${commands.length} commands (${commands.filter((name) => name.endsWith('refused')).length} refused), ` +
          `${told} contracts on a day equal to the replay, ${notices} obligations with one notice each`,
      );
    },
    1_800_000,
  );

  /** What the worker does on a day: the dates that act, then the notices. */
  function worker(region: Region, ledger: NoticeLedger): (today: CalendarDate) => Promise<void> {
    const procedures = new Procedures(database.worker);
    const handlers = deadlineHandlers({ contracts: new Contracts(database.worker, procedures), procedures });
    const planner = new NoticePlanner(database.worker, undefined, {
      monotonic: () => Date.parse(day),
      date: () => day,
    });
    return async (today) => {
      const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay(today));
      expect(failed).toEqual([]);
      await ledger.look(today);
      const { held } = await planner.plan(region.id, onDay(today));
      expect(held).toBeNull();
    };
  }

  async function expectReplayed(region: Region, lives: TenYears[], random: () => number): Promise<number> {
    const queries = new ConsolidatedQueries(database.app);
    let told = 0;
    for (const { contract, texts, tariffs, done } of lives) {
      if (contract === undefined) continue;
      const changes = await database.asOwner<ReplayedChange>(
        `select kind, effective_on as "effectiveOn", detail from contract_change where contract_id = $1 order by sequence`,
        [contract.id],
      );
      const { changeDays } = await queries.consolidated(region.manager, onDay(LAST), contract.id);
      // The days on which something changes and those before them are where mistakes would be.
      const edges = changeDays.flatMap(({ date }) => [date, addDays(date, -1)]);
      const anywhere = Array.from({ length: 4 }, () => addDays('2025-09-15', Math.floor(random() * 4200)));
      const chosen = [...edges.filter(() => random() < 0.4), ...anywhere];
      const seen = new Map<string, ReplayedContract>();
      for (const date of chosen) {
        const expected = replay(changes, texts, tariffs, date);
        const answer = await queries.consolidated(region.manager, onDay(LAST), contract.id, date);
        const source = ({ kind, id, number }: { kind: string; id: string; number: number | null }): string =>
          kind === 'contract' ? kind : `${kind} ${String(number ?? id)}`;
        const shown: ReplayedContract = {
          state: answer.state,
          lines: (isAgreed(answer.state) ? answer.lines : [])
            .map((line) =>
              [
                line.productId,
                line.municipality,
                line.startsOn,
                line.endsOn,
                line.origin === null ? '' : source(line.origin.source),
                line.period === null ? '' : source(line.period.source),
              ].join(' '),
            )
            .toSorted(),
          clauses: answer.clauses.map(
            ({ number, origin, text }) =>
              `${number} ${origin?.since ?? ''} ${origin === null ? '' : source(origin.source)} ${text}`,
          ),
          tariffs: (isAgreed(answer.state) ? answer.tariffs : [])
            .map(({ productId, amount, origin }) => `${productId} ${amount} ${origin.since} ${source(origin.source)}`)
            .toSorted(),
        };
        expect({ date, done, ...shown }).toEqual({ date, done, ...expected });
        seen.set(date, expected);
        told += 1;
      }
      expectNothingBetween(contract.id, changes, texts, tariffs, changeDays);
      await expectCompared(queries, region, contract.id, seen);
    }
    return told;
  }

  /** Between two days of change nothing does: the days that are named are all there are. */
  function expectNothingBetween(
    contractId: string,
    changes: ReplayedChange[],
    texts: TenYears['texts'],
    tariffs: TenYears['tariffs'],
    changeDays: { date: string }[],
  ): void {
    const days = changeDays.map(({ date }) => date);
    const words = (date: string): string => {
      const { state, lines, clauses, tariffs: costs } = replay(changes, texts, tariffs, date);
      return JSON.stringify([state, lines, clauses, costs]);
    };
    days.forEach((from, index) => {
      const next = days[index + 1];
      if (next === undefined || addDays(from, 1) >= next) return;
      const last = addDays(next, -1);
      expect({ contractId, from, last, words: words(last) }).toEqual({ contractId, from, last, words: words(from) });
    });
  }

  /** Of two days, what differs by the comparison is what differs by the replay, and its pieces give back both texts. */
  async function expectCompared(
    queries: ConsolidatedQueries,
    region: Region,
    contractId: string,
    seen: ReadonlyMap<string, ReplayedContract>,
  ): Promise<void> {
    const dates = [...seen.keys()];
    const [from, until] = [dates[0], dates.at(-1)];
    if (from === undefined || until === undefined) return;
    const { parts } = await queries.comparison(region.manager, contractId, from, until);
    const textOf = (date: string): Map<string, string> =>
      new Map(
        (seen.get(date)?.clauses ?? []).map((clause) => {
          const [number = '', , , , ...words] = clause.split(' ');
          return [number, words.join(' ')];
        }),
      );
    const [before, after] = [textOf(from), textOf(until)];
    const expected = [...new Set([...before.keys(), ...after.keys()])]
      .filter((number) => before.get(number) !== after.get(number))
      .toSorted();
    const differing = parts.filter(({ kind, change }) => kind === 'clause' && change !== 'same');
    expect(differing.map(({ key }) => key).toSorted()).toEqual(expected);
    for (const { key, fields } of differing) {
      const text = fields.find(({ field }) => field === 'text');
      const without = (kind: string): string =>
        (text?.pieces ?? [])
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('inserted'), without('deleted')]).toEqual([before.get(key) ?? '', after.get(key) ?? '']);
    }
  }

  async function expectNotices({ id }: Region, ledger: NoticeLedger): Promise<number> {
    const rows = await database.asOwner<{ key: string; state: string; reason: string | null }>(
      `select concat_ws(' ', subject_id, step, due_key, recipient_role) as key, state, lapse_reason as reason
       from notice where region_id = $1`,
      [id],
    );
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.toSorted()).toEqual([...ledger.expected.keys()].toSorted());
    for (const { key, state, reason } of rows) {
      // What was to be sent may have become untrue before somebody sent it.
      const now = reason === 'superseded' ? 'due' : state;
      expect({ key, state: now }).toEqual({ key, state: ledger.expected.get(key) });
    }
    return keys.length;
  }
});

/** Whether the lines of a day are told from what both signed. */
function isAgreed(state: string): boolean {
  return state === 'signed' || state === 'active';
}

/** Days on which nobody looks: some weeks, or half a year. */
function outage(random: () => number): { from: CalendarDate; to: CalendarDate } {
  const from = addDays(FIRST, Math.floor(random() * 4000));
  return { from, to: addDays(from, 10 + Math.floor(random() * 170)) };
}
