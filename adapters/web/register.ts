import type { Hono } from 'hono';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import type { Suggestion } from '../../src/chat/command.ts';
import { parseLine } from '../../src/chat/line/line.ts';
import { listCommands, verbsOf } from '../../src/chat/line/list-commands.ts';
import { underDesk } from '../../src/chat/line/under-desk.ts';
import { quoteWord } from '../../src/chat/words.ts';

/** What the page shows before anyone has asked. All of it comes from the commands. */
type Desk = {
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
  return {
    commands: listCommands(bot.commands).map(({ name, about }) => ({ line: `/${name} `, about })),
    examples: await findExamples(bot, ask),
    speakers: await suggestSpeakers(bot, ask),
  };
}

/** The first example of each command but help, with what is in today's news; or what to do first. */
async function findExamples(bot: Bot, ask: Ask): Promise<Desk['examples']> {
  const examples = await bot.examples(ask);
  const lines = bot.commands.flatMap((command) => {
    const [name] = verbsOf(command)[0] ?? [];
    return command.name === 'help' ? [] : (examples.get(name ?? '')?.[0]?.line ?? []);
  });
  return [...new Set(lines)].slice(0, MAX_EXAMPLES).map((line) => {
    const { about, manages } = parseLine(line, bot.commands).verb;
    return { line: `/${underDesk(line, bot.commands)}`, about, runs: !manages };
  });
}

async function suggestSpeakers(bot: Bot, ask: Ask): Promise<Desk['speakers']> {
  const verbs = bot.commands.flatMap(verbsOf);
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
