import { Controller, Get } from '@nestjs/common';
import { Database, Permits } from '@openhuis/platform';

/** Whether the api can do its work. */
export class HealthAnswer {
  /** @example 'ready' */
  status: string;
}

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
