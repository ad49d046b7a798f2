import { Controller, Get } from '@nestjs/common';
import { Database, Permits } from '@openhuis/platform';
import { HealthAnswer } from './health.dto.js';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Answers 200 once the database is reachable. */
  @Get()
  @Permits('public')
  async health(): Promise<HealthAnswer> {
    await this.database.ping();
    return { status: 'ready' };
  }
}
