import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option, Options, Verb } from '../../src/chat/command.ts';
import { cutText } from '../../src/chat/fit.ts';

/** Longest description, and longest choice, that Discord takes. */
const LONGEST = 100;
/** More choices than this are completed while typing instead of listed. */
const MOST_CHOICES = 25;

/** The commands as Discord wants them registered; its forms, completion and checks come from this. */
export function toSchemas(commands: Command[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: describe(command.about, command.name),
    options:
      'parts' in command
        ? Object.entries(command.parts).map(([name, verb]) => toSubcommand(name, verb))
        : toOptions(command.options),
    default_member_permissions: onlyForManagers(command)
      ? String(PermissionFlagsBits.ManageGuild)
      : null,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }));
}

const toSubcommand = (name: string, verb: Verb): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description: describe(verb.about, name),
  options: toOptions(verb.options),
});

/** Discord asks that required options come first. */
function toOptions(options: Options): APIApplicationCommandBasicOption[] {
  const required = Object.entries(options).filter(([, option]) => option.required);
  const others = Object.entries(options).filter(([, option]) => !option.required);
  return [...required, ...others].map(([name, option]) => toOption(name, option));
}

function toOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const common = {
    name,
    description: describe(option.about, name),
    required: option.required ?? false,
  };
  const text = { ...common, type: ApplicationCommandOptionType.String } as const;
  switch (option.kind) {
    case 'text':
      return option.suggest ? { ...text, autocomplete: true } : text;
    case 'choice':
      return option.choices.length > MOST_CHOICES
        ? { ...text, autocomplete: true }
        : { ...text, choices: option.choices.map((value) => ({ name: value, value })) };
    case 'duration':
      return text;
    case 'file':
      return { ...common, type: ApplicationCommandOptionType.Attachment };
    case 'number':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        min_value: option.min,
        max_value: option.max,
      };
    case 'channel':
      return {
        ...common,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      };
  }
}

/** Discord grants or hides a command as a whole; where only some parts manage, the bot itself checks. */
const onlyForManagers = (command: Command): boolean =>
  'parts' in command
    ? Object.values(command.parts).every((verb) => verb.manages)
    : command.manages === true;

const describe = (about: string, name: string): string => cutText(about || name, LONGEST);
