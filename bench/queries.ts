import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { createBot } from '../src/chat/bot.ts';
import { openStore } from '../src/store/open-store.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { fillStore } from './fill-store.ts';
import { outlets, speakers, wordOf } from './invent-news.ts';
import { keepRows, type Row } from './rounds/row.ts';

/**
 * How long people wait for an answer when much is kept. Fills a store with invented news of a year
 * (20 quotes an article, 20,000 speakers as unevenly common as in earnest, a tenth of the articles
 * copies) and asks through the bot, as every platform does. Prints milliseconds, and how long the
 * event loop stood still at most.
 *
 *     npm run -s bench:queries -- [--quotes 100000] [--runs 100] [--database URL]
 *
 * A database that has articles already is asked as it is.
 */
const { values } = parseArgs({
  options: {
    quotes: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '100' },
    database: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const NS_PER_MS = 1e6;
const MAX_MS_A_ROW = 20_000;

const folder = await mkdtemp(join(tmpdir(), 'queries-'));
const url = values.database ?? `sqlite:${join(folder, 'bench.db')}`;
await fillIfEmpty();
const store = await openStore(url, { sample: '0' });
let passedMs = 0;
const bot = createBot({
  store,
  commands,
  now: () => new Date(Date.now() + passedMs),
  onError: (error) => console.error(error),
});
const asking = {
  place: { id: 'local', platform: 'web', name: 'Bench' },
  channel: null,
  user: { id: 'me', name: 'Me', zone: null, manages: true },
  findChannel: async () => undefined,
};
const ask = (line: string) => () => bot.answer({ ...asking, line });
const complete = (line: string) => () => bot.complete({ ...asking, line });
/** Nothing is kept for so long. */
const completeLater = (line: string) => () => {
  passedMs += 2 * 60_000;
  return bot.complete({ ...asking, line });
};
const [common, mid, rare] = [0, 100, 5_000].map((n) => speakers[n]!.name);
const [word, midWord, rareWord] = [3, 400, 20_000].map(wordOf);

const rows: [string, () => Promise<unknown>][] = [
  ['quotes, the commonest speaker', ask(`quotes "${common}"`)],
  ['a question in words', ask(`what did ${common} say about ${word}?`)],
  ['a question about nobody', ask(`what did Xavier Unheard say about ${word}?`)],
  ['quotes, free words', ask(`quotes ${mid} on ${word} since last week in ledger`)],
  ['a name or a topic', ask(`${rare} ${midWord}`)],
  ['quotes, speaker of rank 100', ask(`quotes "${mid}"`)],
  ['quotes, speaker of rank 5,000', ask(`quotes "${rare}"`)],
  ['newest quotes of all', ask('quotes')],
  ['quotes about:, common word', ask(`quotes "${common}" about:${word}`)],
  ['quotes about:, rare word', ask(`quotes "${common}" about:${rareWord}`)],
  ['quotes since:7d', ask(`quotes "${common}" since:7d`)],
  ['quotes source:', ask(`quotes "${common}" source:"${outlets[50]}"`)],
  ['quotes kind:reported', ask(`quotes "${common}" kind:reported`)],
  ['quotes certain:yes', ask(`quotes "${common}" certain:yes`)],
  ['certain:yes of all', ask('quotes certain:yes')],
  ['certain:yes about:, common word', ask(`quotes certain:yes about:${word}`)],
  ['quotes from:900', ask(`quotes "${common}" from:900`)],
  ['timeline, the commonest speaker', ask(`timeline "${common}"`)],
  ['timeline about:, common word', ask(`timeline "${common}" about:${word}`)],
  ['timeline, speaker of rank 100', ask(`timeline "${mid}"`)],
  ['compare, two of the commonest', ask(`compare "${common}" with:"${speakers[1]!.name}"`)],
  [
    'compare about:, common word',
    ask(`compare "${common}" with:"${speakers[1]!.name}" about:${word}`),
  ],
  ['misspelt name', ask(`quotes "Anna ${misspell(common!.split(' ')[1]!)}"`)],
  ['role', ask('quotes minister')],
  ['ambiguous given name', ask('quotes Anna')],
  ['complete one letter', complete('quotes a')],
  ['complete three letters', complete('quotes bar')],
  ['complete a topic', complete('quotes about:a')],
  ['complete a topic, a minute later', completeLater('summary a')],
  ['speakers', ask('speakers')],
  ['a profile', ask(`speakers "${common}"`)],
  ['coverage of a topic', ask(`coverage ${midWord}`)],
  ['search, common word', ask(`search ${word}`)],
  ['search, mid word', ask(`search ${midWord}`)],
  ['search, rare word', ask(`search ${rareWord}`)],
  ['the queries of a summary', summaryQueries],
];

console.log(`${url.split(':')[0]}, node ${process.version}`);
console.log(`${'ms'.padEnd(34)}     p50     p99  stands still`);
const measured: Row[] = [];
for (const [name, run] of rows) if (name.includes(values.only)) await measure(name, run);
keepRows(measured, values.json);
await store.close();
await rm(folder, { recursive: true });

async function fillIfEmpty(): Promise<void> {
  const empty = await openStore(url, { sample: '0' });
  const [any] = await empty.findArticles({ placeId: 'local', limit: 1 });
  await empty.close();
  if (any) return;
  const started = performance.now();
  await fillStore(url, Number(values.quotes));
  console.log(
    `${values.quotes} quotes made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
}

async function measure(name: string, run: () => Promise<unknown>): Promise<void> {
  await run();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  const started = performance.now();
  loop.enable();
  while (times.length < Number(values.runs) && performance.now() - started < MAX_MS_A_ROW) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  loop.disable();
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const columns = [at(0.5), at(0.99), loop.max / NS_PER_MS].map((ms) => ms.toFixed(1).padStart(8));
  console.log(`${name.padEnd(34)}${columns.join('')}`);
  measured.push({
    what: `${name}, at ${Number(values.quotes).toLocaleString('en-US')} quotes`,
    unit: 'ms of the clock',
    ours: { median: at(0.5), least: times[0]!, most: at(0.99) },
    peers: {},
    noise: 1,
  });
}

/** Two letters change places. */
function misspell(name: string): string {
  return name.slice(0, 2) + name[3]! + name[2]! + name.slice(4);
}

/** What a summary of a topic asks the store, without the work of summarising. */
async function summaryQueries(): Promise<void> {
  const placeId = 'local';
  const articles = await store.findArticles({ placeId, terms: foldTerms(word!), limit: 100 });
  const articleIds = articles.slice(0, 12).map(({ id }) => id);
  await store.findQuotes({ placeId, articleIds, kinds: ['direct'], limit: 200 });
}
