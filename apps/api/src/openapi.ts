import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '@openhuis/people';
import { violationCodes } from '@openhuis/platform';
import { API_VERSION } from './api-version.js';
import metadata from './metadata.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const problemStatuses = {
  '400': 'The request is not valid',
  '401': 'Sign in first',
  '403': 'Your role does not allow this',
};

const problemSchema = {
  type: 'object',
  description: 'What went wrong (RFC 9457), with every fault at once in errors.',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(violationCodes) },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code'],
        properties: {
          code: { type: 'string' },
          path: { type: 'string', description: 'The field, as lines/3/product' },
          details: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
  example: {
    type: 'https://openhuis.example/problems/bundle-companion-missing',
    title: 'A product requires a companion',
    status: 409,
    detail: 'A product requires a companion: product: BG-COMPLEX, companion: BG-BASIS, municipality: 0262',
    code: 'bundle-companion-missing',
    errors: [
      {
        code: 'bundle-companion-missing',
        details: { product: 'BG-COMPLEX', companion: 'BG-BASIS', municipality: '0262' },
      },
    ],
  },
} as const;

/** The description of the api, by the NL GOV API Design Rules 2.2: /v1 in the server, problem+json, API-Version. */
export async function buildOpenApi(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Openhuis')
      .setDescription(
        'Open-house contracting for Dutch care regions: publish, enrol, assess, admit, sign, extend, and see what will be ' +
          'told to whom and when. Names are English and follow the glossary in docs/glossary.md and OCDS, because the ' +
          'same register is published as OCDS.',
      )
      .setVersion(API_VERSION)
      .setContact('Openhuis', 'https://openhuis.example', 'api@openhuis.example')
      .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
      .addServer('/v1')
      .addBearerAuth(
        { type: 'http', scheme: 'bearer', description: 'A personal API token, or the access token of an application' },
        'token',
      )
      .addBasicAuth({ type: 'http', scheme: 'basic', description: 'Client id and secret of an application' }, 'client')
      .addCookieAuth(
        SESSION_COOKIE,
        {
          type: 'apiKey',
          in: 'cookie',
          description:
            'The session of a browser. What changes something must come from our own pages: Origin and Sec-Fetch-Site tell so, ' +
            'and the header openhuis-request: 1. What a page reads by itself, with nobody asking, says openhuis-unattended: 1: it ' +
            'does not keep the session alive.',
        },
        'session',
      )
      .addSecurityRequirements('token')
      .addSecurityRequirements('session')
      .build(),
    { ignoreGlobalPrefix: true, operationIdFactory: (_controller, method) => method },
  );
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  const seen = new Map<string, number>();
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (operation !== undefined) complete(operation, method, seen);
    }
  }
  return document;
}

/** A problem, besides what the operation says itself of this status: a standard may ask for another form. */
function besides(own: unknown, problem: { content: object }): object {
  const content = typeof own === 'object' && own !== null && 'content' in own ? (own.content as object) : {};
  return { ...problem, content: { ...content, ...problem.content } };
}

/** Adds what holds for every operation: the version header, the problems, the idempotency key. */
function complete(operation: Operation, method: (typeof methods)[number], seen: Map<string, number>): void {
  const times = (seen.get(operation.operationId ?? '') ?? 0) + 1;
  seen.set(operation.operationId ?? '', times);
  if (times > 1) operation.operationId = `${operation.operationId ?? ''}${operation.tags?.[0] ?? times}`;
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined && !('$ref' in response)) {
      response.headers = {
        ...response.headers,
        'API-Version': { description: 'Version of the api', schema: { type: 'string', example: API_VERSION } },
      };
    }
  }
  const problem = (description: string): { content: object; [name: string]: unknown } => ({
    description,
    headers: { 'API-Version': { schema: { type: 'string' } } },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  for (const [status, description] of Object.entries(problemStatuses)) {
    operation.responses[status] = besides(operation.responses[status], problem(description)) as never;
  }
  if ((operation.parameters ?? []).some((parameter) => 'in' in parameter && parameter.in === 'path')) {
    operation.responses['404'] = problem('Not found, or not yours') as never;
  }
  if (method !== 'get') operation.responses['409'] = problem('Not possible in the present state') as never;
  // Such as 405, 413, 415, 422, 429 and 503.
  operation.responses.default = problem('Any other problem') as never;
  if (method === 'post') {
    operation.parameters = [
      ...(operation.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: 'Makes the command safe to repeat: the same key and body give the same answer again.',
        schema: { type: 'string', maxLength: 200 },
      },
    ];
  }
}
