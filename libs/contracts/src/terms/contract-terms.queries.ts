import type { CalendarDate } from '@openhuis/calendar';
import { type Actor, Database, type Moment, type Scope } from '@openhuis/platform';
import { bindingPart } from '@openhuis/procedures';
import { Injectable } from '@nestjs/common';
import {
  ContractTermsAnswer,
  type ContractTermsPageAnswer,
  ContractTermsQuery,
  type ContractTotalsAnswer,
  type EndTotalAnswer,
} from './contract-terms.dto.js';
import { ContractsQueries } from '../contracts.queries.js';
import { totalsStatement } from './contract-totals.js';
import type { ContractFilter, ContractSummaryAnswer } from '../list/contract-list.dto.js';
import { contractTerms, type PublishedTerm } from '../rules/contract-terms.js';

const PAGE = 100;

/** The contracts of a page, each by its key; a scheme is read once for all of them. */
const TERMS = `with held as materialized (
  select c.id, c.procedure_id, c.procedure_version, c.signed_on, c.ends_on, c.ended_on
  from unnest($1::uuid[]) as asked (id) join contract c on c.id = asked.id
), published as materialized (
  select v.procedure_id, v.number, ${bindingPart('term', 'v', '$2')} as scheme, v.definition -> 'title' as title
  from (select distinct procedure_id, procedure_version from held) used
  join procedure_version v on v.procedure_id = used.procedure_id and v.number = used.procedure_version
)
select h.id, h.signed_on as "signedOn", h.ends_on as "contractEndsOn", h.ended_on as "endedOn",
  p.scheme, p.title as "procedureTitle",
  (select jsonb_build_object('id', o.id, 'number', o.number, 'state', o.state, 'startsOn', o.starts_on, 'endsOn', o.ends_on,
      'answerDueOn', o.answer_due_on)
    from extension_offer o where o.contract_id = h.id and o.state in ('proposed', 'open')) as offer
from held h join published p on p.procedure_id = h.procedure_id and p.number = h.procedure_version`;

interface TermsRow extends Record<string, unknown> {
  id: string;
  signedOn: CalendarDate | null;
  contractEndsOn: CalendarDate;
  endedOn: CalendarDate | null;
  scheme: PublishedTerm;
  procedureTitle: ContractTermsAnswer['procedureTitle'];
  offer: ContractTermsAnswer['offer'];
}

/** The terms of many contracts: what the picture of all terms is drawn from. */
@Injectable()
export class ContractTermsQueries {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsQueries,
  ) {}

  /**
   * A page of contracts with their terms, in the order and under the filters of the list. Two statements, however many
   * contracts there are. Where a municipality is asked for, the terms end with the lines there.
   *
   * @throws RuleViolation `invalid-input` for a cursor that is none
   */
  async page(actor: Actor, moment: Moment, query: ContractTermsQuery): Promise<ContractTermsPageAnswer> {
    const asked = Object.assign(new ContractTermsQuery(), query, { limit: query.limit ?? PAGE });
    const { items, next } = await this.contracts.list(actor, moment, asked);
    const rows = await this.rows(actor.scope, moment, items);
    return {
      items: items.flatMap((contract) => {
        const row = rows.get(contract.id);
        return row === undefined ? [] : [withTerms(contract, row, moment.today)];
      }),
      next,
    };
  }

  /** How many contracts end on which day, under the filters of the list: one statement. */
  async totals({ scope }: Actor, { today }: Moment, filter: ContractFilter): Promise<ContractTotalsAnswer> {
    const { text, values } = totalsStatement(scope, today, filter);
    const ends = await this.database.read<EndTotalAnswer & Record<string, unknown>>(scope, text, values);
    return { contracts: ends.reduce((sum, { contracts }) => sum + contracts, 0), ends };
  }

  private async rows(
    scope: Scope,
    { today }: Moment,
    contracts: readonly ContractSummaryAnswer[],
  ): Promise<Map<string, TermsRow>> {
    if (contracts.length === 0) return new Map();
    const rows = await this.database.read<TermsRow>(scope, TERMS, [contracts.map(({ id }) => id), today]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function withTerms(contract: ContractSummaryAnswer, row: TermsRow, today: CalendarDate): ContractTermsAnswer {
  const { scheme, procedureTitle, signedOn, contractEndsOn, endedOn, offer } = row;
  const { startsOn, endsOn, extensionsExercised, optionOpen } = contract;
  const facts = { signedOn, startsOn, endsOn, contractEndsOn, endedOn, extensionsExercised, optionOpen };
  return Object.assign(new ContractTermsAnswer(), contract, {
    procedureTitle,
    signedOn,
    terms: contractTerms(scheme, facts, today),
    offer,
  });
}
