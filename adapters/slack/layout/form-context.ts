import type { Given } from '../../../src/chat/command.ts';
import { formatLine } from '../../../src/chat/line/line.ts';

/** Slack keeps no more with a form. */
const MAX_CHARS = 3_000;

/**
 * Where the answer to a form goes: where there is no address, into the asker’s direct messages; and
 * where the form was opened.
 */
export type Where = {
  address?: string;
  /** Up to when Slack takes answers there, in milliseconds. */
  until?: number;
  channel?: { id: string; name: string };
  /** Whether the answer may take the place of the message with the button that opened it. */
  turns?: boolean;
};

/** What Slack hands back with what was filled in. */
export type FormContext = Where & {
  /** The full name of its verb. */
  name: string;
  /** The entry of a menu that it is of instead. */
  menu?: string;
  /** What the line that opened it says besides. */
  kept?: Given;
  /** What stood in it, where only what was changed says something; `emptied` has the words for nothing. */
  had?: Given;
  emptied?: Given;
};

/** Without what stood in the form where that is too long: then all of it is said again. */
export function writeContext({ had, emptied, ...context }: FormContext): string {
  const whole = JSON.stringify({ ...context, had, emptied });
  return whole.length > MAX_CHARS ? JSON.stringify(context) : whole;
}

/** Undefined where it is nothing that we have written. */
export function readContext(written: string | undefined): FormContext | undefined {
  try {
    const read: unknown = JSON.parse(written ?? '');
    return isContext(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isContext = (read: unknown): read is FormContext =>
  typeof read === 'object' && read !== null && 'name' in read && typeof read.name === 'string';

/** A channel as a line names it. */
export const channelTyped = (id: string | null | undefined): string => (id ? `<#${id}>` : '');

/** What Slack hands back of each field. */
type Filled = {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_conversation?: string | null;
};
export type FilledFields = Record<string, Record<string, Filled>>;

/** A field as it was shown. */
type Shown = {
  type: string;
  block_id?: string;
  element?: {
    action_id?: string;
    initial_value?: string;
    initial_option?: { value?: string };
    initial_conversation?: string;
  };
};

/** What stands in each field of a form that was sent. Slack may not tell of those that nobody touched. */
export const valuesOf = (blocks: readonly unknown[], fields: FilledFields): Given =>
  Object.fromEntries(
    Object.entries({ ...untouched(blocks as Shown[]), ...fields }).map(([name, elements]) => {
      const [filled = {}] = Object.values(elements);
      const { value, selected_option: option, selected_conversation: channel } = filled;
      return [name, option?.value ?? (channel ? channelTyped(channel) : (value ?? ''))];
    }),
  );

const untouched = (blocks: Shown[]): FilledFields =>
  Object.fromEntries(
    blocks
      .filter(({ type }) => type === 'input')
      .map(({ block_id: id = '', element = {} }) => {
        const { initial_value: value, initial_option, initial_conversation } = element;
        const filled = {
          ...(value !== undefined && { value }),
          ...(initial_option && { selected_option: initial_option }),
          ...(initial_conversation && { selected_conversation: initial_conversation }),
        };
        return [id, { [element.action_id ?? '']: filled }];
      }),
  );

/** The fields that were emptied though nothing can take the place of what they had. */
export const emptiedIn = ({ had = {}, emptied = {} }: FormContext, values: Given): string[] =>
  Object.entries(values)
    .filter(([field, value]) => value.trim() === '' && (had[field] ?? '').trim() !== '')
    .map(([field]) => field)
    .filter((field) => emptied[field] === undefined);

/** The line that a filled-in form says. */
export function lineOfForm({ name, kept, had, emptied = {} }: FormContext, values: Given): string {
  const changed = Object.entries(values)
    .filter(([field, value]) => value.trim() !== (had?.[field] ?? '').trim() || !had)
    .map(([field, value]) => [field, value.trim() === '' && had ? (emptied[field] ?? '') : value]);
  return formatLine(name, { ...kept, ...Object.fromEntries(changed) });
}
