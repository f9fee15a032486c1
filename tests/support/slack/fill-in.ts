import { isDeepStrictEqual } from 'node:util';
import type { Json } from './json.ts';

/** What somebody enters, by the action_id or block_id of the field. */
export type Filled = Record<string, string | string[] | null>;

/** Fields whose values Slack gives under a name of their own. */
const NAMES: Record<string, string> = {
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  external_select: 'selected_option',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
  multi_external_select: 'selected_options',
  multi_static_select: 'selected_options',
  multi_users_select: 'selected_users',
  checkboxes: 'selected_options',
  overflow: 'selected_option',
  radio_buttons: 'selected_option',
  static_select: 'selected_option',
  timepicker: 'selected_time',
  users_select: 'selected_user',
};

/** The state of a form that somebody has filled in; throws where Slack would not let them send it. */
export function fillIn({ blocks }: Json, filled: Filled): Json {
  const used = new Set<string>();
  const values: Json = {};
  for (const block of blocks)
    for (const element of [block.element, block.accessory, ...(block.elements ?? [])]) {
      if (!element?.action_id || element.type === 'button') continue;
      const key = [element.action_id, block.block_id].find((name) => name in filled);
      if (key) used.add(key);
      const entered = entry(element, key && filled[key]);
      if (block.type === 'input' && !block.optional && isEmpty(entered))
        throw new Error(`Slack wants “${block.label.text}” to be filled in.`);
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: entered };
    }
  const strange = Object.keys(filled).filter((key) => !used.has(key));
  if (strange.length > 0) throw new Error(`The form has no field ${strange}.`);
  return { values };
}

/** As Slack tells of it: what was entered, or what stood there from the start. */
export function entry(element: Json, given: string | string[] | null | undefined): Json {
  const { type } = element;
  const name = NAMES[type] ?? 'value';
  const value = given === undefined ? presetOf(element, name) : chosen(element, name, given);
  return { type, [name]: value };
}

const presetOf = (element: Json, name: string): unknown =>
  element[name.replace(/^(?:selected_)?/u, 'initial_')] ?? (name.endsWith('s') ? [] : null);

function chosen(element: Json, name: string, given: string | string[] | null): unknown {
  if (given === null || !name.startsWith('selected_option')) return given;
  const all: Json[] = element.option_groups?.flatMap(({ options }: Json) => options) ?? [];
  const options = [...all, ...(element.options ?? [])];
  const isFree = element.type.includes('external');
  const pick = (value: string): Json => {
    const option = options.find((one) => one.value === value);
    if (!option && !isFree) throw new Error(`The field has no option ${value}.`);
    return option ?? { text: { type: 'plain_text', text: value }, value };
  };
  return Array.isArray(given) ? given.map(pick) : pick(given);
}

const isEmpty = ({ type: _, ...entered }: Json): boolean =>
  Object.values(entered).every((value) => !value || isDeepStrictEqual(value, []));
