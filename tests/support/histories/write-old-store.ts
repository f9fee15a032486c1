import { type RawBuilder, sql } from 'kysely';
import { shortHash } from '../../../src/short-hash.ts';
import type { Db } from '../../../src/store/database/tables.ts';
import { toWords } from '../../../src/store/quotes/quotation-key.ts';
import { fold, foldWords } from '../../../src/text/fold.ts';
import { NOON } from '../records.ts';
import type { PlainArticle, PlainRecords } from './plain-records.ts';

type Row = Record<string, string | number | null>;

/**
 * Writes what is remembered as a store did that had neither realms, marks nor kept counts. Without
 * `keys`, articles that are alone with their text have none for it, nor for their quotes' words.
 */
export async function writeOldStore(
  db: Db,
  records: PlainRecords,
  { keys }: { keys: boolean },
): Promise<void> {
  const feedNames = [...records.feeds];
  for (const [id, { shared }] of feedNames)
    await insert(db, 'feeds', {
      ...{ id, url: `https://${id}.example`, title: id, shared: Number(shared), failures: 0 },
      kind: 'network',
    });
  for (const { placeId, feedId } of records.follows)
    await insert(db, 'follows', { place_id: placeId, feed_id: feedId });
  await writeSpeakers(db, records);
  const hasKey = (article: PlainArticle) => keys || !isAlone(article, records);
  for (const article of records.articles) await writeArticle(db, article, hasKey(article));
  const inOrder = records.articles
    .flatMap((article) => article.quotes.map((quote) => ({ quote, article })))
    .sort((one, other) => one.quote.order - other.quote.order);
  for (const { quote, article } of inOrder) await writeQuote(db, quote, article, hasKey(article));
}

/** The words that such a store finds speakers by: those of names and roles that are still there. */
export function forgetWords(records: PlainRecords): void {
  records.words.clear();
  const add = (speakerId: string, words: string[]) =>
    records.words.set(speakerId, new Set([...(records.words.get(speakerId) ?? []), ...words]));
  for (const key of records.names.keys()) {
    const [speakerId, nameId] = JSON.parse(key) as [string, string];
    add(speakerId, nameId.split('-'));
  }
  for (const { roles } of records.articles)
    for (const { speakerId, role } of roles) add(speakerId, foldWords(role));
}

/** Nothing is certain that was saved before that was told. */
export function forgetCertainty({ articles }: PlainRecords): void {
  for (const { quotes } of articles) for (const quote of quotes) quote.certain = false;
}

async function writeSpeakers(db: Db, { names, merges, splits }: PlainRecords): Promise<void> {
  const known = new Set<string>();
  for (const [key, name] of names) {
    const [speakerId, nameId] = JSON.parse(key) as [string, string];
    if (!known.has(speakerId))
      await insert(db, 'speakers', { id: speakerId, name, kind: 'person' });
    known.add(speakerId);
    const own = { speaker_id: speakerId, name_id: nameId, name, kind: 'person', key: '' };
    await insert(db, 'speaker_names', own);
  }
  for (const { placeId, fromId, intoId } of merges)
    await insert(db, 'speaker_merges', { place_id: placeId, from_id: fromId, into_id: intoId });
  for (const { placeId, speakerId, nameId } of splits)
    await insert(db, 'speaker_splits', {
      ...{ place_id: placeId, speaker_id: speakerId, name_id: nameId },
    });
}

const isAlone = ({ textId }: PlainArticle, { articles }: PlainRecords): boolean =>
  articles.filter((other) => other.textId === textId).length === 1;

async function writeArticle(db: Db, article: PlainArticle, hasKey: boolean): Promise<void> {
  const { id, feedId, outlet, published, sample, text, textId, terms, roles } = article;
  await insert(db, 'articles', {
    ...{ id, feed_id: feedId, title: 'Talks resume', outlet, outlet_folded: fold(outlet) },
    ...{ published, read_at: NOON, text, sample: Number(sample), terms: terms.join(' ') },
    text_id: hasKey ? textId : null,
  });
  for (const { speakerId, role, met, position } of roles)
    await insert(db, 'speaker_roles', {
      ...{ article_id: id, speaker_id: speakerId, role, met, position },
    });
  for (let n = 1; n <= article.revisions; n++)
    await insert(db, 'revisions', {
      ...{ id: `${id}.${n}`, article_id: id, title: 'Talks', text, read_at: NOON },
      replaced_at: NOON,
    });
}

async function writeQuote(
  db: Db,
  quote: PlainArticle['quotes'][number],
  article: PlainArticle,
  hasKey: boolean,
): Promise<void> {
  const { id, position, kind, shown, terms, speakerId, nameId, vanished, words } = quote;
  const start = vanished ? 0 : article.text.indexOf(words);
  await insert(db, 'quotes', {
    ...{ id, article_id: article.id, position, kind, shown: Number(shown), confidence: 1 },
    ...{ speaker_id: speakerId, name_id: nameId, terms: terms.join(' ') },
    spans: JSON.stringify([{ start, end: start + words.length }]),
    words_key: hasKey ? shortHash(toWords(words), 16) : null,
    revision_id: vanished ? id.slice(0, id.lastIndexOf(`.`) + 2) : null,
    vanished_at: vanished ? NOON : null,
  });
}

async function insert(db: Db, table: string, row: Row): Promise<void> {
  const columns: RawBuilder<unknown>[] = Object.keys(row).map((name) => sql.ref(name));
  const values = Object.values(row);
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(
    db,
  );
}
