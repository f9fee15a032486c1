import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { createPlaceStories } from '../src/briefings/place-stories.ts';
import { createBot } from '../src/chat/bot.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
import { replyText } from '../src/chat/reply/reply-text.ts';
import { storeArticle } from '../src/ingest/articles/store-article.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { readRows } from '../train/read-rows.ts';

/**
 * Answers on topics, to be read by people. The data has one day of news on each line: `{ window,
 * docs: [{ title, text, story }] }`. Its reports arrive in the file's order within two days and are
 * placed in stories; each story's reports are of different outlets. `--asked` names a file with a
 * window and a topic on each line, parted by a tab. Printed are the answers as posted, each under
 * the reports of the story that it tells most of.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, asked: { type: 'string' } } });
if (!values.data || !values.asked) {
  console.error('npm run -s bench:topics-read -- --data FILE --asked FILE');
  process.exit(1);
}

type Report = { title?: string; text: string; story: string };
type Window = { window: string; docs: Report[] };

const NOW = new Date('2031-05-06T09:30:00Z');
const SPAN_MS = 2 * 86_400_000;
const MAX_SHOWN_CHARS = 700;

const asked = Map.groupBy(
  readFileSync(values.asked, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [window = '', topic] = line.split('\t');
      return topic ? [{ window, topic }] : [];
    }),
  ({ window }) => window,
);
for (const { window, docs } of readRows<Window>(values.data)) {
  const topics = asked.get(window) ?? [];
  if (topics.length === 0) continue;
  const store = await openStore('sqlite::memory:', { sample: '0' });
  await fill(store, docs);
  for (const { topic } of topics) {
    const began = performance.now();
    const reply = await ask(store, `summary ${topic}`);
    const took = (performance.now() - began).toFixed(0);
    console.log(`\n######## ${window}: summary ${topic} (${took} ms)`);
    for (const line of storyOf(reply, docs)) console.log(line);
    console.log(`---- posted\n${replyText(reply)}`);
  }
  await store.close();
}

async function fill(store: Store, docs: Report[]): Promise<void> {
  const step = SPAN_MS / docs.length;
  const told = new Map<string, number>();
  for (const [at, { title = '', text, story }] of docs.entries()) {
    const nth = (told.get(story) ?? 0) + 1;
    told.set(story, nth);
    const outlet = `Outlet ${nth}`;
    const published = timeOf(at, docs);
    const feed = await store.saveFeed({
      url: `https://outlet-${nth}.example/feed`,
      title: outlet,
      group: null,
      kind: 'network',
      shared: true,
      now: NOW.toISOString(),
    });
    await storeArticle(
      { title, text, url: null, outlet: null, byline: null, published, language: null },
      {
        identity: { realm: 'shared', keys: [`report ${at}`] },
        feedId: feed.id,
        outlet,
        url: `https://outlet-${nth}.example/${at}`,
        published,
        sample: false,
        now: new Date(NOW.getTime() - SPAN_MS + at * step).toISOString(),
      },
      { store },
    );
  }
  await createPlaceStories({ store, now: () => NOW })();
}

function timeOf(at: number, docs: Report[]): string {
  return new Date(NOW.getTime() - SPAN_MS * (1 - at / docs.length)).toISOString();
}

async function ask(store: Store, line: string): Promise<Reply> {
  const bot = createBot({ store, commands, now: () => NOW, onError: console.error });
  return bot.answer({
    line,
    place: { id: 'local', platform: 'web', name: 'Newsroom' },
    channel: { id: 'c', name: 'news' },
    file: null,
    whole: false,
    user: { id: 'u', name: 'Reader', zone: 'UTC', manages: true },
    findChannel: async () => undefined,
  });
}

/** All reports of the story that most of the answer's articles belong to, in order of time. */
function storyOf({ data }: Reply, docs: Report[]): string[] {
  const { articles = [] } = data as { articles?: { title: string }[] };
  const titles = new Set(articles.map(({ title }) => title));
  const counts = new Map<string, number>();
  for (const { title, story } of docs)
    if (titles.has(title ?? '')) counts.set(story, (counts.get(story) ?? 0) + 1);
  const [story] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return docs.flatMap((doc, at) =>
    doc.story === story
      ? [
          `  * ${timeOf(at, docs).slice(5, 16)} ${doc.title}\n      ${doc.text.slice(0, MAX_SHOWN_CHARS)}`,
        ]
      : [],
  );
}
