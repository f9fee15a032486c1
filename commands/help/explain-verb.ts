import type { Context } from '../../src/chat/command.ts';
import { fillExamples } from '../../src/chat/line/fill-examples.ts';
import { usage } from '../../src/chat/line/line.ts';
import type { ListedVerb } from '../../src/chat/line/list-commands.ts';
import { type Block, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { messageSpoken, nameSpoken } from '../../src/language/translate.ts';

/** One verb with all its options. */
export async function explainVerb(listed: ListedVerb, context: Context): Promise<Reply> {
  const { fullName, verb } = listed;
  return reply(`${context.write(fullName)}: ${messageSpoken(verb.about)}`, {
    blocks: await verbBlocks(listed, context),
    data: [await verbData(listed, context)],
  });
}

/** How it is typed, its options, and lines to try. */
export async function verbBlocks(
  { fullName, verb }: ListedVerb,
  context: Context,
): Promise<Block[]> {
  const { write, leavesSound } = context;
  const offered = Object.entries(verb.options).filter(
    ([, { ofSound }]) => !ofSound || !leavesSound,
  );
  const options = offered.map(
    ([key, { about, required, named }]): Item => ({
      label: named ? `${nameSpoken(key)}:…` : nameSpoken(key),
      detail: required
        ? messageSpoken(about)
        : say('{about} (optional)', { about: messageSpoken(about) }),
      url: null,
      actions: [],
    }),
  );
  const examples = await fillExamples(verb.examples, context);
  const lines = (first: boolean) =>
    examples.flatMap(({ line, isFirst }) => (isFirst === first ? [write(line)] : [])).join(' · ');
  return [
    {
      kind: 'text',
      text: usage({ ...verb, options: Object.fromEntries(offered) }, write(fullName)),
    },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(lines(false) ? [note(say('For example: {lines}', { lines: lines(false) }))] : []),
    ...(lines(true) ? [note(say('First type {lines}', { lines: lines(true) }))] : []),
  ];
}

/** The same for programs. */
export async function verbData({ fullName, verb }: ListedVerb, context: Context) {
  const examples = await fillExamples(verb.examples, context);
  return { name: fullName, about: verb.about, examples: examples.map(({ line }) => line) };
}

const note = (text: string): Block => ({ kind: 'note', text });
