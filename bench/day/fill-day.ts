import { CamelCasePlugin, type Insertable, Kysely } from 'kysely';
import { shortHash } from '../../src/short-hash.ts';
import { inBatches } from '../../src/store/database/in-batches.ts';
import { postgresDialect } from '../../src/store/database/postgres-dialect.ts';
import { sqliteDialect } from '../../src/store/database/sqlite-dialect.ts';
import type { Tables } from '../../src/store/database/tables.ts';
import { markOf } from '../../src/store/index/mark-of.ts';
import { openStore } from '../../src/store/open-store.ts';
import { SHARED_REALM } from '../../src/store/realm.ts';
import { recollectWords } from '../../src/store/speakers/recollect-words.ts';
import { recountTallies } from '../../src/store/tallies/recount-tallies.ts';
import { fold, speakerId } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { wordOf } from '../invent-news.ts';
import { DAY_OUTLETS, DAY_SPEAKERS, type DayReport, inventDay } from './invent-day.ts';

const DAY_MS = 86_400_000;
/** Articles that are saved in one go. */
const BATCH = 200;

const speakers = Array.from({ length: DAY_SPEAKERS }, (_, n) => {
  const word = wordOf(8_000 + n);
  const name = `Anna ${word[0]!.toUpperCase()}${word.slice(1)}`;
  return { id: speakerId(name), name, kind: 'person' as const };
});
const outletOf = (n: number): string => `The ${wordOf(400 + n)} Paper`;

/**
 * Fills an empty database with so many invented reports, spread evenly over the days before an
 * instant and put into their stories, without the work of reading them.
 */
export async function fillDay(
  url: string,
  reports: number,
  { until, days = 1 }: { until: Date; days?: number },
): Promise<void> {
  const store = await openStore(url, { sample: '0' });
  const { id: feedId } = await store.saveFeed({
    ...{ url: 'https://papers.example/feed', title: 'Papers', group: null, kind: 'import' },
    ...{ shared: true, now: until.toISOString() },
  });
  await store.close();
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : undefined;
  const dialect = file
    ? sqliteDialect(file)
    : postgresDialect(url, { onError: console.error, statementMs: 0 });
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  for (const batch of inBatches(speakers)) {
    await db.insertInto('speakers').values(batch).execute();
    const names = batch.map(({ id, ...row }) => ({ ...row, speakerId: id, nameId: id, key: id }));
    await db.insertInto('speakerNames').values(names).execute();
  }
  const toRows = createToRows(feedId, { until, days });
  const all = inventDay(reports);
  const firsts = new Map<number, string>();
  for (let from = 0; from < all.length; from += BATCH) {
    const rows = all.slice(from, from + BATCH).map((report, n) => toRows(report, from + n + 1));
    const placed = rows.map(({ article, report }) => {
      if (!firsts.has(report.story)) firsts.set(report.story, article.id);
      return { articleId: article.id, storyId: firsts.get(report.story)! };
    });
    await db.transaction().execute(async (trx) => {
      for (const batch of inBatches(rows)) {
        await trx
          .insertInto('articles')
          .values(batch.map(({ article }) => article))
          .execute();
        await trx
          .insertInto('quotes')
          .values(batch.map(({ quote }) => quote))
          .execute();
      }
      for (const batch of inBatches(placed))
        await trx.insertInto('articleStories').values(batch).execute();
    });
  }
  await db
    .insertInto('outlets')
    .values(
      Array.from({ length: DAY_OUTLETS }, (_, n) => ({
        ...{ realm: SHARED_REALM, outlet: outletOf(n), outletFolded: fold(outletOf(n)) },
      })),
    )
    .execute();
  await recountTallies(db);
  await recollectWords(db);
  await db.destroy();
}

function createToRows(feedId: string, { until, days }: { until: Date; days: number }) {
  return (report: DayReport, seq: number) => {
    const { title, text, at, said } = report;
    const id = shortHash(`report ${seq}`, 16);
    const outlet = outletOf(report.outlet);
    const published = new Date(until.getTime() - (1 - at) * days * DAY_MS - 1).toISOString();
    const speaker = speakers[said.speaker]!;
    const marks = `${markOf('realm', SHARED_REALM)} ${markOf('outlet', outlet)}`;
    const words = text.slice(said.start, said.end);
    const key = `papers.example/${seq}`;
    const article: Insertable<Tables['articles']> = {
      ...{ id, feedId, url: `https://${key}`, title, outlet, outletFolded: fold(outlet) },
      ...{ byline: null, published, readAt: published, text, sample: 0, realm: SHARED_REALM },
      terms: `${marks} ${markOf('speaker', speaker.id)} ${[...new Set(foldTerms(`${title} ${text}`))].join(' ')}`,
      ...{ textId: id, pageKey: key, fingerprint: null, lookedAt: published },
    };
    const quote: Insertable<Tables['quotes']> = {
      ...{ id: `${id}-${said.start}`, articleId: id, position: 0, kind: 'direct' },
      spans: JSON.stringify([{ start: said.start, end: said.end }]),
      ...{ cue: null, source: null, speakerId: speaker.id, nameId: speaker.id, confidence: 0.95 },
      ...{ class: 'assert', clause: null, shown: 1, certain: 1 },
      terms: `${marks} ${markOf('kind', 'direct')} ${markOf('shown', '1')} ${markOf('certain', '1')} ${markOf('speaker', speaker.id)} ${foldTerms(words).join(' ')}`,
      ...{ wordsKey: shortHash(words, 16), quotationKey: shortHash(words, 16) },
      ...{ articleSeq: seq, textId: id, published, realm: SHARED_REALM },
      ...{ revisionId: null, vanishedAt: null },
    };
    return { report, article, quote };
  };
}
