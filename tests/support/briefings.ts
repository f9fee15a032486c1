import { createCompose } from '../../src/briefings/compose.ts';
import {
  type Adapter,
  PostError,
  type Posted,
  type Post as Wanted,
} from '../../src/chat/adapter.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Article, Briefing } from '../../src/model.ts';
import { createOutbox, type OutboxDeps } from '../../src/outbox/create-outbox.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import type { Store } from '../../src/store/store.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { addFeed, claimSlot, makeArticle, makeBriefing, NOON } from './records.ts';

const DAY = 86_400_000;

/** The instant so many days before noon. */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(NOON) - days * DAY).toISOString();

/** A report that everybody sees, from an hour before noon unless said otherwise. */
export async function addNews(
  store: Store,
  fields: Partial<Article> = {},
  quotes: NewQuote[] = [],
): Promise<Article> {
  const { id: feedId } = await addFeed(store);
  const article = makeArticle({ feedId, published: daysAgo(1 / 24), ...fields });
  await store.saveArticle(article, quotes, foldTerms(`${article.title} ${article.text}`).join(' '));
  return article;
}

/** A briefing of noon whose delivery waits. */
export async function addDue(store: Store, fields: Partial<Briefing> = {}): Promise<Briefing> {
  const briefing = makeBriefing({ times: ['12:00'], zone: 'UTC', ...fields });
  await store.saveOrder(briefing);
  await claimSlot(store, briefing, { slot: '2026-03-04T12:00', state: 'pending' }, daysAgo(-1));
  return briefing;
}

type Post = { channel: string; title: string; key: string };
type Outcome = 'arrives' | PostError['outcome'] | 'arrives unseen' | Error;

/** A platform that does what its script says, then takes every post; it finds posts by their key. */
export function scriptedAdapter(
  script: Outcome[] = [],
  looks: PostError['outcome'][] = [],
  refusesToTell?: PostError,
) {
  const posts: Post[] = [];
  const replies: Reply[] = [];
  const told: { userId: string; reply: Reply }[] = [];
  const tries: string[] = [];
  /** All that was to be posted, and how. */
  const asked: Wanted[] = [];
  const adapter: Adapter = {
    start: async () => {},
    stop: async () => {},
    async tell({ id: userId }, reply) {
      told.push({ userId, reply });
      if (refusesToTell) throw refusesToTell;
      return { messageId: 'told' };
    },
    async post(wanted): Promise<Posted> {
      const { channel, reply, key } = wanted;
      // Those who run the desk are told beside the script.
      const isEdition = channel.name !== 'operators';
      const outcome = (isEdition && script.shift()) || 'arrives';
      if (isEdition) tries.push(key);
      if (isEdition) replies.push(reply);
      if (isEdition) asked.push(wanted);
      if (outcome === 'arrives' || outcome === 'arrives unseen')
        posts.push({ channel: channel.name, title: reply.title, key });
      if (outcome === 'arrives') return { messageId: `m${posts.length}` };
      if (outcome instanceof Error) throw outcome;
      throw new PostError(outcome === 'arrives unseen' ? 'unknown' : outcome, outcome);
    },
    async findPost({ key }) {
      const look = looks.shift();
      if (look) throw new PostError(look, 'cannot look');
      const at = posts.findIndex((post) => post.key === key);
      return at < 0 ? undefined : { messageId: `m${at + 1}` };
    },
  };
  return { adapter, posts, replies, told, tries, asked };
}

/**
 * A store for which no time passes between rounds: a started attempt is free again as soon as its round is
 * over, and nothing is held back.
 */
export const hurried = (store: Store): Store => ({
  ...store,
  startAttempts: (held) => store.startAttempts(held, -1),
  settleDeliveries: (ends) =>
    store.settleDeliveries(
      ends.map((end) => (end.retryAfterMs === undefined ? end : { ...end, retryAfterMs: -1 })),
    ),
});

/** One round of a heartbeat, until nothing waits. */
export async function deliverRound(
  deps: Pick<OutboxDeps, 'store' | 'adapters' | 'now' | 'onTrouble'> &
    Partial<OutboxDeps> & { store: Store },
): Promise<void> {
  const outbox = createOutbox({
    compose: createCompose(deps),
    operator: null,
    random: () => 0,
    channelGapMs: 0,
    ...deps,
  });
  await outbox.fill();
  await outbox.idle();
}
