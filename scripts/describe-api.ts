/** Compiled and run by write-openapi.ts: prints the description of the api, without a database or a port. */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfiguration } from '@openhuis/platform';
import { AppModule } from '../apps/api/src/app.module.js';
import { buildOpenApi } from '../apps/api/src/openapi.js';

const configuration = readConfiguration({
  DATABASE_URL: 'postgres://nowhere/openhuis',
  SMTP_URL: 'smtp://nowhere',
  OPENHUIS_AUDIT_KEY: '00'.repeat(32),
});
// Preview: every module and route is read, no provider is made, nothing connects.
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), new FastifyAdapter(), {
  logger: ['error', 'fatal'],
  preview: true,
});
process.stdout.write(`${JSON.stringify(await buildOpenApi(app), null, 2)}\n`);
