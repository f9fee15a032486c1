import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { checkQuotation } from '../../commands/verify/check-quotation.ts';
import { type Bot, createBot } from '../../src/chat/bot.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { StoredQuote } from '../../src/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createRandom } from '../../train/random.ts';
import { fillStore } from '../fill-store.ts';
import { createContext } from './create-context.ts';
import { PLACE } from './newsroom.ts';
import { type Asked, quotationsOf } from './speed-quotations.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
const US_PER_MS = 1_000;

/**
 * How long “verify” takes, in milliseconds, on a store of so many invented quotes: the whole answer as
 * people get it, and of that the checking. A database that has articles already is asked as it is.
 */
export async function measureSpeed(options: {
  quotes: number;
  runs: number;
  url: string | undefined;
}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const url = options.url ?? `sqlite:${join(folder, 'bench.db')}`;
  await fillIfEmpty(url, options.quotes);
  const store = await openStore(url, { sample: '0' });
  const bot = createBot({ store, commands, now: () => new Date(), onError: console.error });
  const statements = await pickStatements(store, options.runs * 2);
  console.log(`${url.split(':')[0]}, ${statements.length} statements, each asked once`);
  console.log(
    `${'ms'.padEnd(30)}${['p50', 'p95', 'max', 'cpu p50', 'check p50', 'check p95', 'told'].map((head) => head.padStart(11)).join('')}`,
  );
  for (const [kind, asked] of Object.entries(quotationsOf(statements, options.runs)))
    await measure(kind, asked, { bot, store });
  await store.close();
  await rm(folder, { recursive: true });
}

async function fillIfEmpty(url: string, quotes: number): Promise<void> {
  const store = await openStore(url, { sample: '0' });
  const [any] = await store.findArticles({ placeId: PLACE, limit: 1 });
  await store.close();
  if (!any) await fillStore(url, quotes);
}

/** Of all the year. */
async function pickStatements(store: Store, count: number): Promise<StoredQuote[]> {
  const random = createRandom(4711);
  const [newest] = await store.findArticles({ placeId: PLACE, limit: 1 });
  const end = Date.parse(newest!.published);
  const found: StoredQuote[] = [];
  while (found.length < count) {
    const before = new Date(end - random() * YEAR_MS * 0.99).toISOString();
    const quotes = await store.listQuotes({ placeId: PLACE, before, kinds: ['direct'], limit: 3 });
    found.push(...quotes.slice(-1));
  }
  return found;
}

async function measure(
  kind: string,
  asked: Asked[],
  { bot, store }: { bot: Bot; store: Store },
): Promise<void> {
  const context = createContext(store);
  const whole: number[] = [];
  const checks: number[] = [];
  const cpu: number[] = [];
  const told = new Map<string, number>();
  const { place, user, findChannel } = context;
  for (const { words, speaker } of asked) {
    const line = formatLine('verify', { words, speaker: speaker ?? undefined });
    let before = performance.now();
    const used = process.cpuUsage();
    await bot.answer({ line, place, user, findChannel, channel: null });
    whole.push(performance.now() - before);
    const { user: own, system } = process.cpuUsage(used);
    cpu.push((own + system) / US_PER_MS);
    before = performance.now();
    const { verdict } = await checkQuotation({ words, speaker }, {}, context);
    checks.push(performance.now() - before);
    told.set(verdict, (told.get(verdict) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const columns = [
    ...[0.5, 0.95, 1].map((share) => quantile(whole, share)),
    quantile(cpu, 0.5),
    ...[0.5, 0.95].map((share) => quantile(checks, share)),
  ];
  console.log(
    `${kind.padEnd(30)}${columns.map((ms) => ms.toFixed(1).padStart(11)).join('')}  ${[...told].map(([verdict, n]) => `${verdict} ${n}`).join(', ')}`,
  );
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
