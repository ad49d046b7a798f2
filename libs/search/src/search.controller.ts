import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { SearchAnswer, SearchQuery } from './search.dto.js';
import { SearchQueries } from './search.queries.js';

@Controller('search')
export class SearchController {
  constructor(private readonly queries: SearchQueries) {}

  /** Everything you may see that fits the words, by kind, the best of each first. */
  @Get()
  @Permits('search.read')
  @Limited('search')
  search(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: SearchQuery,
  ): Promise<SearchAnswer> {
    return this.queries.search(actor, moment, query);
  }
}
