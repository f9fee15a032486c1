import type { ArticleStore } from '../../src/ingest/store-article.ts';
import type { Article, Feed } from '../../src/model.ts';
import type { NewQuote, Store } from '../../src/store/store.ts';

type Kept = { article: Article; quotes: NewQuote[]; terms: string };
type Part = ArticleStore & Pick<Store, 'knownArticles' | 'markFeed' | 'saveFeed'>;

/** As much of a store as ingest needs, in memory, and what it was given. */
export function createKept() {
  const kept: Kept[] = [];
  const feeds: Feed[] = [];
  const marks: Partial<Feed>[] = [];
  const store: Part = {
    async knownArticles(ids) {
      return new Set(ids.filter((id) => kept.some(({ article }) => article.id === id)));
    },
    async saveArticle(article, quotes, terms) {
      if (kept.some((entry) => entry.article.id === article.id)) return false;
      kept.push({ article, quotes, terms });
      return true;
    },
    async findKnownSpeakers() {
      return [];
    },
    async moveSighting() {},
    async markFeed(_id, change) {
      marks.push(change);
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
  ...part,
});
