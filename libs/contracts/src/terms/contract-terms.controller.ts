import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ContractTermsPageAnswer, ContractTermsQuery, ContractTotalsAnswer } from './contract-terms.dto.js';
import { ContractFilter } from '../list/contract-list.dto.js';
import { ContractTermsQueries } from './contract-terms.queries.js';

@Controller()
export class ContractTermsController {
  constructor(private readonly queries: ContractTermsQueries) {}

  /** The terms of your contracts: what was fixed, what was agreed, and what can still be. */
  @Get('contract-terms')
  @Permits('contract.read')
  terms(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ContractTermsQuery,
  ): Promise<ContractTermsPageAnswer> {
    return this.queries.page(actor, moment, query);
  }

  /** How many of your contracts end on which day. */
  @Get('contract-totals')
  @Permits('contract.read')
  totals(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ContractFilter,
  ): Promise<ContractTotalsAnswer> {
    return this.queries.totals(actor, moment, query);
  }
}
