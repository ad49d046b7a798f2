import { addDays, type CalendarDate, type TermScheme } from '@openhuis/calendar';
import { type Database, type Moment, type Scope, systemScope } from '@openhuis/platform';
import { branchesOf, type ContractCohort } from './forecast-branches.js';
import { noticesOfGroup, policyFor, readGroups, readPolicies } from './notice-groups.js';
import { Filters } from './page.js';
import { type ForecastDeadline, type ForecastLine, forecastLines } from './rules/forecast.js';

/** How far ahead the volume breaker is told what to expect. */
const DAYS_AHEAD = 60;

/** Says what will be sent when, by the rules that will send it. */
export class NoticeForecast {
  constructor(private readonly database: Database) {}

  /**
   * What the regions of the scope will send from one day to another (both inclusive), in the order of the days. Contracts
   * with an open option appear in both branches.
   *
   * Deadlines and contracts are grouped by the database: the answer costs the same work for one contract as for a million
   * that share their dates.
   */
  async forecast(
    scope: Scope,
    from: CalendarDate,
    until: CalendarDate,
    procedureId?: string,
    regionId?: number,
  ): Promise<ForecastLine[]> {
    const [standing, cohorts, policies] = await Promise.all([
      this.standing(scope, procedureId, regionId),
      this.cohorts(scope, procedureId, regionId),
      readPolicies(this.database, scope),
    ]);
    return forecastLines([...standing, ...cohorts.flatMap(branchesOf)], (id) => policyFor(policies, id), from, until);
  }

  /**
   * Stores what the coming days are expected to bring in a region, today included. Both branches count: which one it will
   * be is not known, and the breaker must not hold the day on which it turns out. A region that never had a run expects
   * what was loaded with it as well.
   */
  async store(regionId: number, moment: Moment, days = DAYS_AHEAD): Promise<void> {
    const until = addDays(moment.today, days);
    const lines = await this.forecast(systemScope(regionId), moment.today, until);
    const expected = new Map(Array.from({ length: days + 1 }, (_, day) => [addDays(moment.today, day), 0]));
    for (const { onDate, notices } of lines) expected.set(onDate, (expected.get(onDate) ?? 0) + notices);
    const backlog = await this.firstBacklog(regionId, moment.today);
    expected.set(moment.today, (expected.get(moment.today) ?? 0) + backlog);
    await this.database.command(systemScope(regionId), async (manager) => {
      await manager.query(
        `insert into notice_forecast (region_id, on_date, expected, computed_on)
         select $1, f.on_date, f.expected, $2 from unnest($3::date[], $4::int[]) as f(on_date, expected)
         on conflict (region_id, on_date, computed_on) do update set expected = excluded.expected`,
        [regionId, moment.today, [...expected.keys()], [...expected.values()]],
      );
      await manager.query(`delete from notice_forecast where region_id = $1 and on_date < $2::date - 400`, [
        regionId,
        moment.today,
      ]);
    });
  }

  /**
   * The same for a region that never had a forecast. Its first run asks for it: the job of the forecast may come later, and
   * what was loaded with the region would be held as if it came out of the blue.
   */
  async storeFirst(regionId: number, moment: Moment): Promise<void> {
    const [stored] = await this.database.read<{ stored: boolean }>(
      systemScope(regionId),
      `select exists (select from notice_forecast where region_id = $1) as stored`,
      [regionId],
    );
    if (stored?.stored !== true) await this.store(regionId, moment);
  }

  /** What a first run would make due for days that are past: enrolments and contracts that were brought in as they stood. */
  private async firstBacklog(regionId: number, today: CalendarDate): Promise<number> {
    const scope = systemScope(regionId);
    const [ran] = await this.database.read<{ ran: boolean }>(
      scope,
      `select exists (select from notice_run where region_id = $1 and finished_at is not null) as ran`,
      [regionId],
    );
    if (ran?.ran === true) return 0;
    const policies = await readPolicies(this.database, scope);
    const groups = await readGroups(this.database, regionId, today);
    return groups.reduce((sum, group) => {
      const { obligations } = noticesOfGroup(group, policyFor(policies, group.procedureId), today);
      return sum + group.count * obligations.filter(({ state, dueOn }) => state === 'due' && dueOn < today).length;
    }, 0);
  }

  private async standing(scope: Scope, procedureId?: string, regionId?: number): Promise<ForecastDeadline[]> {
    const filters = new Filters()
      .ofRegions('d', scope)
      .add('d.procedure_id = $', procedureId)
      .add('d.region_id = $', regionId);
    return await this.database.read<ForecastDeadline>(
      scope,
      `select d.procedure_id as "procedureId", d.kind, d.due_on as "dueOn", d.in_force_on as "inForceOn",
         'certain' as branch, null::int as extension, count(*)::int as count
       from deadline d
       where d.superseded_at is null and d.announced and ${filters.toString()}
       group by 1, 2, 3, 4`,
      filters.values,
    );
  }

  private async cohorts(scope: Scope, procedureId?: string, regionId?: number): Promise<ContractCohort[]> {
    const filters = new Filters()
      .ofRegions('c', scope)
      .add('c.procedure_id = $', procedureId)
      .add('c.region_id = $', regionId);
    return await this.database.read<ContractCohort & { scheme: TermScheme }>(
      scope,
      `select cohort.*, v.definition -> 'term' as scheme
       from (
         select c.procedure_id as "procedureId", c.extensions_exercised as "extensionsExercised", c.ends_on as "endsOn",
           count(*)::int as count
         from contract c
         where c.ended_on is null and c.option_open and c.signed_on is not null and ${filters.toString()}
         group by 1, 2, 3) cohort
       join procedure p on p.id = cohort."procedureId"
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version`,
      filters.values,
    );
  }
}

/** A forecast as a table for people, one line a day, step, role and branch. */
export function forecastTable(lines: readonly ForecastLine[], procedureNames: ReadonlyMap<string, string>): string {
  const header = ['date', 'notices', 'step', 'to', 'branch', 'procedure'];
  const rows = lines.map(({ onDate, notices, step, role, branch, extension, procedureId }) => [
    onDate,
    String(notices),
    step,
    role,
    branchText(branch, extension),
    procedureId === null ? '' : (procedureNames.get(procedureId) ?? procedureId),
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function branchText(branch: ForecastLine['branch'], extension: number | null): string {
  if (branch === 'certain') return 'certain';
  return `${branch === 'ifExtended' ? 'if extended' : 'if ended'} (option ${extension ?? ''})`;
}
