import type { Channel } from '../model.ts';
import type { Command, Context, Given, Option, Verb } from './command.ts';
import { type OpenCall, openLine, withoutSlash } from './line/line.ts';

/** What a verb asks for in a form, on platforms that have forms; elsewhere it runs with the line. */
export type Form = {
  title: string;
  /** The verb’s full name: what was filled in makes a line of it. */
  name: string;
  fields: Field[];
};

/**
 * `value` is what stands in it already; `suggests` where values can be asked for while someone types,
 * `long` for a text of many lines.
 */
export type Field = {
  name: string;
  label: string;
  about: string;
  required: boolean;
} & (
  | { kind: 'text'; value: string; suggests: boolean; long: boolean }
  | { kind: 'choice'; choices: readonly string[]; value: string }
  | { kind: 'channel'; value: Channel | undefined }
);

/**
 * The form that a line opens, filled in with what the line says and what the verb offers; undefined
 * where it opens none. With `asks` a line that is but a verb's name opens one for what that needs.
 */
export async function formOf(
  line: string,
  commands: Command[],
  context: Context,
  { asks = false, hasChannels = true } = {},
): Promise<Form | undefined> {
  const open = openLine(withoutSlash(line), commands);
  const form = open && (open.verb.form ?? (asks && isBare(open) ? bareForm(open) : undefined));
  if (!open || !form) return undefined;
  const given = { ...(await form.fill?.(context)), ...open.given };
  const isShown = ({ kind }: Option): boolean =>
    kind === 'channel'
      ? // In a place of one person’s own there is none to choose.
        hasChannels
      : kind !== 'file' && (open.verb.form !== undefined || kind !== 'number');
  const options = Object.entries(open.verb.options).filter(([, option]) => isShown(option));
  const fields = options.map(([name, option]) => toField(name, option, given, context));
  return { title: form.title, name: open.name, fields: await Promise.all(fields) };
}

/** The name of a verb that needs something, and nothing else. */
const isBare = ({ verb, given, free }: OpenCall): boolean =>
  free.length === 0 &&
  Object.keys(given).length === 0 &&
  Object.values(verb.options).some(({ required }) => required);

const bareForm = ({ name }: OpenCall): NonNullable<Verb['form']> => ({ title: `/${name}` });

async function toField(
  name: string,
  option: Option,
  given: Given,
  { findChannel }: Context,
): Promise<Field> {
  const { about, required = false } = option;
  const own = { name, label: name[0]!.toUpperCase() + name.slice(1), about, required };
  const value = given[name] ?? '';
  // One that cannot be chosen is left open.
  const find = () => findChannel(value).catch(() => undefined);
  if (option.kind === 'channel')
    return { ...own, kind: 'channel', value: value ? await find() : undefined };
  return option.kind === 'choice'
    ? { ...own, kind: 'choice', choices: option.choices, value }
    : {
        ...{ ...own, kind: 'text', value },
        suggests: option.kind === 'text' && option.suggest !== undefined,
        long: option.kind === 'text' && option.verbatim === true,
      };
}
