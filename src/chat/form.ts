import { type Message, message } from '../language/say.ts';
import type { Channel } from '../model.ts';
import type { Command, Context, Given, Option } from './command.ts';
import { UserError } from './errors.ts';
import { byPosition, type OpenCall, openLine, withoutSlash } from './line/line.ts';
import { understandLine } from './understand-line.ts';

/** What a verb asks for in a form, on platforms that have forms; elsewhere it runs with the line. */
export type Form = {
  title: Message;
  /** The verb’s full name: what was filled in makes a line of it. */
  name: string;
  fields: Field[];
  /** Only for those who manage the place. */
  manages: boolean;
  /** What the line says that no field asks for. */
  kept: Given;
  /** See `AskedInForm`; then `had` is what is there now, whatever the line says. */
  emptied?: Given | undefined;
  had?: Given | undefined;
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

/** Where a verb is not asked for in a form but lacks something. */
const LACKING = message('One thing is missing');
/** No form asks for these, unless it says so. */
const UNASKED: readonly Option['kind'][] = ['file', 'number', 'role'];

/**
 * The form that a line opens, filled in with what the line says and what the verb offers; undefined
 * where it opens none. With `asks` a line that lacks what its verb needs opens one; with `isForm` each
 * line does.
 */
export async function formOf(
  line: string,
  commands: Command[],
  context: Context,
  { asks = false, isForm = false, hasChannels = true } = {},
): Promise<Form | undefined> {
  const open = openLine(withoutSlash(line), commands);
  if (!open) return undefined;
  const { verb, name } = open;
  const { form } = verb;
  const said = placed(open);
  const opens = isForm || form?.always || (asks && (await lacks(open, said, commands, context)));
  const filled = opens ? await (form?.fill ?? nothing)(context, said) : undefined;
  if (!filled) return undefined;
  const given = { ...filled, ...said };
  const isShown = (key: string, { kind, ofSound }: Option): boolean =>
    !(ofSound && context.leavesSound) &&
    (form?.fields?.includes(key) ?? !UNASKED.includes(kind)) &&
    // In a place of one person’s own there is none to choose.
    (kind !== 'channel' || hasChannels);
  const shown = Object.entries(verb.options).filter(([key, option]) => isShown(key, option));
  const fields = await Promise.all(
    shown.map(([key, option]) => toField(key, option, given, context)),
  );
  const names = shown.map(([key]) => key);
  const kept = Object.entries(said).filter(([key]) => !names.includes(key));
  const had = fields.map((field) => [field.name, standsIn(field, said, filled)]);
  return {
    title: form?.title ?? LACKING,
    name,
    fields,
    manages: verb.manages === true,
    // What is there is named by its id, which stays when its topics change.
    kept: Object.fromEntries(kept.map(([key, value]) => [key, filled[key] ?? value])),
    ...(form?.emptied && { emptied: form.emptied, had: Object.fromEntries(had) }),
  };
}

/** What a field has where nobody says what it should be. */
function standsIn(field: Field, said: Given, filled: Given): string {
  if (Object.hasOwn(said, field.name)) return filled[field.name] ?? '';
  return field.kind === 'channel' ? (field.value?.id ?? '') : field.value;
}

const nothing = async (): Promise<Given> => ({});

/** What the words without a name are by their positions; only what is named, where they are too many. */
function placed(open: OpenCall): Given {
  try {
    return byPosition(open);
  } catch (error) {
    if (error instanceof UserError) return open.given;
    throw error;
  }
}

/** Whether a line says too little for its verb, also where the verb reads the words itself. */
async function lacks(
  { verb, typed }: OpenCall,
  said: Given,
  commands: Command[],
  context: Context,
): Promise<boolean> {
  if (verb.form?.opens) return verb.form.opens(said);
  const isLacking = (given: Given): boolean =>
    Object.entries(verb.options).some(([key, { required }]) => required && !given[key]?.trim());
  if (!isLacking(said)) return false;
  if (!verb.place) return true;
  try {
    return isLacking((await understandLine(typed, commands, context)).given);
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
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
    : {
        ...{ ...own, kind: 'text', value },
        suggests: option.kind === 'text' && option.suggest !== undefined,
        long: option.kind === 'text' && option.verbatim === true,
      };
}
