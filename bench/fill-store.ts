import { CamelCasePlugin, type Insertable, Kysely } from 'kysely';
import { onStandardError } from '../adapters/cli/on-standard-error.ts';
import { tellProgress } from '../adapters/cli/tell-progress.ts';
import { shortHash } from '../src/short-hash.ts';
import { inBatches } from '../src/store/database/in-batches.ts';
import { postgresDialect } from '../src/store/database/postgres-dialect.ts';
import { sqliteDialect } from '../src/store/database/sqlite-dialect.ts';
import type { Tables } from '../src/store/database/tables.ts';
import { markOf } from '../src/store/index/mark-of.ts';
import { openStore } from '../src/store/open-store.ts';
import { SHARED_REALM } from '../src/store/realm.ts';
import { recollectWords } from '../src/store/speakers/recollect-words.ts';
import { recountTallies } from '../src/store/tallies/recount-tallies.ts';
import { fold, speakerId } from '../src/text/fold.ts';
import {
  type InventedArticle,
  inventArticles,
  outlets,
  QUOTES_AN_ARTICLE,
  speakers,
} from './invent-news.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
/** Articles that are saved in one go. */
const BATCH = 200;
const KINDS = ['direct', 'mixed', 'indirect'] as const;
/** Copies of an article give this one of its quotes to somebody else. */
const DISPUTED = 3;
const OTHER_SPEAKER = 50;

type Rows = {
  articles: Insertable<Tables['articles']>[];
  quotes: Insertable<Tables['quotes']>[];
  speakerRoles: Insertable<Tables['speakerRoles']>[];
};

/** Fills an empty database with invented news of a year, without the work of reading it. */
export async function fillStore(url: string, quotes: number): Promise<void> {
  const progress = tellProgress(onStandardError());
  const feedIds = await addFeeds(url);
  const isSqlite = url.startsWith('sqlite:');
  const dialect = isSqlite
    ? sqliteDialect(url.slice('sqlite:'.length))
    : postgresDialect(url, { onError: console.error, statementMs: 0 });
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  const ids = speakers.map(({ name }) => speakerId(name));
  for (const batch of inBatches(speakers.map(({ name }, n) => ({ name, id: ids[n]! })))) {
    const rows = batch.map(({ id, name }) => ({ id, name, kind: 'person' as const }));
    await db.insertInto('speakers').values(rows).execute();
    const names = rows.map(({ id, ...row }) => ({ ...row, speakerId: id, nameId: id, key: id }));
    await db.insertInto('speakerNames').values(names).execute();
  }
  const count = Math.ceil(quotes / QUOTES_AN_ARTICLE);
  const step = YEAR_MS / count;
  const start = Date.now() - YEAR_MS;
  let textId = '';
  let seq = 0;
  const articles = inventArticles();
  while (seq < count) {
    const rows: Rows = { articles: [], quotes: [], speakerRoles: [] };
    for (let n = 0; n < BATCH && seq < count; n++) {
      const article = articles.next().value as InventedArticle;
      const id = shortHash(`article ${++seq}`, 16);
      if (!article.isCopy) textId = id;
      const published = new Date(start + seq * step).toISOString();
      const feedId = feedIds[article.outlet]!;
      addRows(rows, article, { id, seq, textId, published, feedId, ids });
    }
    progress.tell({ done: seq, total: count, what: `Inventing ${count} articles` });
    await db.transaction().execute(async (trx) => {
      for (const batch of inBatches(rows.articles))
        await trx.insertInto('articles').values(batch).execute();
      for (const batch of inBatches(rows.quotes))
        await trx.insertInto('quotes').values(batch).execute();
      for (const batch of inBatches(rows.speakerRoles))
        await trx.insertInto('speakerRoles').values(batch).execute();
    });
  }
  progress.end();
  await db
    .insertInto('outlets')
    .values(outlets.map((outlet) => ({ realm: SHARED_REALM, outlet, outletFolded: fold(outlet) })))
    .execute();
  await recountTallies(db);
  await recollectWords(db);
  await db.destroy();
}

async function addFeeds(url: string): Promise<string[]> {
  const store = await openStore(url);
  const ids: string[] = [];
  for (const [n, title] of outlets.entries()) {
    const feed = await store.saveFeed({
      url: `https://outlet-${n}.example/feed`,
      title,
      group: null,
      kind: 'import',
      shared: true,
      now: new Date().toISOString(),
    });
    ids.push(feed.id);
  }
  await store.close();
  return ids;
}

type Place = {
  id: string;
  seq: number;
  textId: string;
  published: string;
  feedId: string;
  ids: string[];
};

function addRows(rows: Rows, article: InventedArticle, place: Place): void {
  const { id, seq, textId, published, feedId, ids } = place;
  const outlet = outlets[article.outlet]!;
  const marks = `${markOf('realm', SHARED_REALM)} ${markOf('outlet', outlet)}`;
  const cast = new Set(article.quotes.flatMap(({ speaker }) => speaker ?? []));
  const speakerMarks = [...cast].map((speaker) => markOf('speaker', ids[speaker]!)).join(' ');
  rows.articles.push({
    id,
    feedId,
    url: `https://outlet-${article.outlet}.example/${seq}`,
    title: article.text.slice(1, 60),
    outlet,
    outletFolded: fold(outlet),
    byline: null,
    published,
    readAt: published,
    text: article.text,
    sample: 0,
    realm: SHARED_REALM,
    terms: `${marks} ${speakerMarks} ${article.terms}`,
    textId,
    pageKey: `outlet-${article.outlet}.example/${seq}`,
    fingerprint: null,
    lookedAt: published,
  });
  const met = new Map<number, number>();
  for (const [position, quote] of article.quotes.entries()) {
    const { start, end, isStatement } = quote;
    const kind = KINDS[position % KINDS.length]!;
    const speaker = article.isCopy && position === DISPUTED ? OTHER_SPEAKER : quote.speaker;
    const isCertain = kind === 'direct' && speaker !== null;
    if (speaker !== null) met.set(speaker, (met.get(speaker) ?? 0) + 1);
    const own = speaker === null ? null : ids[speaker]!;
    const quoteMarks = [
      markOf('kind', kind),
      markOf('shown', isStatement ? '1' : '0'),
      ...(isCertain ? [markOf('certain', '1')] : []),
      markOf('speaker', own ?? ''),
    ].join(' ');
    rows.quotes.push({
      id: `${id}-${start}`,
      articleId: id,
      position,
      spans: JSON.stringify([{ start, end }]),
      kind,
      cue: null,
      source: null,
      speakerId: own,
      nameId: own,
      confidence: 0.9,
      class: isStatement ? 'assert' : 'ask',
      clause: JSON.stringify({ start, end }),
      shown: Number(isStatement),
      terms: `${marks} ${quoteMarks} ${quote.terms}`,
      wordsKey: shortHash(article.text.slice(start, end), 16),
      quotationKey: kind === 'indirect' ? null : shortHash(article.text.slice(start, end), 16),
      certain: Number(isCertain),
      articleSeq: seq,
      textId,
      published,
      realm: SHARED_REALM,
      revisionId: null,
      vanishedAt: null,
    });
  }
  for (const [speaker, times] of met)
    rows.speakerRoles.push({
      articleId: id,
      speakerId: ids[speaker]!,
      position: 0,
      role: speakers[speaker]!.role,
      met: times,
    });
}
