import { type CalendarDate, latest } from '@openhuis/calendar';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import { Injectable } from '@nestjs/common';
import { comparisonAnswer, consolidatedAnswer } from './consolidated-answer.js';
import type { ConsolidatedContractAnswer, ContractComparisonAnswer } from './consolidated.dto.js';
import { HISTORY, historyOf, type HistoryRow, termsOn } from './contract-history-row.js';
import { changeDays } from './rules/change-days.js';
import { compareContracts } from './rules/contract-comparison.js';
import { type ContractOnDate, contractOnDate, textDay } from './rules/contract-on-date.js';

/** Contracts as a whole. One statement each; row-level security decides what it finds. */
@Injectable()
export class ConsolidatedQueries {
  constructor(private readonly database: Database) {}

  /**
   * A contract as it stands on a day.
   *
   * @param on left out: today, or the nearest day of its term
   * @throws RuleViolation `not-found`
   */
  async consolidated(actor: Actor, moment: Moment, id: string, on?: CalendarDate): Promise<ConsolidatedContractAnswer> {
    const row = await this.row(actor, id, [on ?? moment.today], on === undefined);
    const { contract, days } = readContract(actor, row, on ?? nearestDay(row, moment.today));
    return { ...consolidatedAnswer(row, contract), changeDays: days };
  }

  /**
   * Two days of a contract beside each other.
   *
   * @throws RuleViolation `not-found`
   */
  async comparison(
    actor: Actor,
    id: string,
    from: CalendarDate,
    until: CalendarDate,
  ): Promise<ContractComparisonAnswer> {
    const row = await this.row(actor, id, [from, until], false);
    const [first, second] = [readContract(actor, row, from), readContract(actor, row, until)];
    const compared = compareContracts(first.contract, second.contract);
    return {
      id: row.id,
      regionId: row.regionId,
      number: row.number,
      organisationName: row.organisationName,
      procedureTitle: row.procedureTitle,
      ...compared,
      parts: comparisonAnswer(row, [first.contract, second.contract], compared.parts),
      changeDays: second.days,
    };
  }

  private async row(actor: Actor, id: string, days: CalendarDate[], isNearest: boolean): Promise<HistoryRow> {
    const [row] = await this.database.read<HistoryRow>(actor.scope, HISTORY, [id, days, isNearest], { planOnce: true });
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}

function readContract(
  { scope }: Actor,
  row: HistoryRow,
  on: CalendarDate,
): { contract: ContractOnDate; days: ReturnType<typeof changeDays> } {
  const history = historyOf(row, scope);
  return { contract: contractOnDate(history, termsOn(row, textDay(row, on)), on), days: changeDays(history) };
}

/** Today, or the first or the last day of a contract that is still to come or over. */
function nearestDay({ formedOn, startsOn, endsOn, endedOn }: HistoryRow, today: CalendarDate): CalendarDate {
  const last = endedOn ?? endsOn;
  return latest(today > last ? last : today, startsOn ?? formedOn);
}
