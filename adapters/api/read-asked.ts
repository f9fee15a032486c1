import type { Context } from 'hono';
import { z } from 'zod';
import { Refusal } from '../../src/api/refusal.ts';
import type { Resource } from '../../src/api/resource.ts';

/** What is asked of a resource: its path, and its query or what was sent. Throws `Refusal`. */
export async function readAsked(c: Context, { query, method, path }: Resource): Promise<unknown> {
  const inPath = Object.entries(c.req.param()) as [string, string][];
  const given = method === 'post' ? await readBody(c, query) : readParameters(c);
  const asked = check(new Map([...given, ...inPath]), query, known(query, path));
  return asked;
}

/** What may be given beside the path. */
const known = (query: z.ZodObject, path: string): string[] =>
  Object.keys(query.shape).filter((name) => !path.includes(`:${name}`));

function readParameters(c: Context): Map<string, unknown> {
  const given = new Map<string, unknown>();
  for (const [name, value] of new URL(c.req.url).searchParams) {
    if (given.has(name))
      throw new Refusal(`\`${shown(name)}\` is given twice. Give it once.`, {
        parameter: shown(name),
      });
    given.set(name, value);
  }
  return given;
}

async function readBody(c: Context, query: z.ZodObject): Promise<Map<string, unknown>> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new Refusal(`Send a JSON object: {"${Object.keys(query.shape)[0]}": "…"}.`);
  return new Map(Object.entries(sent));
}

function check(given: Map<string, unknown>, query: z.ZodObject, names: string[]): unknown {
  const unknown = [...given.keys()].find((name) => !Object.hasOwn(query.shape, name));
  if (unknown !== undefined)
    throw new Refusal(
      `There is no parameter \`${shown(unknown)}\` here. ${names.length > 0 ? `There are: ${names.join(', ')}.` : 'There are none.'}`,
      { parameter: shown(unknown), choices: names },
    );
  const { data, error } = query.safeParse(Object.fromEntries(given));
  if (data) return data;
  const [issue] = error.issues;
  const parameter = String(issue?.path[0] ?? '');
  throw new Refusal(
    `\`${parameter}\` ${sayIssue(issue!, given.get(parameter), isOptional(query, parameter))}`,
    {
      parameter,
    },
  );
}

const isOptional = ({ shape }: z.ZodObject, name: string): boolean =>
  Object.hasOwn(shape, name) && z.safeParse(shape[name]!, undefined).success;

function sayIssue(issue: z.core.$ZodIssue, value: unknown, mayLack: boolean): string {
  if (value === undefined) return 'is missing. Give it.';
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long. Give at most ${issue.maximum} characters.`
        : `is too large. Give at most ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `is empty. Give it${mayLack ? ', or leave it out' : ''}.`
        : `is too small. Give at least ${issue.minimum}.`;
    case 'invalid_value':
      return `is none of these: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return `${issue.message}. Write it with ordinary signs.`;
    default:
      return `cannot be read as what it is for: ${issue.message}.`;
  }
}

const MAX_SHOWN_CHARS = 60;

const shown = (name: string): string =>
  name.length > MAX_SHOWN_CHARS ? `${name.slice(0, MAX_SHOWN_CHARS)}…` : name;
