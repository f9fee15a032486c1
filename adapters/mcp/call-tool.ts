import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Ask } from '../../src/chat/bot.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { message } from '../../src/language/say.ts';
import { speakIn } from '../../src/language/speak.ts';
import type { Answer } from './answer-schema.ts';
import { listSources } from './list-sources.ts';
import { optionWithin } from './option-within.ts';
import { type AnswerDeps, toAnswer } from './to-answer.ts';
import { toCall } from './to-call.ts';
import type { Tool } from './tool.ts';

/** What a program reads at once. A command’s page has at most 50 quotes, and seldom so many letters. */
const LIMITS = { chars: 60_000, blocks: 200, actions: 25 };
/** More than anybody offers to choose from. */
const MAX_CHOICES = 25;

/**
 * Answers a call as if its line had been typed by somebody who may look and change nothing; in
 * English, whatever the newsroom is set to.
 */
export const callTool = (tool: Tool, given: unknown, deps: AnswerDeps): Promise<CallToolResult> =>
  speakIn('en', () => answerCall(tool, given, deps));

async function answerCall(tool: Tool, given: unknown, deps: AnswerDeps): Promise<CallToolResult> {
  const { data: values, error } = tool.input.safeParse(given ?? {});
  if (error) return refuse(error.issues.map(({ message }) => message).join(' '));
  const hidden = optionWithin(tool, values);
  if (hidden) return refuse(hidden);
  const typed = Object.entries(values).map(([key, value]) => [key, String(value)]);
  const line = formatLine(tool.fullName, Object.fromEntries(typed));
  const reply = await deps.bot.answer(askFor(line));
  if (reply.refused) return refuse([reply.title, ...choicesOf(reply, deps)].join('\n'));
  const fitted = fitReply(reply, LIMITS);
  const answer = await toAnswer({ reply, fitted }, deps);
  const next = answer.next && sayNext(answer.next);
  return {
    content: [
      { type: 'text', text: [replyText(fitted), next].filter(Boolean).join('\n') },
      ...listSources(answer),
    ],
    structuredContent: answer,
  };
}

/** Everybody who asks by a program is one person, who manages nothing. */
export const askFor = (line: string): Ask => ({
  line,
  place: { id: 'local', platform: 'web', name: 'Newsroom' },
  channel: null,
  byProgram: true,
  user: {
    ...{ id: 'program', name: 'A program', zone: null, manages: false, many: true },
    howToManage: message('Somebody who manages it can ask for that on the newsroom page.'),
  },
  findChannel: async () => undefined,
  write: (typed) => typed,
});

const refuse = (text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError: true,
});

/** What may have been meant, as calls; a line that is no tool’s is left out. */
function choicesOf({ data }: Reply, { bot }: AnswerDeps): string[] {
  const { choices } = data as { choices?: string[] };
  const calls = (choices ?? [])
    .slice(0, MAX_CHOICES)
    .flatMap((line) => toCall(line, bot.commands) ?? []);
  return calls.length > 0 ? ['Choose one:', ...calls.map((call) => `• ${sayCall(call)}`)] : [];
}

const sayNext = ({ left, leftIsAll, ...call }: NonNullable<Answer['next']>): string =>
  `${leftIsAll ? `The other ${left}` : `The others, more than ${left}`}: ${sayCall(call)}`;

/** `quotes {"speaker":"Greta Holm"}` */
const sayCall = (call: { tool: string; arguments: unknown }): string =>
  `${call.tool} ${JSON.stringify(call.arguments)}`;
