import { type Command, type Context, defineCommand, type Verb } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { type Filled, fillExamples } from '../src/chat/line/fill-examples.ts';
import { findVerb } from '../src/chat/line/find-verb.ts';
import { formatLine, usage } from '../src/chat/line/line.ts';
import { type Listed, listCommands } from '../src/chat/line/list-commands.ts';
import {
  type Block,
  button,
  CERTAIN,
  type Item,
  type Reply,
  reply,
} from '../src/chat/reply/reply.ts';
import { sayBack } from '../src/chat/say-back.ts';
import { nearest } from '../src/chat/understand/nearest.ts';
import { splitLine, type Word } from '../src/chat/words.ts';
import { ADD_SOURCE } from './add-source.ts';
import { SPEAKER } from './examples.ts';

export default defineCommand({
  name: 'help',
  about: 'What I can do, and how to use each command',
  options: {
    command: {
      kind: 'text',
      about: 'the command to explain',
      suggest: async (typed, { commands }) =>
        listCommands(commands)
          .filter(({ name }) => name.startsWith(typed))
          .map(({ name, about }) => ({ value: name, label: about })),
    },
  },
  examples: ['help', 'help briefing'],
  async run({ command }, context) {
    const { commands } = context;
    const words = splitLine((command ?? '').replace(/^\//u, ''));
    const [first] = words.filter(({ value }) => !SMALL_WORDS.has(value.toLowerCase()));
    if (!first) return overview(context);
    const listed = listCommands(commands);
    const meant = findVerb([first], commands)?.name.split(' ')[0];
    const explained =
      listed.find(({ name }) => name === first.value.toLowerCase()) ??
      listed.find(({ name }) => name === meant) ??
      // `doctor`, which is nothing but a part of the desk
      listed.find(({ verbs }) => verbs.some(({ words: [word] }) => word && word === meant));
    if (!explained) throw notACommand(first, commands);
    return explain(explained, listed, context);
  },
});

/** `help me with the quotes` */
const SMALL_WORDS = new Set(
  'a about command commands for i in me need of on please the to us with'.split(' '),
);

function notACommand(word: Word, commands: Command[]): UserError {
  const near = nearest(
    word.value,
    commands.map(({ name }) => name),
  );
  const lines = near.map((name) => `help ${name}`);
  const guess =
    near.length > 0 ? ` Did you mean ${lines.map((line) => `“${line}”`).join(' or ')}?` : '';
  const said = sayBack(word.value);
  return new UserError(
    `There is no command “${said}”.${guess} “help” lists what I can do.`,
    [...lines, 'help'],
    { word: said, ...(near.length > 0 ? { asksBack: true } : {}) },
  );
}

async function overview(context: Context): Promise<Reply> {
  const { commands, write } = context;
  const speaker = await SPEAKER.find(context);
  const listed = listCommands(commands);
  const items = listed.map(
    ({ name, about }): Item => ({
      label: write(name),
      detail: about,
      url: null,
      actions: [button('How', `help ${name}`)],
    }),
  );
  return reply('What I can do', {
    blocks: [
      {
        kind: 'text',
        text: 'I read the news and tell you who said what. Every sentence I show is copied from an article, with a link to the passage.',
      },
      note(LEVELS),
      ...(speaker
        ? []
        : [note(`Nobody has been quoted here yet. First type ${write(ADD_SOURCE)}`)]),
      { kind: 'list', items },
    ],
    actions: speaker
      ? [button(`What ${speaker} said`, formatLine('quotes', { speaker }), 'primary')]
      : [button('Sources', 'sources list', 'primary')],
    data: listed.map(({ name, about }) => ({ name, about })),
  });
}

async function explain(
  { name: own, about, verbs: listedVerbs }: Listed,
  listed: Listed[],
  context: Context,
): Promise<Reply> {
  const verbs = await Promise.all(
    listedVerbs.map(async ({ fullName, words, verb }) => {
      const examples = await fillExamples(verb.examples, context);
      return { name: [own, ...words].join(' '), fullName, verb, examples };
    }),
  );
  const desk = listed.find(({ manages }) => manages);
  const changing = desk?.verbs.filter(({ fullName }) => fullName.split(' ')[0] === own) ?? [];
  return reply(`${context.write(own)}: ${about}`, {
    blocks: [
      ...verbs.flatMap(({ name, verb, examples }): Block[] => [
        ...(name === own ? [] : [heading(`${context.write(name)}: ${verb.about}`)]),
        ...explainVerb(name, verb, examples, context),
      ]),
      ...(changing.length > 0
        ? [
            note(
              `Those who manage this place change them: ${changing.map(({ fullName }) => context.write(fullName)).join(', ')}`,
            ),
          ]
        : []),
    ],
    actions: changing.length > 0 ? [button('How to change them', `help ${desk!.name}`)] : [],
    data: verbs.map(({ fullName, verb, examples }) => ({
      name: fullName,
      about: verb.about,
      examples: examples.map(({ line }) => line),
    })),
  });
}

function explainVerb(name: string, verb: Verb, examples: Filled[], { write }: Context): Block[] {
  const options = Object.entries(verb.options).map(
    ([key, { about, required, named }]): Item => ({
      label: named ? `${key}:…` : key,
      detail: `${about}${required ? '' : ' (optional)'}`,
      url: null,
      actions: [],
    }),
  );
  const lines = (first: boolean) =>
    examples.flatMap(({ line, isFirst }) => (isFirst === first ? [write(line)] : [])).join(' · ');
  return [
    { kind: 'text', text: usage(verb, write(name)) },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(lines(false) ? [note(`For example: ${lines(false)}`)] : []),
    ...(lines(true) ? [note(`First type ${lines(true)}`)] : []),
  ];
}

/** What stands on cards, in the order of trust. */
const LEVELS = `“${CERTAIN}” on a card: nothing leaves in doubt who said it, nor that these are all the words. No mark: sure. “probably” before a name: likely, look it up. “disputed”: another report gives the same words to somebody else.`;

const note = (text: string): Block => ({ kind: 'note', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
