import { type Command, defineCommand, type Verb } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine, usage } from '../src/chat/line.ts';
import { type Block, button, type Item, type Reply, reply } from '../src/chat/reply.ts';

export default defineCommand({
  name: 'help',
  about: 'What I can do, and how to use each command',
  options: {
    command: {
      kind: 'text',
      about: 'the command to explain',
      suggest: async (typed, { commands }) =>
        commands
          .filter(({ name }) => name.startsWith(typed))
          .map(({ name, about }) => ({ value: name, label: about })),
    },
  },
  examples: ['help', 'help briefing'],
  async run({ command }, { commands, store, place }) {
    if (!command) {
      const [most] = await store.findSpeakers({ placeId: place.id, limit: 1 });
      return overview(commands, most?.speaker.name);
    }
    const found = commands.find(
      ({ name }) => name === command.toLowerCase().replace(/^\//u, '').split(' ')[0],
    );
    if (!found)
      throw new UserError(`There is no command “${command}”. “help” lists what I can do.`, [
        'help',
      ]);
    return explain(found);
  },
});

function overview(commands: Command[], speaker: string | undefined): Reply {
  const items = commands.map(
    ({ name, about }): Item => ({
      label: `/${name}`,
      detail: about,
      url: null,
      action: button('How', `help ${name}`),
    }),
  );
  return reply('What I can do', {
    blocks: [
      {
        kind: 'text',
        text: 'I read the news and tell you who said what. Every sentence I show is copied from an article, with a link to the passage.',
      },
      { kind: 'list', items },
    ],
    actions: speaker
      ? [button(`What ${speaker} said`, formatLine('quotes', { speaker }), 'primary')]
      : [button('Sources', 'sources list', 'primary')],
    data: commands.map(({ name, about }) => ({ name, about })),
  });
}

function explain(command: Command): Reply {
  const verbs: [string, Verb][] =
    'parts' in command
      ? Object.entries(command.parts).map(([part, verb]) => [`${command.name} ${part}`, verb])
      : [[command.name, command]];
  return reply(`/${command.name}: ${command.about}`, {
    blocks: verbs.flatMap(([name, verb]): Block[] => {
      const isPart = name !== command.name;
      const title: Block[] = isPart ? [{ kind: 'heading', text: `/${name}: ${verb.about}` }] : [];
      return [...title, ...explainVerb(name, verb)];
    }),
    data: verbs.map(([name, { about, examples }]) => ({ name, about, examples })),
  });
}

function explainVerb(name: string, verb: Verb): Block[] {
  const options = Object.entries(verb.options).map(
    ([key, { about, required, named }]): Item => ({
      label: named ? `${key}:…` : key,
      detail: `${about}${required ? '' : ' (optional)'}`,
      url: null,
      action: null,
    }),
  );
  const examples = verb.examples.map((line) => `/${line}`).join(' · ');
  return [
    { kind: 'text', text: usage({ ...verb, examples: [] }, `/${name}`) },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(examples ? [{ kind: 'note', text: `For example: ${examples}` } as const] : []),
  ];
}
