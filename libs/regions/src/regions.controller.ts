import { Controller, Get } from '@nestjs/common';
import { CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { RegionAnswer } from './regions.dto.js';
import { RegionsQueries } from './regions.queries.js';

@Controller('regions')
export class RegionsController {
  constructor(private readonly queries: RegionsQueries) {}

  /** The regions and their municipalities. */
  @Get()
  @Permits('public')
  @Limited('public-search')
  list(@CurrentMoment() moment: Moment): Promise<RegionAnswer[]> {
    return this.queries.list(moment);
  }
}
