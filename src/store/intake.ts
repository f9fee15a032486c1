import type { Transaction } from 'kysely';
import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import { articleMarks } from './article-marks.ts';
import { inBatches } from './database/in-batches.ts';
import { inTransaction } from './database/in-transaction.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { toTerms } from './index/has-terms.ts';
import { planLooks } from './looks/plan-looks.ts';
import { insertOutlet } from './outlets.ts';
import { insertQuotes, type NewQuote, type QuotedArticle } from './quotes/insert-quotes.ts';
import { realmOfArticle } from './realm.ts';
import { keepTallies } from './tallies/keep-tallies.ts';
import { insertBands } from './twins.ts';

/** Articles as they come in; each is stored once under its keys. */
export type Intake = {
  /** Which of these keys belong to a stored article, and what is known of it. */
  knownArticles(keys: string[]): Promise<Map<string, KnownArticle>>;
  /**
   * Saves the article with its quotes and speakers in one transaction. False where an article with
   * its id or one of its keys is stored already; that one stays as it is.
   */
  saveArticle(
    article: Article,
    quotes: NewQuote[],
    terms: string,
    traits?: ArticleTraits,
  ): Promise<boolean>;
  /** Adds keys that the article is known by from now on; keys of other articles stay theirs. */
  addKeys(articleId: string, keys: string[]): Promise<void>;
  /** Remembers what a feed had when it was first visited and what will never be read. */
  passOver(feedId: string, keys: string[]): Promise<void>;
  /** Which of these keys were passed over. */
  findPassed(feedId: string, keys: string[]): Promise<Set<string>>;
};

export type KnownArticle = {
  articleId: string;
  feedId: string;
  title: string;
  url: string | null;
  /** The file that it was imported from. */
  fileName?: string;
  /** Null where nobody says when it came out. */
  published: string | null;
  /** Whether there is only a teaser of it. */
  isTeaser: boolean;
  fingerprint: string | null;
  /** When it was last read. */
  lookedAt: string;
  /** How often it was read again. */
  looks: number;
};

/** What an article is recognised by, besides its words. */
type ArticleTraits = {
  /** Whom it names in full. */
  company?: string[];
  /** What it is known by besides its id. */
  keys?: string[];
  /** The id that all articles with this text share. */
  textId?: string;
  pageKey?: string | null;
  bands?: string[];
  fingerprint?: string | null;
  /** Its text is its page's own, not the feed's words. */
  isOfPage?: boolean;
  /** Nobody dates it, and its feed had it when it was first visited. */
  isBacklog?: boolean;
};

/** Rolls a save back: another process has stored the article under one of its keys. */
class KnownAlready extends Error {}

export function intake(db: Db, engine: Engine): Intake {
  return {
    async knownArticles(keys) {
      const known = new Map<string, KnownArticle>();
      for (const batch of inBatches(keys)) {
        const rows = await db
          .selectFrom('articleKeys')
          .innerJoin('articles', 'articles.id', 'articleKeys.articleId')
          .select(['key', 'articleId', 'feedId', 'title', 'url', 'teaser', 'published', 'dating'])
          .select(['fingerprint', 'lookedAt', 'looks', 'readAt', 'fileName'])
          .where('key', 'in', batch)
          .execute();
        for (const { key, readAt, lookedAt, teaser, dating, fileName, ...row } of rows)
          known.set(key, {
            ...row,
            ...(fileName !== null && { fileName }),
            published: dating === null ? row.published : null,
            isTeaser: teaser !== null,
            lookedAt: lookedAt ?? readAt,
          });
      }
      return known;
    },

    async saveArticle(article, quotes, terms, traits = {}) {
      const { keys = [], bands = [], isOfPage = false } = traits;
      try {
        return await inTransaction(db, async (trx) => {
          const saved = await insertArticle(trx, engine, { article, quotes, terms }, traits);
          if (!saved) return false;
          await insertKeys(trx, article.id, [article.id, ...keys]);
          await claimKeys(trx, article.id, keys);
          await insertBands(trx, article.id, bands, article.readAt);
          const text = { ...saved, newId: article.id };
          await keepTallies(trx, engine, text, () => insertQuotes(trx, saved, quotes));
          await planLooks(trx, article.id, { isOfPage, now: article.readAt });
          return true;
        });
      } catch (error) {
        if (error instanceof KnownAlready) return false;
        throw error;
      }
    },

    addKeys: (articleId, keys) => insertKeys(db, articleId, keys),

    async passOver(feedId, keys) {
      for (const batch of inBatches(keys))
        await db
          .insertInto('passedItems')
          .values(batch.map((key) => ({ feedId, key })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },

    async findPassed(feedId, keys) {
      const passed = new Set<string>();
      for (const batch of inBatches(keys)) {
        const rows = await db
          .selectFrom('passedItems')
          .select('key')
          .where('feedId', '=', feedId)
          .where('key', 'in', batch)
          .execute();
        for (const { key } of rows) passed.add(key);
      }
      return passed;
    },
  };
}

/** Undefined where there is an article of this id. */
async function insertArticle(
  trx: Transaction<Tables>,
  engine: Engine,
  { article, quotes, terms }: { article: Article; quotes: NewQuote[]; terms: string },
  {
    company = [],
    textId = article.id,
    pageKey = null,
    fingerprint = null,
    isBacklog = false,
  }: ArticleTraits,
): Promise<QuotedArticle | undefined> {
  const feed = await trx
    .selectFrom('feeds')
    .select('shared')
    .where('id', '=', article.feedId)
    // A feed that is being shared now is waited for, or the article would stay where it was.
    .$if(engine === 'postgres', (query) => query.forKeyShare())
    .executeTakeFirst();
  const realm = realmOfArticle(article, feed?.shared === 1);
  const { outlet } = article;
  const { checkedAt: _looked, pageGoneAt: _gone, notSeen: _not, ...told } = article;
  const row = await trx
    .insertInto('articles')
    .values({
      ...told,
      sample: Number(article.sample),
      fileName: article.fileName ?? null,
      dating: article.dating ?? null,
      dateTold: article.dateTold ?? null,
      teaser: article.teaser ?? null,
      language: article.language ?? null,
      backlog: Number(isBacklog),
      outletFolded: fold(outlet),
      realm,
      terms: toTerms(articleMarks({ realm, outlet }, quotes), terms),
      company: JSON.stringify(company),
      textId,
      pageKey,
      fingerprint,
      lookedAt: article.readAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('seq')
    .executeTakeFirst();
  if (!row) return undefined;
  await insertOutlet(trx, realm, outlet);
  return { ...article, realm, textId, seq: Number(row.seq) };
}

async function insertKeys(trx: Db, articleId: string, keys: string[]): Promise<void> {
  // In order, so that two processes that save the same article cannot deadlock.
  for (const batch of inBatches([...new Set(keys)].sort()))
    await trx
      .insertInto('articleKeys')
      .values(batch.map((key) => ({ key, articleId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Two feeds may bring the same page at the same time: the second one steps back. */
async function claimKeys(
  trx: Transaction<Tables>,
  articleId: string,
  keys: string[],
): Promise<void> {
  if (keys.length === 0) return;
  const other = await trx
    .selectFrom('articleKeys')
    .select('key')
    .where('key', 'in', keys)
    .where('articleId', '!=', articleId)
    .executeTakeFirst();
  if (other) throw new KnownAlready();
}
