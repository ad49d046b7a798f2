import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Permits } from '@openhuis/platform';
import { AuditTrailAnswer, AuditTrailQuery } from './audit-trail.dto.js';
import { AuditTrailQueries } from './audit-trail.queries.js';

@Controller('audit-entries')
export class AuditTrailController {
  constructor(private readonly queries: AuditTrailQueries) {}

  /** Who changed what in your region, the newest first. */
  @Get()
  @Permits('audit.read')
  list(@CurrentActor() actor: Actor, @Query() query: AuditTrailQuery): Promise<AuditTrailAnswer> {
    return this.queries.list(actor, query);
  }
}
