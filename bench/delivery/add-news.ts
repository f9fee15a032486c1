import type { Store } from '../../src/store/store.ts';

/** One report of an hour ago, which every briefing tells. */
export async function addNews(store: Store): Promise<void> {
  const now = new Date(Date.now() - 3_600_000).toISOString();
  const url = 'https://gazette.example/feed';
  const feed = await store.saveFeed({
    ...{ url, title: 'The Gazette', group: null, kind: 'network', shared: true, now },
  });
  const [title, text] = ['The ferry runs again', 'The ferry will run again on Monday.'];
  await store.saveArticle(
    {
      ...{ id: 'article', feedId: feed.id, url: 'https://gazette.example/1', title, text },
      ...{ outlet: 'The Gazette', byline: null, published: now, readAt: now, sample: false },
    },
    [],
    'ferry run monday',
  );
}
