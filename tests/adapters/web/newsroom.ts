import { createWeb, type Web } from '../../../adapters/web/client.ts';
import type { DayOfStories } from '../../../commands/stories/read-day-of-stories.ts';
import { type Bot, createBot } from '../../../src/chat/bot.ts';
import { type Command, defineCommand, defineVerb, example } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { hashOf } from '../../../src/chat/receipts/receipts.ts';
import { button, type QuoteBlock, reply, type Source } from '../../../src/chat/reply/reply.ts';
import type { Article } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { EDITION } from '../six-stories.ts';

/** A small newsroom with commands of its own, whose answers hold every kind of block. */
export function createNewsroom({
  host = '127.0.0.1',
  port = 0,
  publicUrls = [] as string[],
  token = null as string | null,
  now = () => new Date('2026-11-23T12:00:00Z'),
} = {}): {
  web: Web;
  bot: Bot;
  errors: unknown[];
  /** What was logged as such, with its details. */
  warnings: object[];
} {
  const errors: unknown[] = [];
  const cursors = new Map<string, string>();
  const store = {
    saveCursor: async ({ id, line }: { id: string; line: string }) => cursors.set(id, line),
    findCursor: async (_place: string, id: string) => cursors.get(id),
    renewCursor: async () => {},
  } as unknown as Store;
  const onError = (error: unknown) => errors.push(error);
  const warnings: object[] = [];
  const readUrl = async () => ARTICLE;
  // The stub of a store has no reports, so the stories are told in its place.
  const look = async () => DAY as never;
  const bot = { ...createBot({ store, commands, now, readUrl, onError }), look };
  const web = createWeb({
    bot,
    port,
    host,
    publicUrls,
    token,
    findArticle: async (id) => [ARTICLE, SAMPLE].find((article) => article.id === id),
    findReceipt: async () => undefined,
    log: { error: onError, warn: (details, words) => warnings.push({ ...details, words }) },
    now,
  });
  return { web, bot, errors, warnings };
}

const SPEAKERS = [
  { value: 'Mara Lindqvist', label: 'Mara Lindqvist — Energy minister · 24 quotes' },
  { value: 'Tomas Reyes', label: 'Tomas Reyes — Central bank governor · 17 quotes' },
  { value: 'Ana Petrović', label: 'Ana Petrović — Head of the dockers’ union · 11 quotes' },
  { value: 'Владимир Орлов', label: 'Владимир Орлов — 6 quotes' },
];

export const ARTICLE: Article = {
  id: 'talks/1',
  feedId: 'wire',
  url: 'https://news.example.org/talks',
  title: 'Gas talks stall as winter nears',
  outlet: 'Northern Wire',
  byline: 'Ida Holm',
  published: '2026-11-23T10:05:00.000Z',
  readAt: '2026-11-23T10:20:00.000Z',
  text: `Talks over gas transit ended without a deal on Monday.

“We will not sign a contract that leaves our homes cold in January,” energy minister Mara Lindqvist told reporters.

The talks resume on Thursday, both sides said.`,
  sample: false,
};

export const SAMPLE: Article = { ...ARTICLE, id: 'sample-1', sample: true };

export function sourceOf(article: Article, words: string): Source {
  const start = article.text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...article,
    articleId: article.id,
    ...span,
    spans: [span],
    hash: hashOf(article.text, [span]),
  };
}

export const WORDS = 'We will not sign a contract that leaves our homes cold in January';

export const QUOTE: QuoteBlock = {
  kind: 'quote',
  texts: [WORDS],
  speaker: 'Mara Lindqvist',
  role: 'Energy minister',
  quoteKind: 'direct',
  manner: 'quote',
  clause: null,
  sure: true,
  certain: false,
  source: sourceOf(ARTICLE, WORDS),
};

const DAY: DayOfStories = {
  ...{ day: '2026-11-23', isToday: true, earlier: null, later: null, page: 1, pages: 1 },
  stories: EDITION.blocks.flatMap((block) =>
    block.kind === 'story' ? [{ ...block, id: 'ab12' }] : [],
  ),
};

const LEAD = 'Talks over gas transit ended without a deal on Monday.';

const commands: Command[] = [
  defineCommand({
    name: 'quotes',
    about: 'What someone has said, word for word',
    options: {
      speaker: {
        kind: 'text',
        about: 'who said it',
        required: true,
        suggest: async (typed) =>
          SPEAKERS.filter(({ value }) => value.toLowerCase().includes(typed.toLowerCase())),
      },
      about: { kind: 'text', about: 'only statements on this', named: true },
      since: { kind: 'moment', about: 'how far back', named: true, default: '30d' },
    },
    examples: [
      example`quotes ${{ find: async () => SPEAKERS[0]?.value, first: 'help' }}`,
      'quotes mara',
    ],
    async run({ speaker }) {
      if (speaker === 'nobody')
        throw new UserError('No quotes by “nobody”. Did you mean one of these?', ['quotes mara']);
      if (speaker === 'broken') throw new Error('the disk is full');
      const more = `quotes "${speaker}" about:"${'gas transit and the long winter '.repeat(4)}"`;
      return reply(`${speaker}: 3 of 24 quotes`, {
        blocks: [
          QUOTE,
          {
            ...QUOTE,
            texts: ['The two sides were “closer than a week ago”, the minister said'],
            quoteKind: 'mixed',
            sure: false,
            role: null,
          },
          {
            ...QUOTE,
            texts: ['The ministry expects the talks to resume on Thursday'],
            quoteKind: 'indirect',
            source: sourceOf(SAMPLE, 'resume on Thursday'),
          },
          { kind: 'note', text: 'Since 24 October 2026, from 12 sources.' },
        ],
        actions: [button('More quotes', more, 'primary'), button('Summary', 'summary gas')],
      });
    },
  }),
  defineCommand({
    name: 'summary',
    about: 'The sentences that matter most on a topic',
    options: { topic: { kind: 'text', about: 'the topic', required: true } },
    examples: ['summary gas talks'],
    async run({ topic }, { readUrl }) {
      if (topic.startsWith('https:')) return reply(`Read: ${(await readUrl(topic)).title}`);
      return reply(`In brief: ${topic}`, {
        blocks: [
          { kind: 'text', text: 'Two reports, copied sentence by sentence.' },
          { kind: 'excerpt', text: LEAD, source: sourceOf(ARTICLE, LEAD) },
          { kind: 'heading', text: 'Sources' },
          {
            kind: 'list',
            items: [
              { label: ARTICLE.title, detail: 'Northern Wire', url: ARTICLE.url, actions: [] },
              {
                label: 'The Harbour Post',
                detail: '3 articles',
                url: null,
                actions: [button('Quotes', 'quotes mara')],
              },
            ],
          },
        ],
      });
    },
  }),
  {
    name: 'briefing',
    about: 'Post the news on a schedule',
    otherwise: 'list',
    parts: {
      create: defineVerb({
        about: 'A new briefing',
        options: {
          time: { kind: 'text', about: 'when', named: true },
          channel: { kind: 'channel', about: 'where', named: true },
        },
        examples: ['briefing create time:08:00'],
        manages: true,
        run: async ({ time, channel }, { user }) =>
          reply(`Briefing at ${time} ${user.zone} in ${channel?.name}`, { onlyToAsker: false }),
      }),
      list: defineVerb({
        about: 'The briefings here',
        options: {},
        examples: ['briefing list'],
        run: async () => reply('No briefings yet.'),
      }),
    },
  },
  defineCommand({
    name: 'help',
    about: 'What I can do',
    options: {},
    examples: ['help'],
    run: async () => reply('Ask me for quotes or a summary.'),
  }),
];
