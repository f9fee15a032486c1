import type { types } from '@slack/bolt';
import { fieldAtFault } from '../../../src/chat/field-at-fault.ts';
import { BACK_TO_FORM } from '../../../src/chat/fill-in.ts';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Action, Refused, Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { numberedButtons, rowsOf } from './buttons.ts';
import { type FilledFields, valuesOf } from './form-context.ts';
import { plain } from './render-form.ts';

/** A form as Slack hands it back. */
export type SentView = {
  callback_id: string;
  private_metadata: string;
  title: types.PlainTextElement;
  submit: types.PlainTextElement | null;
  close: types.PlainTextElement | null;
  blocks: types.KnownBlock[];
  state: { values: FilledFields };
};

/** What Slack is told of a form that it is to keep open. */
export type KeptOpen =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: types.ModalView };

/** More is hard to read under a field. */
const MAX_FAULT_CHARS = 300;
const MAX_ALERT_CHARS = 1_000;
/** What is asked back of these is answered by another value in the field. */
const TYPEABLE: ReadonlySet<Refused['what']> = new Set(['speaker', 'zone', 'time', 'day']);
const FAULT_ID = 'fault';
const MENDS_ID = 'mends';

type Alert = { level?: 'warning' | 'success'; mends?: Action[] };

/**
 * Keeps a form open whose answer is a refusal: with the words under the field that they are about, or
 * else above all fields, which stay as they were filled in; there a button may mend it. Undefined where
 * the form may close: it was answered, or something is asked back that takes a button to answer.
 */
export function faultInForm(refusal: Reply, view: SentView): KeptOpen | undefined {
  if (!refusal.refused) return undefined;
  const mends = refusal.actions.filter((action) => action.mends);
  if (mends.length > 0)
    return { response_action: 'update', view: withAlert(view, refusal.title, { mends }) };
  // “Leave it out all the same?” takes a button; which of two is meant can be typed.
  if (refusal.asksBack && !TYPEABLE.has(refusal.refused.what)) return undefined;
  const field = fieldAtFault(refusal.refused, valuesOf(view.blocks, view.state.values));
  if (field !== undefined) return faultAt(field, wordsOf(refusal));
  if (refusal.asksBack) return undefined;
  return { response_action: 'update', view: withAlert(view, refusal.title) };
}

/** Words under one field. */
export const faultAt = (field: string, words: string): KeptOpen => faultsAt([field], words);

/** The same words under each of these fields. */
export const faultsAt = (fields: string[], words: string): KeptOpen => {
  const shown = cutText(words, MAX_FAULT_CHARS).toWellFormed();
  return {
    response_action: 'errors',
    errors: Object.fromEntries(fields.map((field) => [field, shown])),
  };
};

/** What may be meant is said, too, where it would stand on buttons alone. */
function wordsOf({ title, asksBack, actions }: Reply): string {
  const meant = actions
    .map(({ label }) => label)
    // The way back to the form is no answer in it, whatever line a button stands for.
    .filter((label) => label !== say(BACK_TO_FORM) && !title.includes(label));
  return asksBack && meant.length > 0 ? `${title} ${meant.join(' · ')}` : title;
}

/** The same form with words above its fields; Slack keeps what stands in fields of the same names. */
export const withAlert = (
  view: SentView,
  words: string,
  { level = 'warning', mends = [] }: Alert = {},
): types.ModalView => ({
  type: 'modal',
  callback_id: view.callback_id,
  private_metadata: view.private_metadata,
  title: view.title,
  ...(view.submit && { submit: view.submit }),
  ...(view.close && { close: view.close }),
  blocks: [
    {
      ...{ type: 'alert', block_id: FAULT_ID, level },
      text: plain(cutText(words, MAX_ALERT_CHARS)),
    },
    ...rowsOf(mends.flatMap((action) => numberedButtons().of(action, words))).map((row) => ({
      ...row,
      block_id: MENDS_ID,
    })),
    ...view.blocks
      .filter(({ block_id: id }) => id !== FAULT_ID && id !== MENDS_ID)
      .map(keep(view.state.values)),
  ],
});

const keep =
  (values: FilledFields) =>
  (block: types.KnownBlock): types.KnownBlock => {
    // Slack may not tell of fields that nobody has touched.
    if (block.type !== 'input' || !values[block.block_id ?? '']) return block;
    const [filled = {}] = Object.values(values[block.block_id!]!);
    const { initial_value, initial_option, initial_conversation, ...element } =
      block.element as unknown as Record<string, unknown>;
    return {
      ...block,
      element: {
        ...element,
        ...(filled.value && { initial_value: filled.value }),
        ...(filled.selected_option && { initial_option: filled.selected_option }),
        ...(filled.selected_conversation && { initial_conversation: filled.selected_conversation }),
      },
    } as unknown as types.InputBlock;
  };
