import type { Context } from '../../src/chat/command.ts';
import { fillExamples } from '../../src/chat/line/fill-examples.ts';
import { usage } from '../../src/chat/line/line.ts';
import type { ListedVerb } from '../../src/chat/line/list-commands.ts';
import { type Block, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';

/** One verb with all its options. */
export async function explainVerb(listed: ListedVerb, context: Context): Promise<Reply> {
  const { fullName, verb } = listed;
  return reply(`${context.write(fullName)}: ${verb.about}`, {
    blocks: await verbBlocks(listed, context),
    data: [await verbData(listed, context)],
  });
}

/** How it is typed, its options, and lines to try. */
export async function verbBlocks(
  { fullName, verb }: ListedVerb,
  context: Context,
): Promise<Block[]> {
  const { write } = context;
  const options = Object.entries(verb.options).map(
    ([key, { about, required, named }]): Item => ({
      label: named ? `${key}:…` : key,
      detail: `${about}${required ? '' : ' (optional)'}`,
      url: null,
      actions: [],
    }),
  );
  const examples = await fillExamples(verb.examples, context);
  const lines = (first: boolean) =>
    examples.flatMap(({ line, isFirst }) => (isFirst === first ? [write(line)] : [])).join(' · ');
  return [
    { kind: 'text', text: usage(verb, write(fullName)) },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(lines(false) ? [note(`For example: ${lines(false)}`)] : []),
    ...(lines(true) ? [note(`First type ${lines(true)}`)] : []),
  ];
}

/** The same for programs. */
export async function verbData({ fullName, verb }: ListedVerb, context: Context) {
  const examples = await fillExamples(verb.examples, context);
  return { name: fullName, about: verb.about, examples: examples.map(({ line }) => line) };
}

const note = (text: string): Block => ({ kind: 'note', text });
