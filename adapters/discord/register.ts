import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option, Options, Verb } from '../../src/chat/command.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { type ListedVerb, listCommands } from '../../src/chat/line/list-commands.ts';
import { LISTED_TYPES } from './channels/find-channel.ts';
import { translateCommand } from './listing/translate-commands.ts';

/** The longest description that Discord takes. */
const MAX_DESCRIPTION_CHARS = 100;
/** More choices than this are completed while typing instead of listed. */
const MAX_CHOICES = 25;

/**
 * Whoever reads may do so anywhere, in servers and conversations that we are not in as well: see
 * `seenFrom`. What is managed is a server’s or a person’s own.
 */
const READ_IN = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];
const MANAGED_IN = [InteractionContextType.Guild, InteractionContextType.BotDM];
const INSTALLED_BY = [
  ApplicationIntegrationType.GuildInstall,
  ApplicationIntegrationType.UserInstall,
];

/** Where everybody may ask. */
export const EVERYWHERE = { contexts: READ_IN, integration_types: INSTALLED_BY };

/** The commands as Discord lists them; its forms, completion and checks come from this. */
export function describeCommands(
  commands: Command[],
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const described = listCommands(commands).map(({ name, about, manages, verbs }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    description: describe(about, name),
    options: optionsOf(verbs, commands),
    default_member_permissions: manages ? String(PermissionFlagsBits.ManageGuild) : null,
    ...EVERYWHERE,
    ...(manages && { contexts: MANAGED_IN }),
  }));
  return described.map(translateCommand);
}

/** A verb that stands alone has its own options; others are parts, those of one command together. */
function optionsOf(verbs: ListedVerb[], commands: Command[]): APIApplicationCommandOption[] {
  const [first] = verbs;
  if (first?.words.length === 0) return toOptions(first.verb);
  return [...Map.groupBy(verbs, ({ words }) => words[0]!)].map(([name, own]) => {
    const parts = own.flatMap(({ words: [, part], verb }) =>
      part ? [toSubcommand(part, verb)] : [],
    );
    if (parts.length === 0) return toSubcommand(name, own[0]!.verb);
    const about = commands.find((command) => command.name === name)?.about ?? name;
    const description = describe(about, name);
    return {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name,
      description,
      options: parts,
    };
  });
}

const toSubcommand = (name: string, verb: Verb): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description: describe(verb.about, name),
  options: toOptions(verb),
});

/** Discord wants required options first. What opens a form in any case asks for them there. */
function toOptions({ options: all, form }: Verb): APIApplicationCommandBasicOption[] {
  const options = form?.always ? asChosen(all) : all;
  const required = Object.entries(options).filter(([, option]) => option.required);
  const others = Object.entries(options).filter(([, option]) => !option.required);
  return [...required, ...others].map(([name, option]) => toOption(name, option));
}

const asChosen = (options: Options): Options =>
  Object.fromEntries(
    Object.entries(options).map(([name, { required: _, ...option }]) => [name, option as Option]),
  );

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
      return {
        ...{ ...common, type: ApplicationCommandOptionType.Attachment },
        ...(option.types && { file_types: option.types }),
      };
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

const describe = (about: string, name: string): string =>
  cutText(about || name, MAX_DESCRIPTION_CHARS);

/** For the list of one server, which says nothing of other places and installations. */
export function inOneServer<Described extends object>(command: Described): Described {
  const { contexts: _, integration_types: __, ...own } = command as Record<string, unknown>;
  return own as Described;
}
