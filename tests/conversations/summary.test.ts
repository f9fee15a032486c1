import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const excerptsOf = async (line: string) =>
  (await newsroom.ask(line)).blocks.filter((block) => block.kind === 'excerpt');

const sentencesIn = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'story' ? (block.sentence ?? []) : []));

describe('/summary', () => {
  test('copies the sentences that matter on a topic, the newest first', async () => {
    const excerpts = await excerptsOf('summary gas talks');
    expect(excerpts).toHaveLength(3);
    const dates = excerpts.map(({ source }) => source.published);
    expect(dates).toEqual(dates.toSorted().reverse());
    for (const { text, source } of excerpts) {
      const article = await newsroom.store.findArticle('local', source.articleId);
      expect(article?.text.slice(source.start, source.end)).toBe(text);
    }
  });

  test('is as long as asked', async () => {
    expect(await excerptsOf('summary ferry length:line')).toHaveLength(1);
    expect(await excerptsOf('summary ferry length:full')).toHaveLength(5);
  });

  test('is no longer than asked', async () => {
    const short = await excerptsOf('summary ferry length:full characters:250');
    expect(short.length).toBeGreaterThan(0);
    expect(short.map(({ text }) => text).join('').length).toBeLessThanOrEqual(250);
  });

  test('adds who said what', async () => {
    const said = await newsroom.say('summary dam');
    expect(said).toContain('Who said what');
    expect(said).toContain('also in Meridian Today');
  });

  test('links the other reports', async () => {
    expect(await newsroom.say('summary dam')).toContain(
      'Also in:\n• Leaked report warned of "progressive" damage at Harrow Vale dam',
    );
  });

  test('leaves out reports that only mention the topic, where others are about it', async () => {
    const titles = (await excerptsOf('summary ferry length:full')).map(
      ({ source }) => source.title,
    );
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).not.toMatch(/rate|deckhand/iu);
  });

  test('shows the sentences that mention the topic, where no report is about it', async () => {
    const { title, blocks, actions } = await newsroom.ask('summary museum');
    expect(title).toBe('museum: only mentioned, in 3 reports from 2 sources');
    const excerpts = blocks.filter((block) => block.kind === 'excerpt');
    expect(excerpts.length).toBeGreaterThan(1);
    for (const { text } of excerpts) expect(text).toMatch(/museum/iu);
    for (const block of blocks)
      if (block.kind === 'quote') expect(block.texts.join(' ')).toMatch(/museum/iu);
    expect(actions.map(({ line }) => line)).toEqual(['search words:museum']);
    const narrowed = await newsroom.ask('summary museum source:northgate since:30d');
    expect(narrowed.actions[0]?.line).toBe(
      'search words:museum since:"2026-02-18T08:40Z" source:northgate',
    );
  });

  test('takes neither words apart nor an outlet’s own name for a mention', async () => {
    for (const topic of ['"port strike"', 'harbour']) {
      const said = await newsroom.say(`summary ${topic}`);
      expect(said).toMatch(
        /^No report mentions “.+”\.\n2 reports contain these words, but only apart/u,
      );
    }
  });

  test('offers the words of a topic that no report contains as a whole', async () => {
    const marked = await newsroom.ask('summary "<b>zebra</b> @everyone **minister**"');
    expect(marked.actions.map(({ label }) => label)).toContain('minister');
    const { title, actions } = await newsroom.ask('summary gas zebra pipeline since:30d');
    expect(title).toBe('No report in the last 30 days mentions “gas zebra pipeline”.');
    expect(actions.map(({ line }) => line)).toEqual([
      'summary topic:"gas zebra pipeline"',
      'summary topic:gas since:"2026-02-18T08:40Z"',
      'summary topic:pipeline since:"2026-02-18T08:40Z"',
      'summary',
    ]);
  });

  test('gets longer within the span and source that were asked for', async () => {
    const { actions } = await newsroom.ask('summary ferry since:7d source:calder');
    expect(actions.map(({ line }) => line)).toEqual([
      'summary topic:ferry since:"2026-03-13T08:40Z" source:calder length:full',
    ]);
  });

  test('never shows what stands around the news', async () => {
    for (const topic of ['ferry', 'dam', 'rovers', 'rate', 'gas'])
      expect(await newsroom.say(`summary ${topic} length:full`)).not.toMatch(
        /Read more|Subscribe|Photo:|cookies|newsletter/iu,
      );
  });

  test('without a topic gives the last day’s stories', async () => {
    expect(await newsroom.say('summary')).toMatch(/^The last day\n/u);
  });

  test('reads the article at an address, for this place alone', async () => {
    const address = 'https://harbourledger.example/news/ferry-strike-talks.html';
    const before = await newsroom.store.findArticles({ placeId: 'elsewhere', limit: 100 });
    const { title, blocks, actions } = await newsroom.ask(`summary ${address}`);
    expect(title).toMatch(/ \(.+\)$/u);
    const excerpts = blocks.filter((block) => block.kind === 'excerpt');
    expect(excerpts).toHaveLength(3);
    for (const { text, source } of excerpts) {
      const article = await newsroom.store.findArticle('local', source.articleId);
      expect(article?.text.slice(source.start, source.end)).toBe(text);
      expect(source.url).toContain(address);
    }
    expect(actions.map(({ label }) => label)).toEqual(['Longer']);
    expect(await newsroom.store.findArticles({ placeId: 'elsewhere', limit: 100 })).toEqual(before);
  });

  test('says in words why an address cannot be read', async () => {
    expect(await newsroom.say('summary https://nowhere.example/')).toBe(
      'There is no site at nowhere.example.',
    );
  });

  test('sums up pasted text, marks and all, and keeps none of it', async () => {
    const pasted =
      'The bakers of Tarn went on strike on Monday. “We will not bake for less,” said Olga Brandt, who speaks for them. note:this is no option. The town’s hotels now bring bread from Port Calder by ferry each morning.';
    const { title, blocks, actions } = await newsroom.ask(`summary ${pasted} length:line`);
    expect(title).toBe('Pasted text: 3 sentences');
    expect(blocks[0]).toMatchObject({
      kind: 'excerpt',
      text: 'The bakers of Tarn went on strike on Monday.',
      source: { articleId: '', url: null },
    });
    expect(actions).toEqual([]);
    expect(await newsroom.say(`summary ${pasted} length:full`)).toContain(
      '“We will not bake for less,” said Olga Brandt, who speaks for them.',
    );
    expect(await newsroom.say('search bakers')).toMatch(/^No report mentions/u);
  });

  test('says so where pasted text is not English', async () => {
    const pasted =
      'Die Bäcker von Tarn streiken seit Montag. Sie wollen mehr Lohn für die Arbeit in der Nacht. Die Hotels der Stadt holen nun jeden Morgen Brot mit der Fähre aus Port Calder.';
    expect(await newsroom.say(`summary ${pasted}`)).toMatch(
      /Die Bäcker von Tarn streiken seit Montag\.[\s\S]*another language/u,
    );
  });

  test('gives the last day on what a channel’s briefings are about', async () => {
    expect(await newsroom.say('summary channel:#news')).toMatch(
      /^No briefing is posted in #news, and I do not read what people write there\./u,
    );
    await newsroom.ask('briefing create 08:00 daily UTC #news topic:ferry');
    const day = await newsroom.ask('summary channel:#news since:7d');
    expect(day.title).toBe('The last 7 days in #news');
    expect(day.blocks.filter(({ kind }) => kind === 'story').length).toBeGreaterThan(0);
    expect((day.data as { reports: number }).reports).toBeLessThan(10);
  });

  test('gives the stories of a span and a source, and says which', async () => {
    const week = await newsroom.ask('summary since:7d source:"the calder post"');
    expect(week.title).toBe('The last 7 days from “the calder post”');
    const sentences = sentencesIn(week);
    expect(sentences.length).toBeGreaterThan(1);
    for (const { source } of sentences) expect(source.outlet).toBe('The Calder Post');
    const none = await newsroom.ask('summary since:36h source:nobody');
    expect(none.title).toBe('Nothing new from “nobody” in the last 36 hours.');
    expect(none.actions.map(({ line }) => line)).toEqual([
      'summary since:7d source:nobody',
      'sources list',
    ]);
  });

  test('lists just the stories that had no room, in their order', async () => {
    const { data, actions } = await newsroom.ask('summary since:7d');
    const { stories, more } = data as { stories: { id: string }[]; more: number };
    const [button] = actions;
    expect(button?.label).toBe(`${more} more stories`);
    const rest = await newsroom.ask(button!.line);
    const titles = rest.blocks.flatMap((block) => (block.kind === 'story' ? [block.title] : []));
    expect(titles).toHaveLength(more);
    expect(rest.title).toBe('The other stories');
    const ids = (rest.data as { stories: string[] }).stories;
    expect(new Set(ids).size).toBe(more);
    for (const { id } of stories) expect(ids).not.toContain(id);
    expect(await newsroom.say('summary stories:nowhere')).toMatch(/^These stories are gone\./u);
  });

  test('gives the stories of the days that were named', async () => {
    const dates = async (line: string) => {
      const answer = await newsroom.ask(`summary ${line}`);
      const excerpts = answer.blocks.filter((block) => block.kind === 'excerpt');
      const sources = [...sentencesIn(answer), ...excerpts].map(({ source }) => source);
      expect(sources.length).toBeGreaterThan(0);
      return { title: answer.title, dates: sources.map(({ published }) => published).sort() };
    };
    for (const line of ['since:yesterday until:yesterday', 'until:yesterday']) {
      const yesterday = await dates(line);
      expect(yesterday.title).toBe('Yesterday');
      expect(yesterday.dates[0]! >= '2026-03-18T23:00:00.000Z').toBe(true);
      expect(yesterday.dates.at(-1)! < '2026-03-19T23:00:00.000Z').toBe(true);
    }
    expect((await dates('since:this week source:calder')).title).toBe(
      'Since Monday, 16 March 2026 from “calder”',
    );
    expect((await dates('until:12h')).title).toBe(
      'Since 18 March 2026 at 21:40 until 12 hours ago',
    );
    expect((await dates('until:tomorrow')).title).toBe('The last day until tomorrow');
    const topic = await dates('ferry since:18 March until:19 March');
    expect(topic.title).toMatch(/ sources? since 18 March 2026 until 19 March 2026$/u);
    expect(topic.dates.at(-1)! < '2026-03-19T23:00:00.000Z').toBe(true);
    expect(await newsroom.say('summary since:last week until:last week source:nobody')).toBe(
      'Nothing new from “nobody” from Monday, 9 March 2026 to Sunday, 15 March 2026.',
    );
  });

  test('says what was searched where no report fits', async () => {
    const { title, actions } = await newsroom.ask('summary zebra since:24h');
    expect(title).toBe('No report in the last 24 hours mentions “zebra”.');
    expect(actions[0]?.line).toBe('summary topic:zebra');
    expect(await newsroom.say('summary "the of"')).toMatch(
      /^“the of” has no words to search for: .+ Name what it is about\. For example: “\/summary [a-z]+”\.$/u,
    );
  });
});

describe('/search', () => {
  test('finds sentences that contain the words', async () => {
    const { blocks } = await newsroom.ask('search interest rate');
    const texts = blocks.map((block) => (block.kind === 'excerpt' ? block.text : ''));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(/interest rate/iu);
  });

  test('finds them in the days that were named', async () => {
    const { title, blocks, more } = await newsroom.ask('search ferry until:18 March');
    expect(title).toMatch(/^“ferry” in \d+ reports? until 18 March 2026$/u);
    expect(more?.line).toBe('search words:ferry until:2026-03-18');
    for (const block of blocks)
      if (block.kind === 'excerpt')
        expect(block.source.published! < '2026-03-18T23:00:00.000Z').toBe(true);
    const none = await newsroom.ask('search zebra since:2 weeks until:this week');
    expect(none.title).toBe(
      'No report in the last 2 weeks until Sunday, 22 March 2026 mentions “zebra”.',
    );
    expect(none.actions[0]?.line).toBe('search words:zebra');
    expect(await newsroom.say('search "?!"')).toMatch(
      /^“\?!” has no words .+ For example: “\/search [a-z]+”\.$/u,
    );
  });

  test('says so where there is none', async () => {
    expect(await newsroom.say('search zebra')).toMatch(/^No report mentions “zebra”\.\nSearched/u);
  });
});

describe('/speakers', () => {
  test('lists who has been quoted, most often first, with a way to the quotes', async () => {
    const { blocks } = await newsroom.ask('speakers');
    const [list] = blocks;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(list.items[0]).toMatchObject({
      label: 'Tobias Marsh',
      actions: [{ line: 'quotes speaker:"Tobias Marsh"' }],
    });
  });

  test('looks for a name', async () => {
    expect(await newsroom.say('speakers marsh')).toMatch(/Tobias Marsh[\s\S]*Elena Marsh/u);
    expect(await newsroom.say('speakers nobody')).toMatch(
      /^Nobody called “nobody” has been quoted/u,
    );
  });
});

describe('/help', () => {
  test('lists every command, and explains each', async () => {
    const overview = await newsroom.say('help');
    for (const { name } of listCommands(newsroom.bot.commands)) {
      expect(overview).toContain(`/${name}`);
      expect(await newsroom.say(`help ${name}`)).toMatch(new RegExp(`^/${name}: `, 'u'));
    }
  });

  test('answers an unknown command with the way out', async () => {
    const { title, actions } = await newsroom.ask('/frobnicate');
    expect(title).toBe('There is no command “frobnicate”. “help” lists what I can do.');
    expect(actions[0]?.line).toBe('help');
  });

  test.each(['summary gas -kessia', 'quotes about:"gas -kessia"'])(
    '“%s” is told that nothing can be left out here',
    async (line) => {
      expect(await newsroom.say(line)).toBe(
        '“gas -kessia” would leave something out: briefings and follows can do that, but this cannot. Name only what it is about.',
      );
    },
  );
});
