import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Field, Form } from '../../../src/chat/form.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import type { Language } from '../../../src/language/languages.ts';
import { messageIn, nameIn } from '../../../src/language/translate.ts';
import { LISTED_TYPES } from '../channels/find-channel.ts';

const MAX_TITLE_CHARS = 45;
const MAX_LABEL_CHARS = 45;
const MAX_ABOUT_CHARS = 100;
/** Together they stay below what an order may have. */
const MAX_TEXT_CHARS = 300;
/** Discord shows five fields in a form. */
const MAX_FIELDS = 5;

/** A form as Discord’s modal, in a language; its name is the verb that takes what was filled in. */
export const renderForm = (
  { title, name, fields }: Form,
  language: Language,
): APIModalInteractionResponseCallbackData => ({
  custom_id: name,
  title: cutText(messageIn(language, title), MAX_TITLE_CHARS),
  components: fields.slice(0, MAX_FIELDS).map((field) => toLabel(field, language)),
});

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
export function lineOfForm({ customId, fields }: ModalSubmitInteraction): string {
  const given = [...fields.fields.values()].map((field): [string, string] => [
    field.customId,
    'values' in field ? field.values.join(',') : 'value' in field ? String(field.value ?? '') : '',
  ]);
  return formatLine(customId, Object.fromEntries(given));
}
