import 'reflect-metadata';
import { ConfigurationError, readConfiguration } from '@openhuis/platform';
import { buildApplication } from './application.js';
import { apiLogger, logRequests } from './request-log.js';

const logger = apiLogger();

try {
  const configuration = readConfiguration(process.env);
  const app = await buildApplication(configuration);
  app.useLogger(logger);
  logRequests(app, (line) => process.stdout.write(line));
  await app.listen(configuration.port, configuration.host);
  logger.log(`api is listening on ${configuration.host}:${configuration.port}`);
} catch (error) {
  logger.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
