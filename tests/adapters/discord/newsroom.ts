import { createDiscord } from '../../../adapters/discord/client.ts';
import type { Pauses } from '../../../adapters/discord/listing/keep-registered.ts';
import type { Log } from '../../../src/chat/adapter.ts';
import { createBot } from '../../../src/chat/bot.ts';
import { type Command, defineCommand, defineVerb } from '../../../src/chat/command.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import type { Reception } from '../../../src/chat/reception.ts';
import { button, reply } from '../../../src/chat/reply/reply.ts';
import type { HoldTimes } from '../../../src/chat/shards/hold-times.ts';
import type { Shards } from '../../../src/chat/shards/shards.ts';
import type { Store } from '../../../src/store/store.ts';
import { TOKEN } from '../../support/discord/gateway.ts';

const SPEAKERS = ['Ann Lee', 'Bo Berg', 'x'.repeat(101)];

const say = defineCommand({
  name: 'say',
  about: `Repeats ${'what was asked '.repeat(20)}`,
  options: {
    about: { kind: 'text', about: 'a topic' },
    speaker: {
      kind: 'text',
      about: 'who',
      required: true,
      suggest: async (typed) =>
        SPEAKERS.filter((name) => name.toLowerCase().includes(typed)).map((value) => ({
          value,
          label: `${value}, who is said to have spoken`,
        })),
    },
    since: { kind: 'moment', about: 'how far back', named: true, default: '30d' },
    page: { kind: 'number', about: 'which page', min: 1, max: 9, named: true },
    form: { kind: 'choice', about: 'how', choices: ['short', 'long'], named: true },
  },
  examples: ['say ann'],
  run: async ({ speaker, about, page }, { place, channel, user }) =>
    reply(`${speaker} on ${about ?? 'anything'}, page ${page ?? 1}`, {
      blocks: [
        { kind: 'text', text: `${place.id} in ${channel?.name ?? 'private'} for ${user.name}` },
      ],
      actions: [
        button('Next', formatLine('say', { speaker, page: '2' }), 'primary'),
        button('Again', formatLine('say', { speaker, page: '2' })),
        button(
          'Long',
          formatLine('say', { speaker: `${speaker} ${'and on '.repeat(20)}`, page: '3' }),
        ),
      ],
    }),
});

const drawer: Command = {
  name: 'drawer',
  about: 'Looks after the desk',
  otherwise: 'show',
  parts: {
    show: defineVerb({
      about: 'Shows it',
      options: {},
      examples: [],
      run: async () => reply('The desk', { onlyToAsker: false }),
    }),
    move: defineVerb({
      about: 'Moves it',
      options: { to: { kind: 'channel', about: 'where to', required: true } },
      examples: [],
      manages: true,
      run: async ({ to }) => reply(`Moved to ${to.name} (${to.id})`),
    }),
    call: defineVerb({
      about: 'Calls somebody',
      options: { who: { kind: 'role', about: 'whom', required: true } },
      examples: [],
      manages: true,
      run: async ({ who }) => reply(`Calls ${who?.name} (${who?.id}). ${who?.remark ?? ''}`),
    }),
    save: defineVerb({
      about: 'Gives it as a file',
      options: {},
      examples: [],
      run: async () =>
        reply('The desk, as CSV', {
          file: { name: 'desk.csv', type: 'text/csv', text: '\uFEFFdrawer,“words”\r\n' },
        }),
    }),
  },
};

const slowCommand = (wait: Promise<void>) =>
  defineCommand({
    name: 'slow',
    about: 'Takes its time',
    options: {},
    examples: [],
    manages: true,
    run: async () => {
      await wait;
      return reply('At last');
    },
  });

/** `slow` answers once `wait` is over. */
export const commandsWith = (wait = Promise.resolve()): Command[] => [
  say,
  drawer,
  slowCommand(wait),
];

/** Keeps cursors and nothing else. */
export function cursorStore(): Store {
  const lines = new Map<string, string>();
  return {
    saveCursor: async ({ id, placeId, line }: { id: string; placeId: string; line: string }) =>
      void lines.set(`${placeId} ${id}`, line),
    findCursor: async (placeId: string, id: string) => lines.get(`${placeId} ${id}`),
    renewCursor: async () => {},
  } as unknown as Store;
}

/** The adapter as the house wires it, with these commands; `logged` is what it complained of. */
export function openDesk({
  api,
  store = cursorStore(),
  token = TOKEN,
  timeoutMs = 2_000,
  wait = Promise.resolve(),
  commands = commandsWith(wait),
  ...limits
}: DeskOptions) {
  const logged: string[] = [];
  const note = (details: Record<string, unknown>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log: Log = { info: () => {}, warn: note, error: note };
  const now = () => new Date('2026-11-22T14:00:00Z');
  const onError = (error: unknown) => void logged.push(String(error));
  const bot = createBot({ store, commands, now, onError });
  return { adapter: createDiscord({ bot, token, apiUrl: api, log, timeoutMs, ...limits }), logged };
}

type DeskOptions = {
  api: string;
  store?: Store;
  token?: string;
  timeoutMs?: number;
  wait?: Promise<void>;
  commands?: Command[];
  guildId?: string;
  pauses?: Pauses;
  answers?: boolean;
  postsPerSecond?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  reception?: Reception;
  shards?: Shards;
  shardCount?: number;
  times?: Partial<HoldTimes>;
};
