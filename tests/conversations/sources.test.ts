import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOpml } from '../../src/ingest/feeds/read-opml.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import type { Feed } from '../../src/model.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

const rss = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><item><title>A</title><link>https://tarn.example/a</link></item></channel></rss>`;
const page = (...feeds: [href: string, title: string][]) =>
  `<!doctype html><html><head><title>Tarn Times</title>${feeds
    .map(
      ([href, title]) =>
        `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`,
    )
    .join('')}</head><body><p>News of Tarn.</p></body></html>`;
const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Towns"><outline type="rss" text="Tarn, daily" xmlUrl="https://tarn.example/rss.xml?rss=1"/><outline type="rss" text="Wick" xmlUrl="https://wick.example/feed"/></outline>
  <outline type="rss" text="Alone" xmlUrl="https://alone.example/feed"/>
</body></opml>`;

const WEB: Record<string, string | FetchError> = {
  'https://tarn.example/': page(['/feed.xml', 'Tarn Times']),
  'https://tarn.example/feed.xml': rss('The Tarn Times'),
  'https://two.example/': page(['/comments', 'Comments on Two'], ['/news', 'Two: news']),
  'https://two.example/news': rss('Two: news'),
  'https://bare.example/': '<html><body><p>Nothing to follow.</p></body></html>',
  'https://usual.example/about': '<html><body><p>No link here.</p></body></html>',
  'https://usual.example/rss': rss('Usual'),
  'https://liar.example/': page(['/feed', 'Feed']),
  'https://liar.example/feed': '<html><body>Log in</body></html>',
  'https://lists.example/mine.opml': OPML,
  'http://old.example/feed,all.xml': rss('Old'),
  'http://192.0.2.7/feed.xml': rss('Seven'),
  'https://closed.example/': new FetchError('closed.example does not let me read that (403).', {
    status: 403,
  }),
  'https://closed.example/rss.xml': rss('Closed'),
  'https://shut.example/': new FetchError('shut.example does not let me read that (403).', {
    status: 403,
  }),
  'https://said.example/': new FetchError('said.example is in trouble (500).', { status: 500 }),
  'http://said.example/': rss('Never asked'),
};

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({ web: WEB });
});
afterAll(() => newsroom.close());

const elsewhere = (id: string) => ({ place: { ...PLACE, id } });

describe('/sources add', () => {
  test('finds the feed of a site, named as the feed names itself, with a way back', async () => {
    const added = await newsroom.ask('sources add tarn.example');
    expect(added.title).toBe('I will read The Tarn Times from now on.');
    expect(added.data).toEqual({ added: 'https://tarn.example/feed.xml', title: 'The Tarn Times' });
    expect(await newsroom.say('sources list')).toContain('• The Tarn Times: not read yet');
    expect(await newsroom.say('sources add https://tarn.example/feed.xml')).toBe(
      'I already read The Tarn Times.',
    );
    expect(await newsroom.say(added.actions[0]!.line!)).toBe(
      'I no longer read The Tarn Times here.',
    );
  });

  test('adds several at once, and says of each what became of it', async () => {
    const asked = { place: { ...PLACE, id: 'several' } };
    const added = await newsroom.ask(
      'sources add <https://tarn.example/feed.xml>, https://bare.example and usual.example/rss',
      asked,
    );
    expect(added.title).toBe('3 addresses, one by one');
    const [list] = added.blocks;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(list.items.map(({ detail }) => detail)).toEqual([
      'I will read The Tarn Times from now on.',
      expect.stringContaining('I found no feed at https://bare.example/'),
      'I will read Usual from now on.',
    ]);
    await newsroom.ask('sources remove [Usual](https://usual.example/rss)', asked);
    const { blocks } = await newsroom.ask('sources list', asked);
    expect(JSON.stringify(blocks)).not.toContain('Usual');
  });

  test('asks which one where a page has two feeds, that of comments last; the button answers', async () => {
    const asked = await newsroom.ask('sources add https://two.example');
    expect(asked.title).toBe('https://two.example/ has 2 feeds. Which one?');
    const [list] = asked.blocks;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(list.items.map(({ label }) => label)).toEqual(['Two: news', 'Comments on Two']);
    expect(await newsroom.say(list.items[0]!.actions[0]!.line)).toMatch(
      /^I will read Two: news from now on\./u,
    );
  });

  test('says what to look for where a page has none', async () => {
    expect(await newsroom.say('sources add https://bare.example')).toBe(
      'I found no feed at https://bare.example/. Look for a link called RSS, Atom or Feed on the site, and add the address it leads to.',
    );
  });

  test('looks at the usual places where a page names none', async () => {
    expect((await newsroom.ask('sources add https://usual.example/about')).title).toBe(
      'I will read Usual from now on.',
    );
  });

  test('does not believe a page that calls something else its feed', async () => {
    expect(await newsroom.say('sources add https://liar.example')).toBe(
      'The page names https://liar.example/feed as its feed, but it is not a feed.',
    );
  });

  test('tells why an address cannot be read', async () => {
    expect(await newsroom.say('sources add https://nowhere.example/x')).toBe(
      'I cannot read https://nowhere.example/x: There is no such page (404).',
    );
  });

  test('finds the addresses in what was written around them', async () => {
    const asked = elsewhere('written');
    const { blocks } = await newsroom.ask(
      'sources add Could you read these? Tarn: <https://tarn.example/feed.xml>; **https://usual.example/rss**',
      asked,
    );
    expect(blocks[0]).toMatchObject({
      items: [
        { detail: 'I will read The Tarn Times from now on.' },
        { detail: 'I will read Usual from now on.' },
      ],
    });
  });

  test('tries http where only https or neither was meant, and nothing else', async () => {
    const asked = elsewhere('http');
    const old = await newsroom.ask('sources add feed://old.example/feed,all.xml', asked);
    expect(old.data).toEqual({ added: 'http://old.example/feed,all.xml', title: 'Old' });
    const seven = await newsroom.ask('sources add 192.0.2.7/feed.xml', asked);
    expect(seven.title).toBe('I will read Seven from now on.');
    expect((await newsroom.ask('sources add said.example', asked)).title).toBe(
      'I cannot read https://said.example/: said.example is in trouble (500).',
    );
  });

  test('looks behind a front page that refuses', async () => {
    const asked = elsewhere('closed');
    const closed = await newsroom.ask('sources add closed.example', asked);
    expect(closed.data).toEqual({ added: 'https://closed.example/rss.xml', title: 'Closed' });
    expect((await newsroom.ask('sources add shut.example', asked)).title).toBe(
      'I cannot read https://shut.example/: shut.example does not let me read that (403).',
    );
  });

  test('knows a feed again whose address counts clicks', async () => {
    const asked = elsewhere('clicks');
    const counted = 'https://usual.example/rss?utm_source=button';
    Object.assign(WEB, { [counted]: rss('Usual') });
    await newsroom.ask('sources add https://usual.example/rss', asked);
    expect((await newsroom.ask(`sources add ${counted}`, asked)).title).toBe(
      'I already read Usual.',
    );
  });

  test('fails where none of several can be read, and says why of each', async () => {
    const said = await newsroom.ask('sources add https://bare.example https://nowhere.example/x');
    expect(said.title).toMatch(
      /^I could add none of these 2\. I found no feed at https:\/\/bare.*I cannot read https:\/\/nowhere\.example\/x: There is no such page/u,
    );
    expect(said.data).toEqual({ error: said.title });
  });

  test('takes addresses of the web alone', async () => {
    for (const address of [
      'ftp://example.org/x',
      '"javascript:alert(1)"',
      'javascript:alert(1)',
      'data:text/html,hello',
      'file:///etc/hosts',
      'http:/example.org',
      '<b>bold</b>',
      'nonsense',
      'https://me:secret@example.org/',
    ])
      expect(await newsroom.say(`sources add ${address}`)).toMatch(
        /is not the address of a site or feed/u,
      );
    expect(await newsroom.say('sources add')).toMatch(/^Say what to read/u);
  });

  test('is for those who manage the place', async () => {
    expect((await newsroom.ask('sources add tarn.example', { manages: false })).title).toMatch(
      /takes someone who manages this place/u,
    );
  });
});

describe('a list of feeds', () => {
  const listOf = async (place: string) =>
    (await newsroom.store.findFeeds(place))
      .filter(({ kind }) => kind === 'network')
      .map(({ url, title, group }) => ({ url, title, group }))
      .sort((one, other) => (one.url < other.url ? -1 : 1));

  test('comes in as a file, by its address or as text, groups and titles kept', async () => {
    const file = { name: 'mine.opml', read: async () => new TextEncoder().encode(OPML) };
    expect(
      (await newsroom.ask('sources add file:mine.opml', { ...elsewhere('a'), file })).title,
    ).toBe('I will read 3 feeds in 1 group from now on.');
    await newsroom.ask('sources add https://lists.example/mine.opml', elsewhere('b'));
    await newsroom.ask(`sources add url:"${OPML.replaceAll('"', "'")}"`, elsewhere('c'));
    expect(await listOf('a')).toEqual([
      { url: 'https://alone.example/feed', title: 'Alone', group: null },
      { url: 'https://tarn.example/rss.xml?rss=1', title: 'Tarn, daily', group: 'Towns' },
      { url: 'https://wick.example/feed', title: 'Wick', group: 'Towns' },
    ]);
    expect(await listOf('b')).toEqual(await listOf('a'));
    expect(await listOf('c')).toEqual(await listOf('a'));
  });

  test('goes out as it came in', async () => {
    const { file, title } = await newsroom.ask('sources export', elsewhere('a'));
    expect(title).toBe('3 feeds, grouped as they are here');
    expect(file?.name).toBe('feeds.opml');
    const written = readOpml(file!.text!);
    expect(written.sort((one, other) => (one.url < other.url ? -1 : 1))).toEqual(await listOf('a'));
    const back = { name: 'feeds.opml', read: async () => new TextEncoder().encode(file?.text) };
    await newsroom.ask('sources add', { ...elsewhere('d'), file: back });
    expect(await listOf('d')).toEqual(await listOf('a'));
  });

  test('tells nobody else how a place calls and groups its feeds', async () => {
    await newsroom.store.saveFeed({
      url: 'https://wick.example/feed',
      title: 'Theirs',
      group: 'Secret',
      kind: 'network',
      shared: false,
      now: CLOCK.toISOString(),
    });
    const own = (await newsroom.store.findFeeds('a')).find(({ url }) => url.includes('wick'));
    expect(own).toMatchObject({ title: 'Wick', group: 'Towns' });
  });

  test('says what it knew already, and what is no list', async () => {
    const file = { name: 'mine.opml', read: async () => new TextEncoder().encode(OPML) };
    expect(await newsroom.say('sources add https://lists.example/mine.opml')).toMatch(
      /^I will read 3/u,
    );
    expect((await newsroom.ask('sources add', { file })).title).toBe(
      'I already read every feed on that list.',
    );
    const words = { name: 'a.txt', read: async () => new TextEncoder().encode('Just words.') };
    const cut = {
      name: 'mine.opml',
      read: async () => new TextEncoder().encode(OPML.slice(0, -9)),
    };
    expect((await newsroom.ask('sources add', { file: cut })).title).toMatch(
      /^I cannot read mine\.opml: That list breaks off in line \d, after “.*”: <\/opml> is missing\./u,
    );
    const lost = { name: 'mine.opml', read: () => Promise.reject(new Error('fetch failed')) };
    expect((await newsroom.ask('sources add', { file: lost })).title).toBe(
      'I could not get mine.opml (fetch failed). Please send it again.',
    );
    expect((await newsroom.ask('sources add', { file: words })).title).toBe(
      'There is no list of feeds (OPML) in a.txt. Feed readers save one under “Export”.',
    );
    expect((await newsroom.ask('sources export', elsewhere('nobody'))).title).toMatch(
      /^There are no feeds to export yet/u,
    );
  });

  test('has as many feeds as a place has room for', async () => {
    const many = Array.from(
      { length: 230 },
      (_, n) => `<outline xmlUrl="https://n${n}.example/f"/>`,
    );
    const file = {
      name: 'many.opml',
      read: async () =>
        new TextEncoder().encode(`<opml version="2.0"><body>${many.join('')}</body></opml>`),
    };
    const { title, blocks } = await newsroom.ask('sources add', { ...elsewhere('e'), file });
    expect(title).toBe('I will read 200 feeds from now on.');
    expect(blocks[0]).toMatchObject({
      text: 'There was no room for 30 more: I read at most 200 feeds here.',
    });
    expect((await newsroom.ask('sources add tarn.example', elsewhere('e'))).title).toMatch(
      /^I read 200 feeds here already, and can read no more/u,
    );
  });
});

describe('/sources list', () => {
  const at = (hours: number) => new Date(CLOCK.getTime() + hours * 3_600_000).toISOString();

  async function follow(name: string, change: Partial<Feed>) {
    const { store } = newsroom;
    const feed = await store.saveFeed({
      url: `https://${name}.example/feed`,
      title: name,
      group: null,
      kind: 'network',
      shared: false,
      now: at(0),
    });
    await store.followFeed('list', feed.id);
    await store.markFeed(feed.id, change);
  }

  test('tells how each source is doing: read, failing, gone, moved', async () => {
    await follow('fine', { checkedAt: at(-1), deliveredAt: at(-1), everyMs: 3_600_000 });
    await follow('slow', {
      ...{ checkedAt: at(-1), deliveredAt: at(-1), everyMs: 3_600_000, nextDueAt: at(5) },
    });
    await follow('broken', {
      failures: 3,
      lastError: 'broken.example took too long to answer.',
      deliveredAt: at(-72),
      nextDueAt: at(4),
    });
    await follow('ended', { failures: 1, lastError: 'It is gone (410).', goneAt: at(-48) });
    await follow('wanderer', { deliveredAt: at(0), url: 'https://new.example/feed' });
    const said = await newsroom.ask('sources', elsewhere('list'));
    expect(said.title).toBe('9 sources, 1 failing, 1 gone');
    const [list] = said.blocks;
    if (list?.kind !== 'list') throw new Error('no list');
    const removable = list.items.filter(({ actions }) => actions[0]?.label === 'Remove');
    expect(removable.map(({ label }) => label)).toEqual(['ended']);
    const lines = list.items.filter(({ detail }) => !detail?.includes('sample'));
    expect(lines.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'broken: failed 3 times in a row: broken.example took too long to answer. Last read 3 days ago. Next try in 4 h.',
      'ended: gone since 2026-03-18: its publisher took it down, so I no longer check it',
      'fine: read 60 min ago, every 60 min',
      // It asks to be left alone for so long.
      'slow: read 60 min ago, every 6 h',
      'wanderer: read just now · moved here from https://wanderer.example/feed',
    ]);
    expect(said.data).toContainEqual(
      expect.objectContaining({ title: 'broken', failures: 3, nextDueAt: at(4) }),
    );
  });

  test('lets a feed that moved be removed by its old address, and one that is gone be added again', async () => {
    expect(
      (await newsroom.ask('sources remove https://wanderer.example/feed', elsewhere('list'))).title,
    ).toBe('I no longer read wanderer here.');
    Object.assign(WEB, { 'https://ended.example/feed': rss('Ended') });
    expect(
      (await newsroom.ask('sources add https://ended.example/feed', elsewhere('list'))).title,
    ).toBe('I will read ended from now on.');
    const feed = (await newsroom.store.findFeeds('list')).find(({ title }) => title === 'ended');
    expect(feed).toMatchObject({ goneAt: null, failures: 0, nextDueAt: CLOCK.toISOString() });
  });

  test('reads one that has failed again at once where its address is added, and works', async () => {
    const broken = async () =>
      (await newsroom.store.findFeeds('list')).find(({ title }) => title === 'broken');
    const line = 'sources add https://broken.example/feed';
    await newsroom.ask(line, elsewhere('list'));
    expect(await broken()).toMatchObject({ failures: 3, nextDueAt: at(4) });
    Object.assign(WEB, { 'https://broken.example/feed': rss('Broken') });
    const said = await newsroom.ask(line, elsewhere('list'));
    expect(said.title).toBe('I already read broken. It works again, so I read it now.');
    expect(await broken()).toMatchObject({ failures: 0, lastError: null, nextDueAt: at(0) });
    expect((await newsroom.ask(line, elsewhere('list'))).title).toBe('I already read broken.');
  });

  test.each(['sources refresh', 'sources check', 'how often do you read the feeds?'])(
    'answers “%s” with how often each is read',
    async (line) => {
      const said = await newsroom.ask(line, elsewhere('list'));
      expect(JSON.stringify(said.blocks)).toContain('read 60 min ago, every 6 h');
    },
  );

  test('shows the sample as such, which no place can remove', async () => {
    expect(await newsroom.say('sources')).toMatch(
      /• Harbour Ledger: Sample newsroom · invented sample/u,
    );
    expect(await newsroom.say('sources remove "Harbour Ledger"')).toMatch(
      /of the invented sample, .* only whoever runs this bot can leave it out/u,
    );
  });

  test('broke nothing', () => expect(newsroom.broken).toEqual([]));

  test('says what is wrong with a list that holds no feeds', async () => {
    expect(await newsroom.say('sources add <opml></opml>')).toMatch(
      /^I cannot read what you sent: /u,
    );
  });
});
