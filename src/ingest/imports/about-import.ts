import type { Feeds } from '../../store/feeds.ts';
import { foldWords } from '../../text/fold.ts';
import type { Identity } from '../articles/identity.ts';
import type { About } from '../articles/to-article.ts';

/** The outlet of texts that name none. */
export const NO_OUTLET = 'Imported text';

/** What is known of an imported article. Those of one outlet share a feed that is never fetched. */
export async function aboutImport(
  identity: Identity,
  outlet: string,
  { store, now }: { store: Feeds; now: () => Date },
): Promise<About> {
  const at = now().toISOString();
  const key = foldWords(outlet).join('-') || 'unnamed';
  const feed = await store.saveFeed({
    url: `import:${key}`,
    title: outlet,
    group: null,
    kind: 'import',
    shared: true,
    now: at,
  });
  return { identity, feedId: feed.id, outlet, url: null, published: null, sample: false, now: at };
}
