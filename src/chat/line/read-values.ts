import { say } from '../../language/say.ts';
import { messageSpoken, nameSpoken, nameTyped } from '../../language/translate.ts';
import type { Channel } from '../../model.ts';
import type { Context, FoundRole, Option } from '../command.ts';
import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';
import { sayChannel } from '../say-channel.ts';
import { type Moment, readMoment } from '../times/read-moment.ts';
import { exampleText } from './fill-examples.ts';
import { type Call, usage } from './line.ts';
import { readRole } from './read-role.ts';

// `5`: neither `0x5` nor `1e1`
const WHOLE = /^[+-]?\d{1,15}$/u;

/** Turns what was given into typed values, and adds defaults. Throws `UserError`. */
export async function readValues(
  { verb, given, name }: Call,
  context: Context,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [key, option] of Object.entries(verb.options)) {
    const raw = given[key]?.trim() || defaultOf(option);
    if (raw === undefined) {
      if (option.required)
        throw new UserError(
          `${say('“{command}” needs {about} ({option}).', {
            command: name,
            about: messageSpoken(option.about),
            option: nameSpoken(key),
          })} ${usage(verb, name)}.${await exampleText(verb.examples, context)}`,
          [],
          { option: key },
        );
      continue;
    }
    values[key] = await readValue(key, option, raw, context).catch((error) => {
      throw aboutOption(error, key);
    });
  }
  return values;
}

/** What is wrong with a value is about its option. */
const aboutOption = (error: unknown, option: string): unknown =>
  error instanceof UserError
    ? new UserError(error.message, error.suggestions, { ...error.about, option })
    : error;

function defaultOf(option: Option): string | undefined {
  return 'default' in option && option.default !== undefined ? String(option.default) : undefined;
}

async function readValue(
  key: string,
  option: Option,
  raw: string,
  context: Context,
): Promise<string | number | Moment | Channel | FoundRole | null> {
  const { findChannel, now, user, byProgram } = context;
  switch (option.kind) {
    case 'text':
    case 'file':
      return raw;
    case 'choice':
      return readChoice(key, option.choices, raw);
    case 'moment':
      return readMoment(raw, key, { now, zone: user.zone ?? 'UTC' }, option);
    case 'number':
      return readNumber(
        key,
        { ...option, max: (byProgram && option.programMax) || option.max },
        raw,
      );
    case 'channel': {
      const channel = await findChannel(raw);
      if (!channel)
        throw new UserError(
          say(
            'I cannot find the channel “{word}”. Name one I am in, or leave it out to mean this one.',
            { word: sayChannel(raw) },
          ),
        );
      return channel;
    }
    case 'role':
      return readRole(key, raw, context);
  }
}

function readChoice(key: string, choices: readonly string[], raw: string): string {
  const choice = nameTyped(raw.toLowerCase(), choices) ?? onlyOneBegun(raw, choices);
  if (choice === undefined)
    throw new UserError(
      say('“{word}” is not a choice for {option}. Choose one of: {choices}.', {
        word: raw,
        option: nameSpoken(key),
        choices: choices.map(nameSpoken).join(', '),
      }),
    );
  return choice;
}

/** `прямая` for “прямая речь”, where no other choice begins so. */
function onlyOneBegun(raw: string, choices: readonly string[]): string | undefined {
  const begun = choices.filter((choice) => nameSpoken(choice).startsWith(`${raw.toLowerCase()} `));
  return begun.length === 1 ? begun[0] : undefined;
}

function readNumber(key: string, { min, max }: { min: number; max: number }, raw: string): number {
  const number = WHOLE.test(raw) ? Number(raw) : Number.NaN;
  if (!Number.isInteger(number) || number < min || number > max)
    throw new UserError(
      say('{option} is a whole number from {min} to {max}, not “{word}”.', {
        option: nameSpoken(key),
        min,
        max,
        word: sayBack(raw),
      }),
    );
  return number;
}
