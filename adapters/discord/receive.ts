import type { AutocompleteInteraction, Interaction } from 'discord.js';
import type { Log } from '../../src/chat/adapter.ts';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import { languageOf } from '../../src/language/languages.ts';
import { speakIn } from '../../src/language/speak.ts';
import { type Answering, forAsker, openAnswer } from './answering/answer.ts';
import type { CallApi } from './api/call-api.ts';
import { deskElsewhere, sayingWhereDeskIs } from './asking/desk-elsewhere.ts';
import { lineOf, verbOf } from './asking/read-command.ts';
import type { Rights } from './asking/read-rights.ts';
import { receiveMenu } from './asking/receive-menu.ts';
import { type Pressing, receivePress } from './asking/receive-press.ts';
import { isGuest } from './asking/seen-from.ts';
import { type Answerable, type Asking, toAsk } from './asking/to-ask.ts';
import { lineOfButton } from './layout/lay-out.ts';
import { lineOfForm, renderForm } from './layout/render-form.ts';

/** Choices that are shown while someone types, and characters of a choice's name or value. */
const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;

export type ReceiveDeps = {
  bot: Bot;
  call: CallApi;
  rights: Rights;
  /** By the name of a typed command. */
  commandId(name: string): string | undefined;
  pressing: Pressing;
  log: Pick<Log, 'error'>;
};

type AnswerDeps = ReceiveDeps & { answering: Answering; onTrouble(error: unknown): void };

/**
 * Answers whatever someone did: typed a command, is typing one, pressed a button. In the language
 * that their Discord is set to. Never throws.
 */
export const receiveInteraction = (interaction: Interaction, deps: ReceiveDeps): Promise<void> =>
  speakIn(languageOf(interaction?.locale), () => receive(interaction, deps));

async function receive(interaction: Interaction, deps: ReceiveDeps): Promise<void> {
  const onTrouble = (error: unknown): void =>
    deps.log.error({ reason: reasonOf(error, interaction) }, 'An answer did not reach Discord.');
  try {
    const open = openAnswer(interaction, deps.call, onTrouble);
    const answering = isGuest(interaction) ? sayingWhereDeskIs(forAsker(open)) : open;
    const own = { ...deps, answering, onTrouble };
    if (interaction.isAutocomplete()) await suggest(interaction, own);
    else if (interaction.isChatInputCommand()) await answer(interaction, lineOf(interaction), own);
    else if (interaction.isButton())
      await answer(interaction, lineOfButton(interaction.customId), own);
    else if (interaction.isStringSelectMenu())
      await answer(interaction, interaction.values[0] ?? '', own);
    else if (interaction.isModalSubmit())
      await answer(interaction, lineOfForm(interaction, deps.bot.commands), own);
    else if (interaction.isMessageContextMenuCommand())
      await receiveMenu(interaction, {
        ...own,
        ask: () => allowed(interaction, askOf(interaction, '', own), own),
      });
  } catch (error) {
    onTrouble(error);
  }
}

/** The error as a whole would put the interaction's token into the log. */
function reasonOf(error: unknown, interaction: Interaction | undefined): string {
  const token = interaction?.token;
  const isWord = typeof token === 'string' && token !== '';
  return isWord ? String(error).replaceAll(token, '…') : String(error);
}

/**
 * Discord waits only three seconds, so the question is acknowledged first. That also fixes who sees
 * the answer, before we know it. A form is an acknowledgement of its own.
 */
async function answer(interaction: Answerable, line: string, deps: AnswerDeps): Promise<void> {
  const { bot, rights, answering } = deps;
  const elsewhere = deskElsewhere(interaction);
  const ask = askOf(interaction, line, deps);
  if (!interaction.isModalSubmit() && !elsewhere) {
    const form = await formOf(ask, deps);
    if (form && (await rights.manages(interaction)))
      return answering.open(renderForm(form, languageOf(interaction.locale)));
  }
  const filledIn = interaction.isModalSubmit() ? { filledIn: true as const } : {};
  const asked = (): Promise<Ask> => allowed(interaction, { ...ask, ...filledIn }, deps);
  if (interaction.isButton()) return receivePress(interaction, asked, deps);
  await answering.acknowledge();
  await answering.show(elsewhere ?? (await bot.answer(await asked())));
}

/** The question with what they may. */
async function allowed(interaction: Asking, ask: Ask, { rights }: AnswerDeps): Promise<Ask> {
  const manages = await rights.manages(interaction);
  return { ...ask, user: { ...ask.user, manages } };
}

/** A question by somebody of whom it is not known yet whether they manage the place. */
const askOf = (interaction: Asking, line: string, { bot, call, commandId }: ReceiveDeps): Ask =>
  toAsk(interaction, line, { manages: false, call, commandId, commands: bot.commands });

/**
 * As whoever manages the place would get it, since Discord waits for it: to others it is not shown.
 * What cannot be looked up is answered, and the answer says why.
 */
const formOf = ({ user, ...ask }: Ask, { bot, onTrouble }: AnswerDeps) =>
  bot
    .form({ ...ask, user: { ...user, manages: true }, forms: true })
    .catch((error) => void onTrouble(error));

async function suggest(interaction: AutocompleteInteraction, deps: AnswerDeps): Promise<void> {
  const { bot, answering } = deps;
  const { name, value } = interaction.options.getFocused(true);
  const suggestions = await bot.suggest(askOf(interaction, value, deps), verbOf(interaction), name);
  const choices = suggestions
    .filter((suggestion) => suggestion.value !== '' && suggestion.value.length <= MAX_CHOICE_CHARS)
    .slice(0, MAX_CHOICES)
    .map((suggestion) => ({
      name: (suggestion.label || suggestion.value).slice(0, MAX_CHOICE_CHARS).toWellFormed(),
      value: suggestion.value,
    }));
  await answering.suggest(choices);
}
