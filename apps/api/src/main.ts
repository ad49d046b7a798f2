import 'reflect-metadata';
import { ConfigurationError, readConfiguration, scannerAnswers } from '@openhuis/platform';
import { buildApplication } from './application.js';
import { apiLogger, logRequests } from './request-log.js';

const logger = apiLogger();

try {
  const configuration = readConfiguration(process.env);
  const app = await buildApplication(configuration);
  app.useLogger(logger);
  logRequests(app, (line) => process.stdout.write(line));
  await app.listen(configuration.port, configuration.host);
  if (configuration.scannerAddress === undefined) logger.warn('uploads are not scanned: CLAMD_ADDRESS is not set');
  else if (!(await scannerAnswers(configuration.scannerAddress))) {
    logger.warn('the scanner of uploads does not answer: what is uploaded is held until it does');
  }
  logger.log(`api is listening on ${configuration.host}:${configuration.port}`);
} catch (error) {
  logger.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
