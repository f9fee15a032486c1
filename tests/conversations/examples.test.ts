import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

const ASK: Ask = {
  line: '',
  place: PLACE,
  channel: CHANNEL,
  user: { id: 'u1', name: 'Reader', zone: 'America/New_York', manages: true },
  findChannel: async () => undefined,
};
/** These change something, need the network, or show in capitals what stands for a name. */
const NOT_ASKED =
  /^(?:privacy delete|briefing (?:create|pause|resume|delete|now)|speakers (?:merge|split)|sources)/u;
const MISSING =
  /^(?:No (?!briefings yet)|Nobody |Nothing (?!new in the last day, so)|There is no |There are no |Several |Something broke)/u;

/** Other people and other news than the sample has. */
const PAPERS: [outlet: string, title: string, text: string][] = [
  [
    'Fjord Times',
    'Cod quota cut again as stocks fall',
    'The quota for cod is too high, said Signe Aasen, director of the Marine Institute. “The cod quota must fall by a third,” Aasen told reporters. The Marine Institute said: “Nobody likes this quota.”',
  ],
  [
    'Coast Weekly',
    'Skippers protest against cod quota',
    '“Our boats cannot live on that quota,” said Odd Brekke, chairman of the Skippers’ League. “We will stay in port,” Brekke said.',
  ],
];

async function openRoom(daysAgo: number): Promise<Newsroom> {
  const room = await openNewsroom({ sample: '0' });
  const { id: feedId } = await addFeed(room.store, 'https://fjord.example/feed', {
    followedBy: [PLACE.id],
  });
  const published = new Date(CLOCK.getTime() - daysAgo * 86_400_000).toISOString();
  for (const [outlet, title, text] of PAPERS)
    await storeArticle(
      { title, outlet, byline: null, published, url: null, text, language: 'en' },
      {
        identity: { realm: 'shared', keys: [title] },
        feedId,
        outlet,
        url: null,
        published,
        sample: false,
        now: CLOCK.toISOString(),
      },
      { store: room.store },
    );
  return room;
}

const isAnswer = (answer: Reply): boolean =>
  !MISSING.test(answer.title) &&
  !(typeof answer.data === 'object' && answer.data !== null && 'error' in answer.data);

const linesOf = async ({ bot }: Newsroom): Promise<string[]> =>
  [...(await bot.examples(ASK)).values()].flat().map(({ line }) => line);

describe.each<[string, () => Promise<Newsroom>, string[]]>([
  [
    'the sample newsroom',
    () => openNewsroom(),
    ['quotes "Tobias Marsh"', 'speakers "Tobias Marsh"'],
  ],
  [
    'a room with other people',
    () => openRoom(1),
    ['quotes about:cod since:7d', 'summary cod', 'search cod since:7d'],
  ],
  [
    'a room with old news alone',
    () => openRoom(400),
    ['quotes about:cod since:2025-02-12', 'summary since:2025-02-12'],
  ],
])('examples in %s', (_title, open, expected) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await open();
  });
  afterAll(() => room.close());

  test('name what is there', async () => {
    expect(await linesOf(room)).toEqual(expect.arrayContaining(expected));
  });

  test('all have an answer', async () => {
    const asked = (await linesOf(room)).filter((line) => !NOT_ASKED.test(line));
    expect(asked.length).toBeGreaterThan(12);
    for (const line of asked) {
      const answer = await room.ask(line);
      expect(isAnswer(answer), `${line}: ${answer.title}`).toBe(true);
    }
    // One of them has changed it.
    await room.store.chooseLanguage(PLACE.id, null);
    expect(room.broken).toEqual([]);
  });

  test('stand in help and in what mistakes are told, and work from there', async () => {
    const told = [
      await room.say('help quotes'),
      await room.say('help search'),
      await room.say('search the'),
      await room.say('summary "the of"'),
      await room.say('quotes about:the'),
      await room.say('quotes speaker:…'),
      await room.say('search'),
    ];
    for (const text of told) {
      const [, lines = ''] = /For example: (.*)/u.exec(text) ?? [];
      expect(lines, text).not.toBe('');
      for (const line of lines.replace(/[“”]|\.$/gu, '').split(' · ')) {
        const answer = await room.ask(line);
        expect(isAnswer(answer), `${line}: ${answer.title}`).toBe(true);
      }
    }
  });
});

describe('examples where nothing has been read', () => {
  let empty: Newsroom;
  beforeAll(async () => {
    empty = await openNewsroom({ sample: '0' });
  });
  afterAll(() => empty.close());

  test('say what to type first, and no name that nobody there has', async () => {
    const examples = await empty.bot.examples(ASK);
    expect(examples.get('quotes')).toEqual([
      { line: 'sources add https://example.org', isFirst: true },
    ]);
    expect(examples.get('briefing pause')).toEqual([
      { line: 'briefing create 08:00 weekdays', isFirst: true },
    ]);
    expect(await empty.say('help quotes')).toContain(
      'First type /desk sources add https://example.org',
    );
    expect(await empty.say('help')).toContain('First type /desk sources add https://example.org');
    for (const line of ['quotes ann', 'quotes', 'search gas', 'summary gas', 'speakers'])
      expect(await empty.say(line), line).toContain('First type “/desk sources add');
  });
});

describe('a line to try', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.close());

  test('is written as it is typed where somebody asks', async () => {
    const helped = async (write?: (line: string) => string) =>
      replyText(await room.bot.answer({ ...ASK, line: 'help search', ...(write && { write }) }));
    expect(await helped()).toMatch(/^\/search: /u);
    expect(await helped((line) => line)).toMatch(/^search: .*\nUse: search <words>/u);
    expect(await helped((line) => `/desk ${line}`)).toContain('For example: /desk search ');
  });

  test('names the id of a briefing that is there', async () => {
    const made = await room.ask('briefing create 08:00 weekdays');
    const { id } = made.data as { id: string };
    expect(await linesOf(room)).toContain(`briefing pause ${id}`);
  });
});
