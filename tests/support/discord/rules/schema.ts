import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = { $ref?: string; properties?: Record<string, Schema>; items?: Schema } & {
  [union in 'anyOf' | 'oneOf' | 'allOf']?: Schema[];
} & { additionalProperties?: unknown };

const FILE = new URL('../../../fixtures/discord/openapi.json', import.meta.url);
/** What Discord takes since its description was published. */
const NEWER_KEYS = ['file_types'];
const spec = JSON.parse(readFileSync(FILE, 'utf8'));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(spec, 'discord');
const compiled = new Map<string, ValidateFunction>();
const OPERATIONS = Object.entries<Record<string, object>>(spec.paths).map(
  ([template, methods]) => ({
    template,
    methods: Object.keys(methods),
    pattern: new RegExp(`^${template.replace(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
  }),
);

/** Reading the schema takes a second, which would count as Discord's in the first answer. */
export function readRules(): void {
  for (const { template, methods } of OPERATIONS)
    for (const method of methods) compile(template, method);
}

/** What does not fit Discord's own description of a request: a wrong value, a key that it does not know. */
export function schemaFaults(method: string, path: string, body: unknown): string[] {
  const name = method.toLowerCase();
  const known = OPERATIONS.find(
    ({ pattern, methods }) => methods.includes(name) && pattern.test(path),
  );
  if (!known) return [`no such operation: ${method} ${path}`];
  const validate = compile(known.template, name);
  const strange = strangeKeys(schemaOf(known.template, name), body).map(
    (key) => `unknown key ${key}`,
  );
  if (validate(withPlainPermissions(body))) return strange;
  return [`${method} ${path}: ${ajv.errorsText(validate.errors?.slice(0, 5))}`, ...strange];
}

const schemaOf = (template: string, method: string): Schema =>
  spec.paths[template][method].requestBody.content['application/json'].schema;

function compile(template: string, method: string): ValidateFunction {
  const parts = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'];
  const pointer = parts
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/** Discord's pages say that permissions are written as a string, its schema says as a number. */
function withPlainPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withPlainPermissions);
  const { default_member_permissions: given } = (body ?? {}) as Record<string, unknown>;
  return typeof given === 'string'
    ? { ...(body as object), default_member_permissions: Number(given) }
    : body;
}

/**
 * Discord passes over a key that it does not know, and with it what was meant. Where the key says
 * nothing, as the library adds some, nothing is lost.
 */
function strangeKeys(schema: Schema, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const forms = formsOf(schema);
  if (Array.isArray(value)) {
    const items = forms.flatMap((form) => form.items ?? []);
    return value.flatMap((item) => strangeKeys({ anyOf: items }, item));
  }
  if (forms.some(({ additionalProperties }) => additionalProperties)) return [];
  const known = forms.flatMap(({ properties }) => (properties ? [properties] : []));
  if (known.length === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const schemas = known.flatMap((properties) => properties[key] ?? []);
    if (schemas.length > 0) return strangeKeys({ anyOf: schemas }, inner);
    return NEWER_KEYS.includes(key) || inner === false || inner === null ? [] : [key];
  });
}

/** The schemas that a value may follow, one for each kind of it. */
function formsOf(schema: Schema): Schema[] {
  if (schema.$ref) return formsOf(spec.components.schemas[schema.$ref.split('/').at(-1)!]);
  const unions = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...unions.flatMap(formsOf)];
}
