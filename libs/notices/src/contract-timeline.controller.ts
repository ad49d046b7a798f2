import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ContractTimelineAnswer } from './contract-timeline.dto.js';
import { ContractTimelineQueries } from './contract-timeline.queries.js';

@Controller()
export class ContractTimelineController {
  constructor(private readonly queries: ContractTimelineQueries) {}

  /** The life of a contract: what happened, the dates to come, and what people were and will be told. */
  @Get('contracts/:id/timeline')
  @Permits('contract.read')
  timeline(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractTimelineAnswer> {
    return this.queries.timeline(actor, moment, id);
  }
}
