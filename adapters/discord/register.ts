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
  Routes,
} from 'discord.js';
import { CredentialsError } from '../../src/chat/adapter.ts';
import type { Command, Option, Options, Verb } from '../../src/chat/command.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import type { CallApi } from './call-api.ts';
import { CHANNEL_TYPES } from './find-channel.ts';
import { toPostError } from './post-error.ts';

/** The longest description that Discord takes. */
const MAX_DESCRIPTION_CHARS = 100;
/** More choices than this are completed while typing instead of listed. */
const MAX_CHOICES = 25;

/** Discord’s own description of its API does not know media channels here: those are typed. */
const LISTED_TYPES = CHANNEL_TYPES.filter((type) => type !== ChannelType.GuildMedia);

/** Puts our commands in the place of those that Discord has listed for this bot. */
export async function registerCommands(
  call: CallApi,
  applicationId: string,
  commands: Command[],
): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  await call('PUT', route, { body: describeCommands(commands) }).catch((error) => {
    const { outcome, message } = toPostError(error, 'the list of commands');
    if (outcome === 'credentials') throw new CredentialsError(message, { cause: error });
    throw new Error(`Discord did not take the commands. ${message}`, { cause: error });
  });
}

/** The commands as Discord lists them; its forms, completion and checks come from this. */
export function describeCommands(
  commands: Command[],
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
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

/** Discord wants required options first. */
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
      return option.choices.length > MAX_CHOICES
        ? { ...text, autocomplete: true }
        : { ...text, choices: option.choices.map((value) => ({ name: value, value })) };
    case 'moment':
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
        channel_types: LISTED_TYPES,
      };
    case 'role':
      return { ...common, type: ApplicationCommandOptionType.Role };
  }
}

/** Discord hides whole commands only. Where others may use some parts, the bot checks. */
const onlyForManagers = (command: Command): boolean =>
  'parts' in command
    ? Object.values(command.parts).every((verb) => verb.manages)
    : command.manages === true;

const describe = (about: string, name: string): string =>
  cutText(about || name, MAX_DESCRIPTION_CHARS);
