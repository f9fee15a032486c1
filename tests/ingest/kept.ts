import type { ArticleStore } from '../../src/ingest/articles/store-article.ts';
import type { Article, Feed } from '../../src/model.ts';
import type { Feeds } from '../../src/store/feeds.ts';
import type { KnownArticle } from '../../src/store/intake.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import type { Retelling } from '../../src/store/retelling.ts';

type Kept = { article: Article; quotes: NewQuote[]; terms: string };

/** The part of a store that ingest needs, in memory, and everything that it was given. */
export function createKept() {
  const kept: Kept[] = [];
  const feeds: Feed[] = [];
  const marks: Partial<Feed>[] = [];
  const keys = new Map<string, string>();
  const passed = new Set<string>();
  const textOf = (id: string) => kept.find(({ article }) => article.id === id)?.article;
  const store: ArticleStore & Feeds & Retelling = {
    async knownArticles(asked) {
      const known = asked.flatMap((key): [string, KnownArticle][] => {
        const articleId = keys.get(key);
        const article = articleId && textOf(articleId);
        if (!articleId || !article) return [];
        const { feedId, title, url, readAt: lookedAt } = article;
        const isTeaser = article.teaser !== undefined;
        const published = article.dating ? null : article.published;
        const about = { articleId, feedId, title, url, published, isTeaser, lookedAt };
        const { fileName } = article;
        const named = fileName === undefined ? {} : { fileName };
        return [[key, { ...about, ...named, fingerprint: null, looks: 0 }]];
      });
      return new Map(known);
    },
    async addKeys(articleId, added) {
      for (const key of added) if (!keys.has(key)) keys.set(key, articleId);
    },
    async saveArticle(article, quotes, terms, traits = {}) {
      if (keys.has(article.id)) return false;
      await store.addKeys(article.id, [article.id, ...(traits.keys ?? [])]);
      kept.push({ article, quotes, terms });
      return true;
    },
    saveTogether(work) {
      return work(this);
    },
    async passOver(_feedId, passedKeys) {
      for (const key of passedKeys) passed.add(key);
    },
    async findPassed(_feedId, asked) {
      return new Set(asked.filter((key) => passed.has(key)));
    },
    async findTwins() {
      return [];
    },
    async findHouseTexts() {
      return { lines: [], doors: [] };
    },
    async saveHouseTexts() {},
    async findLatest() {
      return [];
    },
    async findCurrent(id) {
      return textOf(id);
    },
    async markLooked() {},
    async saveLook() {},
    async findLook() {
      return undefined;
    },
    async reviseArticle() {
      return true;
    },
    async retellArticle() {
      return false;
    },
    async findKnownSpeakers() {
      return [];
    },
    async moveSighting() {},
    async unfollowFeed() {
      return false;
    },
    async claimDueFeeds() {
      return [];
    },
    async releaseFeeds() {},
    async markFeed(_id, change) {
      marks.push(change);
    },
    async findFeeds() {
      return feeds;
    },
    async followFeed(_placeId, feedId, as) {
      const feed = feeds.find(({ id }) => id === feedId);
      Object.assign(feed ?? {}, as);
    },
    async saveFeed({ url, title, group, kind, shared }) {
      const known = feeds.find((feed) => feed.url === url);
      if (known) return known;
      const feed = createFeed({ id: `f${feeds.length}`, url, title, group, kind, shared });
      feeds.push(feed);
      return feed;
    },
  };
  return { store, kept, feeds, marks };
}

export const createFeed = (part: Partial<Feed>): Feed => ({
  id: 'f',
  url: 'https://paper.example/feed.xml',
  title: 'The Paper',
  group: null,
  kind: 'network',
  shared: true,
  nextDueAt: null,
  checkedAt: null,
  deliveredAt: null,
  etag: null,
  lastModified: null,
  failures: 0,
  lastError: null,
  everyMs: null,
  goneAt: null,
  movedFrom: null,
  pace: null,
  emptySince: null,
  ...part,
});
