import type { Feed } from '../../model.ts';
import { editionKey, fingerprintOf } from '../articles/identity.ts';
import type { About } from '../articles/to-article.ts';
import type { Keyed } from './recognize.ts';

/** What is known of an item’s article apart from its text. */
export function aboutItem(
  feed: Feed,
  { item, identity, sharesPage }: Pick<Keyed, 'item' | 'identity' | 'sharesPage'>,
  now: Date,
): About {
  return {
    identity,
    feedId: feed.id,
    outlet: feed.title,
    url: item.url,
    published: item.published,
    dateTold: item.dateTold,
    sharesPage: item.sharesPage ?? sharesPage,
    isFirstVisit: feed.deliveredAt === null,
    sample: feed.kind === 'sample',
    fingerprint: fingerprintOf(item),
    now: now.toISOString(),
  };
}

/** A new text under a known headline and address is an edition of its own. */
export const editionOf = ({ item, identity }: Keyed, about: About): About => ({
  ...about,
  identity: { ...identity, keys: [editionKey(identity.realm, item)] },
  sharesPage: true,
});
