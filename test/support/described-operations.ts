/** A schema of the API description, as far as bodies and parameters use it. */
export interface InputSchema {
  $ref?: string;
  allOf?: InputSchema[];
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  nullable?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: InputSchema;
  properties?: Record<string, InputSchema>;
  required?: string[];
}

/** One operation of the description with what it takes. */
export interface DescribedOperation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** /v1/contracts/{id}/… */
  path: string;
  /** What stands in braces in the path. */
  inPath: Record<string, InputSchema>;
  query: Record<string, InputSchema>;
  /** The body in JSON, and apart from it the fields of a form. */
  body?: InputSchema;
  form?: InputSchema;
}

interface Parameter {
  in: string;
  name: string;
  schema: InputSchema;
}
interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: InputSchema }> };
}
export interface ApiDescription {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, InputSchema> };
}

/** All operations of a description, references resolved; the description names every DTO that the api has. */
export function describedOperations({ paths, components }: ApiDescription): DescribedOperation[] {
  const resolved = (schema: InputSchema): InputSchema => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    const target = { ...components.schemas[reference?.split('/').at(-1) ?? ''], ...schema };
    return {
      ...target,
      ...(target.items !== undefined && { items: resolved(target.items) }),
      ...(target.properties !== undefined && {
        properties: Object.fromEntries(
          Object.entries(target.properties).map(([name, property]) => [name, resolved(property)]),
        ),
      }),
    };
  };
  const parametersIn = (place: string, parameters: readonly Parameter[]): Record<string, InputSchema> =>
    Object.fromEntries(
      parameters.filter((parameter) => parameter.in === place).map(({ name, schema }) => [name, resolved(schema)]),
    );
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const json = requestBody?.content['application/json']?.schema;
      const form = requestBody?.content['multipart/form-data']?.schema;
      return {
        method: method.toUpperCase() as DescribedOperation['method'],
        path: `/v1${path}`,
        inPath: parametersIn('path', parameters),
        query: parametersIn('query', parameters),
        ...(json !== undefined && { body: resolved(json) }),
        ...(form !== undefined && { form: resolved(form) }),
      };
    }),
  );
}
