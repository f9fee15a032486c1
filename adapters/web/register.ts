import type { Hono } from 'hono';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import type { Command, Suggestion, Verb } from '../../src/chat/command.ts';
import { quoteWord } from '../../src/chat/words.ts';

/** What the page shows before anyone has asked. All of it comes from the commands. */
export type Desk = {
  commands: { line: string; about: string }[];
  /** `runs` is false where the line changes something: then a click only fills it in. */
  examples: { line: string; about: string; runs: boolean }[];
  /** Those whom a command's `speaker` option suggests first. */
  speakers: { line: string; name: string; detail: string }[];
};

const MAX_EXAMPLES = 6;
const MAX_SPEAKERS = 12;

/** Tells the page of the commands where it asks for them; `ask` is an empty line of its reader. */
export function registerCommands(app: Hono, bot: Bot, ask: Ask): void {
  app.get('/commands', async (c) => c.json(await describeCommands(bot, ask)));
}

async function describeCommands(bot: Bot, ask: Ask): Promise<Desk> {
  const verbs = bot.commands.map(firstVerb);
  const examples = verbs.filter(([name]) => name !== 'help').slice(0, MAX_EXAMPLES);
  return {
    commands: bot.commands.map(({ name, about }) => ({ line: `/${name} `, about })),
    examples: await Promise.all(
      examples.map(async ([name, verb]) => ({
        line: await exampleLine(bot, ask, name, verb),
        about: verb.about,
        runs: !verb.manages,
      })),
    ),
    speakers: await suggestSpeakers(bot, ask, verbs),
  };
}

/** A command with its name, or the first part of one with parts: `briefing create`. */
function firstVerb(command: Command): [string, Verb] {
  if (!('parts' in command)) return [command.name, command];
  const part = Object.keys(command.parts)[0] ?? command.otherwise;
  return [`${command.name} ${part}`, command.parts[part]!];
}

/** Asks for somebody in today's news where the command suggests one, else it is its example. */
async function exampleLine(bot: Bot, ask: Ask, name: string, verb: Verb): Promise<string> {
  const [option, { required } = {}] = Object.entries(verb.options)[0] ?? [];
  const [best] = option && required ? await bot.suggest({ ...ask, line: '' }, name, option) : [];
  return `/${best ? `${name} ${quoteWord(best.value)}` : (verb.examples[0] ?? name)}`;
}

async function suggestSpeakers(
  bot: Bot,
  ask: Ask,
  verbs: [string, Verb][],
): Promise<Desk['speakers']> {
  const [name] = verbs.find(([, verb]) => verb.options.speaker) ?? [];
  if (!name) return [];
  const found = await bot.suggest({ ...ask, line: '' }, name, 'speaker');
  return found.slice(0, MAX_SPEAKERS).map((suggestion) => ({
    line: `/${name} ${quoteWord(suggestion.value)}`,
    name: suggestion.value,
    detail: detailOf(suggestion),
  }));
}

/** `Kremlin spokesman · 41 quotes` of `Dmitry Peskov — Kremlin spokesman · 41 quotes`. */
function detailOf({ value, label }: Suggestion): string {
  return label.startsWith(value) ? label.slice(value.length).replace(/^[\s,;:·—–-]+/u, '') : label;
}
