import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A component as it travels; the fields that the rules and the tests look at. */
export type Component = {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  content?: string;
  components?: Component[];
  accessory?: Component;
};

type Body = Record<string, unknown>;
type Command = { name?: string; options?: (Command & { required?: boolean })[] };

const SCHEMA = new URL('../fixtures/discord/openapi.json', import.meta.url);
const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

const spec = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(spec, 'discord');
const compiled = new Map<string, ValidateFunction>();

/** What Discord would refuse in a request, in words: its published schema, and the rules that the schema lacks. */
export function findFaults(method: string, path: string, body: unknown): string[] {
  return [...schemaFaults(method, path, body), ...ruleFaults(body)];
}

/** Reading the schema takes a second, which would count as Discord's in the first answer. */
export function readRules(): void {
  for (const [template, methods] of Object.entries<object>(spec.paths))
    for (const method of Object.keys(methods)) compile(template, method);
}

function schemaFaults(method: string, path: string, body: unknown): string[] {
  if (body === undefined) return [];
  const template = Object.keys(spec.paths).find(
    (known) =>
      spec.paths[known][method.toLowerCase()] &&
      new RegExp(`^${known.replace(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
  );
  if (!template) return [`no such operation: ${method} ${path}`];
  const validate = compile(template, method.toLowerCase());
  if (validate(withPlainPermissions(body))) return [];
  return [`${method} ${path}: ${ajv.errorsText(validate.errors?.slice(0, 5))}`];
}

function compile(template: string, method: string): ValidateFunction {
  const pointer = [
    'paths',
    template,
    method,
    'requestBody',
    'content',
    'application/json',
    'schema',
  ]
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/** Discord's pages say that permissions are written as a string, its schema says as a number. */
function withPlainPermissions(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((command) => ({
    ...command,
    default_member_permissions:
      typeof command.default_member_permissions === 'string'
        ? Number(command.default_member_permissions)
        : command.default_member_permissions,
  }));
}

function ruleFaults(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(commandFaults);
  const { type, data } = (body ?? {}) as { type?: number; data?: Body };
  if (type === 5 && ((data?.flags as number) ?? 0) & ~EPHEMERAL)
    return ['a deferred answer may only be ephemeral'];
  return messageFaults((data ?? body ?? {}) as Body);
}

function messageFaults(message: Body): string[] {
  const all = flatten((message.components ?? []) as Component[]);
  const isV2 = (((message.flags as number) ?? 0) & V2) !== 0;
  const texts = all.flatMap(({ content }) => content ?? []);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  const checks: [boolean, string][] = [
    [isV2 && ('content' in message || 'embeds' in message), 'content or embeds with components v2'],
    [!isV2 && all.some(({ type }) => type > 8), 'components v2 without the flag'],
    [all.length > 40, `${all.length} components`],
    [chars > 4000, `${chars} characters of text`],
    [bytes > 10_170, `${bytes} bytes of text, which Discord answers with a 500`],
    [texts.some((text) => text.trim() === ''), 'an empty text'],
    [hasTwins(all.map(({ custom_id }) => custom_id)), 'the same custom_id twice'],
    [hasTwins(all.map(({ id }) => id)), 'the same component id twice'],
    [all.some(({ type, label }) => type === 2 && !label), 'a button without a label'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

function commandFaults(command: Command): string[] {
  const options = command.options ?? [];
  const firstOptional = options.findIndex(({ required }) => !required);
  const checks: [boolean, string][] = [
    [!/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(command.name ?? ''), `the name “${command.name}”`],
    [
      firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required),
      `a required option after an optional one in “${command.name}”`,
    ],
    [hasTwins(options.map(({ name }) => name)), `an option twice in “${command.name}”`],
  ];
  const faults = checks.filter(([wrong]) => wrong).map(([, words]) => words);
  return [...faults, ...options.flatMap(commandFaults)];
}

/** Every component, however deep. */
export function flatten(components: Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...(component.accessory ? [component.accessory] : []),
  ]);
}

function hasTwins(values: unknown[]): boolean {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size < given.length;
}
