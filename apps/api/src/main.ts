import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { ConfigurationError, readConfiguration } from '@openhuis/platform';
import { buildApplication } from './application.js';

const logger = new ConsoleLogger({ json: true, colors: false });

try {
  const configuration = readConfiguration(process.env);
  const app = await buildApplication(configuration);
  app.useLogger(logger);
  await app.listen(configuration.port, configuration.host);
  logger.log(`api is listening on ${configuration.host}:${configuration.port}`);
} catch (error) {
  logger.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
