import type { Context } from '../../src/chat/command.ts';
import type { Listed } from '../../src/chat/line/list-commands.ts';
import { type Block, button, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { messageSpoken } from '../../src/language/translate.ts';
import { verbBlocks, verbData } from './explain-verb.ts';

/** More than these would fill several messages, so each is explained on its own. */
const MAX_WHOLE = 4;

/** A command with its parts, and where the rest of it is changed. */
export async function explainCommand(
  command: Listed,
  listed: Listed[],
  context: Context,
): Promise<Reply> {
  const { name, about, verbs } = command;
  const desk = listed.find(({ manages }) => manages);
  const changing = desk?.verbs.filter(({ fullName }) => fullName.split(' ')[0] === name) ?? [];
  const names = changing.map(({ fullName }) => context.write(fullName)).join(', ');
  return reply(`${context.write(name)}: ${messageSpoken(about)}`, {
    blocks: [
      ...(verbs.length > MAX_WHOLE ? [listOf(command, context)] : await whole(command, context)),
      ...(names
        ? [note(say('Those who manage this place change them: {lines}', { lines: names }))]
        : []),
    ],
    actions: names ? [button(say('How to change them'), `help ${desk!.name}`)] : [],
    data: await Promise.all(verbs.map((verb) => verbData(verb, context))),
  });
}

async function whole({ name, verbs }: Listed, context: Context): Promise<Block[]> {
  const blocks = await Promise.all(
    verbs.map(async (verb): Promise<Block[]> => {
      const { fullName, words } = verb;
      const heading = `${context.write([name, ...words].join(' '))}: ${messageSpoken(verb.verb.about)}`;
      const isAlone = words.length === 0 || fullName === name;
      return [
        ...(isAlone ? [] : [{ kind: 'heading', text: heading } as const]),
        ...(await verbBlocks(verb, context)),
      ];
    }),
  );
  return blocks.flat();
}

const listOf = ({ verbs }: Listed, { write }: Context): Block => ({
  kind: 'list',
  items: verbs.map(
    ({ fullName, verb }): Item => ({
      ...{ label: write(fullName), isCommand: true },
      ...{ detail: messageSpoken(verb.about), url: null },
      actions: [button(say('How'), `help ${fullName}`)],
    }),
  ),
});

const note = (text: string): Block => ({ kind: 'note', text });
