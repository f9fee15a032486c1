import type { Context, Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { Refusal } from '../../src/api/refusal.ts';
import { defineResource } from '../../src/api/resource.ts';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { findZone, meantZone } from '../../src/chat/times/time-zone.ts';
import { speakIn } from '../../src/language/speak.ts';
import { refuse } from './problem.ts';
import { readAsked } from './read-asked.ts';

const MAX_LINE_CHARS = 50_000;

/** Who asks, by the token alone: a cookie would let any page ask in the name of its reader. */
type Bearer = {
  access: 'everyone' | 'signed in' | 'signed out' | 'read-only' | 'refused' | 'waiting';
  /** Until another token is looked at. */
  waitMs: number;
  toAsk(line: string, zone: string | undefined): Ask;
};

export type CommandDeps = {
  bot: Bot;
  readBearer(c: Context): Bearer;
};

const asked = z.object({
  line: z
    .string()
    .min(1)
    .max(MAX_LINE_CHARS)
    .overwrite((line) => line.replaceAll('\0', ' ').toWellFormed())
    .meta({ description: 'Such as `quotes marchetti`.', examples: ['summary'] }),
  zone: z.string().max(100).optional().describe('The zone of times in it, `Europe/Berlin`.'),
});

/** As `/ask` of the page, for programs. */
export const command = defineResource({
  path: '/commands',
  method: 'post',
  name: 'runCommand',
  about: 'Answers a line as it is typed in the newsroom. What changes something needs a token.',
  cost: 5,
  isForToken: true,
  query: asked,
  answer: z.object({
    title: z.string(),
    text: z.string().describe('All of it as plain text.'),
    data: z.unknown().describe('The same for programs; null where a list of its own has it.'),
    file: z
      .object({ name: z.string(), type: z.string(), text: z.string() })
      .optional()
      .describe('What was asked to be saved.'),
  }),
  read: async () => Promise.reject(new Error('The bot answers commands')),
});

/** The answer is for whoever asks alone: nothing of it is shown on the page. */
export function serveCommands(
  app: Hono,
  path: string,
  { bot, readBearer }: CommandDeps,
  ...guards: MiddlewareHandler[]
): void {
  for (const guard of guards) app.post(path, guard);
  app.post(path, async (c) => {
    const { access, waitMs, toAsk } = readBearer(c);
    if (access === 'refused') return needsToken(c, 'That is not the token.');
    if (access === 'waiting') {
      const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
      return refuse(c, 429, `Too many wrong tokens. Try again in ${seconds} seconds.`, {
        headers: { 'retry-after': String(seconds) },
      });
    }
    const { line, zone } = asked.parse(await readAsked(c, command));
    checkZone(zone);
    return speakIn('en', () => answer(c, forPrograms(toAsk(line, zone)), access));
  });

  async function answer(c: Context, ask: Ask, access: Bearer['access']): Promise<Response> {
    const reply = await bot.answer(ask);
    const { title, data, refused, isTooMuch, lacksRights, file } = reply;
    if (isTooMuch) return refuse(c, 429, title);
    if (lacksRights) return refuseChange(c, access, title);
    if (refused) return refuse(c, 422, title, { choices: choicesOf(data) });
    const { name, type, text } = file ?? {};
    return c.json(
      {
        title,
        text: replyText(reply),
        data: data ?? null,
        ...(file && { file: { name, type, text } }),
      },
      200,
      { 'cache-control': 'no-store' },
    );
  }
}

/** A program has no page to sign in at: what to do is said with its status. */
const forPrograms = ({ user: { howToManage, ...user }, ...ask }: Ask): Ask => ({ ...ask, user });

/** Throws `Refusal`. */
function checkZone(zone: string | undefined): void {
  if (zone === undefined || findZone(zone) !== undefined) return;
  const meant = meantZone(zone);
  throw new Refusal(
    `“${zone}” is no time zone. ${meant === undefined ? 'Write it as Europe/Berlin, UTC or +02:00.' : `Write ${meant}.`}`,
    { parameter: 'zone', ...(meant !== undefined && { choices: [meant] }) },
  );
}

function refuseChange(c: Context, access: Bearer['access'], why: string): Response {
  return access === 'read-only'
    ? refuse(c, 403, `${why} Nobody can do that here: whoever runs it can set WEB_TOKEN.`)
    : needsToken(c, `${why} Send the token: Authorization: Bearer …`);
}

const needsToken = (c: Context, detail: string): Response =>
  refuse(c, 401, detail, { headers: { 'www-authenticate': 'Bearer' } });

function choicesOf(data: unknown): string[] | undefined {
  const choices = (data as { choices?: unknown } | null)?.choices;
  return Array.isArray(choices) && choices.length > 0 ? choices.map(String) : undefined;
}
