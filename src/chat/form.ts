import type { Channel } from '../model.ts';
import type { Command, Context, Given, Option } from './command.ts';
import { openLine, withoutSlash } from './line/line.ts';

/** What a verb asks for in a form, on platforms that have forms; elsewhere it runs with the line. */
export type Form = {
  title: string;
  /** The verb’s full name: what was filled in makes a line of it. */
  name: string;
  fields: Field[];
};

/** `value` is what stands in it already. */
export type Field = {
  name: string;
  label: string;
  about: string;
  required: boolean;
} & (
  | { kind: 'text'; value: string }
  | { kind: 'choice'; choices: readonly string[]; value: string }
  | { kind: 'channel'; value: Channel | undefined }
);

/**
 * The form that a line opens, filled in with what the line says and what the verb offers; undefined
 * where it opens none.
 */
export async function formOf(
  line: string,
  commands: Command[],
  context: Context,
): Promise<Form | undefined> {
  const open = openLine(withoutSlash(line), commands);
  const form = open?.verb.form;
  if (!open || !form) return undefined;
  const given = { ...(await form.fill?.(context)), ...open.given };
  // In direct messages there is no channel to choose.
  const options = Object.entries(open.verb.options).filter(
    ([, { kind }]) => kind !== 'channel' || context.channel,
  );
  const fields = options.map(([name, option]) => toField(name, option, given, context));
  return { title: form.title, name: open.name, fields: await Promise.all(fields) };
}

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
    : { ...own, kind: 'text', value };
}
