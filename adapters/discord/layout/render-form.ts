import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Command } from '../../../src/chat/command.ts';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Field, Form } from '../../../src/chat/form.ts';
import { findVerb } from '../../../src/chat/line/find-verb.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import { splitLine } from '../../../src/chat/words.ts';
import type { Language } from '../../../src/language/languages.ts';
import { messageIn, nameIn } from '../../../src/language/translate.ts';
import { shortHash } from '../../../src/short-hash.ts';
import { LISTED_TYPES } from '../channels/find-channel.ts';

const MAX_TITLE_CHARS = 45;
const MAX_LABEL_CHARS = 45;
const MAX_ABOUT_CHARS = 100;
/** Together they stay below what an order may have. */
const MAX_TEXT_CHARS = 300;
/** Discord shows five fields in a form. */
const MAX_FIELDS = 5;

/** Discord hands back no more with a form than a name of so many characters. */
const MAX_ID_CHARS = 100;
const HASH_CHARS = 4;
// `briefing edit which:3f9a1c had=Zx0-.9aF_`
const FORM_ID = /^(?<line>.+?)(?: had=(?<had>[\w.-]+))?$/su;

/**
 * A form as Discord’s modal, in a language. Its name is the line that takes what was filled in, with a
 * hash of what stood in each field where only what was changed says something.
 */
export function renderForm(
  form: Form,
  language: Language,
): APIModalInteractionResponseCallbackData {
  const fields = form.fields.slice(0, MAX_FIELDS);
  return {
    custom_id: idOf(form, fields),
    title: cutText(messageIn(language, form.title), MAX_TITLE_CHARS),
    components: fields.map((field) => toLabel(needed(field, form), language)),
  };
}

function idOf({ name, kept, emptied, had = {} }: Form, fields: Field[]): string {
  const line = formatLine(name, kept);
  if (!emptied) return line.slice(0, MAX_ID_CHARS);
  const marks = fields.map((field) => hashOf((had[field.name] ?? '').slice(0, MAX_TEXT_CHARS)));
  return `${line} had=${marks.join('.')}`.slice(0, MAX_ID_CHARS);
}

const hashOf = (value: string): string => shortHash(value.trim(), HASH_CHARS);

/** Where nothing can take the place of what there is, Discord lets nobody send the form without it. */
const needed = (field: Field, { emptied, had = {} }: Form): Field =>
  emptied && emptied[field.name] === undefined && had[field.name]
    ? { ...field, required: true }
    : field;

const toLabel = (field: Field, language: Language): APILabelComponent => ({
  type: ComponentType.Label,
  label: cutText(messageIn(language, field.label), MAX_LABEL_CHARS),
  description: cutText(messageIn(language, field.about), MAX_ABOUT_CHARS),
  component: toComponent(field, language),
});

function toComponent(field: Field, language: Language): APILabelComponent['component'] {
  const { name: custom_id, required } = field;
  switch (field.kind) {
    case 'text': {
      const value = field.value.slice(0, MAX_TEXT_CHARS);
      return {
        ...{ type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id, required },
        max_length: MAX_TEXT_CHARS,
        ...(value && { value }),
      };
    }
    case 'choice':
      return {
        ...{ type: ComponentType.StringSelect, custom_id, required },
        options: field.choices.map((value) => ({
          ...{ label: nameIn(language, value), value },
          default: value === field.value,
        })),
      };
    case 'channel':
      return {
        ...{ type: ComponentType.ChannelSelect, custom_id, required },
        channel_types: [...LISTED_TYPES],
        ...(field.value && {
          default_values: [{ id: field.value.id, type: SelectMenuDefaultValueType.Channel }],
        }),
      };
  }
}

/** The line that a filled-in form says. */
export function lineOfForm(
  { customId, fields }: ModalSubmitInteraction,
  commands: Command[],
): string {
  const { line = customId, had } = FORM_ID.exec(customId)?.groups ?? {};
  const given = [...fields.fields.values()].map((field): [string, string] => [
    field.customId,
    'values' in field ? field.values.join(',') : 'value' in field ? String(field.value ?? '') : '',
  ]);
  if (had === undefined) return formatLine(line, Object.fromEntries(given));
  const emptied = findVerb(splitLine(line), commands)?.verb.form?.emptied ?? {};
  const marks = had.split('.');
  const changed = given
    .filter(([, value], at) => hashOf(value) !== marks[at])
    .map(([name, value]) => [name, value.trim() === '' ? (emptied[name] ?? '') : value]);
  return formatLine(line, Object.fromEntries(changed));
}
