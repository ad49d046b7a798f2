import { Module } from '@nestjs/common';
import { ProceduresFeed } from './procedures-feed.js';
import { RegisterQueries } from './register.queries.js';

@Module({ providers: [RegisterQueries, ProceduresFeed], exports: [RegisterQueries, ProceduresFeed] })
export class RegisterModule {}
