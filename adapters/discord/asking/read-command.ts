import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { GivenFile } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import { say } from '../../../src/language/say.ts';

const PARTS: ReadonlySet<ApplicationCommandOptionType> = new Set([
  ApplicationCommandOptionType.SubcommandGroup,
  ApplicationCommandOptionType.Subcommand,
]);
const MAX_FILE_BYTES = 1_000_000;
const FILE_TIMEOUT_MS = 10_000;

/** `briefing preview`, `desk briefing create`. */
export const verbOf = ({
  commandName,
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): string =>
  [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)]
    .filter(Boolean)
    .join(' ');

/** What was put into the fields of a command, as a line. */
export function lineOf(interaction: ChatInputCommandInteraction): string {
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
export function fileOf(interaction: ChatInputCommandInteraction): GivenFile | null {
  const attachment = givenIn(interaction).find((option) => option.attachment)?.attachment;
  if (!attachment) return null;
  const { name, url, size } = attachment;
  return {
    name,
    async read() {
      if (size > MAX_FILE_BYTES)
        throw new UserError(say('{file} is larger than 1 MB.', { file: name }));
      const response = await fetch(url, { signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
      if (!response.ok)
        throw new UserError(
          say('Discord does not hand over {file}. Please try again.', { file: name }),
        );
      return response.bytes();
    },
  };
}
