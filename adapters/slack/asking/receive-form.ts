import type {
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { type FormContext, isTaken, lineOfForm, toOption } from '../layout/render-form.ts';
import type { Answering, AnsweringDeps } from './answer-asker.ts';

/** Slack shows no more in a list. */
const MAX_OPTIONS = 100;

export type FormDeps = AnsweringDeps & {
  answering: Answering;
  acknowledge(ack: () => Promise<void>): Promise<void>;
};

/** Answers a form that somebody has filled in. */
export async function submitForm(
  { body, view, ack }: SlackViewMiddlewareArgs<ViewSubmitAction>,
  { answering, acknowledge }: FormDeps,
): Promise<void> {
  await acknowledge(ack);
  const { name, address, channel }: FormContext = JSON.parse(view.private_metadata);
  const line = lineOfForm(name, view.state.values);
  await answering.ask({ line, asker: body.user, where: channel }, { address });
}

/** Offers what somebody may mean who types in a field of a form. */
export async function suggestInForm(
  { options, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'>,
  { answering, asking, bot }: FormDeps,
): Promise<void> {
  const { value: typed, block_id: option, user } = options;
  const { name, channel }: FormContext = JSON.parse(options.view?.private_metadata ?? '{}');
  const asked = await asking.toAsk(typed, user, channel);
  const found = await answering.inTheirs(user.id, () => bot.suggest(asked, name, option));
  // What is in no list may be meant, too.
  const all = [...(typed.trim() ? [{ value: typed.trim(), label: '' }] : []), ...found];
  const taken = all.filter(({ value }) => isTaken(value)).slice(0, MAX_OPTIONS);
  await ack({ options: taken.map(({ value, label }) => toOption(value, label)) });
}
