import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigurationError, readConfiguration } from '@openhuis/platform';
import { startWorker } from './worker.js';
import { WorkerModule } from './worker.module.js';

/** Who stops us waits half a minute (docs/operations.md). */
const LONGEST_STOP_MILLISECONDS = 28_000;

const logger = new ConsoleLogger('worker', { json: true, colors: false });

try {
  const configuration = readConfiguration(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(configuration), { logger });
  const worker = await startWorker(app, configuration, (event) => logger.log(event));
  const stop = async (): Promise<void> => {
    // A queue or a database that is away must not keep us: the rows know what is unfinished.
    setTimeout(() => process.exit(1), LONGEST_STOP_MILLISECONDS).unref();
    // First the work, then the database it needs.
    await worker.stop();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  logger.log('worker is ready');
} catch (error) {
  logger.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
