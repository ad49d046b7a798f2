import { Module } from '@nestjs/common';
import { AuditTrailQueries } from './audit-trail.queries.js';
import { RegionsQueries } from './regions.queries.js';

@Module({ providers: [RegionsQueries, AuditTrailQueries], exports: [RegionsQueries, AuditTrailQueries] })
export class RegionsModule {}
