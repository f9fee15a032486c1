import { setTimeout as sleep } from 'node:timers/promises';
import type {
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Given, Suggestion } from '../../../src/chat/command.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import {
  faultAt,
  faultInForm,
  faultsAt,
  type SentView,
  withAlert,
} from '../layout/fault-in-form.ts';
import {
  emptiedIn,
  type FilledFields,
  type FormContext,
  lineOfForm,
  readContext,
  valuesOf,
} from '../layout/form-context.ts';
import { isTaken, MAX_VALUE_CHARS, toOption } from '../layout/render-form.ts';
import type { Answering, AnsweringDeps } from './answer-asker.ts';
import type { Asker } from './asking.ts';
import { askAlone, MENU_FIELD } from './open-menu-form.ts';

/** Slack shows no more in a list. */
const MAX_OPTIONS = 100;

/** Of what is too long for a list so much is seen there. */
const MAX_BEGIN_CHARS = 20;
/** Slack waits three seconds for what becomes of a form, and some of them are on their way. */
const ANSWERED_IN_MS = 2_200;

export type FormDeps = AnsweringDeps & {
  answering: Answering;
  /** False where Slack could not be told in time. */
  acknowledge(ack: () => Promise<void>): Promise<boolean>;
};

/**
 * Answers a form that somebody has filled in. What is wrong in it is said in the form itself, which
 * stays open; where that is not known soon enough, the answer has a button that opens it again.
 */
export async function submitForm(
  { body, view, ack }: SlackViewMiddlewareArgs<ViewSubmitAction>,
  { answering, acknowledge, asking, bot }: FormDeps,
): Promise<void> {
  const context = readContext(view.private_metadata);
  const values = valuesOf(view.blocks, view.state.values as FilledFields);
  await answering.inTheirs(body.user.id, async () => {
    if (!context) {
      const shown = withAlert(view as unknown as SentView, say('I no longer know this form.'));
      return void (await acknowledge(() => ack({ response_action: 'update', view: shown })));
    }
    const open = emptiedIn(context, values);
    if (open.length > 0)
      return void (await acknowledge(() => ack(faultsAt(open, say(NEVER_EMPTY)) as never)));
    const said = context.menu ? askAlone(context.menu, values) : lineOf(context, values);
    if ('lacking' in said)
      return void (await acknowledge(() => ack(faultAt(MENU_FIELD, said.lacking) as never)));
    const asked = asking.toAsk('', body.user, context.channel);
    const answer = asked.then((ask) => bot.answer({ ...ask, ...said }));
    const early = await Promise.race([answer, sleep(ANSWERED_IN_MS, undefined, { ref: false })]);
    const kept = early && faultInForm(early, view as unknown as SentView);
    const isTold = await acknowledge(() => (kept ? ack(kept as never) : ack()));
    if (kept && isTold) return;
    // A form may be left open for an hour: then its answer comes in direct messages.
    const isLate = (context.until ?? Number.POSITIVE_INFINITY) < Date.now();
    await answering.show(await answer, body.user, {
      address: isLate ? undefined : context.address,
      ...(context.turns && { turns: true }),
    });
  });
}

const NEVER_EMPTY = message(
  'This cannot be left empty, and nothing was changed yet. Write what it should be, or what it was.',
);

const lineOf = (context: FormContext, values: Given) =>
  ({ line: lineOfForm(context, values), filledIn: true }) as const;

/**
 * Does what a button in a form is for, such as coming into a channel, and says above the fields what
 * came of it: they stay as they are, to be sent again.
 */
export async function pressInForm(
  { user, channel, view }: { user: Asker; channel?: Channel | undefined; view: ViewOutput },
  line: string,
  { answering, asking, bot, web, log }: FormDeps,
): Promise<void> {
  await answering.inTheirs(user.id, async () => {
    const where = channel ?? readContext(view.private_metadata)?.channel;
    const { title, refused } = await bot.answer(await asking.toAsk(line, user, where));
    const level = refused ? 'warning' : 'success';
    const shown = withAlert(view as unknown as SentView, title, { level });
    await web.views
      .update({ view_id: view.id, hash: view.hash, view: shown })
      .catch((error) => log.warn({ reason: String(error) }, 'Slack did not show a form anew'));
  });
}

/** Offers what somebody may mean who types in a field of a form. */
export async function suggestInForm(
  { options, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'>,
  { answering, asking, bot }: FormDeps,
): Promise<void> {
  const { value: typed, block_id: option, user } = options;
  const { name = '', channel } = readContext(options.view?.private_metadata) ?? {};
  const asked = await asking.toAsk(typed, user, channel);
  const offered = await answering.inTheirs(user.id, async () =>
    optionsFor(typed, await bot.suggest(asked, name, option)),
  );
  await ack({ options: offered });
}

/** What is known comes first, so that a press on Enter takes it; what is in no list may be meant, too. */
function optionsFor(text: string, found: Suggestion[]) {
  const typed = text.trim();
  const known = found
    .filter(({ value }) => isTaken(value))
    .slice(0, MAX_OPTIONS - 1)
    .map(({ value, label }) => toOption(value, label));
  if (typed === '' || known.some(({ value }) => value === typed)) return known;
  const value = typed.slice(0, MAX_VALUE_CHARS).toWellFormed().trim();
  const label =
    value.length < typed.length
      ? say('As typed, but no longer than {characters} characters: {typed}', {
          characters: MAX_VALUE_CHARS,
          typed: `${typed.slice(0, MAX_BEGIN_CHARS).trimEnd()}…`,
        })
      : say('As typed: {typed}', { typed });
  return [...known, toOption(value, label)];
}
