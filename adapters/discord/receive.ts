import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Log } from '../../src/chat/adapter.ts';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import type { Command, GivenFile } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine, parseLine } from '../../src/chat/line/line.ts';
import { listedName } from '../../src/chat/line/list-commands.ts';
import { type Answering, openAnswer } from './answer.ts';
import type { CallApi } from './call-api.ts';
import { checkChannel } from './check-channel.ts';
import { findChannel } from './find-channel.ts';
import { findRoles } from './find-roles.ts';
import { lineOfButton } from './lay-out.ts';
import type { Rights } from './read-rights.ts';
import { readShowing } from './read-showing.ts';
import { type Pressing, receivePress } from './receive-press.ts';

const PARTS: ReadonlySet<ApplicationCommandOptionType> = new Set([
  ApplicationCommandOptionType.SubcommandGroup,
  ApplicationCommandOptionType.Subcommand,
]);
/** Choices that are shown while someone types, and characters of a choice's name or value. */
const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;
const HOW_TO_MANAGE =
  'That is whoever has Manage Server; they can let others use /desk (Server Settings → Integrations → On Record).';
const MAX_FILE_BYTES = 1_000_000;
const FILE_TIMEOUT_MS = 10_000;

export type ReceiveDeps = {
  bot: Bot;
  call: CallApi;
  rights: Rights;
  log: Pick<Log, 'error'>;
  pressing: Pressing;
};

/** Answers whatever someone did: typed a command, is typing one, pressed a button. Never throws. */
export async function receiveInteraction(
  interaction: Interaction,
  { bot, call, rights, log, pressing }: ReceiveDeps,
): Promise<void> {
  const onTrouble = (error: unknown): void =>
    log.error({ reason: reasonOf(error, interaction) }, 'An answer did not reach Discord.');
  try {
    const answering = openAnswer(interaction, call, onTrouble);
    const deps = { bot, call, rights, answering };
    if (interaction.isAutocomplete()) await suggest(interaction, { bot, call }, answering);
    else if (interaction.isChatInputCommand()) await answer(interaction, lineOf(interaction), deps);
    else if (interaction.isStringSelectMenu())
      await answer(interaction, interaction.values[0] ?? '', deps);
    else if (interaction.isButton()) {
      const ask = () => toQuestion(interaction, lineOfButton(interaction.customId), deps);
      await receivePress(interaction, ask, { ...deps, pressing, onTrouble });
    }
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
 * the answer, before we know it.
 */
async function answer(
  interaction: ChatInputCommandInteraction | StringSelectMenuInteraction,
  line: string,
  { answering, ...deps }: AskDeps & { answering: Answering },
): Promise<void> {
  await answering.acknowledge();
  await answering.show(await deps.bot.answer(await toQuestion(interaction, line, deps)));
}

type AskDeps = Pick<ReceiveDeps, 'bot' | 'call' | 'rights'>;

const toQuestion = async (
  interaction: Answerable,
  line: string,
  { bot, call, rights }: AskDeps,
): Promise<Ask> => ({
  ...toAsk(interaction, line, call, await rights.manages(interaction)),
  write: (typed) => writeLine(typed, bot.commands),
});

/** As Discord's forms show a line: `/quotes speaker:Mara Lind`. A name alone stays as it is. */
function writeLine(line: string, commands: Command[]): string {
  if (!line.includes(' ')) return `/${line}`;
  const { name, given } = parseLine(line, commands);
  return `/${[listedName(name, commands), ...Object.entries(given).map(([key, value]) => `${key}:${value}`)].join(' ')}`;
}

async function suggest(
  interaction: AutocompleteInteraction,
  { bot, call }: Pick<ReceiveDeps, 'bot' | 'call'>,
  answering: Answering,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const suggestions = await bot.suggest(
    toAsk(interaction, value, call, false),
    verbOf(interaction),
    name,
  );
  const choices = suggestions
    .filter((suggestion) => suggestion.value !== '' && suggestion.value.length <= MAX_CHOICE_CHARS)
    .slice(0, MAX_CHOICES)
    .map((suggestion) => ({
      name: (suggestion.label || suggestion.value).slice(0, MAX_CHOICE_CHARS).toWellFormed(),
      value: suggestion.value,
    }));
  await answering.suggest(choices);
}

function lineOf(interaction: ChatInputCommandInteraction): string {
  const given = givenIn(interaction);
  return formatLine(
    verbOf(interaction),
    Object.fromEntries(
      given.map(({ name, value, attachment }) => [name, attachment?.name ?? String(value)]),
    ),
  );
}

function givenIn({ options }: ChatInputCommandInteraction) {
  let given = options.data;
  while (given[0] && PARTS.has(given[0].type)) given = given[0].options ?? [];
  return given;
}

/** Attached files are fetched from Discord's own servers. */
function fileOf(interaction: ChatInputCommandInteraction): GivenFile | null {
  const attachment = givenIn(interaction).find((option) => option.attachment)?.attachment;
  if (!attachment) return null;
  const { name, url, size } = attachment;
  return {
    name,
    async read() {
      if (size > MAX_FILE_BYTES) throw new UserError(`${name} is larger than 1 MB.`);
      const response = await fetch(url, { signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
      if (!response.ok)
        throw new UserError(`Discord does not hand over ${name}. Please try again.`);
      return response.bytes();
    },
  };
}

/** `briefing preview`, `desk briefing create`. */
function verbOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction) {
  return [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)]
    .filter(Boolean)
    .join(' ');
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

function toAsk(
  interaction: Answerable | AutocompleteInteraction,
  line: string,
  call: CallApi,
  manages: boolean,
): Ask {
  const { guild, guildId, channelId, user } = interaction;
  const showing = readShowing(interaction);
  const channelName = guild?.channels.cache.get(channelId ?? '')?.name ?? channelId;
  return {
    line,
    place: guildId
      ? { id: `discord:${guildId}`, platform: 'discord', name: guild?.name ?? guildId }
      : { id: `discord:dm:${user.id}`, platform: 'discord', name: user.displayName },
    channel: guildId && channelId && channelName ? { id: channelId, name: channelName } : null,
    file: interaction.isChatInputCommand() ? fileOf(interaction) : null,
    user: {
      id: user.id,
      name: user.displayName,
      zone: null,
      manages,
      howToManage: HOW_TO_MANAGE,
    },
    findChannel: (text) => findChannel(guild, text, call),
    ...(guild && { findRoles: async (text: string) => findRoles(guild, text) }),
    checkChannel: async (asked) =>
      checkChannel(guild, asked, asked.id === channelId ? interaction.appPermissions : null),
    ...(showing && { showing }),
  };
}
