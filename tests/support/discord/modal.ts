import type { Message } from './message.ts';
import { type Component, flatten } from './rules/component.ts';

/** A form, and the message whose button opened it. */
export type Modal = {
  custom_id: string;
  title: string;
  components: Component[];
  message?: Message | undefined;
};
/** What somebody puts into the fields, by their custom ids. What is not named stays as offered. */
export type Filled = Record<string, string | string[] | boolean>;

const TEXT_INPUT = 4;
const STRING_SELECT = 3;
const RADIO_GROUP = 21;
const CHECKBOX = 23;
type Field = Component & {
  value?: string;
  min_length?: number;
  max_length?: number;
  default?: boolean;
  default_values?: { id: string }[];
};

/** The form as Discord's app sends it back. Throws where the app would not let it go. */
export function fillIn({ components }: Modal, filled: Filled): Component[] {
  const known = flatten(components).flatMap(({ custom_id }) => custom_id ?? []);
  const strange = Object.keys(filled).filter((id) => !known.includes(id));
  if (strange.length > 0) throw new Error(`The form has no ${strange}, only ${known}.`);
  return components.map(({ type, id, component, components: row }) => ({
    ...{ type, id: id ?? 0 },
    ...(component ? { component: answerField(component, filled) } : {}),
    ...(row ? { components: row.map((field) => answerField(field, filled)) } : {}),
  }));
}

function answerField(field: Field, filled: Filled): Component {
  const { type, id = 0, custom_id = '' } = field;
  const given = filled[custom_id];
  const answer = { type, id, custom_id };
  if (type === CHECKBOX) return { ...answer, ...{ value: given ?? field.default ?? false } };
  if (type === TEXT_INPUT) return { ...answer, ...{ value: textFor(field, given as string) } };
  const values = valuesFor(field, typeof given === 'string' ? [given] : (given as string[]));
  return type === RADIO_GROUP
    ? { ...answer, ...{ value: values[0] ?? null } }
    : { ...answer, ...{ values } };
}

function textFor(field: Field, given = field.value ?? ''): string {
  const { custom_id, required = true, min_length: least = 0, max_length: most = 4_000 } = field;
  if (given === '' && !required) return given;
  if (given.length < Math.max(least, required ? 1 : 0) || given.length > most)
    throw new Error(`${custom_id} does not take ${given.length} characters.`);
  return given;
}

/** The choices of a select, in a message or a form. Throws where Discord's app has no such choice. */
export function valuesFor(field: Field, given: string[] = offered(field)): string[] {
  const { custom_id, type, options = [], min_values, max_values = 1, required = true } = field;
  const least = min_values ?? (required ? 1 : 0);
  const isNone = given.length === 0 && !required;
  if (!isNone && (given.length < least || given.length > max_values))
    throw new Error(`${custom_id} does not take ${given.length} choices.`);
  const isListed = type === STRING_SELECT || options.length > 0;
  const strange = given.filter((value) => !options.some((option) => option.value === value));
  if (isListed && strange.length > 0) throw new Error(`${custom_id} does not offer ${strange}.`);
  return given;
}

const offered = ({ options = [], default_values = [] }: Field): string[] => [
  ...options.filter((option) => option.default).map(({ value }) => value),
  ...default_values.map(({ id }) => id),
];
