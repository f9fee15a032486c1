import type { types } from '@slack/bolt';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Field, Form } from '../../../src/chat/form.ts';
import { say } from '../../../src/language/say.ts';
import { messageSpoken, nameSpoken } from '../../../src/language/translate.ts';
import { channelTyped, type FormContext, type Where, writeContext } from './form-context.ts';

/** What Slack calls a form of ours, and what is typed in a field that completes. */
export const FORM_ID = 'form';
export const SUGGEST_ID = 'suggest';

const MAX_TITLE_CHARS = 24;
const MAX_HINT_CHARS = 150;
const MAX_TEXT_CHARS = 3_000;
export const MAX_VALUE_CHARS = 150;
const MAX_LABEL_CHARS = 75;
const VALUE_ID = 'value';

/** A form as Slack’s modal, in the language that is spoken. */
export const renderForm = (form: Form, where: Where): types.ModalView => ({
  type: 'modal',
  callback_id: FORM_ID,
  private_metadata: writeContext(contextOf(form, where)),
  title: plain(cutText(messageSpoken(form.title), MAX_TITLE_CHARS)),
  submit: plain(say('Send')),
  close: plain(say('Cancel')),
  blocks: form.fields.map((field) => ({
    type: 'input',
    block_id: field.name,
    optional: !field.required,
    label: plain(labelOf(field)),
    hint: plain(cutText(messageSpoken(field.about), MAX_HINT_CHARS)),
    element: toElement(field),
  })),
});

/** What is to be known when it is sent, and Slack hands back. */
const contextOf = ({ name, kept, emptied, had, fields }: Form, where: Where): FormContext => ({
  name,
  ...where,
  ...(Object.keys(kept).length > 0 && { kept }),
  ...(emptied && { emptied, had: Object.fromEntries(fields.map((field) => hadIn(field, had))) }),
});

const hadIn = ({ name, kind }: Field, had: Form['had']): [string, string] => {
  const value = had?.[name] ?? '';
  return [name, kind === 'channel' ? channelTyped(value) : value];
};

const labelOf = ({ name }: Field): string => {
  const own = nameSpoken(name);
  return own.charAt(0).toUpperCase() + own.slice(1);
};

function toElement(field: Field): types.InputBlock['element'] {
  const { value } = field;
  switch (field.kind) {
    case 'channel':
      return {
        ...{ type: 'conversations_select', action_id: VALUE_ID },
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(field.value && { initial_conversation: field.value.id }),
      };
    case 'choice':
      return {
        ...{ type: 'static_select', action_id: VALUE_ID },
        options: field.choices.map((choice) => toOption(choice, nameSpoken(choice))),
        ...(field.value && {
          initial_option: toOption(field.value, nameSpoken(field.value)),
        }),
      };
    case 'text':
      // What no list can hold stays as text.
      return field.suggests && field.value.length <= MAX_VALUE_CHARS
        ? {
            ...{ type: 'external_select', action_id: SUGGEST_ID, min_query_length: 0 },
            ...(value && { initial_option: toOption(field.value, field.value) }),
          }
        : {
            ...{ type: 'plain_text_input', action_id: VALUE_ID, multiline: field.long },
            max_length: MAX_TEXT_CHARS,
            ...(value && { initial_value: field.value.slice(0, MAX_TEXT_CHARS) }),
          };
  }
}

/** One of a list; `label` says more about the value. */
export const toOption = (value: string, label: string) => ({
  text: plain(cutText(label || value, MAX_LABEL_CHARS)),
  value,
});

/** Whether Slack takes a value in a list. */
export const isTaken = (value: string): boolean => value !== '' && value.length <= MAX_VALUE_CHARS;

export const plain = (text: string) => ({
  type: 'plain_text' as const,
  text: text.toWellFormed(),
  emoji: false,
});
