import { createSlack } from '../../../adapters/slack/client.ts';
import { createBot } from '../../../src/chat/bot.ts';
import { type Command, defineCommand } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { button, type QuoteBlock, reply } from '../../../src/chat/reply/reply.ts';
import type { Store } from '../../../src/store/store.ts';
import type { openSlackPeer } from '../../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

export const QUOTE: QuoteBlock = {
  kind: 'quote',
  texts: ['We have said this many times'],
  speaker: 'Dmitry Peskov',
  role: 'Kremlin spokesman',
  quoteKind: 'direct',
  manner: 'quote',
  clause: null,
  sure: true,
  certain: false,
  source: {
    articleId: 'a1',
    outlet: 'Reuters',
    title: 'Gas talks',
    published: '2026-11-22T14:05:00.000Z',
    url: 'https://reuters.test/gas#:~:text=We%20have',
    start: 0,
    end: 28,
    spans: [{ start: 0, end: 28 }],
    hash: 'Zm9vYmFy',
    sample: false,
  },
};

export const LONG_LINE = `quotes "Dmitry Peskov" about:"${'gas transit '.repeat(10).trim()}"`;

export const ROW = '“words”,1\r\n';

/** Small commands that use what an adapter has to get right. */
export const COMMANDS: Command[] = [
  defineCommand({
    name: 'quotes',
    about: 'What someone has said',
    options: {
      speaker: { kind: 'text', about: 'who said it', required: true },
      about: { kind: 'text', about: 'only on this', named: true },
    },
    examples: ['quotes peskov'],
    async run({ speaker, about }) {
      return reply(`Quotes by ${speaker}${about ? ` about ${about}` : ''}`, {
        blocks: [QUOTE],
        actions: [button('More', 'quotes more'), button('Narrow', LONG_LINE)],
      });
    },
  }),
  defineCommand({
    name: 'whoami',
    about: 'Who asks, and where',
    options: {},
    examples: ['whoami'],
    async run(_, { user, channel, place }) {
      return reply(
        [user.name, user.zone, user.manages, channel?.name, place.id, place.name].join(' | '),
      );
    },
  }),
  defineCommand({
    name: 'briefing',
    about: 'Tells everyone in a channel',
    options: { channel: { kind: 'channel', about: 'where to' } },
    examples: ['briefing #news'],
    async run({ channel }) {
      if (!channel) throw new UserError('Which channel?', ['briefing #news']);
      return reply(`Goes to ${channel.name} (${channel.id})`, { onlyToAsker: false });
    },
  }),
  defineCommand({
    name: 'search',
    about: 'Repeats what it was asked',
    options: { text: { kind: 'text', about: 'what to look for', required: true } },
    examples: ['search gas'],
    run: async ({ text }) => reply('Found', { blocks: [{ kind: 'text', text }] }),
  }),
  defineCommand({
    name: 'save',
    about: 'Gives a file',
    options: { rows: { kind: 'number', about: 'how long', min: 1, max: 9_999, default: 1 } },
    examples: ['save'],
    run: async ({ rows }) =>
      reply('Saved', { file: { name: 'rows.csv', type: 'text/csv', text: ROW.repeat(rows) } }),
  }),
];

/** A store that keeps only cursors, so that a second bot can be given what the first one kept. */
export function cursorStore(): Store {
  const lines = new Map<string, string>();
  return {
    saveCursor: async ({ placeId, id, line }: { placeId: string; id: string; line: string }) =>
      void lines.set(`${placeId} ${id}`, line),
    findCursor: async (placeId: string, id: string) => lines.get(`${placeId} ${id}`),
    renewCursor: async () => {},
    isEditor: async () => false,
  } as unknown as Store;
}

type Peer = Awaited<ReturnType<typeof openSlackPeer>>;

type DeskOptions = {
  store?: Store;
  botToken?: string;
  appToken?: string;
  timeoutMs?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  answers?: boolean;
  /** Gathers what was complained of. */
  logged?: string[];
};

export function deskAt(
  peer: Pick<Peer, 'apiUrl'>,
  {
    store = cursorStore(),
    botToken = BOT_TOKEN,
    appToken = APP_TOKEN,
    timeoutMs = 10_000,
    logged = [],
    ...limits
  }: DeskOptions = {},
) {
  const onError = (error: unknown) => {
    throw error;
  };
  const now = () => new Date('2026-11-23T08:00:00Z');
  const bot = createBot({ store, commands: COMMANDS, now, onError });
  const note = (details: Record<string, unknown>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log = { info() {}, warn: note, error: note };
  const { apiUrl } = peer;
  return createSlack({
    ...{ bot, access: { botToken }, appToken, apiUrl, timeoutMs, log, random: () => 0.5 },
    ...limits,
  });
}
