import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Guild,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  PermissionsBitField,
  StringSelectMenuInteraction,
  User,
} from 'discord.js';
import type { Ask } from '../../../src/chat/bot.ts';
import type { Command } from '../../../src/chat/command.ts';
import { parseLine } from '../../../src/chat/line/line.ts';
import { DESK, listedName } from '../../../src/chat/line/list-commands.ts';
import { zoneOfLocale } from '../../../src/chat/times/zone-of-locale.ts';
import { message } from '../../../src/language/say.ts';
import type { Place } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { checkChannel } from '../channels/check-channel.ts';
import { findChannel, type Picked } from '../channels/find-channel.ts';
import { findRoles } from '../channels/find-roles.ts';
import { readShowing } from '../channels/read-showing.ts';
import { readSight } from '../channels/read-sight.ts';
import { findPressable } from './find-pressable.ts';
import { fileOf } from './read-command.ts';
import { isGuest, seenFrom } from './seen-from.ts';

/** What gets an answer. */
export type Answerable =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Whatever somebody does that has to do with a place. */
export type Asking = Answerable | AutocompleteInteraction | MessageContextMenuCommandInteraction;

const HOW_TO_MANAGE = message(
  'That is whoever has Manage Server; they can let others use /desk (Server Settings → Integrations → On Record).',
);

export type AskDeps = {
  call: CallApi;
  commands: Command[];
  /** By the name of a typed command. */
  commandId(name: string): string | undefined;
};

/** Something asked by a command, a button, a choice or a form. */
export function toAsk(
  interaction: Asking,
  line: string,
  { manages, ...deps }: AskDeps & { manages: boolean },
): Ask {
  const { user, locale, appPermissions } = interaction;
  const { guild, guildId, channelId, guildLocale } = seenFrom(interaction);
  const showing = isGuest(interaction) ? undefined : readShowing(interaction);
  const where = whereAsked({ guild, guildId, user }, deps);
  const sight = guildId ? readSight(guild, interaction) : undefined;
  const channelName = guild?.channels.cache.get(channelId ?? '')?.name ?? channelId;
  return {
    line,
    ...where,
    // A press on it would be refused: see `deskElsewhere`.
    ...(isGuest(interaction) && { pressable: exceptDesk(where.pressable) }),
    channel: guildId && channelId && channelName ? { id: channelId, name: channelName } : null,
    file: interaction.isChatInputCommand() ? fileOf(interaction) : null,
    user: asker(user, { manages, zone: zoneOfLocale(locale, guildLocale) }),
    sight,
    findChannel: (text) =>
      findChannel(guild, text, deps.call, {
        picked: (id) => pickedIn(interaction, id),
        isSeen: sight?.asker,
      }),
    checkChannel: (asked) =>
      checkChannel(
        guild,
        asked,
        asked.id === channelId ? appPermissions : rightsIn(pickedIn(interaction, asked.id)),
      ),
    ...(showing && { showing }),
  };
}

type AskPressable = NonNullable<Ask['pressable']>;
const exceptDesk =
  (pressable: AskPressable): AskPressable =>
  (typed) =>
    typed.startsWith(`/${DESK} `) ? undefined : pressable(typed);

/** What Discord says of a channel that was picked in the command or form. */
function pickedIn(interaction: Asking, channelId: string): Resolved | undefined {
  const resolved = interaction.isChatInputCommand()
    ? interaction.options.resolved
    : interaction.isModalSubmit()
      ? interaction.fields.resolved
      : null;
  const channel = resolved?.channels?.get(channelId);
  return channel && 'name' in channel && channel.name ? (channel as Resolved) : undefined;
}

type Resolved = Picked & { appPermissions?: Readonly<PermissionsBitField> | null };

const rightsIn = (picked: Resolved | undefined) => picked?.appPermissions ?? null;

/** Who asks. No language tells for certain where somebody lives, so `zone` is a guess. */
export const asker = (
  { id, displayName: name }: User,
  { manages, zone }: { manages: boolean; zone: string | null },
): Ask['user'] => ({ id, name, zone, manages, howToManage: HOW_TO_MANAGE });

type Where = { guild: Guild | null; guildId: string | null; user: User };

/** The server, or in direct messages the person’s own place; and what is there. */
export const whereAsked = (
  { guild, guildId, user }: Where,
  { call, commands, commandId }: AskDeps,
): Pick<Ask, 'place' | 'isOwnPlace' | 'findChannel' | 'findRoles' | 'checkChannel' | 'write'> & {
  pressable: AskPressable;
} => ({
  place: guildId
    ? placeOfServer(guildId, guild?.name ?? guildId)
    : { id: `discord:dm:${user.id}`, platform: 'discord', name: user.displayName },
  ...(guildId ? {} : { isOwnPlace: true as const }),
  findChannel: (text) => findChannel(guild, text, call),
  ...(guild && { findRoles: async (text: string) => findRoles(guild, text) }),
  checkChannel: (asked) => checkChannel(guild, asked),
  write: (typed) => writeLine(typed, commands),
  pressable: (typed) => findPressable(typed, commands, commandId),
});

/** The place of a server. */
export const placeOfServer = (id: string, name: string): Place => ({
  id: `discord:${id}`,
  platform: 'discord',
  name,
});

/** As Discord's forms show a line: `/quotes speaker:Mara Lind`. A name alone stays as it is. */
function writeLine(line: string, commands: Command[]): string {
  if (!line.includes(' ')) return `/${line}`;
  const { name, given } = parseLine(line, commands);
  return `/${[listedName(name, commands), ...Object.entries(given).map(([key, value]) => `${key}:${value}`)].join(' ')}`;
}
