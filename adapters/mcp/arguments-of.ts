import { z } from 'zod';
import type { Option, Options } from '../../src/chat/command.ts';
import { sayBack } from '../../src/chat/say-back.ts';

/** A name, a topic or an address; text that is pasted may be a whole press release. */
const MAX_CHARS = 1_000;
const MAX_PASTED_CHARS = 50_000;

/** What a tool may be called with: its options by their names, and nothing else. */
export function argumentsOf(tool: string, options: Options): z.ZodType<Record<string, Value>> {
  const names = Object.keys(options);
  const shape = Object.fromEntries(names.map((name) => [name, argumentOf(name, options[name]!)]));
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `“${sayBack(issue.keys[0]!)}” is no argument of ${tool}. ${sayKnown(names)}`
        : 'The arguments are an object, such as {}.',
  }) as unknown as z.ZodType<Record<string, Value>>;
}

type Value = string | number;

const sayKnown = (names: string[]): string =>
  names.length > 0 ? `It takes ${names.join(', ')}.` : 'It takes none.';

function argumentOf(name: string, option: Option): z.ZodType {
  const value = takenBy(name, option).describe(aboutOf(option));
  return option.required ? value : value.optional();
}

function takenBy(name: string, option: Option): z.ZodType {
  if (option.kind === 'choice')
    return z.enum(option.choices as [string, ...string[]], {
      error: sayWrong(name, `one of ${option.choices.join(', ')}`),
    });
  if (option.kind === 'number') {
    const { min, programMax: max = option.max } = option;
    const error = sayWrong(name, `a whole number from ${min} to ${max}`);
    return z.int({ error }).min(min, { error }).max(max, { error });
  }
  const max = option.kind === 'text' && option.verbatim ? MAX_PASTED_CHARS : MAX_CHARS;
  return z
    .string({ error: sayWrong(name, 'text') })
    .max(max, { error: `“${name}” has more than ${max} characters. Give less.` })
    .refine((text) => text.trim() !== '', {
      error: `“${name}” takes text that is not blank${option.required ? '' : ', or is left out'}.`,
    });
}

const sayWrong = (name: string, what: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? `“${name}” is missing. Give ${what}.` : `“${name}” takes ${what}.`;

function aboutOf(option: Option): string {
  const more = [
    option.kind === 'moment' && !option.about.includes('7d') && 'such as 7d or 2026-11-20',
    option.many && 'several with commas between them',
    'default' in option && option.default !== undefined && `${option.default} if left out`,
  ].filter(Boolean);
  return [option.about, ...more].join('; ');
}
