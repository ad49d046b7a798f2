import { Ajv, type ValidateFunction } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

interface Schema {
  nullable?: boolean;
  [key: string]: unknown;
}
interface Response {
  content?: Record<string, { schema: Schema }>;
}
interface Description {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { schemas: Record<string, Schema> };
}

/** Holds answers against the API description: the status must stand there, and the body must have its schema. */
export class DescribedAnswers {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, formats: fullFormats });
  private readonly operations: { method: string; path: RegExp; responses: Record<string, Response> }[] = [];
  private readonly validators = new Map<Schema, ValidateFunction>();

  constructor(description: Description) {
    for (const [name, schema] of Object.entries(description.components.schemas)) {
      this.ajv.addSchema(inJsonSchema(schema), `#/components/schemas/${name}`);
    }
    for (const [path, methods] of Object.entries(description.paths)) {
      const pattern = new RegExp(`^/v1${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
      for (const [method, { responses }] of Object.entries(methods)) {
        this.operations.push({ method: method.toUpperCase(), path: pattern, responses });
      }
    }
  }

  /** @throws Error that says what differs, for an answer of a route that the description has */
  check(method: string, url: string, answer: { status: number; contentType: string; body: unknown }): void {
    const path = url.split('?')[0] ?? '';
    const operation = this.operations.find((known) => known.method === method && known.path.test(path));
    if (operation === undefined) return;
    const response = operation.responses[String(answer.status)] ?? operation.responses['default'];
    const place = `${method} ${path} answers ${answer.status}`;
    if (response === undefined || (answer.status < 400 && operation.responses[String(answer.status)] === undefined)) {
      throw new Error(`${place}, which openapi.json does not describe`);
    }
    const schema = Object.entries(response.content ?? {}).find(([type]) => answer.contentType.startsWith(type))?.[1];
    if (schema === undefined) {
      if (answer.body === '' || response.content === undefined) return;
      throw new Error(`${place} in ${answer.contentType}, which openapi.json does not describe`);
    }
    const validate = this.validators.get(schema.schema) ?? this.ajv.compile(inJsonSchema(schema.schema));
    this.validators.set(schema.schema, validate);
    if (validate(answer.body)) return;
    const differences = (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
    throw new Error(`${place} otherwise than openapi.json says (npm run openapi?):\n${differences.join('\n')}`);
  }
}

/** OpenAPI 3.0 as JSON Schema: `nullable` spelled out, and no field that the description does not name. */
function inJsonSchema(schema: Schema): object {
  const { nullable = false, ...rest } = schema;
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'example' || key === 'examples') continue;
    own[key] = key === 'properties' ? inEach(value as Record<string, Schema>) : converted(value);
  }
  if (own['properties'] !== undefined && own['additionalProperties'] === undefined) own['additionalProperties'] = false;
  return nullable ? { anyOf: [{ type: 'null' }, own] } : own;
}

function inEach(properties: Record<string, Schema>): Record<string, object> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, inJsonSchema(schema)]));
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  return typeof value === 'object' && value !== null ? inJsonSchema(value as Schema) : value;
}
