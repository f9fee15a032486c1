import type { Store } from '../../src/store/store.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

const REPORTS = [
  ['The ferry runs again', 'The ferry will run again on Monday.'],
  ['Roof of the town hall mended', 'Builders mended the roof of the town hall after nine days.'],
  ['School wins chess cup', 'Pupils of the lower school won the chess cup by 12 points to 9.'],
] as const;

/** Some reports of an hour ago: one is on the ferry, and each is a story by itself. */
export async function addNews(store: Store): Promise<void> {
  const now = new Date(Date.now() - 3_600_000).toISOString();
  const url = 'https://gazette.example/feed';
  const feed = await store.saveFeed({
    ...{ url, title: 'The Gazette', group: null, kind: 'network', shared: true, now },
  });
  for (const [nth, [title, text]] of REPORTS.entries())
    await store.saveArticle(
      {
        ...{ id: `article-${nth}`, feedId: feed.id, url: `https://gazette.example/${nth}` },
        ...{ title, text, outlet: 'The Gazette', byline: null },
        ...{ published: now, readAt: now, sample: false },
      },
      [],
      foldTerms(`${title} ${text}`).join(' '),
    );
}
