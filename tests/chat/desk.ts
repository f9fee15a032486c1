import type { Ask } from '../../src/chat/bot.ts';
import { type Command, type Context, defineCommand, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { reply } from '../../src/chat/reply/reply.ts';

const SPEAKERS = ['Dmitry Peskov', 'Ursula von der Leyen', 'Zoë Ålund'];

/** Commands that say what they were given, with every kind of option. */
export const commands: Command[] = [
  defineCommand({
    name: 'quotes',
    about: 'What someone said',
    options: {
      speaker: {
        kind: 'text',
        about: 'who said it',
        required: true,
        suggest: async (typed) =>
          SPEAKERS.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase())).map(
            (value) => ({ value, label: `${value}, 3 quotes` }),
          ),
      },
      about: { kind: 'text', about: 'only on this', named: true },
      since: { kind: 'moment', about: 'how far back', default: '30d', named: true },
      kind: { kind: 'choice', about: 'which', choices: ['all', 'direct'], named: true },
      page: { kind: 'number', about: 'which page', min: 1, max: 20, default: 1, named: true },
    },
    examples: ['quotes peskov'],
    run: async (values) => reply('quotes', { data: values }),
  }),
  {
    name: 'briefing',
    about: 'News at the hour you choose',
    otherwise: 'list',
    parts: {
      create: defineVerb({
        about: 'A new one',
        options: {
          time: { kind: 'text', about: 'when', required: true },
          channel: { kind: 'channel', about: 'where' },
        },
        examples: ['briefing create 08:00 #news'],
        manages: true,
        run: async (values) => reply('created', { data: values }),
      }),
      list: defineVerb({
        about: 'Those there are',
        options: { words: { kind: 'text', about: 'only with these words' } },
        examples: ['briefing list'],
        run: async (values) => reply('listed', { data: values }),
      }),
    },
  },
  defineCommand({
    name: 'break',
    about: 'Fails',
    options: { how: { kind: 'choice', about: 'how', choices: ['ours', 'theirs'], required: true } },
    examples: ['break ours'],
    async run({ how }) {
      if (how === 'theirs')
        throw new UserError('Whom do you mean?', ['quotes peskov', { label: 'Zoë', line: 'help' }]);
      throw new Error('password=hunter2 refused by db.internal');
    },
  }),
  defineCommand({
    name: 'help',
    about: 'What there is',
    options: {},
    examples: ['help'],
    run: async () => reply('help'),
  }),
];

/** Someone who manages the newsroom asks, unless said otherwise. */
export function ask(line: string, fields: Partial<Ask> = {}): Ask {
  return {
    line,
    place: { id: 'here', platform: 'web', name: 'Newsroom' },
    channel: null,
    user: { id: 'u', name: 'Ann', zone: null, manages: true },
    findChannel: async (text) => (text === '#news' ? { id: '1', name: 'news' } : undefined),
    ...fields,
  };
}

/** What a command may use, where the store is not asked. */
export const context = {
  ...ask(''),
  now: new Date('2026-03-04T12:00:00Z'),
  wake() {},
  commands,
  write: (line: string) => `/${line}`,
} as unknown as Context;
