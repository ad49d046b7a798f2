import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { RepresentativeAnswer } from './representatives.dto.js';
import { RepresentativeQueries } from './representatives.queries.js';

/** The people of a provider, as far as its region deals with them. */
@Controller('organisations/:id/representatives')
export class RepresentativesController {
  constructor(private readonly queries: RepresentativeQueries) {}

  /** Who speaks and signs for a provider that enrolled in your region. */
  @Get()
  @Permits('representative.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RepresentativeAnswer[]> {
    return this.queries.list(actor, moment, id);
  }
}
