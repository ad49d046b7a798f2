import { Module } from '@nestjs/common';
import { Database } from '@openhuis/platform';
import { CalendarFeedQueries } from './calendar-feeds.queries.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { ContractTimelineQueries } from './contract-timeline.queries.js';
import { NoticeForecast } from './forecast-notices.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticePlanner } from './plan-notices.js';
import { Tasks } from './tasks.service.js';

@Module({
  providers: [
    { provide: NoticeForecast, useFactory: (database: Database) => new NoticeForecast(database), inject: [Database] },
    { provide: NoticePlanner, useFactory: (database: Database) => new NoticePlanner(database), inject: [Database] },
    CalendarFeeds,
    CalendarFeedQueries,
    ContractTimelineQueries,
    NoticesQueries,
    Tasks,
  ],
  exports: [CalendarFeeds, CalendarFeedQueries, ContractTimelineQueries, NoticeForecast, NoticePlanner, NoticesQueries, Tasks],
})
export class NoticesModule {}
