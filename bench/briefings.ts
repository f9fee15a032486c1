import { parseArgs } from 'node:util';
import { buildBriefing } from '../src/briefings/build-briefing.ts';
import { createPlaceStories } from '../src/briefings/place-stories.ts';
import type { Block, Reply } from '../src/chat/reply/reply.ts';
import { replyText } from '../src/chat/reply/reply-text.ts';
import { storeArticle } from '../src/ingest/articles/store-article.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { readRows } from '../train/read-rows.ts';
import { timeCompose } from './delivery/time-compose.ts';

/**
 * Reads whole days as an editor would: each window of the data is a day, put into a real store and
 * placed in stories. It prints the briefing as it is posted, and below it every story of the day,
 * so that one can judge whether these six are the six. The data are those of `bench:stories`. A
 * window has no times: its reports are spread over the day in the order given.
 *
 * With `--due N` it tells instead how long N editions take that are due at one instant, of so many
 * different contents as `--contents` says, and how long one takes.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    window: { type: 'string', multiple: true },
    due: { type: 'string' },
    contents: { type: 'string', default: '50' },
  },
});
if (values.due) {
  const size = { briefings: Number(values.due), contents: Number(values.contents) };
  console.log(await timeCompose(size));
  process.exit(0);
}
if (!values.data) {
  console.error(
    'Name a file of windows: npm run -s bench:briefings -- --data FILE [--window NAME]…',
  );
  process.exit(1);
}

type Report = { id: string; title?: string; text: string; story: string };
type Window = { window: string; docs: Report[] };

const NOON = Date.parse('2031-05-06T12:00:00Z');
const DAY_MS = 86_400_000;
/** Reports of one story in a window are of different outlets. */
const OUTLETS = ['Left Ledger', 'Middle Wire', 'Right Post', 'Fourth Gazette', 'Fifth Herald'];

for (const day of readRows<Window>(values.data))
  if (values.window?.includes(day.window) ?? true) await printDay(day);

async function printDay({ window, docs }: Window): Promise<void> {
  const store = await openStore('sqlite::memory:', { sample: '0' });
  const wanted = await fill(store, docs);
  await createPlaceStories({ store, now: () => new Date(NOON) })();
  const span = {
    placeId: 'desk',
    since: new Date(NOON - DAY_MS).toISOString(),
    until: new Date(NOON).toISOString(),
  };
  const start = performance.now();
  const briefing = await buildBriefing({ store, ...span, topics: [], title: window });
  const taken = performance.now() - start;
  console.log(`\n=== ${window}: ${docs.length} reports, composed in ${taken.toFixed(0)} ms`);
  for (const block of briefing?.blocks ?? []) console.log(inWords(block));
  console.log('\nAll stories of the day, those of most outlets first:');
  for (const line of await listStories(store, span, wanted)) console.log(line);
  await store.close();
}

/** Stores the reports of a day; gives the story that each belongs to according to the data. */
async function fill(store: Store, docs: Report[]): Promise<Map<string, string>> {
  const met = new Map<string, number>();
  const wanted = new Map<string, string>();
  for (const [n, { title = '', text, story }] of docs.entries()) {
    const nth = met.get(story) ?? 0;
    met.set(story, nth + 1);
    const outlet = OUTLETS[nth % OUTLETS.length]!;
    const slug = outlet.toLowerCase().replace(' ', '-');
    const published = new Date(NOON - DAY_MS + (n * DAY_MS) / docs.length).toISOString();
    const feed = await store.saveFeed({
      url: `https://${slug}.example/feed`,
      title: outlet,
      group: null,
      kind: 'network',
      shared: true,
      now: published,
    });
    const url = `https://${slug}.example/${n}`;
    wanted.set(url, story);
    await storeArticle(
      { title, text, url: null, outlet: null, byline: null, published, language: null },
      {
        identity: { realm: 'shared', keys: [url] },
        feedId: feed.id,
        outlet,
        url,
        published,
        sample: false,
        now: published,
      },
      { store },
    );
  }
  return wanted;
}

function inWords(block: Block): string {
  const text = replyText({ title: '', blocks: [block] } as Reply);
  return block.kind === 'story' ? `\n${text}` : text;
}

type Dated = { placeId: string; since: string; until: string };

/** One line for each story; where it holds reports of several stories of the data, it says so. */
async function listStories(
  store: Store,
  { placeId, since, until }: Dated,
  wanted: Map<string, string>,
): Promise<string[]> {
  const articles = await store.findArticles({ placeId, since, before: until, limit: 1_000 });
  const known = await store.findStoryIds(articles.map(({ id }) => id));
  const stories = [...Map.groupBy(articles, ({ id }) => known.get(id) ?? id).values()];
  return stories
    .map((reports) => ({
      outlets: new Set(reports.map(({ outlet }) => outlet)).size,
      titles: reports.map(({ title }) => title),
      joined: new Set(reports.map(({ url }) => wanted.get(url ?? ''))).size,
    }))
    .sort((a, b) => b.outlets - a.outlets)
    .map(
      ({ outlets, titles, joined }) =>
        `${outlets} ${joined > 1 ? `[${joined} JOINED] ` : ''}${titles.join(' / ')}`,
    );
}
