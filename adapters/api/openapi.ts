import { z } from 'zod';
import { articleRecord } from '../../src/api/article-record.ts';
import type { Resource } from '../../src/api/resource.ts';
import { statementRecord } from '../../src/api/statement-record.ts';
import { copiedQuotation, copiedSentence } from '../../src/chat/reply/copied-schema.ts';
import { problem } from './problem.ts';

type Json = Record<string, unknown>;

const ABOUT = `What this newsroom has read: who said what, word for word, with receipts. Every list has pages: \`next\` is
the address of the following one. Reading needs no token. Answers may get further fields; those that are described stay.`;

const PATH_NAME = /:(\w+)/gu;
const REFERENCES = '#/components/schemas/';

/** The documentation by OpenAPI 3.1, from the schemas that requests and answers are checked by. */
export function openApi(resources: Resource[]): Json {
  const { schemas, refer } = describeSchemas(resources);
  const paths: Record<string, Json> = {};
  for (const resource of resources) {
    const path = resource.path.replace(PATH_NAME, '{$1}');
    paths[path] = { ...paths[path], [resource.method]: describe(resource, refer) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'On Record', version: '1', description: ABOUT },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The WEB_TOKEN of this newsroom.' },
      },
    },
  };
}

/** What is described once, by name: each answer, and what several of them have. */
function describeSchemas(resources: Resource[]) {
  const named = z.registry<{ id: string }>();
  named.add(statementRecord, { id: 'Statement' });
  named.add(articleRecord, { id: 'Article' });
  named.add(copiedQuotation, { id: 'Quotation' });
  named.add(copiedSentence, { id: 'Sentence' });
  named.add(problem, { id: 'Problem' });
  for (const { answer, name } of resources)
    if (!named.has(answer)) named.add(answer, { id: nameOf(name) });
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: (id) => REFERENCES + id });
  const refer = (schema: z.ZodType): Json => ({ $ref: REFERENCES + named.get(schema)!.id });
  const plain = Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema as Json)]);
  return { schemas: Object.fromEntries(plain) as Json, refer };
}

const nameOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Answer`;

const withoutIds = ({ $schema, $id, ...schema }: Json): Json => schema;

function describe(resource: Resource, refer: (schema: z.ZodType) => Json): Json {
  const { name, about, answer, method, isForToken } = resource;
  return {
    operationId: name,
    summary: about,
    ...(isForToken && { security: [{}, { token: [] }] }),
    ...(method === 'get' ? { parameters: parametersOf(resource) } : bodyOf(resource)),
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: refer(answer) } },
      },
      default: {
        description: 'It was not answered, and why.',
        content: { 'application/problem+json': { schema: refer(problem) } },
      },
    },
  };
}

type Schema = { properties?: Record<string, Json>; required?: string[] };

const schemaOf = ({ query }: Resource): Schema => {
  const { $schema, ...schema } = z.toJSONSchema(query, { io: 'input' });
  return schema as Schema;
};

function parametersOf(resource: Resource): Json[] {
  const { properties = {}, required = [] } = schemaOf(resource);
  return Object.entries(properties).map(([name, { description, examples, ...schema }]) => {
    const isInPath = resource.path.includes(`:${name}`);
    return {
      name,
      in: isInPath ? 'path' : 'query',
      required: isInPath || required.includes(name),
      description,
      schema,
      ...(Array.isArray(examples) && { example: examples[0] }),
    };
  });
}

const bodyOf = (resource: Resource): Json => ({
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(resource) } } },
});
