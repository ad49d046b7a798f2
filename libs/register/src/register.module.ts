import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { ProceduresFeed } from './procedures-feed.js';
import { RegisterQueries } from './register.queries.js';

@Module({
  imports: [ProceduresModule],
  providers: [RegisterQueries, ProceduresFeed],
  exports: [RegisterQueries, ProceduresFeed],
})
export class RegisterModule {}
