import { Module } from '@nestjs/common';
import { Database } from '@openhuis/platform';
import { ProceduresModule } from '@openhuis/procedures';
import { CalendarFeedQueries } from './calendar-feeds.queries.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { ContractTimelineQueries } from './contract-timeline.queries.js';
import { DeadlineDaysQueries } from './deadline-days.queries.js';
import { NoticeForecast } from './forecast-notices.js';
import { NoticeDays } from './notice-days.js';
import { NoticePolicies } from './notice-policies.service.js';
import { NoticeProofQueries } from './notice-proof.queries.js';
import { NoticeRunsQueries } from './notice-runs.queries.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticePlanner } from './plan-notices.js';
import { ResendDelivery } from './resend-delivery.js';
import { Tasks } from './tasks.service.js';

@Module({
  imports: [ProceduresModule],
  providers: [
    { provide: NoticeForecast, useFactory: (database: Database) => new NoticeForecast(database), inject: [Database] },
    { provide: NoticePlanner, useFactory: (database: Database) => new NoticePlanner(database), inject: [Database] },
    CalendarFeeds,
    CalendarFeedQueries,
    ContractTimelineQueries,
    {
      provide: NoticeDays,
      useFactory: (database: Database, forecast: NoticeForecast) => new NoticeDays(database, forecast),
      inject: [Database, NoticeForecast],
    },
    DeadlineDaysQueries,
    NoticePolicies,
    NoticeProofQueries,
    NoticeRunsQueries,
    NoticesQueries,
    ResendDelivery,
    Tasks,
  ],
  exports: [
    CalendarFeeds,
    CalendarFeedQueries,
    ContractTimelineQueries,
    NoticeForecast,
    DeadlineDaysQueries,
    NoticeDays,
    NoticePlanner,
    NoticePolicies,
    NoticeProofQueries,
    NoticeRunsQueries,
    NoticesQueries,
    ResendDelivery,
    Tasks,
  ],
})
export class NoticesModule {}
