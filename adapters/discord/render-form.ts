import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import type { Field, Form } from '../../src/chat/form.ts';
import { formatLine } from '../../src/chat/line/line.ts';

const MAX_TITLE_CHARS = 45;
const MAX_LABEL_CHARS = 45;
const MAX_ABOUT_CHARS = 100;
const MAX_TEXT_CHARS = 1_000;
/** Discord shows five fields in a form. */
const MAX_FIELDS = 5;
/** Where a briefing can be posted. */
const CHANNEL_TYPES: ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** A form as Discord’s modal; its name is the verb that takes what was filled in. */
export const renderForm = ({
  title,
  name,
  fields,
}: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: name,
  title: cutText(title, MAX_TITLE_CHARS),
  components: fields.slice(0, MAX_FIELDS).map(toLabel),
});

const toLabel = (field: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: cutText(field.label, MAX_LABEL_CHARS),
  description: cutText(field.about, MAX_ABOUT_CHARS),
  component: toComponent(field),
});

function toComponent(field: Field): APILabelComponent['component'] {
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
          ...{ label: value, value },
          default: value === field.value,
        })),
      };
    case 'channel':
      return {
        ...{ type: ComponentType.ChannelSelect, custom_id, required },
        channel_types: CHANNEL_TYPES,
        ...(field.value && {
          default_values: [{ id: field.value.id, type: 'channel' as never }],
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
